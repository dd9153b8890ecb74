import { expect, test } from "vitest";
import type { ExpectedCredential } from "../../../../shared/identity/credential/verify-credential.ts";
import { aPresentation, outcomeOf, type Parts, PERSON } from "./a-credential.ts";

const claiming = (more: Partial<ExpectedCredential["claim"]>): Partial<ExpectedCredential> => ({
  claim: { name: "Erika Mustermann", aliases: [], dateOfBirth: "1964-08-12", ...more },
});
/** Everything is always disclosed, but for one claim. */
const without = (claim: string): Parts => ({ payload: { ...PERSON, [claim]: undefined }, disclosures: [] });

test.for<[string, string, Parts, Partial<ExpectedCredential>]>([
  ["no nationality", "verified", {}, claiming({})],
  ["another birth date", "failed: date-of-birth-differs", {}, claiming({ dateOfBirth: "1964-12-08" })],
  ["another name", "failed: name-differs", {}, claiming({ name: "Max Muster" })],
  [
    "another family name and the same birth date",
    "indeterminate: name-not-comparable",
    {},
    claiming({ name: "Erika Musterfrau" }),
  ],
  [
    "another given name and the same birth date",
    "indeterminate: name-not-comparable",
    {},
    claiming({ name: "Max Mustermann" }),
  ],
  [
    "another family name and birth date",
    "failed: name-differs, date-of-birth-differs",
    {},
    claiming({ name: "Erika Musterfrau", dateOfBirth: "1964-08-13" }),
  ],
  [
    "another family name where no birth date is disclosed",
    "failed: name-differs, date-of-birth-missing",
    without("birthdate"),
    claiming({ name: "Erika Musterfrau" }),
  ],
  ["a name that is alike", "indeterminate: name-not-comparable", {}, claiming({ name: "Erica Musterman" })],
  [
    "the right name as an alias",
    "indeterminate: name-by-alias-only",
    {},
    claiming({ name: "Max Muster", aliases: ["Erika Mustermann"] }),
  ],
  ["the right name beside another alias", "verified", {}, claiming({ aliases: ["Max Muster"] })],
  ["another nationality", "failed: nationality-differs", {}, claiming({ nationality: "AT" })],
  [
    "another name and birth date",
    "failed: name-differs, date-of-birth-differs",
    {},
    claiming({ name: "Max Muster", dateOfBirth: "2000-01-01" }),
  ],
  ["a name where none is disclosed", "indeterminate: name-missing", without("family_name"), claiming({})],
  [
    "a birth date where none is disclosed",
    "indeterminate: date-of-birth-missing",
    without("birthdate"),
    claiming({}),
  ],
  [
    "a birth date where a year is disclosed",
    "indeterminate: date-of-birth-missing",
    { ...without("birthdate"), payload: { ...PERSON, birthdate: "1964" } },
    claiming({}),
  ],
  [
    "a nationality where none is disclosed",
    "indeterminate: nationality-missing",
    without("nationalities"),
    claiming({ nationality: "DE" }),
  ],
  [
    "one of two nationalities",
    "verified",
    { ...without("nationalities"), payload: { ...PERSON, nationalities: ["FR", "DE"] } },
    claiming({ nationality: "DE" }),
  ],
  [
    "a name that is a number in the credential",
    "indeterminate: name-missing",
    { ...without("given_name"), payload: { ...PERSON, given_name: 7 } },
    claiming({}),
  ],
])("a claim of %s: %s", async ([, outcome, parts, expected]) => {
  expect(await outcomeOf(await aPresentation(parts), expected)).toBe(outcome);
});
