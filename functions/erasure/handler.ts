import { eraseAccount } from "../../shared/retention/erase-account.ts";
import { accountIdOf } from "../account-id.ts";
import { dynamoDb, s3 } from "../aws/clients.ts";
import { dynamoErasure } from "../aws/dynamo-erasure.ts";
import { dynamoLinks } from "../aws/dynamo-links.ts";
import { ledgerReader } from "../aws/ledger-reader.ts";
import { s3Pictures } from "../aws/s3-pictures.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { log } from "../log.ts";
import { deployedPolicy } from "../policy-packs.ts";
import { json, problemResponse } from "../respond.ts";

const variables = environment(["ledgerTable", "providerUsPerson", "evidenceBucket"]);
const { ledgerTable: tableName, providerUsPerson: usPerson, evidenceBucket: bucket } = variables;
const table = { client: dynamoDb(), tableName };
const { keys, ...erasing } = dynamoErasure(table);
const ports = {
  ledger: { ...ledgerReader(), ...erasing },
  keys,
  links: dynamoLinks(table),
  pictures: s3Pictures({ s3: s3(), bucket }),
};

const policy = deployedPolicy();

/**
 * `POST /v1/accounts/{accountId}/erasure`. It needs no Idempotency-Key: an account is erased once, and each later call answers the
 * same. Whatever body comes along is not read.
 */
export const handler = apiHandler(async (event) => {
  const { requestId } = event.requestContext;
  const accountId = accountIdOf(event);
  if (!accountId.ok) return problemResponse("request-invalid", requestId, accountId.failure);
  const call = { accountId: accountId.value, now: new Date(), provider: { usPerson }, policy };
  const erased = await eraseAccount(ports, call);
  if (!erased.ok) {
    log("erasure-refused", { requestId, code: erased.failure.code });
    return problemResponse(erased.failure.code, requestId, erased.failure.errors);
  }
  log("erasure-completed", { requestId });
  return json(200, JSON.stringify(erased.value));
});
