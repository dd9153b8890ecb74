import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test, vi } from "vitest";
import { Health } from "../../../shared/contract/health.ts";
import { NOW } from "../../support/a-request.ts";
import { type ApiHandler, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { timeout } from "../../support/mocked-aws.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const deployed = freshProcess();
const health = async () => {
  const { handler } = await import("../../../functions/health/handler.ts");
  return invoke(handler as ApiHandler);
};
const hoursLater = (hours: number) => () => vi.setSystemTime(NOW.getTime() + hours * 3_600_000);
const callSample = () => {
  const manifest = { ...deployed.aws.list.manifest, kind: "sample" };
  deployed.aws.put(
    marshall(
      { pk: "watchlist", sk: "active", version: 1, objectKey: "list", manifest },
      { removeUndefinedValues: true },
    ),
  );
};

test.for([
  ["just verified", hoursLater(0), "ok", "fresh"],
  ["24 hours old", hoursLater(24), "ok", "fresh"],
  ["25 hours old", hoursLater(25), "ok", "ageing"],
  ["72 hours old", hoursLater(72), "ok", "ageing"],
  ["73 hours old", hoursLater(73), "cannot-approve", "stale"],
  ["verified in the future", hoursLater(-1), "cannot-approve", "stale"],
  ["not there", () => deployed.aws.items.clear(), "cannot-approve", "missing"],
  ["a sample, which is no list when deployed", callSample, "cannot-approve", "missing"],
] as const)("a list that is %s", async ([, arrange, status, freshness]) => {
  arrange();
  const answer = Health.parse((await health()).json());
  expect(answer).toMatchObject({ status, watchlist: { freshness }, policyDigest: policyOf().digest });
});

test("503 when the pointer cannot be read", async () => {
  deployed.aws.dynamoDb.on(GetItemCommand).rejects(timeout());
  expect((await health()).statusCode).toBe(503);
});
