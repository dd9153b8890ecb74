import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalFunction } from "../../../../infra/local/lambda/function.ts";
import { type FunctionPool, functionPool } from "../../../../infra/local/lambda/function-pool.ts";

let folder: string;
let pool: FunctionPool | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "function-pool-"));
});
afterEach(async () => {
  await pool?.stop();
  rmSync(folder, { recursive: true });
});

/** A function whose module has this text. */
function aFunction(name: string, text: string, more: Partial<LocalFunction> = {}): LocalFunction {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "index.mjs"), text);
  const where = { folder: path, file: "index.mjs", exported: "handler" };
  return {
    name,
    arn: `arn:function:${name}`,
    ...where,
    environment: {},
    memoryMb: 128,
    timeoutMs: 5000,
    ...more,
  };
}

const lines: string[] = [];
const start = (functions: LocalFunction[], limits = { perFunction: 2, total: 3 }): FunctionPool => {
  pool = functionPool(functions, (name, line) => lines.push(`${name} ${line}`), limits);
  return pool;
};

/** Answers its thread's id after a moment, so that concurrent events need more than one. */
const THREAD = `import { threadId } from "node:worker_threads";
import { setTimeout } from "node:timers/promises";
export const handler = async () => { await setTimeout(20); return threadId; };`;

test("a function has no more workers than its bound, and all events are answered", async () => {
  const functions = start([aFunction("Hook", THREAD)]);
  const invoked = await Promise.all(Array.from({ length: 12 }, () => functions.invoke("Hook", {})));
  const threads = invoked.map((each) => (each.$case === "result" ? each.result : each));
  expect(new Set(threads).size).toBe(2);
});

test("idle workers of other functions make way when the total is reached", async () => {
  const functions = start(["A", "B", "C", "D"].map((name) => aFunction(name, THREAD)));
  for (const name of ["A", "B", "C", "D", "A"]) {
    expect(await functions.invoke(name, {})).toMatchObject({ $case: "result" });
  }
});

test("a worker handles one event at a time and keeps its state", async () => {
  const counting = `let running = 0, most = 0, served = 0;
export const handler = async () => {
  most = Math.max(most, ++running);
  await new Promise((resolve) => setTimeout(resolve, 5));
  running--;
  return { most, served: ++served };
};`;
  const functions = start([aFunction("Hook", counting)], { perFunction: 1, total: 1 });
  const invoked = await Promise.all([1, 2, 3].map(() => functions.invoke("Hook", {})));
  expect(invoked).toEqual([1, 2, 3].map((served) => ({ $case: "result", result: { most: 1, served } })));
});

test("a function is found by its ARN and by that of a version", async () => {
  const functions = start([aFunction("Hook", "export const handler = async () => 1;")]);
  for (const name of ["Hook", "arn:aws:lambda:r:0:function:Hook", "arn:aws:lambda:r:0:function:Hook:1"]) {
    expect(await functions.invoke(name, {})).toEqual({ $case: "result", result: 1 });
  }
  await expect(functions.invoke("Other", {})).rejects.toThrow("Other");
});

test.for([
  { fact: "throws", text: `export const handler = async () => { throw new Error("boom"); };`, error: /boom/ },
  { fact: "does not load", text: `throw new Error("no start");`, error: /no start/ },
  { fact: "exports no handler", text: "export const other = 1;", error: /does not export handler/ },
  { fact: "ends its process", text: "export const handler = async () => process.exit(3);", error: /code 3/ },
])(
  "a function that $fact is an error, is logged, and the next event is tried again",
  async ({ text, error }) => {
    const functions = start([aFunction("Hook", text)], { perFunction: 1, total: 1 });
    for (const _attempt of [1, 2]) {
      expect(await functions.invoke("Hook", {})).toEqual({
        $case: "error",
        error: expect.stringMatching(error),
      });
    }
    expect(lines.at(-1)).toMatch(error);
  },
);

test("a function that does not end is ended at its timeout, and the next event gets a new worker", async () => {
  const text = "export const handler = async ({ hang }) => { while (hang); return 1; };";
  const functions = start([aFunction("Hook", text, { timeoutMs: 200 })], { perFunction: 1, total: 1 });
  expect(await functions.invoke("Hook", { hang: true })).toEqual({ $case: "timeout" });
  expect(await functions.invoke("Hook", {})).toEqual({ $case: "result", result: 1 });
});

test("what a function writes reaches the log, line by line", async () => {
  const text = `export const handler = async () => { console.log("one\\ntwo"); console.error("three"); };`;
  const functions = start([aFunction("Talker", text)]);
  await functions.invoke("Talker", {});
  await expect.poll(() => lines.filter((line) => line.startsWith("Talker"))).toHaveLength(3);
});
