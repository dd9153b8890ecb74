import type { Effect, Policies } from "../../../shared/policy/backtest.ts";
import { unseenDifferences } from "../../../shared/policy/gathering-parameters.ts";
import { failUsage } from "../fail-usage.ts";
import { openBatch } from "../screening/batch-input.ts";
import { describeBacktest, toOutput } from "./describe-backtest.ts";
import { openPolicy, type PackChoice } from "./open-policy.ts";
import { COMMON, readAsOf, readOptions } from "./read-options.ts";
import { type BacktestEnd, type LineCounts, runBacktest } from "./run-backtest.ts";

const USAGE =
  "usage: npm run policy -- backtest --packs DIR --facts FILE|- [--base DIR] [--alone] [--as-of DATE] [--fail-on WHAT]… " +
  "[--ignore-gathering] [--allow-bad-lines] [--json]";

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean", default: false } as const;
const OPTIONS = {
  ...COMMON,
  base: TEXT,
  facts: TEXT,
  "as-of": TEXT,
  "ignore-gathering": FLAG,
  "allow-bad-lines": FLAG,
  "fail-on": { type: "string", multiple: true, default: [] as string[] },
} as const;

type Count = (counts: LineCounts) => number;

const ofEffect =
  (effect: Effect): Count =>
  ({ tested }) =>
    tested.effects[effect];

/** What `--fail-on` may name. */
const FAILURES: ReadonlyMap<string, Count> = new Map([
  ["newly-denied", ofEffect("newlyDenied")],
  ["newly-approved", ofEffect("newlyApproved")],
  ["newly-review", ofEffect("newlyReview")],
  ["cannot-tell", ofEffect("cannotTell")],
]);

/**
 * Says what a change of packs would do to stored requests. Exit codes: 0 tested, 1 what `--fail-on` names happened or not all
 * was tested, 2 wrong usage or nothing that could be tested, 130 interrupted.
 */
export async function backtestPacks(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const { packs, base, alone, facts, json, "as-of": asOf } = values;
  if (packs === undefined || facts === undefined || positionals.length > 0) return failUsage(USAGE);
  const failures = values["fail-on"].map(readFailure);
  const policies = openPolicies({ folder: base, alone }, { folder: packs, alone });
  const input = openBatch(facts);
  if (!input.ok) return failUsage(input.failure);
  const how = {
    policies,
    asOf: asOf === undefined ? new Date() : readAsOf(asOf),
    always: asOf !== undefined,
  };
  const [counts, end] = await runBacktest(input.value, how);
  if (counts.lines === 0) return failUsage(`no line of ${facts} could be tested`);
  console.log(json ? JSON.stringify(toOutput(policies, counts)) : describeBacktest(policies, counts));
  const isUntested =
    (counts.bad > 0 && !values["allow-bad-lines"]) ||
    (unseenDifferences(policies).length > 0 && !values["ignore-gathering"]);
  return conclude(end, isUntested || failures.some((count) => count(counts) > 0));
}

const readFailure = (name: string): Count =>
  FAILURES.get(name) ?? failUsage(`--fail-on must be one of ${[...FAILURES.keys()].join(", ")}`);

function openPolicies(base: PackChoice, packs: PackChoice): Policies {
  const policies = { base: openPolicy(base), candidate: openPolicy(packs) };
  if (policies.base.digest === policies.candidate.digest)
    console.error("both policies are the same, so nothing can change");
  return policies;
}

function conclude(end: BacktestEnd, hasFailed: boolean): number {
  if (end === "end") return hasFailed ? 1 : 0;
  if (end !== "interrupted") return failUsage(end.unreadable);
  console.error("interrupted: what follows was not tested");
  // 128 and the number of SIGINT, as shells have it.
  return 130;
}
