import { readAsLookalikes } from "../names/lookalikes.ts";
import type { HanReadings } from "../romanization/han-readings.ts";
import { latinReadings } from "../romanization/latin-readings.ts";

/** One way to read a name, to be compared like a typed one. */
export type Reading = {
  text: string;
  /** Whether it is a Latin reading of a name in another script. */
  isReading: boolean;
  /** Whether short vowels may be missing in it, as Arabic does not write them. */
  withoutVowels: boolean;
};

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** The name as it is written; where it is in another script, as what it looks like in Latin letters and as what it says. */
export function readingsOf(name: string, han: HanReadings): Reading[] {
  const withoutVowels = /\p{Script=Arabic}/u.test(name);
  const lookalike = isAscii(name) ? undefined : readAsLookalikes(name);
  return [
    { text: name, isReading: false, withoutVowels: false },
    ...(lookalike === undefined ? [] : [{ text: lookalike, isReading: true, withoutVowels: false }]),
    ...latinReadings(name, han).map((text) => ({ text, isReading: true, withoutVowels })),
  ];
}
