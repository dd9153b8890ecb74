import { PRICES } from "./prices.ts";
import { ASSUMED, perDecision, type Workload } from "./workload.ts";

/** What a million decisions cost of one thing, in dollars, and how that comes about. */
export type CostLine = { what: string; dollars: number; because: string };

const MILLION = 1e6;
const BYTES_PER_GB = 1e9;

/** What a million decisions cost, line by line. Storage is that of the months kept; nothing is taken off for a free tier. */
export function costPerMillion(workload: Workload): CostLine[] {
  const reads = perDecision(workload, ({ readUnits }) => readUnits);
  const writes = perDecision(workload, ({ writeUnits }) => writeUnits);
  const invocations = perDecision(workload, () => 1);
  const gigabyteSeconds = perDecision(workload, ({ durationMs, memoryGb }) => (durationMs / 1000) * memoryGb);
  const signatures = perDecision(workload, (call) => call.signatures);
  const symmetric = perDecision(workload, ({ symmetricCalls }) => symmetricCalls);
  const logGb = (perDecision(workload, ({ logBytes }) => logBytes) * MILLION) / BYTES_PER_GB;
  const storedGb = (workload.storedBytes * MILLION) / BYTES_PER_GB;
  const months = ASSUMED.monthsKept.value;
  // Sent, received and deleted.
  const queueRequests = 3 * workload.messages;
  const line = (what: string, each: number, price: number, unit: string): CostLine => ({
    what,
    dollars: each * MILLION * price,
    because: `${round(each)} ${unit} a decision`,
  });
  return [
    line("API Gateway REST", workload.apiCalls, PRICES.restRequest.value, "calls"),
    line("Lambda requests", invocations, PRICES.lambdaRequest.value, "invocations"),
    line("Lambda duration, arm64", gigabyteSeconds, PRICES.lambdaGigabyteSecond.value, "GB-seconds"),
    line("DynamoDB writes", writes, PRICES.dynamoDbWriteUnit.value, "write units"),
    line("DynamoDB reads", reads, PRICES.dynamoDbReadUnit.value, "read units"),
    line("DynamoDB stream", 1, PRICES.dynamoDbStreamRead.value, "records"),
    line("KMS signatures", signatures, PRICES.kmsSign.value, "signatures"),
    line("KMS data keys", symmetric, PRICES.kmsSymmetric.value, "calls"),
    line("SQS", queueRequests, PRICES.sqsRequest.value, "requests"),
    kept("DynamoDB storage", storedGb, PRICES.dynamoDbStorage.value * months),
    kept("point-in-time recovery", storedGb, PRICES.dynamoDbContinuousBackup.value * months),
    kept("CloudWatch logs", logGb, PRICES.logIngestion.value + PRICES.logStorage.value * months),
    line("X-Ray", ASSUMED.tracedShare.value * workload.apiCalls, PRICES.trace.value, "traces"),
  ];
}

const kept = (what: string, gigabytes: number, dollarsPerGb: number): CostLine => ({
  what,
  dollars: gigabytes * dollarsPerGb,
  because: `${round(gigabytes)} GB, kept ${ASSUMED.monthsKept.value} months`,
});

const round = (value: number): string => String(Number(value.toPrecision(3)));
