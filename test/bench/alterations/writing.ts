import type { Random } from "../random.ts";
import type { Alteration } from "./alteration.ts";

/** The name as it is listed, or as it is spoken. */
export const asListed: Alteration = ({ listed, words }, random) =>
  random.chance(0.5) ? listed : words.join(" ");

/** Capitals, small letters, or other punctuation and blanks. */
export const inOtherCase: Alteration = ({ listed, words }, random) =>
  changed(listed, random.pick(CASES)(words.join(" "), random));

const CASES: readonly ((name: string, random: Random) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replace(/[.,;:'"“”‘’()/-]/gu, " "),
  (name) => name.replace(/[.,;:'"“”‘’()]/gu, ""),
  (name) => name.split(" ").join("  "),
  (name, random) => name.split(" ").join(random.pick(["-", "_", ". ", " / "])),
  (name) => `"${name}"`,
  (name) => `${name}.`,
];

/** Two to four letters with a mark above or below; or without any where the list has them. */
export const withOtherDiacritics: Alteration = ({ listed, words }, random) => {
  const name = words.join(" ");
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
  if (bare !== name.normalize("NFD")) return changed(listed, bare);
  return changeLetters(
    name,
    { letters: "aceginosuzAEGINOSUZ", times: 2 + random.below(3), random },
    (letter) => `${letter}${random.pick(MARKS)}`.normalize(random.pick(["NFC", "NFD"])),
  );
};

/** Grave, acute, circumflex, tilde, macron, breve, dot above, diaeresis, caron, cedilla, ogonek: Unicode's U+0300 block. */
const MARKS = [..."\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u0327\u0328"];

/** Every Latin letter in a compatible form (Unicode's NFKC): full width, bold, sans-serif, monospaced or circled. */
export const inCompatibleLetters: Alteration = ({ words }, random) => {
  const { capital, small } = random.pick(ALPHABETS);
  return changed(
    words.join(" "),
    words.join(" ").replace(/[A-Za-z]/g, (letter) => {
      const [first, start] = letter < "a" ? ["A", capital] : ["a", small];
      return String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0));
    }),
  );
};

/** Where the alphabets begin: the Unicode blocks FF00 and 1D400 (Mathematical Alphanumeric Symbols) and 2460 (enclosed). */
const ALPHABETS = [
  { capital: 0xff21, small: 0xff41 },
  { capital: 0x1d400, small: 0x1d41a },
  { capital: 0x1d5a0, small: 0x1d5ba },
  { capital: 0x1d670, small: 0x1d68a },
  { capital: 0x24b6, small: 0x24d0 },
] as const;

/** Changes some of the given letters, each place once; undefined where there are none. */
export function changeLetters(
  name: string,
  { letters, times, random }: { letters: string; times: number; random: Random },
  change: (letter: string) => string,
): string | undefined {
  const characters = [...name];
  const places = characters.flatMap((letter, index) => (letters.includes(letter) ? [index] : []));
  if (places.length === 0) return undefined;
  const chosen = new Set(Array.from({ length: times }, () => random.pick(places)));
  return characters.map((letter, index) => (chosen.has(index) ? change(letter) : letter)).join("");
}

/** The altered name, unless it is the name as it was. */
export const changed = (from: string, to: string): string | undefined => (from === to ? undefined : to);
