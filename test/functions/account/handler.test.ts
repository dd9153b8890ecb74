import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { checkKeyItem, toItem } from "../../../functions/aws/check-item.ts";
import { AccountAnswer } from "../../../shared/contract/answer.ts";
import { aCheck, aGrant, aStanding, hours } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
const account = async () => (await import("../../../functions/account/handler.ts")).handler as ApiHandler;

test("the gate and the live grants come from the newest check alone", async () => {
  const grants = [aGrant(), aGrant({ region: "eu-north-1", until: hours(-1) })];
  deployed.aws.put(toItem(aCheck()));
  deployed.aws.put(toItem(aCheck({ n: 2, standing: aStanding({ grants }) })));
  const answer = await invoke(await account());
  expect(AccountAnswer.parse(answer.json())).toEqual({
    accountId: "acme",
    gate: "allowed",
    grants: [aGrant()],
    openCases: [],
    newestAttestationId: "acme.2",
    asOf: NOW.toISOString(),
  });
});

test("a review in force closes the gate, is named, and hides the grants", async () => {
  const cases = [{ n: 1, hook: "sign-up", scope: "account", supersedable: true }] as const;
  deployed.aws.put(toItem(aCheck({ n: 2, standing: aStanding({ cases, grants: [aGrant()] }) })));
  expect((await invoke(await account())).json()).toMatchObject({
    gate: "pending",
    grants: [],
    openCases: ["acme.1"],
  });
});

test.for([
  ["without a check", "nobody"],
  ["whose id is none", "a b"],
  ["whose id would name another partition", "acme#check"],
] as const)("an account %s is not found", async ([, accountId]) => {
  deployed.aws.put(toItem(aCheck()));
  expect((await invoke(await account(), anEvent({ accountId }))).json().code).toBe("account-not-found");
});

test("of a closed account nothing is in force any more: no grant, and no review that waited for its applicant", async () => {
  const cases = [{ n: 1, hook: "sign-up", scope: "account", supersedable: true }] as const;
  deployed.aws.put(toItem(aCheck({ standing: aStanding({ cases, grants: [aGrant()] }) })));
  deployed.aws.put({
    ...marshall({ closedAt: NOW.toISOString() }),
    ...checkKeyItem({ accountId: "acme", n: 2 }),
  });
  const answer = await invoke(await account());
  expect(AccountAnswer.parse(answer.json())).toEqual({
    accountId: "acme",
    gate: "pending",
    grants: [],
    openCases: [],
    newestAttestationId: "acme.1",
    closedAt: NOW.toISOString(),
    asOf: NOW.toISOString(),
  });
});

test("the read is consistent: an approval that was just withdrawn is not seen", async () => {
  await invoke(await account());
  expect(deployed.aws.dynamoDb.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: 1,
  });
});

test("fails closed when the ledger is out of reach", async () => {
  deployed.aws.dynamoDb.on(QueryCommand).rejects(awsError("InternalServerError"));
  expect((await invoke(await account())).statusCode).toBe(503);
});
