import { randomBytes } from "node:crypto";
import type { ChallengeAnswer } from "../../shared/contract/challenge.ts";
import { CHALLENGE_RANDOM_BYTES, makeChallenge } from "../../shared/identity/credential/challenge.ts";
import { accountIdOf } from "../account-id.ts";
import { dynamoDb, kms } from "../aws/clients.ts";
import { kmsKeyVault } from "../aws/kms-key-vault.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { json, problemResponse } from "../respond.ts";

const { ledgerTable: tableName, dataKeyId } = environment(["ledgerTable", "dataKeyId"]);
const { challengeKey } = kmsKeyVault({ dynamoDb: dynamoDb(), kms: kms(), tableName, dataKeyId });

/**
 * `POST /v1/accounts/{accountId}/challenges`: a nonce for a wallet to sign. Nothing of it is kept, so the account may have none of
 * its checks yet, and a caller may ask as often as it likes; whatever body comes along is not read.
 */
export const handler = apiHandler(async (event) => {
  const accountId = accountIdOf(event);
  if (!accountId.ok)
    return problemResponse("request-invalid", event.requestContext.requestId, accountId.failure);
  const random = randomBytes(CHALLENGE_RANDOM_BYTES);
  const challenge = makeChallenge(await challengeKey(), accountId.value, new Date(), random);
  const answer: ChallengeAnswer = {
    nonce: challenge.nonce,
    expiresAt: new Date(challenge.expiresAtSeconds * 1000).toISOString(),
  };
  return json(201, JSON.stringify(answer));
});
