import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OUTBOX_SHARDS } from "../../../functions/aws/check-item.ts";
import type { RequestCost } from "../request-cost.ts";
import { costPerMillion } from "./cost.ts";
import {
  concurrency,
  limitsMet,
  metAt,
  oneAccountPerSecond,
  SCALES,
  secondsToGrow,
  sweptPerSecond,
} from "./limits-met.ts";
import { PRICES } from "./prices.ts";
import { QUOTAS } from "./quotas.ts";
import { projectionSheet } from "./sheet.ts";
import { ASSUMED, type CallLoad, CPU, type Workload, workloadOf } from "./workload.ts";

const aLoad = (overrides: Partial<CallLoad>): CallLoad => ({
  share: 1,
  readUnits: 0,
  writeUnits: 0,
  signatures: 0,
  symmetricCalls: 0,
  durationMs: 0,
  memoryGb: 1,
  logBytes: 0,
  ...overrides,
});

/** Round figures, so that every result can be checked in the head. */
const WORKLOAD: Workload = {
  calls: {
    "sign-up": aLoad({
      readUnits: 4,
      writeUnits: 8,
      signatures: 1,
      symmetricCalls: 1,
      durationMs: 50,
      memoryGb: 2,
      logBytes: 1000,
    }),
    gate: aLoad({ share: 2, readUnits: 1, durationMs: 10, memoryGb: 0.5, logBytes: 500 }),
    delivery: aLoad({ readUnits: 4, writeUnits: 2, durationMs: 30, memoryGb: 0.5 }),
  },
  apiCalls: 3,
  messages: 0.1,
  storedBytes: 5000,
  outboxWrites: 2,
};

test.for([
  // Three calls at $3.50 a million.
  ["API Gateway REST", 10.5],
  // Four invocations at $0.20 a million.
  ["Lambda requests", 0.8],
  // 0.05 s of 2 GB, twice 0.01 s and once 0.03 s of half a GB: 0.125 GB-seconds at $13.3334 a million.
  ["Lambda duration, arm64", 1.666675],
  // Ten at $0.625 a million.
  ["DynamoDB writes", 6.25],
  // Ten at $0.125 a million.
  ["DynamoDB reads", 1.25],
  ["DynamoDB stream", 0],
  // One at $0.15 for ten thousand.
  ["KMS signatures", 15],
  // One at $0.03 for ten thousand.
  ["KMS data keys", 3],
  // Three tenths of a request at $0.40 a million.
  ["SQS", 0.12],
  // 5 GB at $0.25 for twelve months.
  ["DynamoDB storage", 15],
  // 5 GB at $0.20 for twelve months.
  ["point-in-time recovery", 12],
  // 2 GB at $0.50 and twelve times $0.03.
  ["CloudWatch logs", 1.72],
  // One in twenty of three calls at $5 a million.
  ["X-Ray", 0.75],
] as const)("a million decisions cost of %s $%d", ([what, dollars]) => {
  const lines = costPerMillion(WORKLOAD).filter((line) => line.what === what);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.dollars).toBeCloseTo(dollars, 9);
});

test("the lines are those, and no other", () => {
  const total = costPerMillion(WORKLOAD).reduce((sum, { dollars }) => sum + dollars, 0);
  expect(total).toBeCloseTo(68.056675, 9);
  expect(projectionSheet(WORKLOAD)).toMatch(/together +\$68\.06\n/);
});

test("as many invocations are under way at once as arrive in the time that each takes (Little)", () => {
  // 0.05 s, twice 0.01 s, and 0.03 s.
  expect(concurrency(WORKLOAD)).toBeCloseTo(0.1, 12);
});

test.for([
  // 100 calls a second, three each.
  ["API Gateway, throttle of the stack", 100 / 3],
  ["API Gateway, throttle of the account", 10_000 / 3],
  // 1,000 at once, a tenth of one each.
  ["Lambda, invocations at once", 10_000],
  // Ten write units each.
  ["DynamoDB, a new table's writes", 400],
  ["DynamoDB, writes of the table", 4000],
  // Four shards of 1,000, two writes each.
  ["DynamoDB, outbox index", 2000],
  ["KMS, ECC signatures", 1000],
  ["KMS, data keys of accounts", 10_000],
] as const)("%s is met at %d decisions a second", ([what, perSecond]) => {
  expect(limitsMet(WORKLOAD).find((limit) => limit.what === what)?.metAt).toBeCloseTo(perSecond, 6);
});

test("the limits come in the order in which they are met", () => {
  const all = limitsMet(WORKLOAD).map(({ metAt: perSecond }) => perSecond);
  expect(all).toEqual(all.toSorted((a, b) => a - b));
});

test("a scale meets the limits below it, and one that it just reaches is not met", () => {
  const namesAt = (perSecond: number) =>
    metAt(limitsMet(WORKLOAD), { name: "", perSecond }).map(({ what }) => what);
  expect(namesAt(33)).toEqual([]);
  expect(namesAt(400)).toEqual(["API Gateway, throttle of the stack"]);
  expect(namesAt(401)).toEqual(["API Gateway, throttle of the stack", "DynamoDB, a new table's writes"]);
});

test("the scales are the peaks of what they say", () => {
  // Ten times 10 million over 31,536,000 seconds, and ten times a million over 86,400.
  expect(SCALES.map(({ perSecond }) => Number(perSecond.toFixed(3)))).toEqual([3.171, 115.741, 10_000]);
});

test("one account is bound by its partition, and growth by the environments that Lambda makes", () => {
  expect(oneAccountPerSecond(WORKLOAD)).toBe(125);
  // 40,000 a second of 50 ms need 2,000 environments, 1,000 each ten seconds.
  expect(secondsToGrow(aLoad({ durationMs: 50 }), 40_000)).toBe(20);
});

test("the sweeper settles as many as it has time for, one after the other", () => {
  expect(sweptPerSecond(aLoad({ durationMs: 40 }))).toBe(25);
});

const aCost = (overrides: Partial<RequestCost> = {}): RequestCost => ({
  calls: { Sign: 1 },
  sequentialTrips: 3,
  kmsCalls: 2,
  sentBytes: 0,
  receivedBytes: 0,
  readUnits: 2,
  writeUnits: 5,
  reportedUnits: 7,
  formula: { fixed: 0, checksWritten: 0, checksRead: 0 },
  checkBytes: 3000,
  ...overrides,
});

test("the workload is what was measured and what is assumed of the rest", () => {
  const { calls, apiCalls, storedBytes } = workloadOf({
    "first sign-up of an account": aCost(),
    "the same call again": aCost(),
    "delivery of what the sign-up owes": aCost({ calls: { PutItem: 6 }, kmsCalls: 0, writeUnits: 11 }),
    "later sign-up of an account": aCost(),
    "sign-up that waits for evidence": aCost(),
    evidence: aCost(),
    "first quota request": aCost(),
    "later quota request": aCost(),
    "quota request, linked to nine": aCost(),
    gate: aCost({ calls: {}, sequentialTrips: 1, kmsCalls: 0 }),
  });
  // Three trips of 5 ms and two calls of KMS of 10 ms.
  expect(calls["sign-up"]).toMatchObject({
    signatures: 1,
    symmetricCalls: 1,
    durationMs: CPU["sign-up"].value + 35,
  });
  expect(calls["gate"]).toMatchObject({
    share: 2,
    signatures: 0,
    symmetricCalls: 0,
    durationMs: CPU.gate.value + 5,
  });
  expect(calls["delivery"]).toMatchObject({
    share: 1,
    writeUnits: 11,
    durationMs: CPU.delivery.value * 2 + 15,
  });
  expect(apiCalls).toBe(3);
  // The check, 100 of storage, 300 of indexes, and six links of 300.
  expect(storedBytes).toBe(3000 + 100 + 300 + 1800);
});

test("the throttle and the shards are those of the stack", () => {
  const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
  expect(read("infra/onboarding-api.ts")).toContain(`throttlingRateLimit: ${QUOTAS.stackThrottle.value},`);
  const outbox = limitsMet(WORKLOAD).find(({ what }) => what === "DynamoDB, outbox index");
  expect(outbox?.limit).toBe(OUTBOX_SHARDS.length * QUOTAS.dynamoDbPartition.value);
});

test("the shares of decisions are all of them", () => {
  const { signUpShare, evidenceShare, quotaShare } = ASSUMED;
  expect(signUpShare.value + evidenceShare.value + quotaShare.value).toBeCloseTo(1, 12);
});

test("every cell has a unit and a source with a date, and what was read on the web an address", () => {
  for (const [name, { unit, source }] of Object.entries({ ...PRICES, ...QUOTAS, ...ASSUMED, ...CPU })) {
    expect(unit, name).not.toBe("");
    expect(source.document, name).not.toBe("");
    expect(source.read, name).toMatch(/^20\d\d-\d\d-\d\d$/);
    if ("url" in source) expect(source.url, name).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  }
});

test("the sheet names every cell and every limit", () => {
  const sheet = projectionSheet(WORKLOAD);
  for (const name of Object.keys({ ...PRICES, ...QUOTAS, ...ASSUMED, ...CPU })) expect(sheet).toContain(name);
  for (const { what } of limitsMet(WORKLOAD)) expect(sheet).toContain(what);
  for (const { name } of SCALES) expect(sheet).toContain(name);
});
