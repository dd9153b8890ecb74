import { NAME_LENGTH_MAX } from "../comparable.ts";
import { readAsLookalikes } from "../names/lookalikes.ts";
import type { HanReadings } from "../romanization/han-readings.ts";
import { latinReadings } from "../romanization/latin-readings.ts";

/** One way to read a name, to be compared like a typed one. */
export type Reading = {
  text: string;
  /** Whether it is another writing than the name's own. */
  isReading: boolean;
  /** Whether short vowels may be missing in it, as Arabic does not write them. */
  withoutVowels: boolean;
};

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Three letters and more that stand apart, by blanks, points or hyphens. */
const LETTERS_APART = /(?<![\p{L}\p{N}])\p{L}(?:[\s.·_-]+\p{L}){2,}(?![\p{L}\p{N}])/gu;

/**
 * The name as it is written; with letters that stand apart put together; and where it is in another script, as what it looks
 * like in Latin letters and as what it says.
 */
export function readingsOf(written: string, han: HanReadings): Reading[] {
  const name = written.slice(0, NAME_LENGTH_MAX);
  const withoutVowels = /\p{Script=Arabic}/u.test(name);
  const together = name.replace(LETTERS_APART, (letters) => letters.replace(/[^\p{L}]/gu, ""));
  const lookalike = isAscii(name) ? undefined : readAsLookalikes(name);
  return [
    { text: name, isReading: false, withoutVowels: false },
    ...[together, lookalike].flatMap((text) =>
      text === undefined || text === name ? [] : [{ text, isReading: true, withoutVowels: false }],
    ),
    ...latinReadings(name, han).map((text) => ({ text, isReading: true, withoutVowels })),
  ];
}
