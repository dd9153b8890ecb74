import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kmsKeyOpener, kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { openKeyRing } from "../../infra/local/servers/key-ring.ts";
import { startKms } from "../../infra/local/servers/kms.ts";
import { anInMemoryKeyVault } from "../support/in-memory-ports.ts";
import { CLIENT, startLedgerTable } from "../support/ledger-table.ts";

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

/** A vault as another process would have it; `failures` makes its first calls to KMS fail. */
function aProcess(failures = 0) {
  const dynamoDb = new DynamoDBClient({ ...CLIENT, endpoint: table.endpoint });
  const kms = new KMSClient({ ...CLIENT, endpoint: kmsServer.url });
  const calls: string[] = [];
  kms.middlewareStack.add(
    (next, context) => async (args) => {
      calls.push(String(context.commandName));
      if (calls.length <= failures) throw new Error("kms is down");
      return next(args);
    },
    { step: "initialize" },
  );
  const settings = { dynamoDb, kms, tableName: table.tableName, dataKeyId: DATA_KEY_ID };
  return { vault: kmsKeyVault(settings), opener: kmsKeyOpener(settings), kms, calls };
}

const wrappedKeyOf = async (pk: string, sk: string) => {
  const command = new GetItemCommand({ TableName: table.tableName, Key: marshall({ pk, sk }) });
  return (await table.client.send(command)).Item?.["wrappedKey"]?.B;
};

describe.for([
  ["in memory", anInMemoryKeyVault],
  ["on KMS", () => aProcess().vault],
] as const)("a key vault %s", ([, makeVault]) => {
  test("makes a key of 256 bits on first use, and keeps it", async () => {
    const vault = makeVault();
    const key = await vault.accountKey("kept");
    expect(key).toHaveLength(32);
    expect(await vault.accountKey("kept")).toEqual(key);
  });

  test("gives every account a key of its own, requests another, links another, and challenges another", async () => {
    const vault = makeVault();
    const keys = await Promise.all([
      vault.accountKey("one"),
      vault.accountKey("two"),
      vault.requestMacKey(),
      vault.linkKey(),
      vault.challengeKey(),
    ]);
    expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(5);
    const again = [await vault.requestMacKey(), await vault.linkKey(), await vault.challengeKey()];
    expect(again).toEqual(keys.slice(2));
  });
});

test.for([
  ["in memory", anInMemoryKeyVault],
  ["on KMS", () => aProcess().vault],
] as const)("a key vault %s tells of a key that was never made, and makes none", async ([, makeVault]) => {
  const vault = makeVault();
  for (const _twice of [1, 2]) expect(await vault.existingAccountKey("never-made")).toBeUndefined();
  const made = await vault.accountKey("made");
  expect(await vault.existingAccountKey("made")).toEqual(made);
});

test("what only opens keys has the same ones, and makes none", async () => {
  const [{ vault }, { opener, calls }] = [aProcess(), aProcess()];
  expect(await opener.existingAccountKey("not-made")).toBeUndefined();
  await expect(opener.accountKey("not-made")).rejects.toThrow("gone");
  expect(await wrappedKeyOf("account#not-made", "key")).toBeUndefined();
  const keys = [await vault.accountKey("opened"), await vault.requestMacKey(), await vault.linkKey()];
  expect([await opener.accountKey("opened"), await opener.requestMacKey(), await opener.linkKey()]).toEqual(
    keys,
  );
  expect(await opener.existingAccountKey("opened")).toEqual(keys[0]);
  expect(new Set(calls)).toEqual(new Set(["DecryptCommand"]));
});

test("two processes have the same keys", async () => {
  const [one, two] = [aProcess().vault, aProcess().vault];
  expect(await two.accountKey("shared")).toEqual(await one.accountKey("shared"));
  expect(await two.requestMacKey()).toEqual(await one.requestMacKey());
  expect(await two.linkKey()).toEqual(await one.linkKey());
  expect(await two.challengeKey()).toEqual(await one.challengeKey());
});

test("of processes that make a key at once, one wins and all have its key", async () => {
  const processes = Array.from({ length: 6 }, () => aProcess());
  const keys = await Promise.all(processes.map(({ vault }) => vault.accountKey("raced")));
  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  const made = processes.flatMap(({ calls }) => calls).filter((name) => name === "GenerateDataKeyCommand");
  expect(made.length).toBeGreaterThan(1);
});

test("a destroyed key is gone: it is neither given nor made anew", async () => {
  await aProcess().vault.accountKey("erased");
  const Key = marshall({ pk: "account#erased", sk: "key" });
  await table.client.send(
    new UpdateItemCommand({ TableName: table.tableName, Key, UpdateExpression: "REMOVE wrappedKey" }),
  );
  await expect(aProcess().vault.accountKey("erased")).rejects.toThrow("gone");
  expect(await aProcess().vault.existingAccountKey("erased")).toBeUndefined();
  expect(await wrappedKeyOf("account#erased", "key")).toBeUndefined();
});

test.for([
  ["account's key", "account#bound", "key", { purpose: "account-data", account: "bound" }],
  ["MAC key", "keys", "request-mac", { purpose: "request-mac" }],
  ["link key", "keys", "link", { purpose: "link" }],
  ["challenge key", "keys#challenge", "challenge", { purpose: "challenge" }],
] as const)(
  "the %s is wrapped, and unwraps only under its own encryption context",
  async ([, pk, sk, context]) => {
    const { vault, kms } = aProcess();
    const keys = {
      key: () => vault.accountKey("bound"),
      "request-mac": vault.requestMacKey,
      link: vault.linkKey,
      challenge: vault.challengeKey,
    };
    const key = await keys[sk]();
    const CiphertextBlob = await wrappedKeyOf(pk, sk);
    expect(Buffer.from(CiphertextBlob ?? []).includes(Buffer.from(key))).toBe(false);
    const unwrap = (EncryptionContext: Record<string, string>) =>
      kms.send(new DecryptCommand({ KeyId: DATA_KEY_ID, CiphertextBlob, EncryptionContext }));
    expect((await unwrap(context)).Plaintext).toEqual(key);
    await expect(unwrap({ ...context, account: "another" })).rejects.toThrow();
  },
);

test("a wrapped key that is moved to another account does not open there", async () => {
  await aProcess().vault.accountKey("victim");
  await aProcess().vault.accountKey("thief");
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.tableName,
      Key: marshall({ pk: "account#thief", sk: "key" }),
      UpdateExpression: "SET wrappedKey = :stolen",
      ExpressionAttributeValues: {
        ":stolen": { B: (await wrappedKeyOf("account#victim", "key")) ?? new Uint8Array() },
      },
    }),
  );
  await expect(aProcess().vault.accountKey("thief")).rejects.toThrow();
});

test("the MAC key is unwrapped once a process, an account's at each use", async () => {
  await aProcess().vault.accountKey("counted");
  await aProcess().vault.requestMacKey();
  const { vault, calls } = aProcess();
  for (const _twice of [1, 2]) await vault.requestMacKey();
  expect(calls).toEqual(["DecryptCommand"]);
  for (const _twice of [1, 2]) await vault.accountKey("counted");
  expect(calls).toHaveLength(3);
});

test("a failed unwrap of the MAC key is not remembered", async () => {
  const { vault } = aProcess(1);
  await expect(vault.requestMacKey()).rejects.toThrow("kms is down");
  expect(await vault.requestMacKey()).toHaveLength(32);
});
