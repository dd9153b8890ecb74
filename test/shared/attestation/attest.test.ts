import { generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, importJWK, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { ATTESTATION_TYPE, attest } from "../../../shared/attestation/attest.ts";
import { JwkSet, publicJwk } from "../../../shared/attestation/jwks.ts";
import { NOW } from "../../support/a-request.ts";
import { someClaims } from "../../support/an-attestation.ts";
import { anInMemorySigner } from "../../support/in-memory-ports.ts";

const signer = anInMemorySigner();
const jwk = await publicJwk(await signer.publicKey());

test("jose verifies what is attested, with the key set as it is published", async () => {
  const claims = someClaims();
  const keys = createLocalJWKSet(JwkSet.parse({ keys: [jwk] }));
  const { payload, protectedHeader } = await jwtVerify(await attest(signer, claims), keys, {
    algorithms: ["ES256"],
    typ: ATTESTATION_TYPE,
    issuer: claims.iss,
    subject: claims.sub,
    currentDate: NOW,
  });
  expect(payload).toEqual(claims);
  expect(protectedHeader).toEqual({ alg: "ES256", kid: jwk.kid, typ: ATTESTATION_TYPE });
});

test("header and payload are the same bytes for the same claims, in whatever order they were made", async () => {
  const claims = someClaims();
  const reversed = someClaims(Object.fromEntries(Object.entries(claims).toReversed()));
  const [one, other] = await Promise.all([attest(signer, claims), attest(signer, reversed)]);
  expect(one.split(".").slice(0, 2)).toEqual(other.split(".").slice(0, 2));
  expect(Buffer.from(one.split(".")[0] ?? "", "base64url").toString()).toBe(
    `{"alg":"ES256","kid":"${jwk.kid}","typ":"sallyport-attestation+jwt"}`,
  );
});

test("claims longer than a KMS message are signed all the same", async () => {
  const grant = { accelerator: "x".repeat(100), count: 1, region: "eu-central-1", supply: "rental" } as const;
  const grants = Array.from({ length: 60 }, () => ({
    ...grant,
    use: "inference" as const,
    until: NOW.toISOString(),
  }));
  const token = await attest(signer, someClaims({ hook: "quota-request", grants }));
  expect(token.length).toBeGreaterThan(8192);
  await expect(jwtVerify(token, await importJWK(jwk), { currentDate: NOW })).resolves.toBeDefined();
});

test("the kid is the thumbprint that jose computes of the key", async () => {
  expect(decodeProtectedHeader(await attest(signer, someClaims())).kid).toBe(
    await calculateJwkThumbprint(jwk),
  );
});

test("coordinates with leading zero bytes keep their length", async () => {
  for (let keys = 0; keys < 300; keys += 1) {
    const spki = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({
      format: "der",
      type: "spki",
    });
    const { x, y } = await publicJwk(new Uint8Array(spki));
    expect([x.length, y.length]).toEqual([43, 43]);
  }
});

test.for([
  ["another curve", generateKeyPairSync("ec", { namedCurve: "P-384" })],
  ["another kind of key", generateKeyPairSync("ed25519")],
] as const)("rejects a public key of %s", async ([, { publicKey }]) => {
  const spki = new Uint8Array(publicKey.export({ format: "der", type: "spki" }));
  await expect(publicJwk(spki)).rejects.toThrow();
});
