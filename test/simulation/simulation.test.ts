import { expect, test } from "vitest";
import { quotaOf } from "./applicants.ts";
import { type Result, seeds, singles } from "./campaign.ts";
import { judge } from "./judge.ts";
import { run } from "./run.ts";
import { SCENARIOS } from "./scenarios.ts";
import { shrink } from "./shrink.ts";
import { parsePlan, planOf, planText, randomPlan } from "./world/faults.ts";

/** Random runs here; `npm run test:simulation` does many more. */
const SEEDS = 1_200;
/** A run may take long on a busy machine. */
const LONG = { timeout: 240_000 };
const [FIRST] = SCENARIOS;
if (!FIRST) throw new Error("there is no scenario");

/** What failed, as it is told: with this a run can be repeated. */
async function failuresIn(results: AsyncIterable<Result>): Promise<string[]> {
  const told: string[] = [];
  for await (const { failure } of results)
    if (failure)
      told.push(
        `SCENARIO="${failure.scenario}" SEED=${failure.seed} PLAN=${planText(failure.strikes)} ${JSON.stringify(failure.violations)}`,
      );
  return told;
}

test(`whatever goes wrong in whatever order, every invariant holds: ${SEEDS} seeds`, LONG, async () => {
  expect(await failuresIn(seeds(1, SEEDS))).toEqual([]);
});

test("every invariant holds under every single fault of a sign-up", LONG, async () => {
  expect(await failuresIn(singles(FIRST, 1, { part: 0, parts: 1 }))).toEqual([]);
});

test.for(SCENARIOS)("without a fault, every call of `$name` is answered", async (scenario) => {
  const { unanswered, history } = await run(scenario, 1, planOf([]));
  expect(unanswered).toEqual([]);
  expect(history.some((event) => event.type === "answer" && event.answer.status >= 500)).toBe(false);
});

test("a run is what its seed and the faults that struck make it", LONG, async () => {
  for (const scenario of SCENARIOS) {
    const first = await run(scenario, 7, randomPlan(7, 0.2));
    const again = await run(scenario, 7, planOf(parsePlan(planText(first.struck)) ?? []));
    expect(again.history).toEqual(first.history);
  }
});

test.for(["12", "12:none", "x:late", "1:late,", "1:late 2:gap"])("fails to read the plan `%s`", (text) => {
  expect(parsePlan(text)).toBeUndefined();
});

test("a failure shrinks to the faults and clients that it needs", LONG, async () => {
  const duplicates = SCENARIOS.find(({ name }) => name === "burst of duplicates");
  if (!duplicates) throw new Error("there is no such scenario");
  // One client calls for another account, which nobody answers: whatever it is refused with is not what it can live with.
  const [call] = duplicates.clients[0] ?? [];
  if (!call) throw new Error("nobody calls");
  const stranger = { ...call, hook: "quota-request", accountId: "nobody", body: quotaOf(1) } as const;
  const scenario = { ...duplicates, clients: [...duplicates.clients, [stranger]] };
  const strikes = parsePlan("0:throttle,3:answer-lost") ?? [];
  const { violations } = await judge(scenario, 3, planOf(strikes));
  expect(violations).toEqual([{ invariant: "L2 everybody gets an answer", where: "nobody sign-up" }]);
  const failure = { scenario: scenario.name, seed: 3, strikes, violations };
  expect(await shrink(scenario, failure)).toEqual({ strikes: [], clients: [3] });
});
