import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { asks } from "./scenarios/calls.ts";
import { FURTHER_LISTS } from "./scenarios/further-lists.ts";
import { FURTHER_PLACES } from "./scenarios/further-places.ts";
import { FURTHER_RENTALS } from "./scenarios/further-rentals.ts";
import { FURTHER_SUBJECTS } from "./scenarios/further-subjects.ts";
import { FURTHER_TRANSFERS } from "./scenarios/further-transfers.ts";
import { apiGate, type Gate } from "./scenarios/gates.ts";
import { GIVEN_ACCELERATORS } from "./scenarios/given-accelerators.ts";
import { CLEAN, SPLIT } from "./scenarios/given-circumstances.ts";
import { GIVEN_PARTIES } from "./scenarios/given-parties.ts";
import { listedParties } from "./scenarios/listed-parties.ts";
import { expectAsSaid } from "./scenarios/play.ts";
import { type ReasonCode, reasonOf, unexpectedLaw } from "./scenarios/reasons.ts";
import { before, gives, type Scenario } from "./scenarios/scenario.ts";

/** Links are written behind the answer. */
const WAIT = { timeout: 15_000, interval: 200 };

const NINE_DAYS_AGO = new Date(Date.now() - 9 * 86_400_000);

let watchlist: string;
let stack: LocalStack;
let gate: Gate;

beforeAll(async () => {
  watchlist = join(temporaryFolder(), "parties.watchlist");
  writeFileSync(watchlist, listedParties(NINE_DAYS_AGO.toISOString()).bytes);
  stack = await startLocal({ watchlist });
  gate = apiGate(stack);
});
afterAll(() => stack.stop());

test.for<Scenario<ReasonCode>>([...GIVEN_PARTIES, ...GIVEN_ACCELERATORS])("$name", async (scenario) => {
  const record = await expectAsSaid(gate, scenario);
  expect(unexpectedLaw(record, scenario.codes), "called law, and is none").toEqual([]);
});

test.for<Scenario>([
  ...FURTHER_LISTS,
  ...FURTHER_PLACES,
  ...FURTHER_RENTALS,
  ...FURTHER_SUBJECTS,
  ...FURTHER_TRANSFERS,
])("$name", async (scenario) => {
  await expectAsSaid(gate, scenario);
});

test("O-24 who splits an order over seven accounts is judged as one", async () => {
  const ask = async (account: string, count: number) => {
    const step = asks([[count, "H100 SXM5 80GB", "SG"]]);
    return (await gate.call(account, step, step.body(before(gate.now())))).record;
  };
  for (const step of SPLIT) {
    const account = `split${step.account}`;
    const { record } = await gate.call(account, step, step.body(before(gate.now())));
    expect(record.decision.outcome).toBe("approve");
    // The first is alone, and gets them; those after it may be seen to be linked already.
    await ask(account, 8);
  }
  await vi.waitFor(async () => {
    const record = await ask("split-5", 16);
    expect(record.facts.request?.exposure).toMatchObject({ linkedAccounts: 6, otherCustomers: 6 });
    expect(record.decision.outcome).toBe("review");
    for (const code of ["LINKED_ACCOUNTS", "HQ_SIGNAL_CN"])
      expect(gives(record, reasonOf(code)), code).toBe(true);
  }, WAIT);
  await vi.waitFor(async () => {
    const first = await fetch(`${stack.url}/v1/accounts/split-1`);
    expect(await first.json()).toMatchObject({ gate: "pending" });
  }, WAIT);
});

test(CLEAN.name, async () => {
  const old = await startLocal({ watchlist, checkedAt: NINE_DAYS_AGO });
  try {
    await expectAsSaid(apiGate(old), CLEAN);
    const health = await fetch(`${old.url}/v1/health`);
    expect(await health.json()).toMatchObject({
      status: "cannot-approve",
      watchlist: { freshness: "stale", ageHours: expect.closeTo(216, 0) },
    });
  } finally {
    await old.stop();
  }
});
