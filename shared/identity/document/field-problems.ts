import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { MrzProblem } from "../mrz/mrz-problem.ts";
import { nameProblems, verifyMrz } from "../mrz/verify-mrz.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { Verification } from "../verification.ts";
import { type DocumentProblem, zoneProblem } from "./document-problem.ts";
import { birthDateProblems, expiryProblems, printedBirthDate } from "./printed-dates.ts";
import { printedName, withoutInitials } from "./printed-name.ts";
import { splitZone } from "./split-zone.ts";
import type { SureFields } from "./sure-fields.ts";
import { isUsState } from "./us-states.ts";

/** What the document has to agree with, and when. */
export type DocumentClaim = {
  claim: PersonClaim;
  asOf: Date;
  /** Readings of Han characters, of the list in force. */
  han?: HanReadings;
};

type Text = SureFields["text"];

/** The kind of document that has no zone where a state of the United States issues it; its identity cards are read as that, too. */
export const LICENCE = "driving-licence";

/**
 * Where the fields of a document contradict the claim, the day or each other, or are not there: name, birth date, number and expiry
 * as printed, and all of them again in the zone. The zone's own check digits hold, and its number and expiry are the printed ones.
 */
export function fieldProblems(text: Text, about: DocumentClaim): DocumentProblem[] {
  const claim = withoutInitials(about.claim, text);
  const zone = verifyZone(text, { ...about, claim });
  const inZone = zone?.status === "verified" ? zone.until : undefined;
  const isInZone = inZone !== undefined;
  return [
    ...printedNameProblems(text, { ...about, claim, isInZone }),
    ...birthDateProblems(text, { ...claim, isInZone }),
    ...(text.documentNumber === undefined ? (["document-number-missing"] as const) : []),
    ...expiryProblems(text, { asOf: about.asOf, inZone }),
    ...zoneProblems(text, zone),
  ];
}

function printedNameProblems(
  text: Text,
  { claim, han, isInZone }: DocumentClaim & { isInZone: boolean },
): readonly DocumentProblem[] {
  const printed = printedName(text, claim);
  if (printed === undefined) return ["name-missing"];
  if (printed.surname.length === 0 || printed.givenNames.length === 0) return ["name-not-comparable"];
  const isBirthDateSame = isInZone || printedBirthDate(text) === claim.dateOfBirth;
  return nameProblems(printed, claim, { han, isBirthDateSame });
}

/** Verifies the claim, and the printed number, by the zone; undefined where none was read. */
function verifyZone(
  { zone, documentNumber }: Text,
  { claim, asOf, han }: DocumentClaim,
): Verification<MrzProblem> | undefined {
  if (zone === undefined) return undefined;
  const claimed = { ...claim, ...(documentNumber !== undefined && { documentNumber }) };
  return verifyMrz(splitZone(zone), claimed, asOf, han);
}

function zoneProblems(text: Text, zone: Verification<MrzProblem> | undefined): DocumentProblem[] {
  if (zone === undefined) return isWithoutZone(text) ? [] : ["zone-missing"];
  return zone.status === "verified" ? [] : zone.problems.map(zoneProblem);
}

/** Other states' cards may be read as licences: naming its state tells one of the United States, so that cutting a zone off helps nobody. */
const isWithoutZone = ({ kind, state }: Text): boolean =>
  kind === LICENCE && state !== undefined && isUsState(state);
