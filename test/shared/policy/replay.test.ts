import { expect, test } from "vitest";
import { ENGINE_VERSION } from "../../../shared/engine-version.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { replay } from "../../../shared/policy/replay.ts";
import { parseStoredFacts, StoredRecord } from "../../../shared/policy/stored-record.ts";
import { aQuota, aSignUp, hit, organizationOf } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const DECIDED_AT = "2026-11-23T12:00:00.000Z";

/** A record as the ledger gives it back: through JSON, with the keys in canonical order or not. */
function aRecord(facts: Facts, decidedAt = DECIDED_AT): StoredRecord {
  const asOf = new Date(decidedAt);
  const decision = decide({ policy, facts, statuses: gatheredStatuses(facts), asOf });
  const record = {
    format: "sallyport-decision-record/1",
    check: "acct.1",
    hook: facts.hook,
    decidedAt,
    engine: ENGINE_VERSION,
    request: {},
    facts,
    decision,
  };
  return StoredRecord.parse(JSON.parse(JSON.stringify(record)));
}

const DENIED = aQuota({ screening: { hits: [hit("SDN")] }, ownership: { undisclosed: undefined } });

test.for([
  ["an approval", aQuota()],
  ["a sign-up", aSignUp()],
  ["a review", aQuota(organizationOf("MO"))],
  ["a denial with undecided rules", DENIED],
] as const)("%s is decided again byte for byte", ([, facts]) => {
  expect(replay(aRecord(facts), policy)).toEqual({ result: "same" });
});

test("facts are decided as of the day of the record", () => {
  // The United Arab Emirates left the countries of the licence requirement in between.
  const facts = aQuota({
    ...organizationOf("US"),
    places: [{ role: "place-of-use", country: "AE", area: "AE" }],
    request: { supply: "transfer", shipFrom: "US" },
  });
  const [before, after] = ["2026-01-10T00:00:00.000Z", DECIDED_AT].map((at) => aRecord(facts, at));
  expect(before?.decision).not.toEqual(after?.decision);
  expect([before, after].map((record) => record && replay(record, policy).result)).toEqual(["same", "same"]);
});

test("a decision that was altered differs, and each difference is named", () => {
  const record = aRecord(DENIED);
  const [first, ...others] = record.decision.grounds;
  const altered = {
    ...record,
    decision: {
      ...record.decision,
      outcome: "approve" as const,
      checks: { ...Object(record.decision["checks"]), screening: "clear" },
      grounds: [
        ...others.map((ground) => ({ ...ground, citation: "none" })),
        { ...first, pack: "own", rule: "made-up" },
      ],
    },
  };
  expect(replay(altered, policy)).toEqual({
    result: "differs",
    differences: [
      { of: "outcome", recorded: "approve", replayed: "deny" },
      { of: "ground-fields", rule: "identification/ownership-undisclosed", fields: ["citation"] },
      { of: "ground", rule: "own/made-up", stands: "recorded" },
      { of: "ground", rule: "sanctions/sdn-party", stands: "replayed" },
      { of: "field", field: "checks" },
    ],
  });
});

test("altered facts change what is decided", () => {
  const record = { ...aRecord(aQuota()), facts: aQuota({ screening: { hits: [hit("UVL")] } }) };
  expect(replay(record, policy)).toMatchObject({
    result: "differs",
    differences: [{ of: "outcome" }, { of: "ground", stands: "replayed" }, { of: "field", field: "checks" }],
  });
});

test("grounds in another order differ", () => {
  const record = aRecord(DENIED);
  const grounds = record.decision.grounds.toReversed();
  expect(replay({ ...record, decision: { ...record.decision, grounds } }, policy)).toEqual({
    result: "differs",
    differences: [{ of: "field", field: "grounds" }],
  });
});

test.for(["policy", "engine"] as const)("a record of another %s is not replayable", (because) => {
  const record = aRecord(aQuota());
  const other =
    because === "policy"
      ? { ...record, decision: { ...record.decision, policyDigest: "0".repeat(64) } }
      : { ...record, engine: "sallyport/0.0.1", facts: {} };
  expect(replay(other, policy)).toMatchObject({
    result: "not-replayable",
    reason: {
      because,
      recorded: expect.any(String),
      present: because === "policy" ? policy.digest : ENGINE_VERSION,
    },
  });
});

test.for([
  ["nothing", undefined, []],
  ["a record of another format", { ...aRecord(aQuota()), format: "other" }, ["format"]],
  ["a record without a time", { ...aRecord(aQuota()), decidedAt: "yesterday" }, ["decidedAt"]],
  ["a record without facts", { ...aRecord(aQuota()), facts: undefined }, ["facts"]],
  [
    "a record of other facts",
    { ...aRecord(aQuota()), facts: { ...aQuota(), places: 1 } },
    ["facts", "places"],
  ],
] as const)("%s is malformed and not replayable", ([, record, path]) => {
  const replayed = replay(record, policy);
  expect(replayed).toMatchObject({ result: "not-replayable", reason: { because: "malformed" } });
  expect(replayed).toMatchObject({ reason: { error: { issues: [{ path }] } } });
});

test("facts are read alone, and from a record with its time", () => {
  const alone = { facts: aQuota(), lacks: [] };
  expect(parseStoredFacts(aQuota())).toEqual({ ok: true, value: alone });
  expect(parseStoredFacts(aRecord(aQuota()))).toEqual({
    ok: true,
    value: { ...alone, decidedAt: new Date(DECIDED_AT) },
  });
});

test("a record of an older gate cannot be decided again", () => {
  const { ownership: _, ...facts } = aQuota();
  expect(replay({ ...aRecord(aQuota()), facts }, policy)).toMatchObject({
    result: "not-replayable",
    reason: { because: "malformed" },
  });
});

test.for([
  [null, []],
  ["facts", []],
  [{ ...aQuota(), hook: "quota" }, ["hook"]],
  [{ ...aRecord(aQuota()), format: "sallyport-decision-record/2" }, ["format"]],
  [{ ...aRecord(aQuota()), facts: { ...aQuota(), places: 1 } }, ["facts", "places"]],
] as const)("fails on what are no facts: %#", ([value, path]) => {
  expect(parseStoredFacts(value)).toMatchObject({ ok: false, failure: { issues: [{ path }] } });
});
