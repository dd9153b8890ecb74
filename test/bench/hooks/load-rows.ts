import { type LocalStack, startLocal } from "../../../infra/local/start-local.ts";
import { fullList, unlistedNames } from "../full-list.ts";
import { percentile, printRow, printSample } from "../percentiles.ts";
import { BUDGETS } from "./budgets.ts";
import { functionEnvironment } from "./deployed.ts";
import type { LimitRows } from "./limits.ts";
import { measureIn } from "./own-process.ts";
import type { Scale } from "./scale.ts";
import { HOOKS, type HookName } from "./traffic.ts";

/** Names of each kind, enough for a few thousand companies before one comes again. */
const NAMES_PER_KIND = 2000;

/** Calls before those that count: compilers have seen the code by then. */
const WARM_UP = 300;

/**
 * Arrivals a second, of which two cores serve each with ease: what is measured is the latency of a system that is not
 * overloaded. House choice.
 */
const PER_SECOND: Readonly<Record<HookName, number>> = {
  "sign-up": 10,
  evidence: 10,
  "quota-request": 10,
  account: 50,
};

/** What is measured with: a running stack with a real list, and the bundles that are deployed. */
export type Load = {
  stack: LocalStack;
  bundles: string;
  scale: Scale;
  /** Callers of the next run. */
  callers(): { from: number; names: string[] };
};

/** More than any run has. */
const CALLERS_OF_RUN = 20_000;

/** Runs `measure` beside a local stack, whose list is said. */
export async function besideStack(
  bundles: string,
  scale: Scale,
  measure: (load: Load) => Promise<void>,
): Promise<void> {
  const { file, isOfficial, name } = fullList();
  printRow("list", name);
  const names = [...unlistedNames(file, NAMES_PER_KIND)];
  let runs = 0;
  const callers = () => {
    runs += 1;
    return { from: runs * CALLERS_OF_RUN, names };
  };
  const stack = await startLocal(isOfficial ? { watchlist: file } : {});
  try {
    await stack.warmUp();
    await measure({ stack, bundles, scale, callers });
  } finally {
    await stack.stop();
  }
}

/** Prints processor time and allocations of each hook, in a process of its own on the embedded servers. */
export async function processorRows(
  { stack, bundles, scale, callers }: Load,
  limits: LimitRows,
): Promise<void> {
  const environment = functionEnvironment(stack);
  for (const hook of HOOKS) {
    const measured = { hook, bundles, warmUp: WARM_UP };
    const cpu = { ...measured, ...callers(), task: "cpu", runs: scale.cpuRuns } as const;
    const { cpuMs, logBytes } = await measureIn(cpu, environment);
    const heap = { ...measured, ...callers(), task: "allocations", runs: scale.allocationRuns } as const;
    const { bytes, requests } = await measureIn(heap, environment);
    printSample(`${hook}: processor time`, cpuMs, 2);
    limits.atMost(hook, { what: "processor time", value: percentile(cpuMs, 0.99) }, BUDGETS.cpu);
    printRow(
      "  allocations",
      `${Math.round(bytes / 1024)} KB a request, over ${requests} without a collection`,
    );
    printRow("  log", `${Math.round(logBytes)} bytes a request`);
  }
}

/** Prints latencies from arrival to answer at a fixed rate, over HTTP and in process. */
export async function arrivalRows({ stack, bundles, scale, callers }: Load): Promise<void> {
  const environment = functionEnvironment(stack);
  for (const hook of HOOKS) {
    const perSecond = PER_SECOND[hook];
    const runs = perSecond * scale.arrivalSeconds;
    const arriving = { task: "open-loop", hook, perSecond, runs, warmUp: 30 } as const;
    const http = await measureIn({ ...arriving, ...callers(), url: stack.url }, environment);
    printSample(`${hook}: ${perSecond}/s over HTTP`, http.latencies);
    const own = await measureIn({ ...arriving, ...callers(), bundles }, environment);
    printSample(`${hook}: ${perSecond}/s in process`, own.latencies);
    printRow("  most at once", `${http.mostAtOnce} over HTTP, ${own.mostAtOnce} in process`);
  }
}
