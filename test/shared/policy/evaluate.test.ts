import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTCOMES, type Outcome } from "../../../shared/contract/vocabulary.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import {
  CHECKS,
  type CheckName,
  type CheckStatus,
  REQUIRED_CHECKS,
} from "../../../shared/policy/decision.ts";
import { type CheckStatuses, decide } from "../../../shared/policy/evaluate.ts";
import { Facts, HitFact } from "../../../shared/policy/facts.ts";
import type { Policy } from "../../../shared/policy/policy.ts";
import { aQuota, aSignUp, hit, organizationOf, type PARTS, parts, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const policy = policyOf();

const decided = (facts: Facts, { rules = policy.rules, statuses = gatheredStatuses(facts) } = {}) =>
  decide({ policy: { ...policy, rules }, facts, statuses, asOf: NOW });

const strictness = (outcome: Outcome) => OUTCOMES.indexOf(outcome);
const statusesWith = (changed: Partial<Record<CheckName, CheckStatus>>): CheckStatuses => ({
  ...gatheredStatuses(aQuota()),
  ...changed,
});

test.for(
  CHECKS.flatMap((check) => (["hit", "indeterminate"] as const).map((status) => [check, status] as const)),
)("a check `%s` that gathering left `%s` is not approved, though no rule is true", ([check, status]) => {
  const { outcome, grounds, checks } = decided(aQuota(), { statuses: statusesWith({ [check]: status }) });
  expect(outcome).toBe("review");
  expect(checks[check]).toBe(status);
  expect(grounds).toMatchObject([
    { pack: "engine", rule: `${check}-not-clear`, basis: "policy", citation: "house law: fail closed" },
  ]);
});

test.for(CHECKS)("a check `%s` that no rule was asked about is not approved", (check) => {
  const rules = policy.rules.filter((rule) => rule.check !== check);
  const { outcome, checks } = decided(aQuota(), { rules });
  expect(outcome).toBe("review");
  expect(checks[check]).toBe("indeterminate");
});

test("a check whose only rules wait for signals is not approved", () => {
  const onlySignals = policy.rules.filter(
    ({ check, id }) => check !== "identity" || id === "payer-not-customer",
  );
  const facts = aSignUp({ signals: { payerIsCustomer: undefined } });
  expect(decided(facts, { rules: onlySignals }).outcome).toBe("review");
});

test("a policy without rules approves nothing", () => {
  for (const facts of [aSignUp(), aQuota()]) {
    const { grounds } = decided(facts, { rules: [] });
    expect(grounds.map(({ check }) => check)).toEqual(REQUIRED_CHECKS[facts.hook].toSorted());
  }
});

test("rules whose time is over or has not come are not asked", () => {
  const during = { from: "2030-01-01" };
  const later = policy.rules.map((rule) => ({ ...rule, during }));
  expect(decided(aQuota({ screening: { hits: [hit("SDN")] } }), { rules: later }).grounds).toSatisfy(
    (grounds: { pack: string }[]) => grounds.length === 5 && grounds.every(({ pack }) => pack === "engine"),
  );
});

test("a check is a hit when a rule found something, and indeterminate when something is missing", () => {
  const cases: [Facts, CheckName][] = [
    [aQuota({ screening: { hits: [hit("UVL")] } }), "screening"],
    [aQuota({ screening: { freshness: "stale" } }), "screening"],
    [aQuota({ identity: { customer: "unverified" } }), "identity"],
    [aQuota({ places: [place("access", "IR")] }), "jurisdiction"],
    [aQuota({ subject: { ultimateParent: {} } }), "jurisdiction"],
    [aQuota(organizationOf("MO")), "accelerators"],
    [aQuota(), "end-use"],
  ];
  expect(cases.map(([facts, check]) => decided(facts).checks[check])).toEqual([
    "hit",
    "indeterminate",
    "indeterminate",
    "hit",
    "indeterminate",
    "hit",
    "clear",
  ]);
});

test("a ground says what the facts were and what would have had to be so", () => {
  const rules = policy.rules.map((rule) => ({ ...rule, toPass: `Not ${rule.id}.` }));
  const facts = aQuota({
    subject: { headquarters: undefined, ultimateParent: { headquarters: "MO" } },
    places: [place("headquarters", "DE")],
  });
  const found = decided(facts, { rules }).grounds.find(({ rule }) => rule === "rental-headquarters");
  expect(found).toMatchObject({ toPass: "Not rental-headquarters.", outcome: "review" });
  // What is absent is left out, though the rule is true without it.
  expect(Object.entries(found?.values ?? {})).toEqual([
    ["request.accelerators[].class", ["3A090.a"]],
    ["request.supply", "rental"],
    ["subject.kind", "organization"],
    ["subject.ultimateParent.headquarters", "MO"],
  ]);
});

test("an undecided rule says what was known, and names the rest", () => {
  const facts = aQuota({ ...organizationOf("DE"), ownership: { undisclosed: undefined } });
  expect(decided(facts).grounds).toMatchObject([
    {
      rule: "ownership-undisclosed",
      values: { "subject.kind": "organization" },
      undecided: ["ownership.undisclosed"],
    },
  ]);
});

test.for(CHECKS)("the house's own ground for `%s` says what it looked at", (check) => {
  const facts = aQuota({ screening: { freshness: "fresh" } });
  const [ground] = decided(facts, { rules: policy.rules.filter((rule) => rule.check !== check) }).grounds;
  expect(ground?.toPass).toBe(`The check \`${check}\` would have had to be clear.`);
  const paths = Object.keys(ground?.values ?? {});
  expect(paths.length).toBeGreaterThan(0);
  expect(paths).toEqual(paths.toSorted());
});

test("grounds come strictest first, then by pack and rule", () => {
  const { grounds } = decided(
    aQuota({ ...organizationOf("CN"), screening: { hits: [hit("EL"), hit("CMIC", "potential")] } }),
  );
  expect(grounds.map(({ outcome, pack, rule }) => `${outcome} ${pack}/${rule}`)).toEqual([
    "deny lists/bis-party",
    "review advanced-computing/place-in-d5-or-macau",
    "review advanced-computing/rental-headquarters",
    "review lists/potential-hit",
    "review red-flags/payer-country",
  ]);
});

const country = fc.constantFrom("US", "DE", "CN", "MO", "VN", "RU", "IR", "UA");
const partName = fc.constantFrom<keyof typeof PARTS>("H100", "L4", "A30", "T4", "H20", "UNKNOWN");
const hitFact = fc.record({
  role: fc.constantFrom(...HitFact.shape.role.options),
  list: fc.constantFrom(...HitFact.shape.list.options),
  disposition: fc.constantFrom(...HitFact.shape.disposition.options),
});
const someFacts = fc
  .record({
    country,
    parent: country,
    part: partName,
    count: fc.constantFrom(1, 16, 512),
    supply: fc.constantFrom("rental" as const, "transfer" as const),
    endUse: fc.constantFrom("inference" as const, "military" as const, "military-intelligence" as const),
    endUsers: fc.array(
      country.map((headquarters) => ({ headquarters })),
      { maxLength: 2 },
    ),
    hits: fc.array(hitFact, { maxLength: 2 }),
    undisclosed: fc.constantFrom(0, 60),
    clean: fc.boolean(),
  })
  .map(({ country, parent, part, count, hits, undisclosed, clean, ...request }) => {
    if (clean) return aQuota({ ...organizationOf("DE"), request: parts("H100", count) });
    const changes = { ...organizationOf(country, parent), screening: { hits }, ownership: { undisclosed } };
    return aQuota({ ...changes, request: { ...parts(part, count), ...request } });
  });

test("no order of the rules changes the decision", () => {
  fc.assert(
    fc.property(
      someFacts,
      fc.shuffledSubarray([...policy.rules], { minLength: policy.rules.length }),
      (facts, rules) => {
        const [shuffled, straight] = [decided(facts, { rules }), decided(facts)];
        expect({ ...shuffled, notEvaluated: shuffled.notEvaluated.toSorted() }).toEqual({
          ...straight,
          notEvaluated: straight.notEvaluated.toSorted(),
        });
      },
    ),
  );
});

/** Removals of every required fact that may be absent. */
const REMOVALS: ((facts: Facts) => void)[] = [
  ({ subject }) => delete subject.headquarters,
  ({ subject }) => delete subject.ultimateParent.headquarters,
  ({ ownership }) => delete ownership.undisclosed,
  ({ screening }) => delete screening.hits,
  ({ request }) => request && delete request.aggregateTpp,
  ({ request }) => request && delete request.endUsers,
  ({ request }) => request?.endUsers?.[0] && delete request.endUsers[0].headquarters,
  ({ request }) => request?.accelerators[0] && delete request.accelerators[0].class,
  ({ request }) => request?.accelerators[0] && delete request.accelerators[0].tpp,
  ({ request }) => request?.accelerators[0] && delete request.accelerators[0].dataCentreMarketed,
  (facts) => delete facts.request,
];

test("a required fact that goes missing never turns review or deny into approve", () => {
  fc.assert(
    fc.property(someFacts, fc.subarray(REMOVALS, { minLength: 1 }), (facts, removals) => {
      const before = decided(facts).outcome;
      const fewer = structuredClone(facts);
      for (const remove of removals) remove(fewer);
      expect(Facts.safeParse(fewer).success).toBe(true);
      if (before !== "approve") expect(decided(fewer).outcome).not.toBe("approve");
    }),
    { numRuns: 500 },
  );
});

test("another hit never moves the outcome towards approve", () => {
  fc.assert(
    fc.property(someFacts, hitFact, (facts, another) => {
      const hits = [...(facts.screening.hits ?? []), another];
      const more = decided({ ...facts, screening: { ...facts.screening, hits } });
      expect(strictness(more.outcome)).toBeGreaterThanOrEqual(strictness(decided(facts).outcome));
      expect(more.outcome).not.toBe("approve");
    }),
    { numRuns: 300 },
  );
});

test("more shares in listed hands never move the outcome towards approve", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const outcomeOf = (max: number) =>
        strictness(decided(aSignUp({ ownership: { blocked: { min: max, max } } })).outcome);
      expect(outcomeOf(more)).toBeGreaterThanOrEqual(outcomeOf(less));
    }),
  );
});

test("the same question has the same answer, byte by byte", () => {
  const again: Policy = policyOf();
  fc.assert(
    fc.property(someFacts, (facts) => {
      const statuses = gatheredStatuses(facts);
      const other = decide({ policy: again, facts: structuredClone(facts), statuses, asOf: new Date(NOW) });
      expect(JSON.stringify(other)).toBe(JSON.stringify(decided(facts)));
    }),
    { numRuns: 50 },
  );
});
