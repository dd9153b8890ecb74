import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { FOUND, type Found, type Task } from "./tasks.ts";

const PROCESS = fileURLToPath(new URL("./hook-process.ts", import.meta.url));

/** Collections are called for, and the young generation is so large that few happen while allocations are counted. */
const FLAGS: Partial<Record<Task["task"], readonly string[]>> = {
  allocations: ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256"],
  memory: ["--expose-gc"],
};

/** Measures in a process of its own, with the environment of a deployed function; throws where the measurement fails. */
export async function measureIn<Name extends Task["task"]>(
  task: Task & { task: Name },
  environment: Readonly<Record<string, string>>,
): Promise<Found<Name>> {
  const child = fork(PROCESS, [], {
    execArgv: [...(FLAGS[task.task] ?? [])],
    env: { ...environment },
    // What functions log is thrown away by the process itself, which counts it.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const found = once(child, "message");
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the process that measures ${task.task} ended with ${code}`);
  });
  // After an answer nobody minds how it ends.
  ended.catch(() => undefined);
  child.send(task);
  try {
    const [message] = await Promise.race([found, ended]);
    return FOUND[task.task].parse(message) as Found<Name>;
  } finally {
    child.kill();
  }
}
