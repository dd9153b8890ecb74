import { deflateSync } from "node:zlib";
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import { PublicKey } from "../../shared/identity/credential/signature.ts";
import type { StatusListPlace } from "../../shared/identity/credential/status.ts";

const { privateKey, publicKey } = await generateKeyPair("ES256");

/** The key of the issuer whose lists these are. */
const ISSUER_KEY = PublicKey.parse(await exportJWK(publicKey));

/** Address of the issuer's list. */
export const LIST_URL = "https://pid.example/status/7";

/** A place in that list. */
export const aPlace = (overrides: Partial<StatusListPlace> = {}): StatusListPlace => ({
  uri: LIST_URL,
  index: 0,
  keys: [ISSUER_KEY],
  ...overrides,
});

/** A signed Status List Token of one-bit places; the first is valid, the second revoked, unless `bytes` say otherwise. */
export function aStatusList(
  claims: Record<string, unknown> = {},
  bytes: Uint8Array = Uint8Array.of(0b10),
): Promise<string> {
  const lst = deflateSync(bytes).toString("base64url");
  const payload = { sub: LIST_URL, iat: 1_795_600_000, status_list: { bits: 1, lst }, ...claims };
  return new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "ES256", typ: "statuslist+jwt" })
    .sign(privateKey);
}
