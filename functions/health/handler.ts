import { health } from "../../shared/contract/health.ts";
import { dynamoDb } from "../aws/clients.ts";
import { readPointer } from "../aws/watchlist-pointer.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { deployedPolicy } from "../policy-packs.ts";
import { json } from "../respond.ts";

const { ledgerTable: tableName, stage } = environment(["ledgerTable", "stage"]);
const table = { dynamoDb: dynamoDb(), tableName };
const policyDigest = deployedPolicy().digest;

/** `GET /v1/health`: whether the gate can approve, with the age of its list and the digest of its policy. */
export const handler = apiHandler(async () => {
  const pointer = await readPointer(table);
  const answer = health({ manifest: pointer?.manifest, stage, policyDigest, now: new Date() });
  return json(200, JSON.stringify(answer));
});
