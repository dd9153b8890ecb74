import type { ApplicantReasonCode } from "../contract/vocabulary.ts";
import { basesOf, basisSwitch } from "./basis.ts";
import type { Pack, Rule } from "./pack.ts";

type RuleProblem = { field: keyof Rule; message: string };

/** A rule but for its condition, which is given by the facts that it names. */
type RuleFields = Omit<Rule, "when">;

/** Facts that only a watchlist can give: what they lead to must look like any other answer. */
const WATCHLIST_FACTS = ["screening", "ownership.blocked", "ownership.restricted"];

/** Reasons that are given for many causes, so that they tell of none. */
const SILENT_REASONS: readonly ApplicantReasonCode[] = ["under-review", "not-available", "not-eligible"];

/** Whether a rule looks at a watchlist's result. */
export const namesWatchlist = (facts: readonly string[]) =>
  facts.some((fact) => WATCHLIST_FACTS.some((root) => fact === root || fact.startsWith(`${root}.`)));

/** What no rule of any pack may do, beyond what its fields and its condition may hold each by itself. */
export function ruleProblems(
  rule: RuleFields,
  facts: readonly string[],
  pack: Pack["effective"],
): RuleProblem[] {
  return [
    ...basisProblems(rule, facts),
    ...hookProblems(rule, facts),
    ...silenceProblems(rule, facts),
    ...dateProblems(rule.effective, pack),
  ];
}

/** A rule undecided for want of a signal is passed over, and the law is not. */
function basisProblems({ basis, switch: name }: RuleFields, facts: readonly string[]): RuleProblem[] {
  const other = basisSwitch(basis);
  // A ground names one switch.
  if (name !== undefined && other !== undefined && other !== name)
    return [{ field: "basis", message: `expected no switch but \`${name}\`, on which the rule hangs` }];
  if (!basesOf(basis).includes("law") || !facts.some((fact) => fact.startsWith("signals."))) return [];
  return [{ field: "basis", message: "a rule of basis law may not rest on signals" }];
}

function hookProblems({ applies }: RuleFields, facts: readonly string[]): RuleProblem[] {
  const named = facts.find((fact) => fact.startsWith("request."));
  if (!applies.includes("sign-up") || named === undefined) return [];
  return [{ field: "applies", message: `\`${named}\` is never known at sign-up` }];
}

function silenceProblems({ applicant, requires }: RuleFields, facts: readonly string[]): RuleProblem[] {
  if (!namesWatchlist(facts)) return [];
  const problems: RuleProblem[] = [];
  if (!SILENT_REASONS.includes(applicant))
    problems.push({
      field: "applicant",
      message: `\`${applicant}\` may tell the applicant of a watchlist hit`,
    });
  if (requires.length > 0)
    problems.push({
      field: "requires",
      message: "a rule on watchlist hits may not ask the applicant for evidence",
    });
  return problems;
}

function dateProblems({ from, until }: Rule["effective"], pack: Pack["effective"]): RuleProblem[] {
  const first = from !== undefined && from > pack.from ? from : pack.from;
  const ends = [until, pack.until].filter((end) => end !== undefined);
  if (ends.every((end) => first < end)) return [];
  return [{ field: "effective", message: "the rule is in force on no day" }];
}
