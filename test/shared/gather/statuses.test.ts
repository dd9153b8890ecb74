import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import type { CheckName, CheckStatus } from "../../../shared/policy/decision.ts";
import { aQuota, aSignUp, type Changes, hit, parts } from "../../support/a-facts.ts";

const CLEAR = {
  identity: "clear",
  screening: "clear",
  jurisdiction: "clear",
  accelerators: "clear",
  "end-use": "clear",
} as const;

test("a complete, clear and fresh set of facts is clear at both hooks", () => {
  expect(gatheredStatuses(aSignUp())).toEqual(CLEAR);
  expect(gatheredStatuses(aQuota())).toEqual(CLEAR);
});

const person = { kind: "person", headquarters: undefined, ultimateParent: {} } as const;

test.for<[string, Changes, CheckName, CheckStatus]>([
  ["the customer is not verified", { identity: { customer: "unverified" } }, "identity", "indeterminate"],
  ["an owner is not verified", { identity: { beneficialOwners: "unverified" } }, "identity", "indeterminate"],
  [
    "there was no list",
    { screening: { freshness: "missing", hits: undefined } },
    "screening",
    "indeterminate",
  ],
  ["a list says nothing of hits", { screening: { hits: undefined } }, "screening", "indeterminate"],
  [
    "the list is missing and yet says nobody is hit",
    { screening: { freshness: "missing" } },
    "screening",
    "indeterminate",
  ],
  ["a name could not be compared", { screening: { complete: false } }, "screening", "indeterminate"],
  ["the list is stale", { screening: { freshness: "stale" } }, "screening", "indeterminate"],
  ["the list is ageing", { screening: { freshness: "ageing" } }, "screening", "clear"],
  ["a name is potentially listed", { screening: { hits: [hit("SDN", "potential")] } }, "screening", "hit"],
  ["a name is listed", { screening: { hits: [hit("EL")] } }, "screening", "hit"],
  // A hit on an old list is a hit.
  [
    "a name is listed on a stale list",
    { screening: { freshness: "stale", hits: [hit("EL")] } },
    "screening",
    "hit",
  ],
  ["the headquarters are unknown", { subject: { headquarters: undefined } }, "jurisdiction", "indeterminate"],
  [
    "the parent's headquarters are unknown",
    { subject: { ultimateParent: {} } },
    "jurisdiction",
    "indeterminate",
  ],
  ["a person has neither", { subject: person }, "jurisdiction", "clear"],
  ["a part is of no known class", { request: parts("UNKNOWN", 8) }, "accelerators", "indeterminate"],
  ["a part has the class none", { request: parts("T4", 8) }, "accelerators", "clear"],
  ["the end users are not disclosed", { request: { endUsers: undefined } }, "end-use", "indeterminate"],
])("one status tells of it, and no other, when %s", ([, changes, check, status]) => {
  expect(gatheredStatuses(aQuota(changes))).toEqual({ ...CLEAR, [check]: status });
});

test("one unknown part among known ones is enough to be indeterminate", () => {
  const { accelerators } = parts("H100", 8);
  const unknown = parts("UNKNOWN", 1).accelerators;
  const facts = aQuota({ request: { accelerators: [...accelerators, ...unknown] } });
  expect(gatheredStatuses(facts).accelerators).toBe("indeterminate");
});
