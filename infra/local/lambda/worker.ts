import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Context } from "aws-lambda";
import type { Invocation, WorkerData } from "./protocol.ts";

/** The body of a worker thread: loads one function's bundle, then answers one event at a time, as Lambda does. */

const { folder, file, exported, functionName, functionArn, memoryMb }: WorkerData = workerData;

// Each worker of each start would compile the same bundles again.
enableCompileCache();
const loaded: Promise<Record<string, unknown>> = import(pathToFileURL(join(folder, file)).href);

const post = (message: { result: string } | { error: string } | "ready") => parentPort?.postMessage(message);

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const contextOf = ({ requestId, deadline }: Invocation): Context => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: false,
  functionName,
  functionVersion: "$LATEST",
  invokedFunctionArn: functionArn,
  memoryLimitInMB: String(memoryMb),
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: "local",
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  done: refuseCallback,
  fail: refuseCallback,
  succeed: refuseCallback,
});

function refuseCallback(): never {
  throw new Error("the callbacks of the context do not exist on Node 24");
}

async function invoke(invocation: Invocation): Promise<void> {
  try {
    const handler = (await loaded)[exported];
    if (typeof handler !== "function") throw new Error(`${file} does not export ${exported}`);
    const result: unknown = await handler(JSON.parse(invocation.event), contextOf(invocation));
    post({ result: JSON.stringify(result) ?? "null" });
  } catch (error) {
    post({ error: describe(error) });
  }
}

parentPort?.on("message", invoke);
// A bundle that fails to load says so at each invocation, as on Lambda.
loaded.then(
  () => post("ready"),
  () => post("ready"),
);
