import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../shared/policy/evaluate.ts";
import { compileExpression } from "../../../shared/policy/expression.ts";
import { ruleLanguage } from "../../../shared/policy/fact-schema.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import type { Policy } from "../../../shared/policy/load.ts";
import { aQuota, type Changes, PARTS, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const CLEAR = {
  identity: "clear",
  screening: "clear",
  jurisdiction: "clear",
  accelerators: "clear",
  "end-use": "clear",
} as const;

const language = ruleLanguage();
const shipped = policyOf();
// A rule of every check that is never true, so that only the rule under test gives grounds.
const never = shipped.rules.filter(({ id }) =>
  [
    "customer-unverified",
    "list-not-fresh",
    "embargoed-customer",
    "transfer-headquarters",
    "military",
  ].includes(id),
);

/** A policy of one rule with this condition. */
function policyWhen(when: string): Policy {
  const compiled = compileExpression(language, when);
  const [sample] = never;
  if (!compiled.ok || !sample) throw new Error(`${when}: ${JSON.stringify(compiled)}`);
  const rule = { ...sample, pack: "own", id: "own", check: "end-use", condition: compiled.value } as const;
  return { ...shipped, rules: [rule, ...never] };
}

const decided = (when: string, facts: Facts) =>
  decide({ policy: policyWhen(when), facts, statuses: CLEAR, asOf: new Date("2026-11-23") });

/** What the engine made of the one rule. */
function verdict(when: string, facts: Facts): "true" | "false" | "undecided" | "not-evaluated" {
  const { grounds, notEvaluated } = decided(when, facts);
  if (notEvaluated.length > 0) return "not-evaluated";
  const ground = grounds.find(({ pack }) => pack === "own");
  if (!ground) return "false";
  return ground.undecided ? "undecided" : "true";
}

/** Three-valued logic written down a second time, over a small language of its own. `undefined` is: cannot tell. */
type Value = boolean | undefined;
type Formula = { text: string; value: (facts: Facts) => Value };

const known = <T>(value: T | undefined, test: (value: T) => Value): Value =>
  value === undefined ? undefined : test(value);
const not = (value: Value): Value => known(value, (it) => !it);
const or = (values: readonly Value[]): Value => {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
};
const and = (values: readonly Value[]): Value => not(or(values.map(not)));

const PART_TESTS: {
  text: string;
  value: (part: NonNullable<Facts["request"]>["accelerators"][number]) => Value;
}[] = [
  { text: 'a.class in ["3A090.a", "3A090.b"]', value: (a) => known(a.class, (it) => it.startsWith("3A090")) },
  { text: 'a.class == "none"', value: (a) => known(a.class, (it) => it === "none") },
  { text: "a.tpp >= 4800.0", value: (a) => known(a.tpp, (it) => it >= 4800) },
  { text: "a.dataCentreMarketed", value: (a) => a.dataCentreMarketed },
  { text: "a.count > 8.0", value: (a) => a.count > 8 },
];

const atoms: Formula[] = [
  {
    text: 'request.supply == "rental"',
    value: ({ request }) => known(request, (it) => it.supply === "rental"),
  },
  {
    text: 'request.supply != "rental"',
    value: ({ request }) => known(request, (it) => it.supply !== "rental"),
  },
  {
    text: 'subject.headquarters == "CN"',
    value: ({ subject }) => known(subject.headquarters, (it) => it === "CN"),
  },
  {
    text: "subject.ultimateParent.headquarters in countries.d5OrMacau",
    value: ({ subject }) => known(subject.ultimateParent.headquarters, (it) => ["CN", "MO"].includes(it)),
  },
  {
    text: "request.aggregateTpp >= parameters.largeOrderTpp",
    value: ({ request }) => known(request?.aggregateTpp, (it) => it >= 2_000_000),
  },
  {
    text: "ownership.undisclosed > 25.0",
    value: ({ ownership }) => known(ownership.undisclosed, (it) => it > 25),
  },
  {
    text: "request.endUsers.exists(e, e.headquarters in countries.d5)",
    value: ({ request }) =>
      known(request?.endUsers, (all) =>
        or(all.map((it) => known(it.headquarters, (country) => country === "CN"))),
      ),
  },
  {
    text: "request.endUsers.all(e, places.exists(p, p.country == e.headquarters))",
    value: ({ request, places }) =>
      known(request?.endUsers, (all) =>
        and(
          all.map((it) => or(places.map((p) => known(it.headquarters, (country) => country === p.country)))),
        ),
      ),
  },
];

const partFormula: fc.Arbitrary<Formula> = fc
  .record({
    quantifier: fc.constantFrom("exists", "all"),
    first: fc.constantFrom(...PART_TESTS),
    second: fc.constantFrom(...PART_TESTS),
    joint: fc.constantFrom("&&", "||"),
    negated: fc.boolean(),
  })
  .map(({ quantifier, first, second, joint, negated }) => {
    const join = joint === "&&" ? and : or;
    const over = quantifier === "all" ? and : or;
    return {
      text: `request.accelerators.${quantifier}(a, ${negated ? "!" : ""}(${first.text} ${joint} ${second.text}))`,
      value: ({ request }: Facts) =>
        known(request?.accelerators, (all) =>
          over(
            all.map((part) => {
              const joined = join([first.value(part), second.value(part)]);
              return negated ? not(joined) : joined;
            }),
          ),
        ),
    };
  });

const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...atoms),
    partFormula,
    tie("formula").map(({ text, value }) => ({
      text: `!(${text})`,
      value: (facts: Facts) => not(value(facts)),
    })),
    fc.tuple(tie("formula"), tie("formula"), fc.constantFrom("&&", "||")).map(([left, right, joint]) => ({
      text: `(${left.text} ${joint} ${right.text})`,
      value: (facts: Facts) => (joint === "&&" ? and : or)([left.value(facts), right.value(facts)]),
    })),
  ),
})).formula;

const country = fc.constantFrom("US", "CN", "MO", "DE");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const part = fc
  .tuple(
    fc.constantFrom(...Object.values(PARTS)),
    fc.integer({ min: 1, max: 16 }),
    fc.subarray(["tpp", "class"]),
  )
  .map(([fact, count, absent]) => ({
    ...(Object.fromEntries(Object.entries(fact).filter(([name]) => !absent.includes(name))) as {
      part: string;
    }),
    count,
    region: "eu",
  }));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    headquarters: maybe(country),
    parent: maybe(country),
    undisclosed: maybe(fc.constantFrom(0, 25, 26)),
    places: fc.array(
      country.map((code) => place("place-of-use", code)),
      { maxLength: 2 },
    ),
    accelerators: fc.array(part, { maxLength: 3 }),
    supply: fc.constantFrom("rental" as const, "transfer" as const),
    aggregateTpp: maybe(fc.constantFrom(1_999_999, 2_000_000)),
    endUsers: maybe(
      fc.array(
        maybe(country).map((code) => (code ? { headquarters: code } : {})),
        { maxLength: 3 },
      ),
    ),
    withRequest: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  })
  .map(({ headquarters, parent, undisclosed, places, withRequest, ...request }) => {
    const changes: Changes = {
      subject: { headquarters, ultimateParent: parent ? { headquarters: parent } : {} },
      ownership: { undisclosed },
      places,
      request,
    };
    const { request: given, ...rest } = aQuota(changes);
    return withRequest && given ? { ...rest, request: given } : rest;
  });

test("a rule is true, false or undecided exactly as three-valued logic has it", () => {
  const seen = { true: 0, false: 0, undecided: 0 };
  fc.assert(
    fc.property(formula, facts, ({ text, value }, given) => {
      const expected = `${value(given) ?? "undecided"}` as keyof typeof seen;
      seen[expected] += 1;
      expect(verdict(text, given)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  // The sample is worth something only if all three values are common in it.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(300);
});

test.for([
  ["signals.registeredDays < 100.0", "not-evaluated"],
  ["signals.registeredDays < 100.0 && request.supply == 'transfer'", "false"],
  ["signals.registeredDays < 100.0 || request.supply == 'rental'", "true"],
  ["signals.accessCountries.exists(c, c == 'CN')", "not-evaluated"],
  // Not only the signal is missing, so it is not passed over.
  ["signals.registeredDays < 100.0 && request.aggregateTpp > 1.0", "undecided"],
] as const)("without signals and sums, `%s` is %s", ([when, expected]) => {
  const signals = { registeredDays: undefined, accessCountries: undefined };
  expect(verdict(when, aQuota({ signals, request: { aggregateTpp: undefined } }))).toBe(expected);
});

test("an undecided rule names all its absent facts, and what would supply them", () => {
  const when =
    "request.accelerators.exists(a, a.tpp > 1.0 && a.class == 'none') && subject.headquarters == 'CN' && request.endUsers.exists(e, e.headquarters == 'CN')";
  const { UNKNOWN, T4 } = PARTS;
  const accelerators = [T4, UNKNOWN].map((fact) => ({ ...fact, count: 1, region: "eu" }));
  const request = { accelerators, endUsers: undefined };
  const { grounds } = decided(when, aQuota({ subject: { headquarters: undefined }, request }));
  expect(grounds[0]).toMatchObject({
    undecided: [
      "request.accelerators[].class",
      "request.accelerators[].tpp",
      "request.endUsers",
      "subject.headquarters",
    ],
    requires: ["accelerator-specification", "end-users", "headquarters"],
    resolvedBy: "evidence",
    outcome: "review",
    scope: "request",
    applicant: "more-information-needed",
  });
});

test("where one absent fact has no evidence, a reviewer must resolve it", () => {
  const withoutMark = [{ ...PARTS.UNKNOWN, dataCentreMarketed: undefined }].map(({ part }) => ({
    part,
    count: 1,
    region: "eu",
  }));
  const when = "request.accelerators.exists(a, a.dataCentreMarketed && a.class == 'none')";
  const { grounds } = decided(when, aQuota({ request: { accelerators: withoutMark } }));
  expect(grounds[0]).toMatchObject({ requires: ["accelerator-specification"], resolvedBy: "reviewer" });
});

test("what a rule on hits lacks is not asked for", () => {
  const when = "ownership.blocked.min >= 0.0 && subject.headquarters == 'CN'";
  const { grounds } = decided(when, aQuota({ subject: { headquarters: undefined } }));
  expect(grounds[0]).toMatchObject({ requires: [], resolvedBy: "reviewer", applicant: "under-review" });
});

test("an error that no absent fact explains leaves the rule undecided", () => {
  const policy = policyWhen("request.count > 8.0");
  const broken = policy.rules.map((rule) =>
    rule.pack === "own"
      ? {
          ...rule,
          condition: {
            ...rule.condition,
            evaluate: Object.assign(() => {
              throw new RangeError("broken");
            }, rule.condition.evaluate),
          },
        }
      : rule,
  );
  const { outcome, grounds } = decide({
    policy: { ...policy, rules: broken },
    facts: aQuota(),
    statuses: CLEAR,
    asOf: new Date("2026-11-23"),
  });
  expect(outcome).toBe("review");
  expect(grounds[0]).toMatchObject({ undecided: [], resolvedBy: "reviewer", requires: [] });
});
