import type { Alteration } from "./alteration.ts";
import { changeLetters } from "./writing.ts";

/**
 * Characters that show nothing: a choice of Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt) from soft hyphen,
 * joiners, bidi controls, Hangul and Mongolian fillers, variation selectors and tags.
 */
const INVISIBLE = [
  ..."\u00ad\u034f\u061c\u115f\u180b\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2063\u2066\u2069\u3164",
  ..."\ufe00\ufe0f\ufeff\uffa0\u{e0001}\u{e0041}\u{e0100}",
];

/** One to four characters that show nothing, inside words. */
export const withInvisible: Alteration = ({ words }, random) =>
  changeLetters(
    words.join(" "),
    { letters: LATIN, times: 1 + random.below(4), random },
    (letter) => `${letter}${random.pick(INVISIBLE)}`,
  );

const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Letters of other alphabets that look like Latin ones: Unicode's confusables.txt (UTS #39), those alike in most typefaces. */
const LOOK_ALIKES = {
  cyrillic: { from: "ABCEHIJKMOPSTXYaceijopsxy", to: "АВСЕНІЈКМОРЅТХУасеіјорѕху" },
  greek: { from: "ABEHIKMNOPTXYZov", to: "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖον" },
} as const;

/** One to three letters, or all there are, of another alphabet. */
export const lookingAlike =
  (alphabet: keyof typeof LOOK_ALIKES): Alteration =>
  ({ words }, random) => {
    const { from, to } = LOOK_ALIKES[alphabet];
    const times = random.chance(0.2) ? 1000 : 1 + random.below(3);
    return changeLetters(
      words.join(" "),
      { letters: from, times, random },
      (letter) => to[from.indexOf(letter)] ?? letter,
    );
  };
