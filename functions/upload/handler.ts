import { randomBytes } from "node:crypto";
import { UPLOAD_ID_BYTES, type UploadAnswer, UploadRequest } from "../../shared/contract/upload.ts";
import { uploadKey } from "../../shared/identity/document/upload-key.ts";
import { s3 } from "../aws/clients.ts";
import { ledgerReader } from "../aws/ledger-reader.ts";
import { presignUpload } from "../aws/s3-uploads.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { openAccountOf } from "../open-account.ts";
import { parseBody } from "../parse-body.ts";
import { json, problemResponse } from "../respond.ts";

const { evidenceBucket: bucket } = environment(["evidenceBucket"]);
const store = { s3: s3(), bucket };
const ledger = ledgerReader();

/**
 * `POST /v1/accounts/{accountId}/uploads`: an address for one picture. Nothing of it is kept until the picture comes, so the account may
 * have none of its checks yet; one that was erased gets none.
 */
export const handler = apiHandler(async (event) => {
  const { requestId } = event.requestContext;
  const parsed = parseBody(event, UploadRequest);
  if (!parsed.ok) return problemResponse(parsed.failure.code, requestId, parsed.failure.errors);
  const accountId = await openAccountOf(ledger, event);
  if (!accountId.ok) return problemResponse(accountId.failure.code, requestId, accountId.failure.errors);
  const upload = randomBytes(UPLOAD_ID_BYTES).toString("base64url");
  const key = uploadKey(accountId.value, upload);
  const presigned = await presignUpload(store, key, parsed.value.request, new Date());
  const answer: UploadAnswer = { upload, ...presigned };
  return json(201, JSON.stringify(answer));
});
