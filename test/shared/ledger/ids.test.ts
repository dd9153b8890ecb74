import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECK_NUMBER_MAX, checkId, parseCheckId } from "../../../shared/ledger/ids.ts";

const accountId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

test("an id names its account and its number", () => {
  fc.assert(
    fc.property(accountId, fc.integer({ min: 1, max: CHECK_NUMBER_MAX }), (account, n) => {
      expect(parseCheckId(checkId({ accountId: account, n }))).toEqual({ accountId: account, n });
    }),
  );
});

test.for([
  ["the longest account id", `${"a".repeat(64)}.1`, true],
  ["an account id one too long", `${"a".repeat(65)}.1`, false],
  ["the greatest number", "acme.99999999", true],
  ["a number above the greatest", "acme.100000000", false],
  ["the number zero, which no check has", "acme.0", false],
  ["a padded number, which would be a second name", "acme.01", false],
  ["a negative number", "acme.-1", false],
  ["no number", "acme.", false],
  ["no account", ".1", false],
  ["two dots", "acme.1.2", false],
  ["a resolution's id", "acme.1.r", false],
  ["another partition", "account#acme.1", false],
  ["a line break behind", "acme.1\n", false],
  ["digits of another script", "acme.١", false],
  ["nothing", "", false],
] as const)("an id with %s: %s", ([, id, isId]) => {
  expect(parseCheckId(id) !== undefined).toBe(isId);
});
