import { absentFacts } from "./absent-facts.ts";
import { basisFor, basisSwitch } from "./basis.ts";
import { compare } from "./compare.ts";
import { type Reading, readCondition } from "./condition-reading.ts";
import type { Decision, Ground } from "./decision.ts";
import { decide, isUsPerson, type Question, switchedBy } from "./evaluate.ts";
import type { PastFacts } from "./past-facts.ts";
import type { PolicyRule } from "./policy.ts";
import { policyOn } from "./policy-day.ts";
import type { SwitchedOn } from "./switches.ts";

/** What a rule says, the weightiest first. `not-evaluated`: it cannot tell, for want of optional signals only. */
export const RULE_VALUES = ["true", "cannot-tell", "not-evaluated", "false"] as const;
export type RuleValue = (typeof RULE_VALUES)[number];

/** A rule that was asked, what it said, and why. */
export type RuleExplanation = Pick<
  PolicyRule,
  "pack" | "id" | "check" | "outcome" | "citation" | "reviewer" | "toPass"
> &
  Stand & {
    value: RuleValue;
    /** Paths of the facts that the rule names and that are absent; `[]` stands for any element of a list. */
    absent: readonly string[];
    condition: Reading;
  };

/** What the ground says where the rule gives one; else what it would say if the rule were true. */
type Stand = Pick<Ground, "basis" | "scope" | "switched">;

/** A decision with every rule that it rests on: those that say true first, then those that cannot tell. */
export type Explanation = { decision: Decision; rules: readonly RuleExplanation[] };

/** Decides, and says of each rule that was asked what it said and why. */
export function explain(question: Question): Explanation {
  const { policy, facts, asOf } = question;
  const decision = decide(question);
  const { rules, countries, switches } = policyOn(policy, asOf);
  const variables = { ...facts, countries, parameters: policy.parameters };
  const explained = rules[facts.hook].map((rule): RuleExplanation => {
    const { pack, id, check, outcome, citation, reviewer, toPass } = rule;
    const ground = decision.grounds.find((item) => item.pack === pack && item.rule === id);
    return {
      pack,
      id,
      check,
      value: valueIn(decision, rule, ground),
      outcome,
      ...standOf(ground ?? standIfTrue(rule, facts, switches)),
      citation,
      reviewer,
      toPass,
      absent: absentFacts(rule.condition.facts, facts),
      condition: readCondition(rule.condition.evaluate.ast, variables),
    };
  });
  return { decision, rules: explained.toSorted(weightiestFirst) };
}

/** What the rule said is what the decision rests on, not what the reading finds: an explanation must not say otherwise. */
function valueIn({ notEvaluated }: Decision, { pack, id }: PolicyRule, ground?: Ground): RuleValue {
  if (ground) return ground.undecided ? "cannot-tell" : "true";
  return notEvaluated.includes(`${pack}/${id}`) ? "not-evaluated" : "false";
}

const standIfTrue = (rule: PolicyRule, facts: PastFacts, switches: readonly SwitchedOn[]): Stand => ({
  basis: basisFor(rule.basis, isUsPerson(facts), switches),
  scope: rule.scope,
  ...switchedBy(rule.switch ?? basisSwitch(rule.basis), switches),
});

const standOf = ({ basis, scope, switched }: Stand): Stand => ({
  basis,
  scope,
  ...(switched && { switched }),
});

const STRICTNESS = { deny: 0, review: 1 } as const satisfies Record<Ground["outcome"], number>;

const weightiestFirst = (a: RuleExplanation, b: RuleExplanation) =>
  RULE_VALUES.indexOf(a.value) - RULE_VALUES.indexOf(b.value) ||
  STRICTNESS[a.outcome] - STRICTNESS[b.outcome] ||
  compare(a.pack, b.pack) ||
  compare(a.id, b.id);
