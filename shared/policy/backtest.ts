import { OUTCOMES, type Outcome } from "../contract/vocabulary.ts";
import { gatheredStatuses } from "../gather/statuses.ts";
import { compare } from "./compare.ts";
import type { Decision } from "./decision.ts";
import { decide, type Question } from "./evaluate.ts";
import type { Policy } from "./policy.ts";
import type { StoredFacts } from "./stored-record.ts";

/** The policy in force, and the one that would replace it. */
export type Policies = { base: Policy; candidate: Policy };

/**
 * What the candidate does to a request. `cannotTell`: it comes out as a review only because each of its grounds lacks facts,
 * and either it did not before, or an older gate did not gather what today's does; with the facts it may come out otherwise.
 */
export const EFFECTS = ["newlyDenied", "newlyApproved", "newlyReview", "unchanged", "cannotTell"] as const;
export type Effect = (typeof EFFECTS)[number];

/** For how many requests a rule stands now and did not, did and does not now, and cannot tell now but could before. */
export type RuleCounts = { stands: number; standsNoMore: number; cannotTell: number };

/** What a backtest counted so far; its size depends on the policies, not on the requests. */
export type BacktestCounts = {
  effects: Record<Effect, number>;
  /** By outcomes before and after, as `approve → deny`; unchanged ones are left out. */
  moves: Map<string, number>;
  /** By `pack/rule`; a rule that says the same of every request has no row. */
  rules: Map<string, RuleCounts>;
};

/** The counts before the first request. */
export const nothingTested = (): BacktestCounts => ({
  effects: { newlyDenied: 0, newlyApproved: 0, newlyReview: 0, unchanged: 0, cannotTell: 0 },
  moves: new Map(),
  rules: new Map(),
});

/** Decides facts by both policies as of a time, and counts what is different. */
export function backtest(
  { base, candidate }: Policies,
  { facts, lacks = [], asOf }: Pick<Question, "facts" | "asOf"> & Pick<Partial<StoredFacts>, "lacks">,
  counts: BacktestCounts,
): Effect {
  const statuses = gatheredStatuses(facts);
  const before = decide({ policy: base, facts, statuses, asOf });
  const after = decide({ policy: candidate, facts, statuses, asOf });
  const effect = effectOf(before, after, lacks.length > 0);
  counts.effects[effect] += 1;
  if (before.outcome !== after.outcome) add(counts.moves, `${before.outcome} → ${after.outcome}`);
  countRules(before, after, counts.rules);
  return effect;
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function effectOf(before: Decision, after: Decision, isOfOlderGate: boolean): Effect {
  const isOpen = after.outcome === "review" && after.grounds.every(({ undecided }) => undecided);
  if (isOpen && isOfOlderGate) return "cannotTell";
  if (before.outcome === after.outcome) return "unchanged";
  switch (after.outcome) {
    case "deny":
      return "newlyDenied";
    case "approve":
      return "newlyApproved";
    case "review":
      return isOpen ? "cannotTell" : "newlyReview";
  }
}

type Said = "stands" | "cannot-tell";

/** What the rules say that do not say false. */
function saidIn({ grounds, notEvaluated }: Decision): Map<string, Said> {
  const said = new Map<string, Said>(notEvaluated.map((rule) => [rule, "cannot-tell"]));
  for (const { pack, rule, undecided } of grounds)
    said.set(`${pack}/${rule}`, undecided ? "cannot-tell" : "stands");
  return said;
}

function countRules(before: Decision, after: Decision, rules: BacktestCounts["rules"]): void {
  const [one, other] = [saidIn(before), saidIn(after)];
  for (const rule of new Set([...one.keys(), ...other.keys()])) {
    const [was, is] = [one.get(rule), other.get(rule)];
    if (was === is) continue;
    const counts = rules.get(rule) ?? { stands: 0, standsNoMore: 0, cannotTell: 0 };
    rules.set(rule, counts);
    if (is === "stands") counts.stands += 1;
    if (was === "stands") counts.standsNoMore += 1;
    if (is === "cannot-tell") counts.cannotTell += 1;
  }
}

/** Moves between outcomes, those towards approval last. */
export const orderedMoves = ({ moves }: BacktestCounts): [move: string, count: number][] =>
  OUTCOME_PAIRS.flatMap((move) => {
    const count = moves.get(move);
    return count === undefined ? [] : [[move, count]];
  });

const STRICTEST_FIRST: readonly Outcome[] = OUTCOMES.toReversed();
const OUTCOME_PAIRS = STRICTEST_FIRST.flatMap((after) =>
  STRICTEST_FIRST.map((before) => `${before} → ${after}`),
);

/** Rules with what changed about them, the most changed first. */
export const orderedRules = ({ rules }: BacktestCounts): [rule: string, counts: RuleCounts][] =>
  [...rules].toSorted(([one, a], [other, b]) => total(b) - total(a) || compare(one, other));

const total = ({ stands, standsNoMore, cannotTell }: RuleCounts) => stands + standsNoMore + cannotTell;
