import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { percentile, printRow, printSample } from "../percentiles.ts";
import { BUDGETS } from "./budgets.ts";
import { functionEnvironment } from "./deployed.ts";
import type { LimitRows } from "./limits.ts";

/** Nothing is called while a bundle loads. */
const NOWHERE = "http://127.0.0.1:9";
const ENVIRONMENT = functionEnvironment({
  endpoints: { dynamodb: NOWHERE, sqs: NOWHERE, s3: NOWHERE, kms: NOWHERE, secretsManager: NOWHERE },
  ref: (type) => (type === "AWS::SQS::Queue" ? `${NOWHERE}/queue` : "any"),
});

/** Where there is it, a process stays on the first core: Lambda gives a function of 1,769 MB one. */
const [TASKSET = "", ...ON_ONE_CORE] = ["taskset", "-c", "0"];

/** Prints what a fresh process takes that loads the bundle of the sign-up, packs and all, above one that loads nothing. */
export function coldStartRows(bundles: string, runs: number, limits: LimitRows): void {
  const pinned = spawnSync(TASKSET, [...ON_ONE_CORE, "true"]).status === 0;
  const folder = join(bundles, "sign-up");
  const script = `await import(${JSON.stringify(pathToFileURL(join(folder, "index.mjs")).href)})`;
  const start = (code: string): number => {
    const node = [process.execPath, "--input-type=module", "--eval", code];
    const [command = "", ...args] = pinned ? [TASKSET, ...ON_ONE_CORE, ...node] : node;
    const startedAt = performance.now();
    execFileSync(command, args, { env: { ...ENVIRONMENT, LAMBDA_TASK_ROOT: folder } });
    return performance.now() - startedAt;
  };
  start(script);
  // In turn, so that both meet the same neighbours.
  const pairs = Array.from({ length: runs }, () => ({ bare: start(""), loaded: start(script) }));
  printRow("cold start", pinned ? "on one core" : "on all cores: there is no taskset here to take one");
  printSample(
    "  bare Node",
    pairs.map(({ bare }) => bare),
  );
  printSample(
    "  with the bundle of the sign-up",
    pairs.map(({ loaded }) => loaded),
  );
  const value = percentile(
    pairs.map(({ bare, loaded }) => loaded - bare),
    0.5,
  );
  limits.atMost("cold start", { what: "above bare Node, median", value }, BUDGETS.coldStart);
}
