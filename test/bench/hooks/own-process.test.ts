import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import { openKeyRing } from "../../../infra/local/servers/key-ring.ts";
import { startKms } from "../../../infra/local/servers/kms.ts";
import { temporaryFolder } from "../../infra/support/temporary-folder.ts";
import { aCheck } from "../../support/a-check.ts";
import { startLedgerTable } from "../../support/ledger-table.ts";
import { bundleAsDeployed, functionEnvironment } from "./deployed.ts";
import { measureIn } from "./own-process.ts";
import type { Task } from "./tasks.ts";

const KEYS = {
  DataKey: "00000000-0000-4000-8000-000000000001",
  SigningKey: "00000000-0000-4000-8000-000000000002",
} as const;
const NOWHERE = "http://127.0.0.1:9";

const bundles = temporaryFolder();
const ring = openKeyRing(undefined);
ring.create(KEYS.DataKey, "SYMMETRIC_DEFAULT");
ring.create(KEYS.SigningKey, "ECC_NIST_P256");
let table: Awaited<ReturnType<typeof startLedgerTable>>;
let kms: Awaited<ReturnType<typeof startKms>>;
let environment: Record<string, string>;
beforeAll(async () => {
  bundleAsDeployed(bundles);
  [table, kms] = await Promise.all([startLedgerTable(), startKms(ring)]);
  environment = functionEnvironment({
    endpoints: { dynamodb: table.endpoint, kms: kms.url, sqs: NOWHERE, s3: NOWHERE, secretsManager: NOWHERE },
    ref: (type, prefix = "") => {
      if (type === "AWS::DynamoDB::Table") return table.tableName;
      return prefix === "DataKey" || prefix === "SigningKey" ? KEYS[prefix] : `${NOWHERE}/any`;
    },
  });
});
afterAll(async () => {
  await Promise.all([table.stop(), kms.stop()]);
});

const names = ["Quillon Trading Ltd", "Anna Weber", "Otto Beck"];
let from = 0;
/** Callers who were never there before. */
const callers = () => {
  from += 100;
  return { from, names };
};

// There is no list here, so every sign-up is a review; that is answered with 201 as well.
test.for(["evidence", "quota-request"] as const)(
  "the processor time of the hook %s is measured, a figure a request",
  async (hook) => {
    const task = { task: "cpu", hook, bundles, warmUp: 0, runs: 3, ...callers() } as const;
    const { cpuMs } = await measureIn(task, environment);
    expect(cpuMs).toHaveLength(3);
    expect(Math.min(...cpuMs)).toBeGreaterThan(0);
  },
);

test("allocations and arrivals are measured", async () => {
  const measured = { hook: "account", bundles, warmUp: 1, runs: 3 } as const;
  const heap = await measureIn({ ...measured, ...callers(), task: "allocations" }, environment);
  expect(heap.bytes).toBeGreaterThan(1000);
  const loop = await measureIn({ ...measured, ...callers(), task: "open-loop", perSecond: 50 }, environment);
  expect(loop.latencies).toHaveLength(3);
});

test("memory is read at the beginning, each quarter and the end", async () => {
  const task = { task: "memory", bundles, requests: 40, ...callers() } as const;
  const { readings } = await measureIn(task, environment);
  expect(readings.map(({ requests }) => requests)).toEqual([10, 20, 30, 40]);
  for (const { residentBytes, liveBytes } of readings) expect(residentBytes).toBeGreaterThan(liveBytes);
});

test("relay and sweeper settle what a check owes", async () => {
  const owing = (accountId: string) => aCheck({ accountId, markers: ["owesLinks"] });
  const put = (accountId: string) =>
    table.client.send(new PutItemCommand({ TableName: table.tableName, Item: toItem(owing(accountId)) }));
  await put("relayed");
  const batches = [[{ pk: "account#relayed", sk: "check#00000001" }]];
  const relay: Task & { task: "relay" } = { task: "relay", bundles, batches, atOnce: 2 };
  expect(await measureIn(relay, environment)).toMatchObject({ failures: 0 });
  await put("swept");
  expect((await measureIn({ task: "sweep", bundles }, environment)).seconds).toBeGreaterThan(0);
});

test("fails where a call is answered otherwise than it was to be", async () => {
  // The first caller of all has asked for a quota, and signs up once more with other evidence: its key is used.
  const task = { task: "cpu", hook: "sign-up", bundles, warmUp: 0, runs: 1, from: 100, names } as const;
  await expect(measureIn(task, environment)).rejects.toThrow("ended with 1");
});
