import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { FURTHER_LISTS } from "./scenarios/further-lists.ts";
import { FURTHER_PLACES } from "./scenarios/further-places.ts";
import { FURTHER_RENTALS } from "./scenarios/further-rentals.ts";
import { FURTHER_TRANSFERS } from "./scenarios/further-transfers.ts";
import { apiGate, type Gate } from "./scenarios/gates.ts";
import { GIVEN_ACCELERATORS } from "./scenarios/given-accelerators.ts";
import { CLEAN } from "./scenarios/given-circumstances.ts";
import { GIVEN_PARTIES } from "./scenarios/given-parties.ts";
import { listedParties } from "./scenarios/listed-parties.ts";
import { expectAsSaid } from "./scenarios/play.ts";
import type { Scenario } from "./scenarios/scenario.ts";

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

test.for<Scenario>([
  ...GIVEN_PARTIES,
  ...GIVEN_ACCELERATORS,
  ...FURTHER_LISTS,
  ...FURTHER_PLACES,
  ...FURTHER_RENTALS,
  ...FURTHER_TRANSFERS,
])("$name", async (scenario) => {
  await expectAsSaid(gate, scenario);
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
