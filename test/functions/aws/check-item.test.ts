import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { fromItem, parseCheckKeys, toItem } from "../../../functions/aws/check-item.ts";
import { LINK_KINDS } from "../../../shared/exposure/link.ts";
import { type CheckItem, MARKERS } from "../../../shared/ledger/check.ts";
import { CHECK_NUMBER_MAX } from "../../../shared/ledger/ids.ts";
import { CASE_STATES } from "../../../shared/review/case.ts";
import { aCheck, aGrant, aStanding } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";

const instant = fc
  .date({ min: NOW, max: new Date("2099-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const n = fc.integer({ min: 1, max: CHECK_NUMBER_MAX });
const anyCheck: fc.Arbitrary<CheckItem> = fc
  .record({
    accountId: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
    n,
    createdAt: instant,
    answer: fc.string({ unit: "grapheme" }),
    record: fc.uint8Array({ minLength: 1, maxLength: 100 }),
    outcome: fc.constantFrom("approve" as const, "review" as const, "deny" as const),
    markers: fc.subarray([...MARKERS]),
    links: fc.array(
      fc.record({ kind: fc.constantFrom(...LINK_KINDS), hmac: fc.stringMatching(/^[A-Za-z0-9_-]{43}$/) }),
      { maxLength: 5 },
    ),
    grants: fc.array(
      instant.map((until) => aGrant({ until })),
      { maxLength: 3 },
    ),
    linksShed: fc.constantFrom(undefined, true as const),
    supersedes: fc.option(n),
    case: fc.option(fc.record({ state: fc.constantFrom(...CASE_STATES), version: n, dueAt: instant })),
  })
  .map(({ grants, links, linksShed, supersedes, case: open, ...check }) => ({
    ...aCheck(check),
    links: links.map(({ kind, hmac }) => `${kind}#${hmac}` as const),
    ...(linksShed && { linksShed }),
    standing: aStanding({ grants }),
    ...(supersedes !== null && { supersedes }),
    ...(open && { case: open }),
  }));

test("reading an item gives back the check that was written, and its key names it", () => {
  fc.assert(
    fc.property(anyCheck, (check) => {
      const item = toItem(check);
      expect(fromItem(item)).toEqual(check);
      expect(parseCheckKeys(item)).toEqual({ accountId: check.accountId, n: check.n });
      expect("outbox" in item).toBe(check.markers.length > 0);
    }),
  );
});

test.for([
  ["an account's wrapped key", { pk: { S: "account#acme" }, sk: { S: "key" } }],
  ["the watchlist pointer", { pk: { S: "watchlist" }, sk: { S: "active" } }],
  ["a number of another length", { pk: { S: "account#acme" }, sk: { S: "check#1" } }],
  ["nothing", {}],
] as const)("%s is no check", ([, item]) => {
  expect(parseCheckKeys({ ...item })).toBeUndefined();
});

test("a check of a version before there were links has none", () => {
  const { links: _, ...item } = toItem(aCheck());
  expect(fromItem(item).links).toEqual([]);
});

test("rejects an item that is not a check rather than guess", () => {
  const { requestMac: _, ...item } = toItem(aCheck());
  expect(() => fromItem(item)).toThrow();
});

test("an item that is not a check is told from an outage", () => {
  expect(() => fromItem({ ...toItem(aCheck()), links: { S: "not a list" } })).toThrow(z.ZodError);
});
