import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from "@aws-sdk/client-kms";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { marshall } from "@aws-sdk/util-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { vi } from "vitest";
import type { Item } from "../../functions/aws/check-item.ts";
import { generateKey, publicKey, signDigest } from "../../infra/local/servers/kms-keys.ts";
import { checkedPolicyPacks } from "../../infra/policy-packs.ts";
import type { ENVIRONMENT } from "../../shared/environment-names.ts";
import { EVIDENCE_FILES, ENVIRONMENT as NAMES, SIGNAL_FILES } from "../../shared/environment-names.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { aCompiledList } from "./compiled-list.ts";

/** The environment of a deployed function. */
export const VARIABLES: Record<keyof typeof ENVIRONMENT, string> = {
  stage: "deployed",
  issuer: "https://gate.example",
  providerUsPerson: "true",
  ledgerTable: "ledger",
  outboxIndex: "outbox",
  idempotencyIndex: "idempotency",
  dataKeyId: "data-key",
  signingKeyId: "signing-key",
  escalationQueueUrl: "https://sqs.example/queue",
  watchlistBucket: "lists",
  deployedWatchlistBucket: "assets",
  deployedWatchlistKey: "carried",
  legalEntities: "none",
  stripeSecretArn: "",
  stripeApiUrl: "https://api.stripe.com",
  evidenceBucket: "evidence",
  documentImages: "none",
};

/** Sets the environment of a deployed function, beside the packs that ship. */
export function stubEnvironment(overrides: Partial<typeof VARIABLES> = {}): void {
  const variables = { ...VARIABLES, ...overrides };
  for (const name of Object.keys(VARIABLES) as (keyof typeof VARIABLES)[])
    vi.stubEnv(NAMES[name], variables[name]);
  vi.stubEnv("AWS_REGION", "us-east-1");
  vi.stubEnv("LAMBDA_TASK_ROOT", taskRoot);
}

/** A folder with the packs that ship, no trusted issuers and a short list of disposable mail, as they are deployed. */
const taskRoot = temporaryFolder();
mkdirSync(join(taskRoot, "packs"));
const packs = checkedPolicyPacks();
if (!packs.ok) throw new Error(packs.failure);
for (const { name, text } of packs.value) writeFileSync(join(taskRoot, "packs", name), text);
mkdirSync(join(taskRoot, "evidence"));
writeFileSync(join(taskRoot, "evidence", EVIDENCE_FILES.credentialIssuers), "[]");
mkdirSync(join(taskRoot, "signals"));
writeFileSync(join(taskRoot, "signals", SIGNAL_FILES.disposableMail), "mailinator.com");

/** The account's data key and the MAC key, in the clear. */
export const PLAIN_KEY = new Uint8Array(32).fill(5);

/** An exception of an AWS service, as its client throws it. */
export const awsError = (name: string, $fault: "client" | "server" = "server"): Error =>
  Object.assign(new Error(`canary-message of ${name}`), { name, $fault, $metadata: { httpStatusCode: 500 } });

/** A call that was given up. */
export const timeout = (): Error => Object.assign(new Error("timed out"), { name: "TimeoutError" });

/** Every AWS client answers from memory: a table, a list in force, keys that really sign. Faults are set on top. */
export function mockAws() {
  const [dynamoDb, kms, s3, sqs] = [
    mockClient(DynamoDBClient),
    mockClient(KMSClient),
    mockClient(S3Client),
    mockClient(SQSClient),
  ];
  const list = aCompiledList();
  const items = new Map<string, Item>();
  const pointer = { version: 1, objectKey: "list", manifest: list.manifest };
  put(items, marshall({ pk: "watchlist", sk: "active", ...pointer }, { removeUndefinedValues: true }));
  dynamoDb.on(GetItemCommand).callsFake(({ Key }) => ({ Item: items.get(keyOf(Key)) }));
  dynamoDb.on(QueryCommand).callsFake((input: QueryCommandInput) => ({ Items: query(items, input) }));
  dynamoDb.on(PutItemCommand).callsFake((input: PutItemCommandInput) => putIf(items, input));
  const signingKey = generateKey("ECC_NIST_P256");
  kms.on(GenerateDataKeyCommand).resolves({ Plaintext: PLAIN_KEY, CiphertextBlob: new Uint8Array([1]) });
  kms.on(DecryptCommand).resolves({ Plaintext: PLAIN_KEY });
  kms.on(GetPublicKeyCommand).resolves({ PublicKey: publicKey(signingKey) });
  kms.on(SignCommand).callsFake(({ Message }) => ({ Signature: signDigest(signingKey, Message) }));
  const bodyOf = (bytes: Uint8Array) => ({ Body: { transformToByteArray: async () => bytes } });
  s3.on(GetObjectCommand).callsFake(() => bodyOf(list.bytes));
  s3.on(PutObjectCommand).resolves({});
  s3.on(ListObjectsV2Command).resolves({});
  sqs.on(SendMessageCommand).resolves({});
  return { dynamoDb, kms, s3, sqs, items, list, bodyOf, put: (item: Item) => put(items, item) };
}

const keyOf = ({ pk, sk }: Item) => `${pk?.S} ${sk?.S}`;

const put = (items: Map<string, Item>, item: Item) => void items.set(keyOf(item), item);

function putIf(items: Map<string, Item>, { Item, ConditionExpression }: PutItemCommandInput) {
  const isNew = ConditionExpression === "attribute_not_exists(pk)";
  if (Item && isNew && items.has(keyOf(Item)))
    throw new ConditionalCheckFailedException({ message: "taken", $metadata: {} });
  if (Item) put(items, Item);
  return {};
}

/** The queries of the ledger: the newest check, a check by its idempotency key, the outbox, who carries a token. */
function query(
  items: Map<string, Item>,
  { IndexName, ExpressionAttributeValues: values = {}, Limit }: QueryCommandInput,
) {
  const all = [...items.values()];
  if (IndexName === "outbox") return all.filter((item) => item["outbox"]?.S === values[":shard"]?.S);
  const ofAccount = all.filter((item) => item["pk"]?.S === values[":pk"]?.S);
  if (IndexName === "idempotency")
    return ofAccount.filter((item) => item["idempotencyKey"]?.S === values[":key"]?.S);
  if (values[":pk"]?.S?.startsWith("link#")) return ofAccount;
  const checks = ofAccount.filter((item) => item["sk"]?.S?.startsWith("check#"));
  return checks.sort((a, b) => String(b["sk"]?.S).localeCompare(String(a["sk"]?.S))).slice(0, Limit);
}

/** The lines that a function has logged. */
export function capturedLog() {
  const lines: string[] = [];
  const capture = (...texts: unknown[]) => void lines.push(texts.map(String).join(" "));
  for (const method of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, method).mockImplementation(capture);
  const write = (text: string | Uint8Array) => lines.push(Buffer.from(text).toString()) > 0;
  vi.spyOn(process.stdout, "write").mockImplementation(write);
  vi.spyOn(process.stderr, "write").mockImplementation(write);
  return lines;
}
