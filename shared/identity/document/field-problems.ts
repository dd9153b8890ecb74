import { CalendarDate } from "../../contract/vocabulary.ts";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { nameProblems, verifyMrz } from "../mrz/verify-mrz.ts";
import { dayOf } from "../mrz/zone-date.ts";
import type { PersonClaim } from "../person-claim.ts";
import { type DocumentProblem, zoneProblem } from "./document-problem.ts";
import { printedName } from "./printed-name.ts";
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
export const fieldProblems = (text: Text, about: DocumentClaim): DocumentProblem[] => [
  ...printedNameProblems(text, about),
  ...birthDateProblems(text, about.claim),
  ...(text.documentNumber === undefined ? (["document-number-missing"] as const) : []),
  ...expiryProblems(text, about.asOf),
  ...zoneProblems(text, about),
];

/** The day until which a document is good, `YYYY-MM-DD`, as it is printed. */
export const printedExpiry = ({ dateOfExpiry }: Text): string | undefined => dayIn(dateOfExpiry);

const dayIn = (text: string | undefined): string | undefined => CalendarDate.safeParse(text).data;

function printedNameProblems(text: Text, { claim, han }: DocumentClaim): readonly DocumentProblem[] {
  const printed = printedName(text, claim);
  if (printed === undefined) return ["name-missing"];
  if (printed.surname.length === 0 || printed.givenNames.length === 0) return ["name-not-comparable"];
  const isBirthDateSame = dayIn(text.dateOfBirth) === claim.dateOfBirth;
  return nameProblems(printed, claim, { han, isBirthDateSame });
}

function birthDateProblems(text: Text, { dateOfBirth }: PersonClaim): DocumentProblem[] {
  const printed = dayIn(text.dateOfBirth);
  if (printed === undefined) return ["date-of-birth-missing"];
  return printed === dateOfBirth ? [] : ["date-of-birth-differs"];
}

function expiryProblems(text: Text, asOf: Date): DocumentProblem[] {
  const [issue, expiry] = [dayIn(text.dateOfIssue), printedExpiry(text)];
  if (expiry === undefined) return ["expiry-missing"];
  if (issue !== undefined && expiry <= issue) return ["expiry-unclear"];
  return expiry < dayOf(asOf) ? ["expired"] : [];
}

function zoneProblems(text: Text, { claim, asOf, han }: DocumentClaim): DocumentProblem[] {
  const { zone, documentNumber } = text;
  if (zone === undefined) return isWithoutZone(text) ? [] : ["zone-missing"];
  const inZone = verifyMrz(
    splitZone(zone),
    { ...claim, ...(documentNumber !== undefined && { documentNumber }) },
    asOf,
    han,
  );
  if (inZone.status !== "verified") return inZone.problems.map(zoneProblem);
  const printed = printedExpiry(text);
  return printed === undefined || printed === inZone.until ? [] : ["expiry-differs"];
}

/** Other states' cards may be read as licences: naming its state tells one of the United States, so that cutting a zone off helps nobody. */
const isWithoutZone = ({ kind, state }: Text): boolean =>
  kind === LICENCE && state !== undefined && isUsState(state);
