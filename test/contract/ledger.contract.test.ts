import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkKeyItem, OUTBOX_SHARDS, toItem } from "../../functions/aws/check-item.ts";
import { dynamoChecks, dynamoOutbox } from "../../functions/aws/dynamo-ledger.ts";
import { LEDGER_INDEXES } from "../../shared/environment-names.ts";
import { MARKERS } from "../../shared/ledger/check.ts";
import type { CheckKey } from "../../shared/ledger/ids.ts";
import type { CheckLedger, Outbox } from "../../shared/ports.ts";
import { CASE_STATES } from "../../shared/review/case.ts";
import { aCheck, aReview, hours } from "../support/a-check.ts";
import { NOW } from "../support/a-request.ts";
import { anInMemoryLedger } from "../support/in-memory-ledger.ts";
import { startLedgerTable } from "../support/ledger-table.ts";

type Ledger = CheckLedger & Outbox;

let table: Awaited<ReturnType<typeof startLedgerTable>>;
beforeAll(async () => {
  table = await startLedgerTable();
});
afterAll(() => table.stop());

const dynamoLedger = (): Ledger => {
  const settings = {
    ...table,
    outboxIndex: LEDGER_INDEXES.outbox,
    idempotencyIndex: LEDGER_INDEXES.idempotency,
  };
  return { ...dynamoChecks(settings), ...dynamoOutbox(settings) };
};

let accounts = 0;
/** Every test has an account of its own: the table is shared. */
const anAccount = () => {
  accounts += 1;
  return `account-${accounts}`;
};

const inOutbox = async (ledger: Ledger, accountId: string, before = new Date(hours(1))) => {
  const keys: CheckKey[] = [];
  for await (const key of ledger.overdue(before)) if (key.accountId === accountId) keys.push(key);
  return keys.sort((a, b) => a.n - b.n);
};

describe.for([
  ["in memory", anInMemoryLedger],
  ["on DynamoDB", dynamoLedger],
] as const)("a ledger %s", ([, makeLedger]) => {
  test("holds what was appended, and a number only once", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    const first = aReview({ accountId });
    expect(await ledger.append(first)).toEqual({ ok: true, value: undefined });
    expect(await ledger.append(aCheck({ accountId, answer: "other" }))).toEqual({
      ok: false,
      failure: "number-taken",
    });
    expect(await ledger.check({ accountId, n: 1 })).toEqual(first);
  });

  test("knows nothing of an account without checks", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    expect(await ledger.newestCheck(accountId)).toBeUndefined();
    expect(await ledger.checkByIdempotencyKey(accountId, "any")).toBeUndefined();
    expect(await ledger.check({ accountId, n: 1 })).toBeUndefined();
  });

  test("the newest check has the greatest number, not the longest text nor the latest clock", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    for (const n of [9, 10, 2]) await ledger.append(aCheck({ accountId, n, createdAt: hours(-n) }));
    expect((await ledger.newestCheck(accountId))?.n).toBe(10);
  });

  test("a check is found by its idempotency key, in its own account only", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    const second = aCheck({ accountId, n: 2, idempotencyKey: "key~!" });
    await ledger.append(aCheck({ accountId }));
    await ledger.append(second);
    expect(await ledger.checkByIdempotencyKey(accountId, "key~!")).toEqual(second);
    expect(await ledger.checkByIdempotencyKey(accountId, "KEY~!")).toBeUndefined();
    expect(await ledger.checkByIdempotencyKey(anAccount(), "key~!")).toBeUndefined();
  });

  test("of concurrent appends one wins", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    const all = Array.from({ length: 10 }, (_, i) => aCheck({ accountId, answer: `answer ${i}` }));
    const results = await Promise.all(all.map((item) => ledger.append(item)));
    const winners = all.filter((_, index) => results[index]?.ok);
    expect(winners).toHaveLength(1);
    expect(await ledger.check({ accountId, n: 1 })).toEqual(winners[0]);
  });

  test("settling the only marker takes the check out of the outbox and changes nothing else", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    const review = aReview({ accountId });
    await ledger.append(review);
    expect(await inOutbox(ledger, accountId)).toEqual([{ accountId, n: 1 }]);
    await ledger.settle({ accountId, n: 1 }, "owesMessage");
    expect(await inOutbox(ledger, accountId)).toEqual([]);
    expect(await ledger.check({ accountId, n: 1 })).toEqual({ ...review, markers: [] });
  });

  test("settling some of the markers leaves the check in the outbox, in either order and again", async () => {
    const ledger = makeLedger();
    for (const markers of [MARKERS, MARKERS.toReversed()]) {
      const key = { accountId: anAccount(), n: 1 };
      await ledger.append(aReview({ ...key, supersedes: 1, markers: MARKERS }));
      for (const [index, marker] of markers.entries()) {
        expect(await inOutbox(ledger, key.accountId)).toEqual([key]);
        for (const _twice of [1, 2]) await ledger.settle(key, marker);
        const left = markers.slice(index + 1);
        expect(new Set((await ledger.check(key))?.markers)).toEqual(new Set(left));
      }
      expect(await inOutbox(ledger, key.accountId)).toEqual([]);
    }
  });

  test("clearing leaves a check alone that still owes something", async () => {
    const [ledger, key] = [makeLedger(), { accountId: anAccount(), n: 1 }];
    await ledger.append(aReview(key));
    await ledger.clear(key);
    expect(await inOutbox(ledger, key.accountId)).toEqual([key]);
  });

  test("settling and clearing what does not exist creates nothing", async () => {
    const [ledger, key] = [makeLedger(), { accountId: anAccount(), n: 1 }];
    await ledger.settle(key, "owesMessage");
    await ledger.clear(key);
    await ledger.closeSuperseded(key, 2);
    expect(await ledger.check(key)).toBeUndefined();
    expect(await ledger.append(aCheck(key))).toMatchObject({ ok: true });
  });

  test.for(CASE_STATES)("closing a superseded case in state %s", async (state) => {
    const [ledger, key] = [makeLedger(), { accountId: anAccount(), n: 1 }];
    const before = { state, version: 3, dueAt: hours(1) };
    await ledger.append(aReview({ ...key, case: before }));
    for (const _twice of [1, 2]) await ledger.closeSuperseded(key, 2);
    const isOpen = state === "OPEN" || state === "AWAITING_APPLICANT";
    expect((await ledger.check(key))?.case).toEqual(
      isOpen ? { ...before, state: "SUPERSEDED", version: 4 } : before,
    );
  });

  test("a check without a case has none after being superseded", async () => {
    const [ledger, key] = [makeLedger(), { accountId: anAccount(), n: 1 }];
    await ledger.append(aCheck(key));
    await ledger.closeSuperseded(key, 2);
    expect(await ledger.check(key)).toEqual(aCheck(key));
  });

  test("overdue names only what owes something, and since before the given time", async () => {
    const [ledger, accountId] = [makeLedger(), anAccount()];
    for (const [n, age] of [
      [1, -2],
      [2, -1],
      [3, 0],
    ] as const)
      await ledger.append(aReview({ accountId, n, createdAt: hours(age) }));
    await ledger.append(aCheck({ accountId, n: 4, createdAt: hours(-2) }));
    expect(await inOutbox(ledger, accountId, new Date(hours(-1)))).toEqual([{ accountId, n: 1 }]);
    expect(await inOutbox(ledger, accountId, NOW)).toHaveLength(2);
  });
});

test("an outbox attribute that two settlers left behind is cleared", async () => {
  const [ledger, key] = [dynamoLedger(), { accountId: anAccount(), n: 1 }];
  await ledger.append(aReview(key));
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.tableName,
      Key: checkKeyItem(key),
      UpdateExpression: "REMOVE owesMessage",
    }),
  );
  expect(await inOutbox(ledger, key.accountId)).toEqual([key]);
  await ledger.clear(key);
  expect(await inOutbox(ledger, key.accountId)).toEqual([]);
});

test("overdue goes through every shard and every page of the index", async () => {
  const ledger = dynamoLedger();
  const account = (index: number) => `${"p".repeat(60)}${index}`;
  const all = Array.from({ length: 40 }, (_, index) =>
    aReview({ accountId: account(index), createdAt: hours(-100) }),
  );
  await Promise.all(all.map((item) => ledger.append(item)));
  const shards = new Set(all.map((item) => toItem(item)["outbox"]?.S));
  expect([...shards].sort()).toEqual([...OUTBOX_SHARDS]);
  const paged = { ...table, outboxIndex: LEDGER_INDEXES.outbox, client: pagesOf(3) };
  const keys: string[] = [];
  for await (const { accountId } of dynamoOutbox(paged).overdue(new Date(hours(-99)))) keys.push(accountId);
  expect(keys.sort()).toEqual(all.map(({ accountId }) => accountId).sort());
});

/** The client, with pages of so many items: real ones hold 1 MB. */
function pagesOf(Limit: number) {
  const client = Object.create(table.client) as typeof table.client;
  client.send = ((command: { input: object }, ...rest: []) => {
    Object.assign(command.input, { Limit });
    return table.client.send(command as never, ...rest);
  }) as typeof client.send;
  return client;
}

test("a stored check keeps its bytes as a binary attribute, and costs what it should", async () => {
  const [ledger, key] = [dynamoLedger(), { accountId: anAccount(), n: 1 }];
  await ledger.append(aReview({ ...key, record: new Uint8Array(2000), answer: "a".repeat(1500) }));
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.tableName, Key: checkKeyItem(key) }),
  );
  expect(Item?.["record"]?.B).toHaveLength(2000);
  expect(JSON.stringify({ ...Item, record: "" }).length).toBeLessThan(3000);
});
