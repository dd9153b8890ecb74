import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { type Pairing, pairWords, type ZoneWord } from "./pair-words.ts";
import type { Zone } from "./read-zone.ts";
import { type SpelledWord, spellName } from "./spell-name.ts";

/**
 * How claimed names stand to the one in a zone. `unclear`: alike but not the same, or too little in common to tell;
 * `not-comparable`: a name is in a script that is not read, or that is read in too many ways for a difference to mean anything;
 * `in-part`: a word is alike and the others are not, as with a married name or a nickname.
 */
export type NameComparison = "same" | "unclear" | "not-comparable" | "in-part" | "different";

/** From what says most to what says least: the best of all names counts. */
const BY_WORTH = [
  "same",
  "unclear",
  "not-comparable",
  "in-part",
  "different",
] as const satisfies readonly NameComparison[];

/** Scripts whose names are read by guesses: Arabic lacks vowels, a character has readings in several languages. */
const GUESSED = /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Components that two names have in common at least, when neither has all words of the other. */
const IN_COMMON_MIN = 2;

/** Middle names, patronymics and second surnames that may be missing on one side. House choice: a list of names is no name. */
const MISSING_MAX = 3;

/** The name of a zone, whole and in its parts. */
export type NameInZone = Pick<Zone, "name" | "surname" | "givenNames">;

/**
 * Compares the names of a claim, any of which will do, with the name in a zone. They are the same when every word of the shorter one
 * is in the other by some transliteration of ICAO's or of screening's, a surname and a given name among them: middle names may be
 * missing on one side, and the order is free. A name that fills its field counts as cut off.
 */
export function compareName(zone: NameInZone, names: readonly string[], han: HanReadings): NameComparison {
  const words = zoneWords(zone);
  const mayBeCut = !zone.name.endsWith("<");
  const found = new Set(names.map((name) => compareOne(words, name, { mayBeCut, han })));
  return BY_WORTH.find((worth) => found.has(worth)) ?? "not-comparable";
}

const zoneWords = ({ surname, givenNames }: NameInZone): ZoneWord[] => [
  ...surname.map((text): ZoneWord => ({ text, part: "surname" })),
  ...givenNames.map((text): ZoneWord => ({ text, part: "given-names" })),
];

type Comparing = { mayBeCut: boolean; han: HanReadings };

function compareOne(zone: readonly ZoneWord[], name: string, { mayBeCut, han }: Comparing): NameComparison {
  const found = new Set<NameComparison>(
    spellName(name, han).map((claim) => compareWords(zone, claim, mayBeCut)),
  );
  if (GUESSED.test(name)) {
    found.delete("in-part");
    found.delete("different");
  }
  return BY_WORTH.find((worth) => found.has(worth)) ?? "not-comparable";
}

/** Compares the words of a claimed name with those of a name in two parts, which may be cut off or not. */
export const compareWords = (
  zone: readonly ZoneWord[],
  claim: readonly SpelledWord[],
  mayBeCut: boolean,
): Exclude<NameComparison, "not-comparable"> => weigh(zone, pairWords(zone, claim, mayBeCut));

function weigh(zone: readonly ZoneWord[], pairing: Pairing): Exclude<NameComparison, "not-comparable"> {
  const { paired, resembling, leftInZone, leftInClaim } = pairing;
  const isOneInOther = leftInZone.length === 0 || leftInClaim.length === 0;
  const isAll = paired.length === zone.length && leftInClaim.length === 0;
  const areFewMissing = leftInZone.length + leftInClaim.length <= MISSING_MAX;
  const isSure = resembling.length === 0 && isOneInOther && areFewMissing;
  if (isSure && (isAll || identifies(zone, paired))) return "same";
  const alike = [...paired, ...resembling];
  if (alike.length === 0) return "different";
  return isOneInOther || identifies(zone, alike) ? "unclear" : "in-part";
}

/** Whether components name a person: a surname and a given name or, where the zone has only a surname, two words. */
function identifies(zone: readonly ZoneWord[], components: readonly ZoneWord[]): boolean {
  const has = (part: ZoneWord["part"]): boolean => components.some((component) => component.part === part);
  if (zone.every(({ part }) => part === "surname")) return components.length >= IN_COMMON_MIN;
  return has("surname") && has("given-names");
}
