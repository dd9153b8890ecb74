import fc from "fast-check";
import { expect, test } from "vitest";
import { freeText, nameText } from "../../../shared/contract/text.ts";

const Name = nameText("a name");

test.for([
  ["a single name", "Suharto"],
  ["a single letter", "O"],
  ["an apostrophe", "Conan O'Brien"],
  ["a typographic apostrophe", "Conan O’Brien"],
  ["Han", "王小明"],
  ["Arabic", "محمد بن عبد الله"],
  ["Tamil, very long, with combining vowels", "திருவெண்ணெய்நல்லூர் ".repeat(10).trim()],
  ["decomposed Latin", "Zoe\u0308 Mu\u0308ller"],
  ["what programs take for nothing", "Null"],
  ["what programs take for a truth value", "True"],
  ["digits only", "1010"],
  ["digits of another script", "٣٦٠"],
  ["a plane-1 letter", "𝔄"],
  ["a zero-width non-joiner in the middle, as Persian is written", "می\u200cخواهم"],
  ["200 characters", "x".repeat(200)],
])("accepts a name with %s, and does not change it", ([, name]) => {
  expect(Name.parse(name)).toBe(name);
});

test.for([
  ["empty", ""],
  ["only spaces", "   "],
  ["only invisible", "\u200b\u200d\u2060\ufeff"],
  // Letters by their category, and blank on every screen.
  ["only Hangul fillers", "\u3164\u115f\u1160\uffa0"],
  ["only a Braille blank", "\u2800"],
  ["only variation selectors and tags", "\ufe0f\u{e0041}"],
  ["only combining marks", "\u0301\u0308"],
  ["only punctuation", "---"],
  ["only a pictograph", "🏢"],
  ["201 characters", "x".repeat(201)],
  // 17 of 18 characters each: 306 after NFKC.
  ["short, and long when it is normalized", "\ufdfa".repeat(17)],
])("rejects a name that is %s", ([, name]) => {
  expect(Name.safeParse(name).success).toBe(false);
});

test("the limit of a name holds after NFKC, too, on both sides of it", () => {
  const grown = "\ufdfa".normalize("NFKC").length;
  const name = "\ufdfa".repeat(11) + "x".repeat(200 - 11 * grown);
  expect(Name.safeParse(name).success).toBe(true);
  expect(Name.safeParse(`${name}x`).success).toBe(false);
});

test("whatever is accepted as a name is bounded before and after NFKC, and shows something", () => {
  const invisible = fc.constantFrom("\u200b", "\u3164", "\ufe0f", "\ufdfa", " ", "x");
  fc.assert(
    fc.property(fc.array(fc.oneof(invisible, fc.string({ unit: "binary" })), { maxLength: 30 }), (parts) => {
      const parsed = Name.safeParse(parts.join(""));
      if (!parsed.success) return;
      expect(parsed.data.normalize("NFKC").length).toBeLessThanOrEqual(200);
      expect(parsed.data.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "").trim()).not.toBe("");
    }),
  );
});

test.for([
  ["at the limit", "x".repeat(10), true],
  ["above the limit", "x".repeat(11), false],
  ["at the limit once trimmed", ` ${"x".repeat(10)} `, true],
  ["only spaces", "  ", false],
  ["empty", "", false],
] as const)("free text that is %s is accepted: %3$s", ([, text, valid]) => {
  expect(freeText(10, "a text").safeParse(text).success).toBe(valid);
});
