import { type Effective, isInForce } from "../jurisdiction/effective.ts";

/** A recipient that a rule exempts by name from a licence requirement for advanced computing items. */
type ExemptRecipient = Effective & { names: readonly string[]; country: string };

/**
 * Supplement No. 8 to 15 CFR part 740, added by 91 FR 43034, in effect 2026-07-10: recipients in the United Arab Emirates for
 * which 3A090 items need no licence. Its rows for G42 and Core42 end on 2027-04-06 unless renewed. The names are from a secondary
 * source, read 2026-11-23, and the other rows are not on file: who is not found here is not exempt.
 */
export const EXEMPT_RECIPIENTS: readonly ExemptRecipient[] = [
  {
    names: ["Group 42 Holding", "G42", "G42 Holding"],
    country: "AE",
    from: "2026-07-10",
    until: "2027-04-06",
  },
  { names: ["Core42", "Core42 Holding"], country: "AE", from: "2026-07-10", until: "2027-04-06" },
  // The government itself; its rows have no end.
  {
    names: ["Government of the United Arab Emirates", "United Arab Emirates Government"],
    country: "AE",
    from: "2026-07-10",
  },
];

/** Forms of companies in the Emirates, which a register adds to a name. */
const LEGAL_FORM = /\b(ltd|limited|llc|fz llc|fze|pjsc|psc|spv|rsc|sole proprietorship)\b/g;

/**
 * Whether a recipient is exempt by name at a time. Its name is no proof of who it is: ask only of a customer whose identity,
 * and with it the name and register, is verified.
 */
export function isExemptRecipient(name: string, country: string, asOf: Date): boolean {
  const asked = comparable(name);
  return EXEMPT_RECIPIENTS.some(
    (row) =>
      row.country === country && isInForce(row, asOf) && row.names.some((own) => comparable(own) === asked),
  );
}

const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .replace(LEGAL_FORM, " ")
    .replace(/\s+/g, " ")
    .trim();
