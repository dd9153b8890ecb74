import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../shared/policy/evaluate.ts";
import { compileExpression } from "../../../shared/policy/expression.ts";
import { ruleLanguage } from "../../../shared/policy/fact-schema.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import type { Policy } from "../../../shared/policy/policy.ts";
import { aQuota, PARTS } from "../../support/a-facts.ts";
import { positions } from "../../support/a-pack.ts";
import { policyOf } from "../../support/shipped-packs.ts";
import { facts, formula } from "../../support/three-valued-logic.ts";

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

/** A policy of one rule with this condition and, where it has one, a switch in this state. */
function policyWhen(when: string, state?: "on" | "off"): Policy {
  const compiled = compileExpression(language, when);
  const [sample] = never;
  if (!compiled.ok || !sample) throw new Error(`${when}: ${JSON.stringify(compiled)}`);
  const rule = { ...sample, pack: "own", id: "own", check: "end-use", condition: compiled.value } as const;
  if (!state) return { ...shipped, rules: [rule, ...never] };
  const cipRule = positions({ "2026-01-01": state });
  return {
    ...shipped,
    switches: { ...shipped.switches, cipRule },
    rules: [{ ...rule, switch: "cipRule" }, ...never],
  };
}

const decided = (when: string, facts: Facts, state?: "on" | "off") =>
  decide({ policy: policyWhen(when, state), facts, statuses: CLEAR, asOf: new Date("2026-11-23") });

/** What the engine made of the one rule. */
function verdict(
  when: string,
  facts: Facts,
  state?: "on" | "off",
): "true" | "false" | "undecided" | "not-evaluated" {
  const { grounds, notEvaluated } = decided(when, facts, state);
  if (notEvaluated.length > 0) return "not-evaluated";
  const ground = grounds.find(({ pack }) => pack === "own");
  if (!ground) return "false";
  return ground.undecided ? "undecided" : "true";
}

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

test("a rule of a switch has three values while it is on, and none while it is off", () => {
  fc.assert(
    fc.property(formula, facts, fc.constantFrom("on", "off"), ({ text, value }, given, state) => {
      const expected = state === "on" ? `${value(given) ?? "undecided"}` : "false";
      expect(verdict(text, given, state)).toBe(expected);
    }),
    { numRuns: 500 },
  );
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
  const accelerators = [T4, UNKNOWN].map((fact) => ({ ...fact, count: 1, region: "eu", placeOfUse: "DE" }));
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
    placeOfUse: "DE",
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
