import { type LegalForm, writingsOf } from "./legal-form.ts";
import { ASIA_FORMS } from "./legal-forms-asia.ts";
import { COMMON_LAW_FORMS } from "./legal-forms-common-law.ts";
import { EASTERN_EUROPE_FORMS } from "./legal-forms-eastern-europe.ts";
import { FORMER_SOVIET_FORMS } from "./legal-forms-former-soviet.ts";
import { MIDDLE_EAST_FORMS } from "./legal-forms-middle-east.ts";
import { NORTHERN_EUROPE_FORMS } from "./legal-forms-northern-europe.ts";
import { ROMANCE_FORMS } from "./legal-forms-romance.ts";
import { STATE_ENTERPRISE_FORMS } from "./legal-forms-state-enterprises.ts";

/** The form that says least: any other form beside it says more. */
export const COMPANY = "company";

/** One writing of a legal form, normalized, and the places that use the form. */
export type FormWriting = { form: string; writing: string; where: readonly string[] };

const TABLES: readonly Readonly<Record<string, LegalForm>>[] = [
  COMMON_LAW_FORMS,
  FORMER_SOVIET_FORMS,
  STATE_ENTERPRISE_FORMS,
  NORTHERN_EUROPE_FORMS,
  ROMANCE_FORMS,
  EASTERN_EUROPE_FORMS,
  MIDDLE_EAST_FORMS,
  ASIA_FORMS,
];

/**
 * Every writing of every legal form. A form that several parts of the world share, such as "llc", has rows in several tables
 * and one name: ООО, TOV and "Limited Liability Company" are translations of each other on the lists.
 */
export const FORM_WRITINGS: readonly FormWriting[] = TABLES.flatMap((table) =>
  Object.entries(table).flatMap(([form, row]) => {
    const where = row.where.split(" ");
    return writingsOf(row).map((writing) => ({ form, writing, where }));
  }),
);

const ONE_WORD: ReadonlySet<string> = new Set(
  FORM_WRITINGS.flatMap(({ writing }) => (writing.includes(" ") ? [] : [writing])),
);

/** Whether a normalized word writes a legal form by itself, wherever it stands. */
export const isFormWriting = (word: string): boolean => ONE_WORD.has(word);
