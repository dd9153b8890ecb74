import {
  EFFECTS,
  type Effect,
  orderedMoves,
  orderedRules,
  type Policies,
} from "../../../shared/policy/backtest.ts";
import { unseenDifferences } from "../../../shared/policy/gathering-parameters.ts";
import { table } from "../table.ts";
import type { LineCounts } from "./run-backtest.ts";

const WORDS = {
  newlyDenied: "newly denied",
  newlyApproved: "newly approved",
  newlyReview: "newly review",
  unchanged: "unchanged",
  cannotTell: "cannot tell",
} as const satisfies Record<Effect, string>;

const RULE_HEADER = ["rule", "newly stands", "stands no more", "cannot tell"];

/** What a backtest counted, for people. */
export function describeBacktest(policies: Policies, { lines, bad, tested }: LineCounts): string {
  const { base, candidate } = policies;
  const unseen = unseenDifferences(policies);
  const moves = orderedMoves(tested).map(([move, count]) => [move, String(count)]);
  const rules = orderedRules(tested).map(([rule, { stands, standsNoMore, cannotTell }]) =>
    [rule, stands, standsNoMore, cannotTell].map(String),
  );
  return [
    `tested ${lines} lines${bad > 0 ? `; ${bad} more could not be read` : ""}`,
    `policy ${base.digest.slice(0, 16)}… against ${candidate.digest.slice(0, 16)}…`,
    ...indented(table(EFFECTS.map((effect) => [WORDS[effect], String(tested.effects[effect])]))),
    ...(moves.length > 0 ? ["outcomes", ...indented(table(moves))] : []),
    ...(rules.length > 0 ? indented(table([RULE_HEADER, ...rules])) : ["no rule says anything else"]),
    ...(unseen.length > 0 ? [`cannot be seen in facts: ${unseen.join(", ")}`] : []),
  ].join("\n");
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** What a backtest counted, for machines. */
export function toOutput(policies: Policies, { lines, bad, tested }: LineCounts) {
  const { base, candidate } = policies;
  return {
    base: base.digest,
    candidate: candidate.digest,
    lines,
    bad,
    unseen: unseenDifferences(policies),
    ...tested.effects,
    outcomes: Object.fromEntries(orderedMoves(tested)),
    rules: orderedRules(tested).map(([rule, counts]) => ({ rule, ...counts })),
  };
}
