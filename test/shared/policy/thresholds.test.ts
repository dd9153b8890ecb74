import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { aQuota, aSignUp, organizationOf, parts, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const NOW = new Date("2026-11-23T12:00:00Z");

const decided = (facts: Facts, asOf = NOW) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf });

const macau = organizationOf("MO");
const sharedBy = (min: number, max: number) => ({ blocked: { min, max } });

/** Both sides of each number and date that decides. */
const THRESHOLDS: [string, Facts, string, Date?][] = [
  ["blocked owners hold 49.99 percent", aSignUp({ ownership: sharedBy(49.99, 49.99) }), "review"],
  ["blocked owners hold 50 percent", aSignUp({ ownership: sharedBy(50, 50) }), "deny"],
  ["blocked owners hold between 0 and 100 percent", aSignUp({ ownership: sharedBy(0, 100) }), "review"],
  ["blocked owners hold nothing", aSignUp({ ownership: sharedBy(0, 0) }), "approve"],
  ["25 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 25 } }), "approve"],
  ["26 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 26 } }), "review"],
  ["an order just below large", aQuota({ request: { aggregateTpp: 1_999_999 } }), "approve"],
  ["an order just large", aQuota({ request: { aggregateTpp: 2_000_000 } }), "review"],
  ["an ageing list", aSignUp({ screening: { freshness: "ageing" } }), "approve"],
  ["a stale list", aSignUp({ screening: { freshness: "stale" } }), "review"],
  [
    "the stay of the Affiliates Rule, last day",
    aSignUp({ ownership: { restricted: { min: 50, max: 50 } } }),
    "review",
    new Date("2026-11-09T23:59:59Z"),
  ],
  [
    "the stay of the Affiliates Rule, over",
    aSignUp({ ownership: { restricted: { min: 50, max: 50 } } }),
    "deny",
    new Date("2026-11-10T00:00:00Z"),
  ],
  ["residence in Kyiv", aSignUp({ places: [place("registration", "UA-30")] }), "approve"],
  ["residence in Donetsk", aSignUp({ places: [place("registration", "UA-14")] }), "review"],
  ["residence somewhere in Ukraine", aSignUp({ places: [place("registration", "UA")] }), "review"],
  ["residence in Crimea", aSignUp({ places: [place("registration", "UA-43")] }), "deny"],
  [
    "3A090.b to a Macau group",
    aQuota({ ...macau, request: { ...parts("A30", 1), supply: "transfer" } }),
    "deny",
  ],
  ["H100 to Germany", aQuota({ ...organizationOf("DE"), request: { supply: "transfer" } }), "approve"],
  ["H20 rented by Germany", aQuota({ ...organizationOf("DE"), request: parts("H20", 8) }), "approve"],
  ["H20 rented by Macau", aQuota({ ...macau, request: parts("H20", 8) }), "review"],
];

test.for(THRESHOLDS)("%s", ([, facts, outcome, asOf]) => {
  expect(decided(facts, asOf).outcome).toBe(outcome);
});
