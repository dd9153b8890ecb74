import { environment } from "../environment.ts";
import { dynamoDb } from "./clients.ts";
import { dynamoChecks } from "./dynamo-ledger.ts";

/** The ledger of a function that only reads checks. */
export function ledgerReader() {
  const { ledgerTable: tableName, idempotencyIndex } = environment(["ledgerTable", "idempotencyIndex"]);
  const { newestCheck, check } = dynamoChecks({ client: dynamoDb(), tableName, idempotencyIndex });
  return { newestCheck, check };
}
