import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { dynamoChecks } from "../../../functions/aws/dynamo-ledger.ts";
import { kmsKeyVault } from "../../../functions/aws/kms-key-vault.ts";
import type { LocalStack } from "../../../infra/local/start-local.ts";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import { openRecord } from "../../../shared/ledger/decision-record.ts";
import type { ActiveWatchlist } from "../../../shared/ports.ts";
import type { Body } from "../../support/a-request.ts";
import { anAccount, answered } from "../../support/an-account.ts";
import { caller } from "../../support/calls.ts";
import { OpenedRecord } from "./opened-record.ts";
import type { Step } from "./scenario.ts";

/** What a caller is answered, and what nobody but an auditor sees. */
type Decided = { answer: Body; record: OpenedRecord };

/** Where scenarios are played. */
export type Gate = {
  now(): Date;
  call(account: string, step: Pick<Step, "call">, body: Body): Promise<Decided>;
};

const CLIENT = { region: "us-east-1", credentials: { accessKeyId: "any", secretAccessKey: "any" } };

/** The HTTP API of a running stack, and the records that it sealed. */
export function apiGate(stack: LocalStack): Gate {
  const call = caller(stack.url);
  const client = new DynamoDBClient({ ...CLIENT, endpoint: stack.endpoints.dynamodb });
  const kms = new KMSClient({ ...CLIENT, endpoint: stack.endpoints.kms });
  const tableName = stack.ref("AWS::DynamoDB::Table");
  const ledger = dynamoChecks({ client, tableName, idempotencyIndex: LEDGER_INDEXES.idempotency });
  const keys = kmsKeyVault({
    dynamoDb: client,
    kms,
    tableName,
    dataKeyId: stack.ref("AWS::KMS::Key", "DataKey"),
  });
  return {
    now: () => new Date(),
    async call(account, step, body) {
      const { status, text, body: answer } = await call.post(`/v1/accounts/${account}/${step.call}`, body);
      if (status !== 201) throw new Error(`${account} ${step.call} was answered ${status}: ${text}`);
      const key = { accountId: account, n: Number(String(answer["attestationId"]).split(".").at(-1)) };
      const check = await ledger.check(key);
      if (!check) throw new Error(`there is no check ${account}.${key.n}`);
      const { record } = openRecord(await keys.accountKey(account), key, check.record);
      return { answer, record: OpenedRecord.parse(record) };
    },
  };
}

/** Both hooks over a ledger in memory, on a day of one's own choice, for any provider and on any list or none. */
export function gateInMemory({
  now,
  usPerson = true,
  watchlist,
}: {
  now: Date;
  usPerson?: boolean;
  watchlist: ActiveWatchlist | undefined;
}): Gate {
  const accounts = anAccount({ provider: { usPerson } });
  accounts.inForce.watchlist = watchlist;
  return {
    now: () => now,
    async call(accountId, { call }, body) {
      const run = call === "sign-up" ? accounts.signUp : accounts.requestQuota;
      const { answer } = await answered(run(body, { accountId, now }));
      const { record } = await accounts.openRecord(await accounts.newestCheck(accountId));
      return { answer, record: OpenedRecord.parse(record) };
    },
  };
}
