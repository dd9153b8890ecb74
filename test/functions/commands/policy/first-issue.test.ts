import { expect, test } from "vitest";
import { firstIssue, issueText } from "../../../../functions/commands/policy/first-issue.ts";
import { Facts } from "../../../../shared/policy/facts.ts";
import { aQuota, place } from "../../../support/a-facts.ts";

const problemOf = (value: unknown): string => {
  const { error } = Facts.safeParse(value);
  if (!error) throw new Error("expected facts that are not valid");
  return issueText(firstIssue(error));
};

const facts = aQuota();

test.for([
  ["another type", { ...facts, places: "SECRET" }, "`places`: expected array, received string"],
  ["nothing at all", undefined, "`value`: expected object, received undefined"],
  ["another word", { ...facts, hook: "SECRET" }, '`hook`: expected one of "sign-up"|"quota-request"'],
  ["an unknown field", { ...facts, SECRET: 1 }, "`value`: expected no unknown field"],
  [
    "an unknown field within another",
    { ...facts, subject: { ...facts.subject, SECRET: 1 } },
    "`subject`: expected no unknown field",
  ],
  [
    "a field of an element",
    { ...facts, places: [{ ...place("access", "DE"), area: "SECRET" }] },
    "`places.0.area`: expected a country, or a subdivision that sanctions tell apart from its country",
  ],
  [
    "a country that is none",
    { ...facts, places: [{ ...place("access", "DE"), country: "SECRET" }] },
    "`places.0.country`: expected an ISO 3166-1 alpha-2 code in upper case",
  ],
] as const)("%s is named by its path and what is expected", ([, value, problem]) => {
  expect(problemOf(value)).toBe(problem);
});
