import { CalendarDate } from "../../contract/vocabulary.ts";
import { dayOf } from "../mrz/zone-date.ts";
import type { DocumentProblem } from "./document-problem.ts";
import type { SureFields } from "./sure-fields.ts";

type Text = SureFields["text"];

/** The day until which a document is good, `YYYY-MM-DD`, as it is printed. */
export const printedExpiry = ({ dateOfExpiry }: Text): string | undefined => dayIn(dateOfExpiry);

/** The day of birth, `YYYY-MM-DD`, as it is printed. */
export const printedBirthDate = ({ dateOfBirth }: Text): string | undefined => dayIn(dateOfBirth);

const dayIn = (text: string | undefined): string | undefined => CalendarDate.safeParse(text).data;

/**
 * Whether one date is the other with day and month exchanged: the reader writes dates anew, and of 08.12.1974 it has to guess which
 * is which. It is a misreading only where a zone says so, whose order is fixed and whose check digits fit.
 */
function isExchanged(one: string, other: string): boolean {
  const [year, month, day] = one.split("-");
  return one !== other && `${year}-${day}-${month}` === other;
}

/** What the printed birth date says against the claimed one; `isInZone` where the zone has that and holds in all else. */
export function birthDateProblems(
  text: Text,
  { dateOfBirth, isInZone }: { dateOfBirth: string; isInZone: boolean },
): DocumentProblem[] {
  const printed = printedBirthDate(text);
  if (printed === undefined) return ["date-of-birth-missing"];
  if (printed === dateOfBirth) return [];
  return isInZone && isExchanged(printed, dateOfBirth)
    ? ["date-of-birth-unclear"]
    : ["date-of-birth-differs"];
}

/** What the printed expiry says against the day and, where the zone holds, against its last day. */
export function expiryProblems(
  text: Text,
  { asOf, inZone }: { asOf: Date; inZone: string | undefined },
): DocumentProblem[] {
  const [issue, expiry] = [dayIn(text.dateOfIssue), printedExpiry(text)];
  if (expiry === undefined) return ["expiry-missing"];
  if (inZone !== undefined && isExchanged(expiry, inZone)) return ["expiry-unclear"];
  const problems: DocumentProblem[] = [];
  if (issue !== undefined && expiry <= issue) problems.push("expiry-unclear");
  else if (expiry < dayOf(asOf)) problems.push("expired");
  if (inZone !== undefined && expiry !== inZone) problems.push("expiry-differs");
  return problems;
}
