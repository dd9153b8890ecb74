import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { s3Watchlist } from "../../functions/aws/s3-watchlist.ts";
import { writeObject } from "../../functions/aws/watchlist-objects.ts";
import { readPointer, swapPointer, type WatchlistPointer } from "../../functions/aws/watchlist-pointer.ts";
import { startQueuesAndBuckets } from "../../infra/local/servers/queues-and-buckets.ts";
import { NOW } from "../support/a-request.ts";
import { aCompiledList } from "../support/compiled-list.ts";
import { CLIENT, startLedgerTable } from "../support/ledger-table.ts";

const LIST = aCompiledList();
const SHORTER = aCompiledList({ rows: 5 });
const BUCKET = "lists";

let table: Awaited<ReturnType<typeof startLedgerTable>>;
let server: FauxqsServer;
let s3: S3Client;
let gets = 0;
beforeAll(async () => {
  [table, server] = await Promise.all([startLedgerTable(), startQueuesAndBuckets(CLIENT.region, undefined)]);
  server.createBucket(BUCKET);
  s3 = new S3Client({ ...CLIENT, endpoint: `http://127.0.0.1:${server.port}`, forcePathStyle: true });
  s3.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === "GetObjectCommand") gets += 1;
      return next(args);
    },
    { step: "initialize" },
  );
});
afterAll(async () => {
  await Promise.all([table.stop(), server.stop()]);
});
beforeEach(() => {
  gets = 0;
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const pointerTable = () => ({ dynamoDb: table.client, tableName: table.tableName });

/** Puts a pointer in force, whatever was there. */
async function point(to: Partial<Omit<WatchlistPointer, "version">>, version = 1) {
  const pointer = { version, objectKey: "list", manifest: LIST.manifest, ...to };
  const Item = marshall({ pk: "watchlist", sk: "active", ...pointer }, { removeUndefinedValues: true });
  await table.client.send(new PutItemCommand({ TableName: table.tableName, Item }));
}

const store = (key: string, bytes: Uint8Array) => writeObject(s3, BUCKET, { key, bytes });

/** A source as a fresh process has it, on a clock that stands still until it is moved. */
function aSource(stage: "local" | "deployed" = "deployed") {
  let now = NOW.getTime();
  const settings = { ...pointerTable(), s3, bucket: BUCKET, stage };
  const source = s3Watchlist(settings, () => now);
  const pass = (ms: number) => {
    now += ms;
  };
  return { active: () => source.active(), pass };
}

test("the pointer is not there, is made once, and then moves only from where it was read", async () => {
  const to = { objectKey: "list", manifest: LIST.manifest };
  expect(await readPointer(pointerTable())).toBeUndefined();
  expect(await swapPointer(pointerTable(), undefined, to)).toBe(true);
  expect(await swapPointer(pointerTable(), undefined, to)).toBe(false);
  const first = await readPointer(pointerTable());
  expect(first).toEqual({ version: 1, ...to });
  expect(await swapPointer(pointerTable(), first, { ...to, objectKey: "second" })).toBe(true);
  expect(await swapPointer(pointerTable(), first, { ...to, objectKey: "third" })).toBe(false);
  expect(await readPointer(pointerTable())).toMatchObject({ version: 2, objectKey: "second" });
});

test("of activations at once one wins", async () => {
  await point({});
  const from = await readPointer(pointerTable());
  const to = { objectKey: "list", manifest: LIST.manifest };
  const moved = await Promise.all([1, 2, 3, 4].map(() => swapPointer(pointerTable(), from, to)));
  expect(moved.filter(Boolean)).toHaveLength(1);
});

test("a list is loaded once, and screens", async () => {
  await store("list", LIST.bytes);
  await point({});
  const { active } = aSource();
  expect((await active())?.manifest).toEqual(LIST.manifest);
  await active();
  expect(gets).toBe(1);
});

test("the pointer says when the list was verified, not the file", async () => {
  await store("list", LIST.bytes);
  const sources = LIST.manifest.sources.map((source) => ({
    ...source,
    checkedAt: "2026-11-24T00:00:00.000Z",
  }));
  await point({ manifest: { ...LIST.manifest, sources } });
  expect((await aSource().active())?.manifest.sources).toEqual(sources);
});

test.for([
  ["before a minute has passed", 59_999, LIST],
  ["after a minute", 60_000, SHORTER],
] as const)("a moved pointer is seen %s: %$", async ([, ms, expected]) => {
  await store("list", LIST.bytes);
  await store("shorter", SHORTER.bytes);
  await point({});
  const source = aSource();
  await source.active();
  await point({ objectKey: "shorter", manifest: SHORTER.manifest }, 2);
  source.pass(ms);
  expect((await source.active())?.manifest.digest).toBe(expected.manifest.digest);
});

test("a loaded list keeps serving when its object is gone", async () => {
  await store("kept", LIST.bytes);
  await point({ objectKey: "kept" });
  const source = aSource();
  await source.active();
  server.emptyBucket(BUCKET);
  source.pass(600_000);
  expect((await source.active())?.manifest.digest).toBe(LIST.manifest.digest);
  expect(gets).toBe(1);
});

test.for([
  ["damaged", LIST.bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte))],
  ["cut short", LIST.bytes.subarray(0, -1)],
  ["empty", new Uint8Array()],
  ["another than the pointer names", SHORTER.bytes],
] as const)("a list that is %s is no list, and the next call tries again", async ([, bytes]) => {
  await store("bad", bytes);
  await point({ objectKey: "bad" });
  const { active } = aSource();
  expect(await active()).toBeUndefined();
  await store("bad", LIST.bytes);
  expect((await active())?.manifest.digest).toBe(LIST.manifest.digest);
});

test("a list whose object was never stored is no list", async () => {
  await point({ objectKey: "never" });
  expect(await aSource().active()).toBeUndefined();
});

test.for([
  ["local", true],
  ["deployed", false],
] as const)("a sample list in stage %s is used: %s", async ([stage, isUsed]) => {
  const sample = aCompiledList({ kind: "sample" });
  await store("sample", sample.bytes);
  await point({ objectKey: "sample", manifest: sample.manifest });
  expect((await aSource(stage).active()) !== undefined).toBe(isUsed);
  expect(gets).toBe(isUsed ? 1 : 0);
});

test("a sample that the pointer calls official is not used when deployed", async () => {
  const sample = aCompiledList({ kind: "sample" });
  await store("disguised", sample.bytes);
  await point({ objectKey: "disguised", manifest: { ...sample.manifest, kind: "official" } });
  expect(await aSource().active()).toBeUndefined();
});
