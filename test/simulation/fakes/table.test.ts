import { afterAll, beforeAll, expect, test } from "vitest";
import { startLedgerTable } from "../../support/ledger-table.ts";
import { disagreements } from "./agreement.ts";

/** All 10,000 are run by `npm run test:simulation`. */
const SEQUENCES = 60;

let table: Awaited<ReturnType<typeof startLedgerTable>>;
beforeAll(async () => {
  table = await startLedgerTable();
});
afterAll(() => table.stop());

test(`the table in memory answers what the embedded server answers: ${SEQUENCES} sequences`, async () => {
  expect(await disagreements(table, { first: 1, count: SEQUENCES })).toEqual([]);
});
