import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { table } from "../../functions/commands/table.ts";
import { startLedgerTable } from "../support/ledger-table.ts";
import type { Failure } from "./campaign.ts";
import { type Wanted, wanted } from "./command-line.ts";
import { describeFailure } from "./describe-failure.ts";
import { disagreements } from "./fakes/agreement.ts";
import { judge } from "./judge.ts";
import { INVARIANTS } from "./oracle/oracle.ts";
import { SCENARIOS } from "./scenarios.ts";
import type { Job, Told } from "./worker.ts";
import { planOf } from "./world/faults.ts";

const ALL = SCENARIOS.map(({ name }) => name);
/** Scenarios small enough for every pair of faults. */
const PAIRED = ["sign-up approved", "sign-up in review"];
const INTERLEAVINGS = { singles: 1, pairs: 10 } as const;
/** Sequences of operations in which the table in memory is held against the embedded server. */
const SEQUENCES = 10_000;
const FAILURES_SHOWN = 5;
const TELL_EACH_MS = 5_000;

type Kind = Job["kind"];
type Row = Told & { kind: Kind; seconds: number };

await main();

/** Exit codes: 0 nothing was broken, 1 something was, 2 wrong usage. */
async function main(): Promise<void> {
  const what = wanted();
  const isWhole = what.of === "replay" ? await replayed(what) : await simulated(what.seeds);
  process.exitCode = isWhole ? 0 : 1;
}

async function replayed({ scenario, seed, strikes }: Extract<Wanted, { of: "replay" }>): Promise<boolean> {
  const { violations, struck, operations } = await judge(scenario, seed, planOf(strikes));
  for (const { point, fault } of struck) console.log(`${point} ${operations[point]?.name}: ${fault}`);
  for (const { invariant, where } of violations) console.log(`BROKEN ${invariant}: ${where}`);
  console.log(violations.length === 0 ? "nothing is broken" : `${violations.length} broken`);
  return violations.length === 0;
}

async function simulated(seeds: number): Promise<boolean> {
  const differences = await compared();
  const rows = [
    ...(await campaign("singles", ALL, INTERLEAVINGS.singles)),
    ...(await campaign("pairs", PAIRED, INTERLEAVINGS.pairs)),
    ...(await campaign("seeds", ALL, seeds)),
  ];
  for (const line of table(tableOf(rows))) console.log(line);
  const failures = rows.flatMap((row) => row.failures);
  for (const failure of failures.slice(0, FAILURES_SHOWN)) await tell(failure);
  for (const difference of differences) console.log(`TABLE DIFFERS ${difference}`);
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const invariants = Object.keys(INVARIANTS).length;
  console.log(
    `${sum(({ runs }) => runs)} runs, ${sum(({ faults }) => faults)} faults, ${invariants} invariants, ${failures.length} failures`,
  );
  return failures.length === 0 && differences.length === 0;
}

/** Holds the table in memory against the embedded server. */
async function compared(): Promise<string[]> {
  const real = await startLedgerTable();
  try {
    console.error(`table: ${SEQUENCES} sequences of operations against the embedded server`);
    return await disagreements(real, { first: 1, count: SEQUENCES });
  } finally {
    await real.stop();
  }
}

async function tell(failure: Failure): Promise<void> {
  const scenario = SCENARIOS.find(({ name }) => name === failure.scenario);
  if (scenario) console.log(await describeFailure(scenario, failure));
}

/** Runs one kind of run on all cores; answers a row for each scenario. */
async function campaign(kind: Kind, scenarios: readonly string[], count: number): Promise<Row[]> {
  const began = performance.now();
  const rows = new Map<string, Told>();
  const parts = availableParallelism();
  const progress = setInterval(() => {
    const sum = (of: (row: Told) => number) => [...rows.values()].reduce((all, row) => all + of(row), 0);
    const failed = sum(({ failures }) => failures.length);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.error(`${kind}: ${sum(({ runs }) => runs)} runs, ${failed} failures, ${seconds} s`);
  }, TELL_EACH_MS);
  const works = Array.from({ length: parts }, (_, part) =>
    ended({ kind, scenarios, count, part, parts }, (told) => add(rows, told)),
  );
  await Promise.all(works).finally(() => clearInterval(progress));
  const seconds = (performance.now() - began) / 1000;
  return [...rows.values()].map((told) => ({ ...told, kind, seconds }));
}

function ended(job: Job, onTold: (told: Told) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: job });
  worker.on("message", onTold);
  worker.on("error", reject);
  worker.on("exit", () => resolve());
  return promise;
}

function add(rows: Map<string, Told>, told: Told): void {
  const before = rows.get(told.scenario);
  rows.set(told.scenario, {
    scenario: told.scenario,
    runs: told.runs + (before?.runs ?? 0),
    faults: told.faults + (before?.faults ?? 0),
    pointsMax: Math.max(told.pointsMax, before?.pointsMax ?? 0),
    failures: [...(before?.failures ?? []), ...told.failures],
  });
}

const tableOf = (rows: readonly Row[]): string[][] => [
  ["faults", "scenario", "operations", "runs", "struck", "failures", "seconds in all"],
  ...rows.map(({ kind, scenario, pointsMax, runs, faults, failures, seconds }) => [
    kind,
    scenario,
    ...[pointsMax || "", runs, faults, failures.length, seconds.toFixed(0)].map(String),
  ]),
];
