import { ENGINE_VERSION } from "../../../shared/engine-version.ts";
import type { Decision, Ground } from "../../../shared/policy/decision.ts";
import {
  type Explanation,
  RULE_VALUES,
  type RuleExplanation,
  type RuleValue,
} from "../../../shared/policy/explain.ts";
import { table } from "../table.ts";
import { briefReason, describeReading } from "./describe-reading.ts";

/** As of when the facts were decided, and whether rules that say false are explained in full. */
type Manner = { asOf: Date; all: boolean };

const WORDS = {
  true: "true",
  "cannot-tell": "cannot tell",
  "not-evaluated": "cannot tell, for want of signals",
  false: "false",
} as const satisfies Record<RuleValue, string>;

/** What was decided and what each rule said of it, for people: first the rules that are true, last those that are false. */
export function describeExplanation({ decision, rules }: Explanation, { asOf, all }: Manner): string {
  const brief = all ? [] : rules.filter(({ value }) => value === "false");
  const full = all ? rules : rules.filter(({ value }) => value !== "false");
  return [
    ...describeDecision(decision, rules, asOf),
    ...full.flatMap((rule) => ["", ...describeRule(rule, all)]),
    ...(brief.length > 0 ? ["", "false, and why (--all tells more):"] : []),
    ...table(brief.map((rule) => [`  ${nameOf(rule)}`, briefReason(rule.condition)])),
  ].join("\n");
}

function describeDecision(decision: Decision, rules: readonly RuleExplanation[], asOf: Date): string[] {
  const counts = RULE_VALUES.map(
    (value) => `${rules.filter((rule) => rule.value === value).length} ${WORDS[value]}`,
  );
  const checks = Object.entries(decision.checks).map(([check, status]) => `${check} ${status}`);
  const house = decision.grounds.filter(
    (ground) => !rules.some(({ pack, id }) => pack === ground.pack && id === ground.rule),
  );
  return [
    `decision  ${decision.outcome}, as of ${asOf.toISOString()}`,
    `checks    ${checks.join(", ")}`,
    `rules     ${counts.join(", ")}`,
    `switches  ${decision.switches.length > 0 ? `${decision.switches.join(", ")} on` : "none is on"}`,
    `policy    ${decision.policyDigest.slice(0, 16)}…, engine ${ENGINE_VERSION}`,
    ...house.flatMap((ground) => ["", ...describeHouseGround(ground)]),
  ];
}

const nameOf = ({ pack, id }: RuleExplanation) => `${pack}/${id}`;

function describeRule(rule: RuleExplanation, all: boolean): string[] {
  const { value, basis, scope, switched, citation, reviewer, toPass, absent, condition } = rule;
  // A rule that cannot tell lets nothing through, and says no more against anybody than that.
  const outcome = value === "cannot-tell" ? `review (${rule.outcome} if true)` : rule.outcome;
  const unexplained = value === "cannot-tell" && absent.length === 0;
  return [
    `${WORDS[value]}: ${nameOf(rule)}`,
    `  ${outcome}, scope ${scope}, check ${rule.check}`,
    `  ${basis}: ${citation}`,
    ...(switched ? [`  switch ${switched.name}, on since ${switched.from}: ${switched.citation}`] : []),
    `  ${reviewer}`,
    `  to pass: ${toPass}`,
    ...(value === "cannot-tell" || value === "not-evaluated"
      ? [`  absent: ${absent.join(", ") || "nothing"}`]
      : []),
    ...(unexplained
      ? ["  the condition fails though nothing is absent: a fault of the engine or the rule"]
      : []),
    ...describeReading(condition, all).map((text) => `  ${text}`),
  ];
}

/** Grounds that no rule gives: the house's own. */
const describeHouseGround = ({
  pack,
  rule,
  outcome,
  citation,
  reviewer,
  toPass,
  undecided,
}: Ground): string[] => [
  `true: ${pack}/${rule}`,
  `  ${outcome}: ${citation}`,
  `  ${reviewer}`,
  `  to pass: ${toPass}`,
  ...(undecided ? [`  absent: ${undecided.join(", ")}`] : []),
];
