import { ATTESTATION_TYPE } from "../../shared/attestation/attest.ts";
import { HookAnswer } from "../../shared/contract/answer.ts";
import { parseCheckId } from "../../shared/ledger/ids.ts";
import { ledgerReader } from "../aws/ledger-reader.ts";
import { apiHandler } from "../hook.ts";
import { json, problemResponse } from "../respond.ts";

const ledger = ledgerReader();

/** `GET /v1/attestations/{attestationId}`: the compact JWS as it was signed. */
export const handler = apiHandler(async (event) => {
  const key = parseCheckId(event.pathParameters?.["attestationId"] ?? "");
  const check = key && (await ledger.check(key));
  if (!check) return problemResponse("not-found", event.requestContext.requestId);
  const { attestation } = HookAnswer.parse(JSON.parse(check.answer));
  return json(200, attestation, { "content-type": `application/${ATTESTATION_TYPE}` });
});
