import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { NameInZone } from "../mrz/compare-name.ts";
import { spellName, usualWriting } from "../mrz/spell-name.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { SureFields } from "./sure-fields.ts";

type Printed = Pick<SureFields["text"], "firstName" | "middleName" | "lastName">;

/** A zone has no Han characters, and neither has a document that is read here. */
const NO_HAN: HanReadings = { readingOf: () => undefined, surnameReadingOf: () => undefined };

/**
 * The printed name as a zone would have it, to be compared as one is: middle names may be missing on either side. Undefined when
 * surname or first name was not read, and of no words when it is in letters that are not read. A middle initial that begins a word
 * of the claim says no more than that, and is left out.
 */
export function printedName(
  { firstName, middleName, lastName }: Printed,
  { name, aliases }: PersonClaim,
): NameInZone | undefined {
  if (firstName === undefined || lastName === undefined) return undefined;
  const middle = zoneWords(middleName ?? "").filter(
    (word) => word.length > 1 || ![name, ...aliases].some((claimed) => hasWordWith(claimed, word)),
  );
  const [surname, first] = [zoneWords(lastName), zoneWords(firstName)];
  // The filler at the end says that nothing is cut off.
  return { surname, givenNames: first.length === 0 ? [] : [...first, ...middle], name: "<" };
}

/**
 * The claim without initials of middle names that the document has in full: they say no more than it does. A letter that is itself a
 * printed word is a name.
 */
export function withoutInitials(
  claim: PersonClaim,
  { firstName, middleName, lastName }: Printed,
): PersonClaim {
  const middle = zoneWords(middleName ?? "");
  const printed = [...zoneWords(firstName ?? ""), ...middle, ...zoneWords(lastName ?? "")];
  const isInitial = (word: string): boolean =>
    word.length === 1 && !printed.includes(word) && middle.some((name) => name.startsWith(word));
  const shorten = (name: string): string =>
    name
      .split(/\s+/)
      .filter((word) => !zoneWords(word).some(isInitial))
      .join(" ");
  return { ...claim, name: shorten(claim.name), aliases: claim.aliases.map(shorten) };
}

/** The words of a name in A to Z, each in the writing that a zone usually has. */
const zoneWords = (name: string): string[] => (spellName(name, NO_HAN)[0] ?? []).map(usualWriting);

const hasWordWith = (name: string, initial: string): boolean =>
  zoneWords(name).some((word) => word.startsWith(initial));
