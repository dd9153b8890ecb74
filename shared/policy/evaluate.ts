import type { CountryGroups } from "../export-control/country-groups.ts";
import { absentFacts, evidenceFor } from "./absent-facts.ts";
import { basisFor, basisSwitch } from "./basis.ts";
import { compare } from "./compare.ts";
import type { CheckName, CheckStatus, Decision, Ground } from "./decision.ts";
import { factValues } from "./fact-values.ts";
import { houseGrounds } from "./house-law.ts";
import type { Parameters } from "./parameters.ts";
import type { PastFacts } from "./past-facts.ts";
import type { Policy, PolicyRule } from "./policy.ts";
import { policyOn } from "./policy-day.ts";
import { namesWatchlist } from "./rule-problems.ts";
import type { SwitchedOn, SwitchName } from "./switches.ts";
import { withoutStackTraces } from "./without-stack-traces.ts";

/** The statuses of all checks. */
export type CheckStatuses = Readonly<Record<CheckName, CheckStatus>>;

/** What is decided, by which policy, as of when. `statuses` are those of gathering, before any rule was asked. */
export type Question = { policy: Policy; facts: PastFacts; statuses: CheckStatuses; asOf: Date };

/** What a rule says of the facts. `not-evaluated` when nothing but optional signals is missing. */
type Verdict =
  | { value: "true" | "false" | "not-evaluated" }
  | { value: "undecided"; absent: readonly string[] };

/** A rule that was asked, and its answer. */
export type Judged = { rule: PolicyRule; verdict: Verdict };

type Context = PastFacts & { countries: CountryGroups; parameters: Parameters };

/**
 * Applies every rule in force. The strictest ground wins, and no order of packs or rules matters; `approve` needs every
 * required check of the hook to be clear, not merely that no rule is true.
 */
export function decide({ policy, facts, statuses, asOf }: Question): Decision {
  const { rules, countries, switches } = policyOn(policy, asOf);
  const context: Context = { ...facts, countries, parameters: policy.parameters };
  const judged = judge(rules[facts.hook], context);
  const ruled = judged.flatMap((item) => ground(item, facts, switches));
  const grounds = [...ruled, ...houseGrounds({ facts, statuses, judged, ruled })].toSorted(strictestFirst);
  return {
    outcome: grounds[0]?.outcome ?? "approve",
    grounds,
    checks: finalStatuses({ statuses, judged, grounds }),
    notEvaluated: judged
      .filter(({ verdict }) => verdict.value === "not-evaluated")
      .map(({ rule }) => `${rule.pack}/${rule.id}`),
    switches: switches.map(({ name }) => name),
    policyDigest: policy.digest,
  };
}

/**
 * Three-valued: the condition errs where an absent fact matters. An error that no absent fact explains is a fault of ours or
 * of the rule, and leaves it undecided, too.
 */
function judge(rules: readonly PolicyRule[], context: Context): Judged[] {
  const answers = withoutStackTraces(() => rules.map((rule) => ({ rule, answer: answerOf(rule, context) })));
  return answers.map(({ rule, answer }) => ({ rule, verdict: verdictOf(rule, answer, context) }));
}

function answerOf({ condition }: PolicyRule, context: Context): unknown {
  try {
    return condition.evaluate(context);
  } catch {
    return undefined;
  }
}

function verdictOf({ condition }: PolicyRule, answer: unknown, context: Context): Verdict {
  if (typeof answer === "boolean") return { value: answer ? "true" : "false" };
  const absent = absentFacts(condition.facts, context);
  const onlySignals = absent.length > 0 && absent.every((path) => path.startsWith("signals."));
  return onlySignals ? { value: "not-evaluated" } : { value: "undecided", absent };
}

function ground({ rule, verdict }: Judged, facts: PastFacts, switches: readonly SwitchedOn[]): Ground[] {
  switch (verdict.value) {
    case "true":
      return [trueGround(rule, facts, switches)];
    case "undecided":
      return [undecidedGround(rule, verdict.absent, facts, switches)];
    case "false":
    case "not-evaluated":
      return [];
  }
}

function trueGround(rule: PolicyRule, facts: PastFacts, switches: readonly SwitchedOn[]): Ground {
  const { outcome, scope, reviewer, applicant, resolvedBy, report } = rule;
  return {
    ...lookedAt(rule, facts),
    outcome,
    basis: basisFor(rule.basis, isUsPerson(facts), switches),
    ...switchedBy(rule.switch ?? basisSwitch(rule.basis), switches),
    scope,
    reviewer,
    applicant,
    requires: rule.requires.toSorted(compare),
    resolvedBy,
    report,
  };
}

/** Whether the law of US persons is known to bind the provider. */
export const isUsPerson = ({ provider }: PastFacts): boolean => provider?.usPerson === true;

/** A switch as a field of a ground, where it is on. */
export function switchedBy(
  name: SwitchName | undefined,
  switches: readonly SwitchedOn[],
): { switched?: SwitchedOn } {
  const switched = switches.find((item) => item.name === name);
  return switched ? { switched } : {};
}

/** What a ground says of its rule, whatever the rule's answer. */
function lookedAt({ id, pack, check, citation, toPass, condition }: PolicyRule, facts: PastFacts) {
  return {
    rule: id,
    pack,
    check,
    citation,
    toPass,
    values: factValues(condition.facts, facts),
  };
}

/** Nothing is known against the applicant, so it stops the request only, and no law is cited as the reason. */
function undecidedGround(
  rule: PolicyRule,
  absent: readonly string[],
  facts: PastFacts,
  switches: readonly SwitchedOn[],
): Ground {
  // What a rule on watchlist hits lacks could tell that the rest of it is true.
  const evidence = evidenceFor(namesWatchlist(rule.condition.facts) ? [] : absent);
  return {
    ...lookedAt(rule, facts),
    outcome: "review",
    basis: "policy",
    ...switchedBy(rule.switch, switches),
    scope: "request",
    reviewer: `Cannot tell whether: ${rule.reviewer}`,
    applicant: evidence.requires.length > 0 ? "more-information-needed" : "under-review",
    ...evidence,
    report: false,
    undecided: absent,
  };
}

const STRICTNESS = { deny: 0, review: 1 } as const satisfies Record<Ground["outcome"], number>;

const strictestFirst = (a: Ground, b: Ground) =>
  STRICTNESS[a.outcome] - STRICTNESS[b.outcome] || compare(a.pack, b.pack) || compare(a.rule, b.rule);

type Concluded = { statuses: CheckStatuses; judged: readonly Judged[]; grounds: readonly Ground[] };

function finalStatuses(concluded: Concluded): CheckStatuses {
  return {
    identity: finalStatus("identity", concluded),
    screening: finalStatus("screening", concluded),
    jurisdiction: finalStatus("jurisdiction", concluded),
    accelerators: finalStatus("accelerators", concluded),
    "end-use": finalStatus("end-use", concluded),
  };
}

function finalStatus(check: CheckName, { statuses, judged, grounds }: Concluded): CheckStatus {
  const found = judged.some(
    ({ rule, verdict }) => rule.check === check && rule.status === "hit" && verdict.value === "true",
  );
  if (found || statuses[check] === "hit") return "hit";
  return grounds.some((item) => item.check === check) ? "indeterminate" : statuses[check];
}
