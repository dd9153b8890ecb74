import { GetPublicKeyCommand } from "@aws-sdk/client-kms";
import { expect, test } from "vitest";
import { generateKey, publicKey } from "../../../infra/local/servers/kms-keys.ts";
import { JwkSet } from "../../../shared/attestation/jwks.ts";
import { type ApiHandler, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
const jwks = async () => (await import("../../../functions/jwks/handler.ts")).handler as ApiHandler;

test("the key set has the public key only, may be cached, and is fetched from KMS once a process", async () => {
  const handler = await jwks();
  const answer = await invoke(handler);
  await invoke(handler);
  expect(JwkSet.parse(answer.json()).keys).toHaveLength(1);
  expect(answer.body).not.toContain('"d"');
  expect(answer.headers).toMatchObject({
    "content-type": "application/jwk-set+json",
    "cache-control": "public, max-age=300",
  });
  expect(deployed.aws.kms.commandCalls(GetPublicKeyCommand)).toHaveLength(1);
});

test("a failure of KMS is a 503 that is neither cached nor remembered", async () => {
  const PublicKey = publicKey(generateKey("ECC_NIST_P256"));
  deployed.aws.kms.on(GetPublicKeyCommand).rejectsOnce(timeout()).resolves({ PublicKey });
  const handler = await jwks();
  expect(await invoke(handler)).toMatchObject({ statusCode: 503, headers: { "cache-control": "no-store" } });
  expect((await invoke(handler)).statusCode).toBe(200);
});
