import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import type { CompiledWatchlist } from "../../../shared/watchlist/compile.ts";
import { hours } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { aCompiledList } from "../../support/compiled-list.ts";
import { stubEnvironment, timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();

/** Activates a list that the deployment carries, in a fresh process. */
async function activate(list: CompiledWatchlist, event: unknown = {}) {
  deployed.aws.s3.on(GetObjectCommand).callsFake(() => deployed.aws.bodyOf(list.bytes));
  await (await import("../../../functions/watchlist-activation/handler.ts")).handler(event);
}
const inForce = () => unmarshall(deployed.aws.items.get("watchlist active") ?? {});
const none = () => deployed.aws.items.clear();
const uploads = () => deployed.aws.s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input);

test("the carried list is stored under its digest, then put in force", async () => {
  none();
  const list = aCompiledList({ rows: 80 });
  await activate(list);
  const objectKey = `lists/${list.manifest.digest}.watchlist`;
  expect(uploads()).toEqual([{ Bucket: "lists", Key: objectKey, Body: list.bytes }]);
  expect(inForce()).toMatchObject({ version: 1, objectKey, manifest: list.manifest });
});

test.for([
  ["verified later", { rows: 80, checkedAt: hours(1) }, true],
  ["verified at the same time", { rows: 80 }, true],
  ["verified earlier", { rows: 80, checkedAt: hours(-1) }, false],
  ["a sample", { kind: "sample", checkedAt: hours(1) }, false],
] as const)(
  "a carried list that is %s takes the place of the one in force: %s",
  async ([, overrides, isMoved]) => {
    const list = aCompiledList(overrides);
    await activate(list);
    expect(inForce()["version"]).toBe(isMoved ? 2 : 1);
    expect(uploads()).toHaveLength(isMoved ? 1 : 0);
  },
);

test("a deployment that carries no list leaves everything as it is", async () => {
  stubEnvironment({ deployedWatchlistKey: "" });
  await activate(aCompiledList({ rows: 80, checkedAt: hours(1) }));
  expect(deployed.aws.s3.calls()).toEqual([]);
  expect(inForce()["version"]).toBe(1);
});

test("fails the deployment when the list is damaged, and leaves the pointer", async () => {
  const list = aCompiledList({ rows: 80, checkedAt: hours(1) });
  await expect(activate({ ...list, bytes: list.bytes.subarray(1) })).rejects.toThrow("compiled watchlist");
  expect(inForce()["version"]).toBe(1);
});

test("the pointer does not move when the list could not be stored", async () => {
  deployed.aws.s3.on(PutObjectCommand).rejects(timeout());
  await expect(activate(aCompiledList({ checkedAt: hours(1) }))).rejects.toThrow("timed out");
  expect(inForce()["version"]).toBe(1);
});

test("fails when another activation came first", async () => {
  deployed.aws.dynamoDb
    .on(PutItemCommand)
    .rejects(new ConditionalCheckFailedException({ message: "x", $metadata: {} }));
  await expect(activate(aCompiledList({ checkedAt: hours(1) }))).rejects.toThrow("another activation");
});

test.for([
  ["local", hours(2)],
  // Elsewhere the time at which the file was fetched stands, whoever calls.
  ["deployed", NOW.toISOString()],
] as const)(
  "in stage %s the time of the call is or is not taken as the time of the check",
  async ([stage, checkedAt]) => {
    none();
    stubEnvironment({ stage });
    await activate(aCompiledList(), { checkedAt: hours(2) });
    expect(inForce()["manifest"].sources[0].checkedAt).toBe(checkedAt);
  },
);
