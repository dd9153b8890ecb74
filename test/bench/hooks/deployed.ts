import { join } from "node:path";
import { carriedDisposableMail } from "../../../infra/carried-disposable-mail.ts";
import { bundleFunctions } from "../../../infra/function-bundles.ts";
import { checkedPolicyPacks } from "../../../infra/policy-packs.ts";
import { ENVIRONMENT, EVIDENCE_FILES, LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import type { LedgerServers } from "./ledger-servers.ts";

const FUNCTIONS = join(import.meta.dirname, "../../../functions");

/** Bundles every function into a folder, with the packs that ship and no trusted issuer: what would be deployed. */
export function bundleAsDeployed(to: string): void {
  const packs = checkedPolicyPacks();
  if (!packs.ok) throw new Error(packs.failure);
  const evidenceFiles = [{ name: EVIDENCE_FILES.credentialIssuers, text: "[]" }];
  bundleFunctions({
    from: FUNCTIONS,
    to,
    packs: packs.value,
    evidenceFiles,
    signalFiles: [carriedDisposableMail()],
  });
}

/** Variables that every function finds, whichever it reads, and none of this process's but the path. */
export function functionEnvironment({ endpoints, ref }: Pick<LedgerServers, "endpoints" | "ref">) {
  return {
    PATH: process.env["PATH"] ?? "",
    [ENVIRONMENT.stage]: "local",
    [ENVIRONMENT.issuer]: "https://gate.example",
    [ENVIRONMENT.providerUsPerson]: "true",
    [ENVIRONMENT.ledgerTable]: ref("AWS::DynamoDB::Table"),
    [ENVIRONMENT.outboxIndex]: LEDGER_INDEXES.outbox,
    [ENVIRONMENT.idempotencyIndex]: LEDGER_INDEXES.idempotency,
    [ENVIRONMENT.dataKeyId]: ref("AWS::KMS::Key", "DataKey"),
    [ENVIRONMENT.signingKeyId]: ref("AWS::KMS::Key", "SigningKey"),
    [ENVIRONMENT.escalationQueueUrl]: ref("AWS::SQS::Queue", "EscalationsQueue"),
    [ENVIRONMENT.watchlistBucket]: ref("AWS::S3::Bucket", "Watchlists"),
    [ENVIRONMENT.legalEntities]: "none",
    [ENVIRONMENT.evidenceBucket]: "any",
    [ENVIRONMENT.documentImages]: "none",
    [ENVIRONMENT.stripeSecretArn]: "",
    [ENVIRONMENT.stripeApiUrl]: "https://api.stripe.com",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "any",
    AWS_SECRET_ACCESS_KEY: "any",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
  };
}
