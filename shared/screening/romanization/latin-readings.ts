import { normalizeText } from "../normalize.ts";
import { protectCyrillic, readCyrillic } from "./cyrillic.ts";
import type { HanReadings } from "./han-readings.ts";

/** Most readings of one name: each costs a screening of its own. House choice. */
export const READINGS_MAX = 4;

type Script = "latin" | "cyrillic";

/** Letters of one script in a row, with the words of that script that follow one another. */
type Run = { script: Script; text: string };

/** Unicode 16.0, Scripts.txt; digits are read with any script. */
const SCRIPTS: readonly { script: Script; letters: RegExp }[] = [
  { script: "latin", letters: /[\p{Script=Latin}\p{N}]/u },
  { script: "cyrillic", letters: /\p{Script=Cyrillic}/u },
];

/** Whether every letter of the name is Latin or of a script that is read here, so that nothing of the name is passed over. */
export function isReadable(name: string): boolean {
  return runsOf(foldForReading(name)) !== undefined;
}

/**
 * The Latin writings that a name with letters of another script stands for, best first, at most 4, normalized. Words in Latin
 * letters stay; legal forms in Han and Hangul stay as they are. Empty for a name in Latin letters and for one with a letter
 * that is not read.
 */
export function latinReadings(name: string, _han: HanReadings): readonly string[] {
  const runs = runsOf(foldForReading(name));
  if (runs === undefined || runs.every(({ script }) => script === "latin")) return [];
  return [runs.map(({ script, text }) => (script === "latin" ? text : readCyrillic(text))).join(" ")];
}

const foldForReading = (name: string): string => normalizeText(protectCyrillic(name.normalize("NFKC")));

function runsOf(text: string): Run[] | undefined {
  const runs: Run[] = [];
  for (const word of text.split(" ")) {
    const script = SCRIPTS.find(({ letters }) => [...word].every((letter) => letters.test(letter)))?.script;
    if (script === undefined) return undefined;
    const last = runs.at(-1);
    if (last?.script === script) last.text += ` ${word}`;
    else runs.push({ script, text: word });
  }
  return runs;
}
