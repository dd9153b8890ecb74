import type { APIGatewayProxyResult } from "aws-lambda";
import {
  type IdentitySessionAnswer,
  IdentitySessionRequest,
} from "../../shared/contract/identity-session.ts";
import { sealPurpose } from "../../shared/identity/hosted-verification/purpose-seal.ts";
import { dynamoDb, kms } from "../aws/clients.ts";
import { kmsKeyVault } from "../aws/kms-key-vault.ts";
import { ledgerReader } from "../aws/ledger-reader.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { hostedVendor } from "../identity/hosted-vendor.ts";
import { log } from "../log.ts";
import { openAccountOf } from "../open-account.ts";
import { parseBody } from "../parse-body.ts";
import { json, problemResponse } from "../respond.ts";

const {
  issuer: gate,
  ledgerTable: tableName,
  dataKeyId,
} = environment(["issuer", "ledgerTable", "dataKeyId"]);
const { challengeKey } = kmsKeyVault({ dynamoDb: dynamoDb(), kms: kms(), tableName, dataKeyId });
const { vendor } = hostedVendor();
const ledger = ledgerReader();

/**
 * `POST /v1/accounts/{accountId}/identity-sessions`: a page of the vendor's for an applicant, a beneficial owner, director or
 * signatory. Nothing of it is kept but at the vendor, under the gate's seal, so the account may have none of its checks yet, and a
 * caller may ask as often as it likes; for one that was erased nobody is sent to the vendor.
 */
export const handler = apiHandler(async (event) => {
  const { requestId } = event.requestContext;
  const parsed = parseBody(event, IdentitySessionRequest);
  if (!parsed.ok) return problemResponse(parsed.failure.code, requestId, parsed.failure.errors);
  const accountId = await openAccountOf(ledger, event);
  if (!accountId.ok) return problemResponse(accountId.failure.code, requestId, accountId.failure.errors);
  const { returnUrl, subject, signUp } = parsed.value.request;
  const purpose = { gate, accountId: accountId.value, subject, ...(signUp !== undefined && { signUp }) };
  const created = await vendor.create(sealPurpose(await challengeKey(), purpose), returnUrl);
  if (!created.ok) return refused(created.failure, requestId);
  const { session, url } = created.value;
  log("session-created", { requestId, session });
  const answer: IdentitySessionAnswer = { session, url };
  return json(201, JSON.stringify(answer));
});

function refused(
  code: "vendor-missing" | "vendor-unavailable" | "return-url-refused",
  requestId: string,
): APIGatewayProxyResult {
  log("session-refused", { requestId, code });
  if (code !== "return-url-refused") return problemResponse(code, requestId);
  const message = "expected an address that the vendor accepts";
  return problemResponse("request-invalid", requestId, [{ pointer: "/returnUrl", code: "custom", message }]);
}
