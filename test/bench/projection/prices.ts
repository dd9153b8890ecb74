import { type Cell, page } from "./source.ts";

const DYNAMODB = "https://aws.amazon.com/dynamodb/pricing/on-demand";

/** Prices of us-east-1 in US dollars, first tier, without the free tier. */
export const PRICES = {
  restRequest: {
    value: 3.5 / 1e6,
    unit: "$ a request",
    source: page(
      "AWS whitepaper, Best Practices for Designing Amazon API Gateway Private APIs, Cost optimization, table 4",
      "https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html",
      "read",
    ),
  },
  lambdaRequest: {
    value: 0.2 / 1e6,
    unit: "$ an invocation",
    source: page(
      "Cloudchipr, AWS Lambda Pricing Breakdown (2024)",
      "https://cloudchipr.com/blog/aws-lambda-pricing",
      "secondary",
    ),
  },
  lambdaGigabyteSecond: {
    value: 0.0000133334,
    unit: "$ a GB-second, arm64",
    source: page(
      "Cloudchipr, AWS Lambda Pricing Breakdown (2024)",
      "https://cloudchipr.com/blog/aws-lambda-pricing",
      "secondary",
    ),
  },
  dynamoDbWriteUnit: {
    value: 0.625 / 1e6,
    unit: "$ a write request unit",
    source: page(
      "Airbyte, Amazon DynamoDB Pricing (2025-07-21), after the cut of November 2024",
      "https://airbyte.com/data-engineering-resources/dynamodb-pricing",
      "secondary",
    ),
  },
  dynamoDbReadUnit: {
    value: 0.125 / 1e6,
    unit: "$ a read request unit",
    source: page(
      "Airbyte, Amazon DynamoDB Pricing (2025-07-21), after the cut of November 2024",
      "https://airbyte.com/data-engineering-resources/dynamodb-pricing",
      "secondary",
    ),
  },
  dynamoDbStorage: {
    value: 0.25,
    unit: "$ a GB-month",
    source: page("Amazon DynamoDB, Pricing for On-Demand Capacity", DYNAMODB, "unverified"),
  },
  dynamoDbContinuousBackup: {
    value: 0.2,
    unit: "$ a GB-month (PITR)",
    source: page("Amazon DynamoDB, Pricing for On-Demand Capacity", DYNAMODB, "unverified"),
  },
  dynamoDbStreamRead: {
    value: 0,
    unit: "$ a read by Lambda",
    source: page(
      "Amazon DynamoDB, Pricing for On-Demand Capacity: reads by Lambda triggers are free",
      DYNAMODB,
      "unverified",
    ),
  },
  kmsSign: {
    value: 0.15 / 10_000,
    unit: "$ an ECC signature",
    source: page(
      "FactualMinds, AWS KMS Pricing (2026-06-13): $0.03 per 10,000, asymmetric five times that",
      "https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/",
      "secondary",
    ),
  },
  kmsSymmetric: {
    value: 0.03 / 10_000,
    unit: "$ a symmetric request",
    source: page(
      "FactualMinds, AWS KMS Pricing (2026-06-13)",
      "https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/",
      "secondary",
    ),
  },
  sqsRequest: {
    value: 0.4 / 1e6,
    unit: "$ a request of a standard queue",
    source: page(
      "CloudBurn, Amazon SQS Pricing (2026-03-14)",
      "https://cloudburn.io/blog/amazon-sqs-pricing",
      "secondary",
    ),
  },
  logIngestion: {
    value: 0.5,
    unit: "$ a GB",
    source: page(
      "C3X, CloudWatch Logs cost optimization (June 2026)",
      "https://c3x.dev/blog/cloudwatch-logs-cost-optimization",
      "secondary",
    ),
  },
  logStorage: {
    value: 0.03,
    unit: "$ a GB-month",
    source: page(
      "C3X, CloudWatch Logs cost optimization (June 2026)",
      "https://c3x.dev/blog/cloudwatch-logs-cost-optimization",
      "secondary",
    ),
  },
  trace: {
    value: 5 / 1e6,
    unit: "$ a recorded trace",
    source: page("AWS X-Ray pricing", "https://aws.amazon.com/xray/pricing/", "read"),
  },
} as const satisfies Record<string, Cell>;
