import { randomBytes } from "node:crypto";
import type { GateConfiguration } from "../shared/gate-configuration.ts";
import type { HookPorts } from "../shared/ports.ts";
import { dynamoDb, kms, s3 } from "./aws/clients.ts";
import { dynamoChecks } from "./aws/dynamo-ledger.ts";
import { dynamoLinks } from "./aws/dynamo-links.ts";
import { kmsKeyVault } from "./aws/kms-key-vault.ts";
import { kmsSigner } from "./aws/kms-signer.ts";
import { s3Watchlist } from "./aws/s3-watchlist.ts";
import { environment } from "./environment.ts";
import { liveSignals } from "./live-signals.ts";
import { deployedPolicy } from "./policy-packs.ts";

/** Variables of a function that decides. */
const VARIABLES = [
  "stage",
  "issuer",
  "providerUsPerson",
  "ledgerTable",
  "idempotencyIndex",
  "dataKeyId",
  "signingKeyId",
  "watchlistBucket",
] as const;

/** The ports and the configuration of a hook, on AWS; made once a process. */
export function liveHook(): { ports: HookPorts; configuration: GateConfiguration } {
  const variables = environment(VARIABLES);
  const clients = { dynamoDb: dynamoDb(), kms: kms(), s3: s3() };
  const { ledgerTable: tableName, idempotencyIndex, dataKeyId, watchlistBucket: bucket, stage } = variables;
  return {
    ports: {
      ledger: dynamoChecks({ client: clients.dynamoDb, tableName, idempotencyIndex }),
      links: dynamoLinks({ client: clients.dynamoDb, tableName }),
      keys: kmsKeyVault({ ...clients, tableName, dataKeyId }),
      signer: kmsSigner(clients.kms, variables.signingKeyId),
      watchlist: s3Watchlist({ ...clients, tableName, bucket, stage }),
      randomBytes,
      issuer: variables.issuer,
      signals: liveSignals(),
    },
    configuration: { policy: deployedPolicy(), provider: { usPerson: variables.providerUsPerson } },
  };
}
