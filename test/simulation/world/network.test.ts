import { expect, test } from "vitest";
import { planOf, type Strike } from "./faults.ts";
import { overNetwork } from "./network.ts";
import { Process } from "./process.ts";
import { aWorld } from "./world.ts";

/** Writes once, over a network on which `fault` strikes; tells what was served and what the caller saw. */
async function write(fault?: Strike["fault"]) {
  const world = aWorld(1, planOf(fault ? [{ point: 0, fault }] : []));
  const process = new Process();
  const served: number[] = [];
  const seen: unknown[] = [];
  const input = { value: 1 };
  const serve = ({ value }: typeof input) => served.push(value);
  world.start(async () => {
    const answered = overNetwork(world, process, { name: "Write", kind: "write", input, serve });
    input.value = 2;
    const told = answered.then(
      (answer) => void seen.push(answer),
      (error: Error) => void seen.push(error.name),
    );
    await Promise.race([told, process.died]);
  });
  await world.run();
  return { served, seen, dead: process.dead };
}

test("a call is served with what was sent, not with what became of it", async () => {
  expect(await write()).toEqual({ served: [1], seen: [1], dead: false });
});

test.for([
  ["crash-before", { served: [], seen: [], dead: true }],
  ["crash-after", { served: [1], seen: [], dead: true }],
  ["error-before", { served: [], seen: ["InternalServerError"], dead: false }],
  ["throttle", { served: [], seen: ["ProvisionedThroughputExceededException"], dead: false }],
  ["answer-lost", { served: [1], seen: ["TimeoutError"], dead: false }],
  ["late", { served: [1], seen: ["TimeoutError"], dead: false }],
  // The caller sees the answer to the second.
  ["repeated", { served: [1, 1], seen: [2], dead: false }],
] as const)("%s: what is served, and what is seen of it", async ([fault, outcome]) => {
  expect(await write(fault)).toEqual(outcome);
});

test("a process that is gone calls nobody any more, and nobody answers it", async () => {
  const world = aWorld(1, planOf([]));
  const process = new Process();
  process.crash();
  const served: unknown[] = [];
  const serve = () => served.push("served");
  void overNetwork(world, process, { name: "Write", kind: "write", input: {}, serve });
  await world.run();
  expect([served, world.operations]).toEqual([[], []]);
});

test("a read that may be stale misses writes, until faults stop", async () => {
  const lags: number[] = [];
  for (const [seed, healed] of [
    [1, false],
    [2, false],
    [3, true],
  ] as const) {
    const world = aWorld(seed, planOf([{ point: 0, fault: "stale" }]));
    if (healed) world.heal();
    const serve = (_: object, lag: number) => lags.push(lag);
    world.start(
      async () =>
        void (await overNetwork(world, new Process(), {
          name: "Query",
          kind: "indexed-read",
          input: {},
          serve,
        })),
    );
    await world.run();
  }
  expect(lags.map((lag) => lag > 0)).toEqual([true, true, false]);
});

test("a run that waits for what no step brings, or never ends, fails", async () => {
  const dead = aWorld(1, planOf([]));
  dead.start(() => new Promise(() => {}));
  await expect(dead.run()).rejects.toThrow("DEADLOCK");
  const alive = aWorld(1, planOf([]));
  alive.start(async () => {
    for (;;) await alive.step();
  });
  await expect(alive.run()).rejects.toThrow("LIVELOCK");
});
