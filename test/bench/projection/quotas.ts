import { type Cell, page, READ } from "./source.ts";

const THROTTLING = "https://www.repost.aws/knowledge-center/on-demand-table-throttling-dynamodb";
const KMS_QUOTAS = "https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html";

/** Limits of an account in us-east-1 as it is opened, and of this stack. All of AWS's but that of a partition can be raised. */
export const QUOTAS = {
  stackThrottle: {
    value: 100,
    unit: "requests/s",
    source: { document: "infra/onboarding-api.ts, THROTTLE", read: READ, how: "read" },
  },
  gatewayThrottle: {
    value: 10_000,
    unit: "requests/s of an account and region",
    source: page(
      "Amazon API Gateway quotas",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
      "read",
    ),
  },
  lambdaConcurrency: {
    value: 1000,
    unit: "invocations at once of an account and region",
    source: page(
      "AWS Lambda quotas",
      "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html",
      "unverified",
    ),
  },
  lambdaScaling: {
    value: 1000,
    unit: "new environments of a function each 10 s",
    source: page(
      "AWS Lambda, Lambda scaling behavior",
      "https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html",
      "read",
    ),
  },
  dynamoDbNewTable: {
    value: 4000,
    unit: "write units/s of a new table on demand",
    source: page("AWS re:Post, Why is my on-demand DynamoDB table throttled?", THROTTLING, "read"),
  },
  dynamoDbTable: {
    value: 40_000,
    unit: "write units/s of a table",
    source: page(
      "Quotas in Amazon DynamoDB, throughput default quotas",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Limits.html",
      "read",
    ),
  },
  dynamoDbPartition: {
    value: 1000,
    unit: "write units/s of a partition key",
    source: page("AWS re:Post, Why is my on-demand DynamoDB table throttled?", THROTTLING, "read"),
  },
  kmsEcc: {
    value: 1000,
    unit: "ECC operations/s of an account and region",
    source: page(
      "AWS KMS, Request quotas: the figure could not be read on that day",
      KMS_QUOTAS,
      "unverified",
    ),
  },
  kmsSymmetric: {
    value: 10_000,
    unit: "symmetric operations/s; more in large regions",
    source: page(
      "AWS KMS, Request quotas: the figure could not be read on that day",
      KMS_QUOTAS,
      "unverified",
    ),
  },
} as const satisfies Record<string, Cell>;
