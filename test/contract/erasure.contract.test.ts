import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoErasure } from "../../functions/aws/dynamo-erasure.ts";
import { dynamoChecks } from "../../functions/aws/dynamo-ledger.ts";
import { dynamoLinks } from "../../functions/aws/dynamo-links.ts";
import { kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { openKeyRing } from "../../infra/local/servers/key-ring.ts";
import { startKms } from "../../infra/local/servers/kms.ts";
import { LEDGER_INDEXES } from "../../shared/environment-names.ts";
import type { LinkToken } from "../../shared/exposure/link.ts";
import type { CheckLedger, KeyVault, LinkReader, LinkWriter } from "../../shared/ports.ts";
import { type ErasurePorts, eraseAccount } from "../../shared/retention/erase-account.ts";
import type { PastCheck, PastChecks } from "../../shared/retention/past-checks.ts";
import { aCheck, anOldCheck, aReview, hours } from "../support/a-check.ts";
import { NOW } from "../support/a-request.ts";
import { anInMemoryLedger, inMemoryLinks } from "../support/in-memory-ledger.ts";
import { anInMemoryKeyVault, inMemoryPictures } from "../support/in-memory-ports.ts";
import { CLIENT, startLedgerTable } from "../support/ledger-table.ts";
import { policyOf } from "../support/shipped-packs.ts";

const POLICY = policyOf();

const DATA_KEY_ID = "00000000-0000-4000-8000-000000000001";
const ring = openKeyRing(undefined);
ring.create(DATA_KEY_ID, "SYMMETRIC_DEFAULT");

let table: Awaited<ReturnType<typeof startLedgerTable>>;
let kmsServer: Awaited<ReturnType<typeof startKms>>;
beforeAll(async () => {
  [table, kmsServer] = await Promise.all([startLedgerTable(), startKms(ring)]);
});
afterAll(async () => {
  await Promise.all([table.stop(), kmsServer.stop()]);
});

type World = {
  ledger: CheckLedger & ErasurePorts["ledger"];
  keys: KeyVault & ErasurePorts["keys"];
  links: LinkReader & LinkWriter & ErasurePorts["links"];
  pictures: ErasurePorts["pictures"];
};

const inMemory = (): World => ({
  ledger: anInMemoryLedger(),
  keys: anInMemoryKeyVault(),
  links: inMemoryLinks(),
  pictures: inMemoryPictures(),
});

function onDynamoDb(): World {
  const { client, tableName } = table;
  const { keys: erasedKeys, ...erasing } = dynamoErasure(table);
  const kms = new KMSClient({ ...CLIENT, endpoint: kmsServer.url });
  const keys = kmsKeyVault({ dynamoDb: client, kms, tableName, dataKeyId: DATA_KEY_ID });
  const ledger = dynamoChecks({ ...table, idempotencyIndex: LEDGER_INDEXES.idempotency });
  return {
    ledger: { ...ledger, ...erasing },
    keys: { ...keys, ...erasedKeys },
    links: dynamoLinks(table),
    pictures: inMemoryPictures(),
  };
}

let accounts = 0;
/** Every test has an account of its own: the table is shared. */
const anAccount = () => {
  accounts += 1;
  return `erased-${accounts}`;
};
/** All past checks of an account, in the order in which they are told. */
async function pastOf(ledger: PastChecks, accountId: string): Promise<PastCheck[]> {
  const past: PastCheck[] = [];
  for await (const check of ledger.pastChecks(accountId)) past.push(check);
  return past;
}
const LATER = new Date(hours(1));
const TAKEN = { ok: false, failure: "number-taken" };

describe.for([
  ["in memory", inMemory],
  ["on DynamoDB", onDynamoDb],
] as const)("erasure %s", ([, makeWorld]) => {
  test("an account that is closed has its last check, and no other can follow", async () => {
    const [{ ledger }, accountId] = [makeWorld(), anAccount()];
    await ledger.append(aCheck({ accountId }));
    expect(await ledger.close({ accountId, n: 2 }, NOW)).toEqual({ ok: true, value: undefined });
    const closed = { ...aCheck({ accountId }), closedAt: NOW.toISOString() };
    expect(await ledger.newestCheck(accountId)).toEqual(closed);
    expect(await ledger.append(aCheck({ accountId, n: 2 }))).toEqual(TAKEN);
    expect(await ledger.close({ accountId, n: 2 }, LATER)).toEqual(TAKEN);
    expect(await ledger.newestCheck(accountId)).toEqual(closed);
  });

  test("what closes an account is no check", async () => {
    const [{ ledger }, accountId] = [makeWorld(), anAccount()];
    await ledger.append(aCheck({ accountId }));
    await ledger.close({ accountId, n: 2 }, NOW);
    expect(await ledger.check({ accountId, n: 2 })).toBeUndefined();
    expect(await ledger.checkByIdempotencyKey(accountId, `key-${accountId}.1`)).toEqual(
      aCheck({ accountId }),
    );
  });

  test("a number that a check has closes nothing, and leaves the check as it is", async () => {
    const [{ ledger }, accountId] = [makeWorld(), anAccount()];
    await ledger.append(aCheck({ accountId }));
    expect(await ledger.close({ accountId, n: 1 }, NOW)).toEqual(TAKEN);
    expect(await ledger.newestCheck(accountId)).toEqual(aCheck({ accountId }));
  });

  test("a key is destroyed for good, and the first time counts", async () => {
    const [{ keys }, accountId] = [makeWorld(), anAccount()];
    await keys.accountKey(accountId);
    expect(await keys.destroyAccountKey(accountId, NOW)).toBe(NOW.toISOString());
    expect(await keys.existingAccountKey(accountId)).toBeUndefined();
    expect(await keys.destroyAccountKey(accountId, LATER)).toBe(NOW.toISOString());
    await expect(keys.accountKey(accountId)).rejects.toThrow("gone");
  });

  test("a key that was never made cannot be made once it is destroyed", async () => {
    const [{ keys }, accountId] = [makeWorld(), anAccount()];
    expect(await keys.destroyAccountKey(accountId, NOW)).toBe(NOW.toISOString());
    await expect(keys.accountKey(accountId)).rejects.toThrow("gone");
  });

  test("the keys of other accounts stay", async () => {
    const [{ keys }, one, other] = [makeWorld(), anAccount(), anAccount()];
    const [, kept] = [await keys.accountKey(one), await keys.accountKey(other)];
    await keys.destroyAccountKey(one, NOW);
    expect(await keys.existingAccountKey(other)).toEqual(kept);
  });

  test("a link is taken back, once or twice, and others who carry the token keep theirs", async () => {
    const [{ links }, one, other] = [makeWorld(), anAccount(), anAccount()];
    const token: LinkToken = `device#${one.padStart(43, "0")}`;
    for (const accountId of [one, other]) await links.link(token, accountId);
    for (const _twice of [1, 2]) await links.unlink(token, one);
    expect(await links.accountsWith(token, 10)).toEqual([other]);
  });

  test("all past checks are told, from the first, and what closes the account is none that matters", async () => {
    const [{ ledger }, accountId] = [makeWorld(), anAccount()];
    const links: LinkToken[] = [`phone#${"p".repeat(43)}`];
    for (const check of [aReview({ accountId, n: 1, links }), aCheck({ accountId, n: 2 })])
      await ledger.append(check);
    await ledger.append(aCheck({ accountId: `${accountId}0`, links }));
    const past = await pastOf(ledger, accountId);
    expect(past).toEqual([
      { n: 1, caseState: "OPEN", links },
      { n: 2, links: [] },
    ]);
    await ledger.close({ accountId, n: 3 }, NOW);
    const closed = await pastOf(ledger, accountId);
    expect(closed.slice(0, 2)).toEqual(past);
    for (const { caseState, links: left } of closed.slice(2))
      expect([caseState, left]).toEqual([undefined, []]);
  });

  test("past checks are all told, however many megabytes they have together", async () => {
    const [{ ledger }, accountId] = [makeWorld(), anAccount()];
    const record = new Uint8Array(300_000);
    for (const n of [1, 2, 3, 4, 5]) await ledger.append(aCheck({ accountId, n, record }));
    const past = await pastOf(ledger, accountId);
    expect(past.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });

  test("an account is erased as a whole, once, whatever calls come at once", async () => {
    const [world, accountId] = [makeWorld(), anAccount()];
    await world.ledger.append(anOldCheck({ accountId }));
    await world.keys.accountKey(accountId);
    const call = { accountId, provider: { usPerson: true }, policy: POLICY };
    const erased = await Promise.all([NOW, LATER].map((now) => eraseAccount(world, { ...call, now })));
    expect(erased[0]).toEqual(erased[1]);
    expect(erased[0]).toMatchObject({ ok: true, value: { accountId } });
    expect(await world.keys.existingAccountKey(accountId)).toBeUndefined();
  });
});

test("the key's item stays, without the key; the closing item holds a time and nothing else", async () => {
  const { ledger, keys } = onDynamoDb();
  const accountId = anAccount();
  await ledger.append(aCheck({ accountId }));
  await keys.accountKey(accountId);
  await ledger.close({ accountId, n: 2 }, NOW);
  await keys.destroyAccountKey(accountId, LATER);
  const item = async (sk: string) => {
    const Key = marshall({ pk: `account#${accountId}`, sk });
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.tableName, Key }));
    return unmarshall(Item);
  };
  const pk = `account#${accountId}`;
  expect(await item("key")).toEqual({ pk, sk: "key", erasedAt: LATER.toISOString() });
  expect(await item("check#00000002")).toEqual({ pk, sk: "check#00000002", closedAt: NOW.toISOString() });
});

/** A check as a version wrote it that this one cannot read. */
async function anUnreadableCheck(accountId: string, attributes: Record<string, unknown>) {
  const Item = marshall({ pk: `account#${accountId}`, sk: "check#00000001", ...attributes });
  await table.client.send(new PutItemCommand({ TableName: table.tableName, Item }));
}

test("a check that cannot be read holds up no erasure, and what can be read of its links goes", async () => {
  const [world, accountId] = [onDynamoDb(), anAccount()];
  const token: LinkToken = `device#${accountId.padStart(43, "0")}`;
  await anUnreadableCheck(accountId, { standing: "as it once was", links: [token, "as they once were", 7] });
  await world.ledger.append(anOldCheck({ accountId, n: 2, linksShed: true }));
  await world.links.link(token, accountId);
  const erased = await eraseAccount(world, {
    accountId,
    now: LATER,
    provider: { usPerson: true },
    policy: POLICY,
  });
  expect(erased).toMatchObject({ ok: true });
  expect(await world.links.accountsWith(token, 10)).toEqual([]);
});

test("a case in a state that this version does not know counts as open", async () => {
  const [world, accountId] = [onDynamoDb(), anAccount()];
  await anUnreadableCheck(accountId, { caseState: "ESCALATED", links: "none" });
  await world.ledger.append(anOldCheck({ accountId, n: 2 }));
  const erased = await eraseAccount(world, {
    accountId,
    now: LATER,
    provider: { usPerson: true },
    policy: POLICY,
  });
  expect(erased).toMatchObject({ ok: false, failure: { code: "reviews-open" } });
});
