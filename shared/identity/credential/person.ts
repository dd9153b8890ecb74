import * as z from "zod";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { PersonClaim } from "../person-claim.ts";
import { compareNames, type NameComparison } from "./compare-names.ts";
import type { CredentialProblem } from "./problem.ts";

const nameText = z.string().min(1).max(200);
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).min(1);

/**
 * The attributes of a PID that are compared, as the PID Rulebook section 4.1.1 encodes them. What is absent or of another form is
 * not disclosed: a year alone is no date of birth.
 */
const Person = z.object({
  family_name: nameText.optional().catch(undefined),
  given_name: nameText.optional().catch(undefined),
  birthdate: day.optional().catch(undefined),
  nationalities: countries.optional().catch(undefined),
  date_of_expiry: day.optional().catch(undefined),
});
export type Person = z.infer<typeof Person>;

/** The person that a credential was issued to, from its claims. */
export const readPerson = (claims: unknown): Person => Person.catch({}).parse(claims);

const NAME_PROBLEMS = {
  "cannot-tell": ["name-not-comparable"],
  "in-part": ["name-differs"],
  different: ["name-differs"],
} as const satisfies Record<Exclude<NameComparison, "same">, readonly CredentialProblem[]>;

/** Where the person of the credential is not, or may not be, the one of the claim. */
export function personProblems(
  person: Person,
  claim: PersonClaim,
  han: HanReadings | undefined,
): CredentialProblem[] {
  return [
    ...nameProblems(person, claim, han),
    ...dateOfBirthProblems(person, claim),
    ...nationalityProblems(person, claim),
  ];
}

/** Who has the birth date and a part of the name may have married, or be known by another given name. */
function nameProblems(
  { family_name: family, given_name: given, birthdate }: Person,
  { name, aliases, dateOfBirth }: PersonClaim,
  han: HanReadings | undefined,
): readonly CredentialProblem[] {
  if (family === undefined || given === undefined) return ["name-missing"];
  if (compareNames({ family, given }, [name], han) === "same") return [];
  const comparison = compareNames({ family, given }, [name, ...aliases], han);
  if (comparison === "same") return ["name-by-alias-only"];
  const isUnclear = comparison === "in-part" && birthdate === dateOfBirth;
  return isUnclear ? ["name-not-comparable"] : NAME_PROBLEMS[comparison];
}

function dateOfBirthProblems({ birthdate }: Person, { dateOfBirth }: PersonClaim): CredentialProblem[] {
  if (birthdate === undefined) return ["date-of-birth-missing"];
  return birthdate === dateOfBirth ? [] : ["date-of-birth-differs"];
}

/** One of several nationalities is enough; who claims none is not asked for one. */
function nationalityProblems({ nationalities }: Person, { nationality }: PersonClaim): CredentialProblem[] {
  if (nationality === undefined) return [];
  if (nationalities === undefined) return ["nationality-missing"];
  return nationalities.includes(nationality) ? [] : ["nationality-differs"];
}
