import { randomBytes } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "../../../functions/aws/check-item.ts";
import { dynamoOutbox } from "../../../functions/aws/dynamo-ledger.ts";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import type { LinkToken } from "../../../shared/exposure/link.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { aCheck, aReview } from "../../support/a-check.ts";
import { printRow } from "../percentiles.ts";
import { functionEnvironment } from "./deployed.ts";
import { type LedgerServers, startLedgerServers } from "./ledger-servers.ts";
import { measureIn } from "./own-process.ts";

const HOUR_MS = 3_600_000;

/** A review in twenty, as an assumption: each owes a message as well. */
const REVIEW_EACH = 20;

/** Tokens by which a company with two owners links, and bytes of a sealed record, as measured on the requests above. */
const [TOKENS, RECORD_BYTES] = [6, 1800];

/** Records in a batch, and batches at once, as infra/outbox.ts has them. */
const [BATCH, AT_ONCE] = [25, 2];

/** Prints how fast relay and sweeper, each alone, settle what an outage of an hour at ten times the usual rate left behind. */
export async function drainRows(bundles: string, backlog: number): Promise<void> {
  printRow("backlog", `${backlog} checks, one in ${REVIEW_EACH} a review, each with ${TOKENS} links`);
  const byRelay = await drain(backlog, (environment, checks) => {
    const keys = checks.map(({ accountId }) => ({ pk: `account#${accountId}`, sk: "check#00000001" }));
    const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, n) =>
      keys.slice(n * BATCH, (n + 1) * BATCH),
    );
    return measureIn({ task: "relay", bundles, batches, atOnce: AT_ONCE }, environment);
  });
  printDrain(`  relay, ${AT_ONCE} batches of ${BATCH} at once`, backlog, byRelay.seconds);
  const bySweeper = await drain(backlog, (environment) => measureIn({ task: "sweep", bundles }, environment));
  printDrain("  sweeper, one after the other", backlog, bySweeper.seconds);
}

/** Lets a backlog be drained, and requires that nothing owes anything afterwards. */
async function drain<Found>(
  backlog: number,
  by: (environment: Record<string, string>, checks: readonly CheckItem[]) => Promise<Found>,
): Promise<Found> {
  const servers = await startLedgerServers();
  try {
    const checks = await leaveBehind(servers, backlog);
    const found = await by(functionEnvironment(servers), checks);
    await requireSettled(servers);
    return found;
  } finally {
    await servers.stop();
  }
}

/** Puts checks that are an hour old and owe what a check owes. */
async function leaveBehind(servers: LedgerServers, count: number): Promise<readonly CheckItem[]> {
  const checks = Array.from({ length: count }, (_, index) => anOwingCheck(index));
  const waiting = checks.values();
  const client = clientOf(servers);
  const TableName = servers.ref("AWS::DynamoDB::Table");
  const put = async () => {
    for (const check of waiting) await client.send(new PutItemCommand({ TableName, Item: toItem(check) }));
  };
  await Promise.all(Array.from({ length: 8 }, put));
  client.destroy();
  return checks;
}

function anOwingCheck(index: number): CheckItem {
  const own = {
    accountId: `backlog-${index}`,
    createdAt: new Date(Date.now() - HOUR_MS).toISOString(),
    links: Array.from({ length: TOKENS }, (_, token) => aToken(index, token)),
    record: randomBytes(RECORD_BYTES),
  };
  return index % REVIEW_EACH === 0
    ? aReview({ ...own, markers: ["owesMessage", "owesLinks"] })
    : aCheck({ ...own, markers: ["owesLinks"] });
}

async function requireSettled(servers: LedgerServers): Promise<void> {
  const client = clientOf(servers);
  const tableName = servers.ref("AWS::DynamoDB::Table");
  const outbox = dynamoOutbox({ client, tableName, outboxIndex: LEDGER_INDEXES.outbox });
  for await (const { accountId } of outbox.overdue(new Date())) throw new Error(`${accountId} still owes`);
  client.destroy();
}

/** A telephone, an address of a card, and so on: what kind it is changes nothing here. */
const aToken = (index: number, token: number): LinkToken =>
  `phone#${Buffer.from(`${index}.${token}`.padEnd(32, "x")).toString("base64url")}`;

const clientOf = ({ endpoints }: LedgerServers): DynamoDBClient =>
  new DynamoDBClient({
    region: "us-east-1",
    credentials: { accessKeyId: "any", secretAccessKey: "any" },
    endpoint: endpoints.dynamodb,
  });

function printDrain(what: string, checks: number, seconds: number): void {
  printRow(what, `${seconds.toFixed(1)} s, ${Math.round(checks / seconds)} checks a second`);
}
