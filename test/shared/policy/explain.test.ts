import fc from "fast-check";
import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import type { Truth } from "../../../shared/policy/condition-reading.ts";
import { decide, type Question } from "../../../shared/policy/evaluate.ts";
import { explain, RULE_VALUES, type RuleValue } from "../../../shared/policy/explain.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { policyOn } from "../../../shared/policy/policy-day.ts";
import { aQuota, aSignUp, hit, organizationOf } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";
import { facts } from "../../support/three-valued-logic.ts";

const policy = policyOf();
const ask = (given: Facts): Question => ({
  policy,
  facts: given,
  statuses: gatheredStatuses(given),
  asOf: new Date("2026-11-23T12:00:00Z"),
});
const explained = (given: Facts) => explain(ask(given));

test("the decision explained is the decision made", () => {
  const question = ask(aQuota(organizationOf("MO")));
  expect(explain(question).decision).toEqual(decide(question));
});

test("every rule asked of the hook is explained, and no other", () => {
  const names = (rules: readonly { pack: string; id: string }[]) =>
    rules.map(({ pack, id }) => `${pack}/${id}`).sort();
  for (const given of [aSignUp(), aQuota()]) {
    const { asOf } = ask(given);
    expect(names(explained(given).rules)).toEqual(names(policyOn(policy, asOf).rules[given.hook]));
  }
});

test("the rules that are true come first, then those that cannot tell, a denial before a review", () => {
  const given = aQuota({
    ...organizationOf("IR", "CN"),
    ownership: { undisclosed: undefined },
    signals: { payerCountry: undefined },
  });
  const { rules } = explained(given);
  const order = rules.map(({ value }) => RULE_VALUES.indexOf(value));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(rules.map(({ value }) => value))).toEqual(new Set(RULE_VALUES));
  expect(rules[0]).toMatchObject({ value: "true", outcome: "deny" });
  const outcomes = rules.filter(({ value }) => value === "true").map(({ outcome }) => outcome);
  expect(outcomes).toEqual(outcomes.toSorted());
});

test("a rule that is true says on what it rests, and which facts made it so", () => {
  const [first] = explained(aQuota({ screening: { hits: [hit("SDN")] } })).rules;
  expect(first).toMatchObject({
    pack: "sanctions",
    id: "sdn-party",
    value: "true",
    basis: "law",
    condition: { kind: "exists", parts: [{ value: "true" }] },
  });
});

test("the basis is the one that binds this provider", () => {
  const given = aQuota({ provider: { usPerson: false }, screening: { hits: [hit("SDN")] } });
  expect(explained(given).rules[0]).toMatchObject({ id: "sdn-party", basis: "policy" });
});

const TRUE = [{ value: "true" }];

test("a rule that cannot tell names what is absent", () => {
  const UNDISCLOSED = { absent: ["ownership.undisclosed"] };
  const { rules } = explained(aQuota({ ownership: { undisclosed: undefined } }));
  expect(rules.filter(({ value }) => value === "cannot-tell")).toMatchObject([
    {
      id: "ownership-undisclosed",
      absent: ["ownership.undisclosed"],
      condition: {
        value: "unknown",
        parts: [...TRUE, ...TRUE, ...TRUE, { parts: [UNDISCLOSED, UNDISCLOSED] }],
      },
    },
  ]);
});

test("of a rule that cannot tell the basis and the scope are those of its ground", () => {
  const facts = aQuota({ screening: { hits: undefined } });
  const { decision, rules } = explained(facts);
  const undecided = rules.filter(({ value }) => value === "cannot-tell");
  expect(undecided.length).toBeGreaterThan(0);
  for (const { pack, id, basis, scope } of undecided)
    expect(decision.grounds.find((ground) => ground.pack === pack && ground.rule === id)).toMatchObject({
      basis,
      scope,
    });
});

test("a rule that is false says on what it would rest, and what turned its switch on", () => {
  const { rules } = explained(aQuota());
  expect(rules.find(({ id, pack }) => pack === "lists" && id.startsWith("affiliate"))).toMatchObject({
    value: "false",
    switched: { name: "affiliatesRule", from: "2026-11-10" },
  });
  expect(rules.find(({ id }) => id === "sdn-party")).toMatchObject({ basis: "law", scope: "account" });
});

const VALUE_OF = {
  true: "true",
  "cannot-tell": "unknown",
  "not-evaluated": "unknown",
  false: "false",
} as const satisfies Record<RuleValue, Truth>;

test("why a rule says what it says is never at odds with what it says", () => {
  const seen = new Set<RuleValue>();
  fc.assert(
    fc.property(facts, ({ request, ...rest }) => {
      const given = request ? { ...rest, request } : { ...rest, hook: "sign-up" as const };
      for (const { value, condition } of explained(given).rules) {
        seen.add(value);
        expect(condition.value).toBe(VALUE_OF[value]);
      }
    }),
    { numRuns: 150 },
  );
  expect(seen.size).toBeGreaterThan(2);
});
