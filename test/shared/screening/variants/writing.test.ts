import { expect, test } from "vitest";
import { LISTED, screenAgainst, withoutQueryName } from "./listed.ts";

const screen = screenAgainst();

/** Latin letters and digits moved to another block of Unicode that NFKC folds to them. */
const moved = (capitals: number, small: number) => (name: string) =>
  name
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(capitals + letter.charCodeAt(0) - 65))
    .replace(/[a-z]/g, (letter) => String.fromCodePoint(small + letter.charCodeAt(0) - 97));

const capitalsMoved = (capitals: number) => (name: string) => moved(capitals, 97)(name.toUpperCase());

const afterEachLetter = (mark: string) => (name: string) => name.replace(/\p{L}/gu, `$&${mark}`);

const around = (before: string, after: string) => (name: string) => `${before}${name}${after}`;

/** Each row: what is done to a name, and how. The words stay the same, so everything of the answer does. */
const VARIANTS: readonly (readonly [string, (name: string) => string])[] = [
  ["capitals", (name) => name.toUpperCase()],
  ["small letters", (name) => name.toLowerCase()],
  ["alternating letters", (name) => name.replace(/(.)(.?)/g, (_, a, b) => a.toUpperCase() + b.toLowerCase())],
  ["a dotless ı", (name) => name.replaceAll("i", "ı")],
  ["a dotted İ", (name) => name.toUpperCase().replaceAll("I", "İ")],
  ["the long ſ", (name) => name.replaceAll("s", "ſ")],
  ["commas, semicolons and bars between words", (name) => name.replaceAll(" ", " ,;| ")],
  ["slashes for blanks", (name) => name.replaceAll(" ", "/")],
  ["hyphens for blanks", (name) => name.replaceAll(" ", "-")],
  ["other dashes for blanks", (name) => name.replaceAll(" ", "–").replaceAll("-", "―")],
  ["underscores for blanks", (name) => name.replaceAll(" ", "_")],
  ["many blanks", (name) => `  ${name.replaceAll(" ", "   ")}  `],
  ["tabs and line breaks", (name) => name.replaceAll(" ", "\t\r\n")],
  ["no-break blanks", (name) => name.replaceAll(" ", "\u00a0")],
  ["ideographic blanks", (name) => name.replaceAll(" ", "\u3000")],
  ["thin blanks", (name) => name.replaceAll(" ", "\u2009")],
  ["quotation marks", around("“", "”")],
  ["guillemets", around("« ", " »")],
  ["brackets", around("[(", ")]")],
  ["points at the end", around("", " ...")],
  ["an emoji", around("\u{1f680} ", " \u{2764}\u{fe0f}")],
  ["acute accents", (name) => name.replace(/[aeiou]/g, "$&\u0301").normalize("NFC")],
  ["decomposed accents", (name) => name.replace(/[aeiou]/g, "$&\u0308")],
  [
    "carons and cedillas",
    (name) => name.replace(/[cns]/g, "$&\u030c").replace(/[tk]/g, "$&\u0327").normalize(),
  ],
  [
    "strokes",
    (name) => name.replaceAll("o", "ø").replaceAll("l", "ł").replaceAll("d", "đ").replaceAll("h", "ħ"),
  ],
  ["a heap of marks on each letter", afterEachLetter("\u0300\u0334\u0361\u0489")],
  ["a combining strike-through", afterEachLetter("\u0336")],
  ["full width", (name) => name.replace(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0))],
  ["circled letters", moved(0x24b6, 0x24d0)],
  ["squared letters", capitalsMoved(0x1f130)],
  ["mathematical bold", moved(0x1d400, 0x1d41a)],
  ["mathematical sans-serif", moved(0x1d5a0, 0x1d5ba)],
  ["mathematical bold script", moved(0x1d4d0, 0x1d4ea)],
  ["mathematical bold Fraktur", moved(0x1d56c, 0x1d586)],
  ["mathematical monospace", moved(0x1d670, 0x1d68a)],
  ["superscript letters", (name) => name.replaceAll("a", "ᵃ").replaceAll("e", "ᵉ").replaceAll("o", "ᵒ")],
  ["ligatures", (name) => name.replaceAll("fi", "ﬁ").replaceAll("st", "ﬆ").replaceAll("ij", "ĳ")],
  [
    "letters of Roman numerals",
    (name) => name.replaceAll("M", "Ⅿ").replaceAll("l", "ⅼ").replaceAll("c", "ⅽ"),
  ],
  ["a right-to-left override", around("\u202e", "\u202c")],
  ["bidi isolates", (name) => name.replace(/\S+/g, "\u2067$&\u2069")],
  ["direction marks", afterEachLetter("\u200f")],
  ["the Arabic letter mark", around("\u061c", "\u061c")],
];

test.for(VARIANTS)("a name in %s meets as it does without", ([, write]) => {
  const other = LISTED.filter(({ name, kind }) => {
    const [plain, variant] = [name, write(name)].map((one) => withoutQueryName(screen(one, kind)));
    return JSON.stringify(variant) !== JSON.stringify(plain);
  });
  expect(other.map(({ name }) => write(name))).toEqual([]);
});

test("each of the listed names meets itself with the score 1, so that the variants do", () => {
  for (const { name, kind } of LISTED)
    expect(screen(name, kind)[0]).toMatchObject({ entryId: name, score: 1 });
});
