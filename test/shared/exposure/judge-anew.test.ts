import { expect, test } from "vitest";
import { judgeAnew } from "../../../shared/exposure/judge-anew.ts";
import { aGrant } from "../../support/a-check.ts";
import { aQuotaBody, aSignUpBody, NOW } from "../../support/a-request.ts";
import { anAccount } from "../../support/an-account.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const ON = { policy: policyOf(), now: NOW };
const ALONE = { linkedAccounts: 0, otherCustomers: 0, deniedAccounts: 0, aggregateTpp: 8 * 15_832 };

/** The record of a quota request for eight H100 that was approved. */
async function aRecord(): Promise<object> {
  const account = anAccount();
  await account.signUp(aSignUpBody());
  await account.requestQuota(aQuotaBody());
  return Object(await account.openRecord(await account.newestCheck())).record;
}

test.for([
  ["as it was", ALONE, "approve"],
  ["just below the limit", { ...ALONE, linkedAccounts: 1, aggregateTpp: 999_999 }, "approve"],
  ["at the limit", { ...ALONE, linkedAccounts: 1, aggregateTpp: 1_000_000 }, "review"],
  ["of another customer", { ...ALONE, linkedAccounts: 1, otherCustomers: 1, deniedAccounts: 0 }, "review"],
  ["unknown", { linkedAccounts: 49, otherCustomers: 0, deniedAccounts: 0 }, "review"],
] as const)("a grant is judged anew by its exposure %s", async ([, exposure, outcome]) => {
  const { decision, facts, customerCheck, manifest } = judgeAnew(
    await aRecord(),
    { grants: [aGrant()], exposure },
    ON,
  );
  expect(decision.outcome).toBe(outcome);
  expect(facts?.request?.exposure).toEqual(exposure);
  expect({ customerCheck, manifest }).toMatchObject({ customerCheck: 1, manifest: { kind: "official" } });
});

test("judged anew by the same exposure and policy, a grant has the same decision", async () => {
  const record = Object(await aRecord());
  expect(
    judgeAnew(record, { grants: [aGrant()], exposure: record.facts.request.exposure }, ON),
  ).toMatchObject({
    decision: record.decision,
    facts: record.facts,
  });
});

test.for([
  ["a fact that is not known", { purpose: "x" }],
  ["no request", { request: undefined }],
])("a record of a version with %s is left to people, who hold the account", async ([, change]) => {
  const record = Object(await aRecord());
  const judged = judgeAnew(
    { ...record, facts: { ...record.facts, ...Object(change) } },
    { grants: [aGrant()], exposure: ALONE },
    ON,
  );
  expect(judged).toMatchObject({
    decision: {
      outcome: "review",
      grounds: [{ rule: "grant-not-judged-anew", scope: "account", resolvedBy: "reviewer" }],
      policyDigest: ON.policy.digest,
    },
    facts: undefined,
  });
});

test("what stands is judged by the sums of all of it, each supply and use for itself", async () => {
  const grants = [
    aGrant({ count: 2 }),
    aGrant({ count: 3, region: "eu-north-1" }),
    aGrant({ accelerator: "T4", count: 5, use: "rendering" }),
  ];
  const { facts, decision } = judgeAnew(await aRecord(), { grants, exposure: ALONE }, ON);
  expect(decision.outcome).toBe("approve");
  const tpp = facts?.request?.accelerators.reduce(
    (sum, part) => sum + part.count * (part.tpp ?? Number.NaN),
    0,
  );
  expect(facts?.request).toMatchObject({ count: 10, endUse: "inference" });
  expect(facts?.request?.accelerators.map(({ part, count, region }) => [part, count, region])).toEqual([
    ["H100 SXM5 80GB", 2, "eu-central-1"],
    ["H100 SXM5 80GB", 3, "eu-north-1"],
  ]);
  expect(facts?.request?.aggregateTpp).toBeGreaterThan(tpp ?? Number.NaN);
});

test.for([
  ["first", [aGrant({ use: "military" }), aGrant({ region: "eu-north-1" })]],
  ["last", [aGrant(), aGrant({ region: "eu-north-1", use: "military" })]],
] as const)("the strictest decision counts when it comes %s, and is no denial", async ([, grants]) => {
  const { facts, decision } = judgeAnew(await aRecord(), { grants, exposure: ALONE }, ON);
  expect(facts?.request?.endUse).toBe("military");
  expect(decision.outcome).toBe("review");
});
