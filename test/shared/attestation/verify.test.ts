import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ATTESTATION_TYPE, attest } from "../../../shared/attestation/attest.ts";
import { type PublicJwk, publicJwk } from "../../../shared/attestation/jwks.ts";
import { verifyAttestation } from "../../../shared/attestation/verify.ts";
import { NOW } from "../../support/a-request.ts";
import { someClaims } from "../../support/an-attestation.ts";
import { anInMemorySigner } from "../../support/in-memory-ports.ts";

const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
const spki = pair.publicKey.export({ format: "der", type: "spki" });
const jwk = await publicJwk(new Uint8Array(spki));
const keys = { keys: [jwk] };
const claims = someClaims();

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const header = { alg: "ES256", kid: jwk.kid, typ: ATTESTATION_TYPE };

/** Signs whatever it is given with the true key. */
const signed = (head: object, payload: unknown, privateKey = pair.privateKey): string => {
  const input = `${base64url(head)}.${base64url(payload)}`;
  const key = { key: privateKey, dsaEncoding: "ieee-p1363" } as const;
  return `${input}.${sign("sha256", Buffer.from(input), key).toString("base64url")}`;
};

const token = signed(header, claims);
const [head = "", payload = "", signature = ""] = token.split(".");

const outcome = async (text: string, keySet: { keys: PublicJwk[] } = keys) => {
  const verified = await verifyAttestation(text, keySet, NOW);
  return verified.ok ? "verified" : verified.failure;
};

test("an attestation is verified, with its claims and key", async () => {
  expect(await verifyAttestation(token, keys, NOW)).toEqual({
    ok: true,
    value: { claims, kid: jwk.kid, expired: false },
  });
});

test("the right key is found among others", async () => {
  const other = await publicJwk(await anInMemorySigner().publicKey());
  expect(await outcome(token, { keys: [other, jwk] })).toBe("verified");
});

test.for([
  [-1, false],
  [0, true],
  [1, true],
] as const)(
  "%d s after it ends, an attestation still verifies, and is expired: %s",
  async ([late, expired]) => {
    const verified = await verifyAttestation(token, keys, new Date((claims.exp + late) * 1000));
    expect(verified).toMatchObject({ ok: true, value: { expired } });
  },
);

const hmac = (head: object) => {
  const input = `${base64url(head)}.${payload}`;
  const secret = pair.publicKey.export({ format: "pem", type: "spki" });
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
};
const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
const attacker = await publicJwk(new Uint8Array(other.publicKey.export({ format: "der", type: "spki" })));

test.for<[string, string, string]>([
  ["no signature and alg none", `${base64url({ ...header, alg: "none" })}.${payload}.`, "wrong-algorithm"],
  [
    "alg none over a good signature",
    `${base64url({ ...header, alg: "none" })}.${payload}.${signature}`,
    "wrong-algorithm",
  ],
  ["the public key as the secret of an HMAC", hmac({ ...header, alg: "HS256" }), "wrong-algorithm"],
  ["an HMAC under the name of ES256", hmac(header), "signature-invalid"],
  ["another algorithm of the same key", signed({ ...header, alg: "ES384" }, claims), "wrong-algorithm"],
  ["another key under the same kid", signed(header, claims, other.privateKey), "signature-invalid"],
  ["a kid that nobody knows", signed({ ...header, kid: "unheard-of" }, claims), "unknown-key"],
  ["no kid", signed({ alg: "ES256", typ: ATTESTATION_TYPE }, claims), "claims-invalid"],
  // Whoever signs with a key of their own can put that key into the header.
  [
    "its own key in the header",
    signed({ ...header, jwk: attacker }, claims, other.privateKey),
    "signature-invalid",
  ],
  [
    "its own key and kid",
    signed({ ...header, kid: attacker.kid, jwk: attacker }, claims, other.privateKey),
    "unknown-key",
  ],
  [
    "a place to fetch its key from",
    signed({ ...header, kid: "x", jku: "https://evil.example" }, claims, other.privateKey),
    "unknown-key",
  ],
  ["an extension that must be understood", signed({ ...header, crit: ["x"], x: 1 }, claims), "malformed"],
  ["an unencoded payload", signed({ ...header, crit: ["b64"], b64: false }, claims), "malformed"],
  ["another type", signed({ ...header, typ: "JWT" }, claims), "wrong-type"],
  ["no type", signed({ alg: "ES256", kid: jwk.kid }, claims), "wrong-type"],
  ["a changed payload", `${head}.${base64url({ ...claims, sub: "evil" })}.${signature}`, "signature-invalid"],
  ["a claim that we never make", signed(header, { ...claims, admin: true }), "claims-invalid"],
  ["a time before which it does not hold", signed(header, { ...claims, nbf: claims.iat }), "claims-invalid"],
  ["a claim missing", signed(header, { ...claims, record: undefined }), "claims-invalid"],
  ["an outcome that we never had", signed(header, { ...claims, outcome: "maybe" }), "claims-invalid"],
  ["an end that is no number", signed(header, { ...claims, exp: "later" }), "claims-invalid"],
  ["a payload that is no object", signed(header, [claims]), "malformed"],
  ["no signature", `${head}.${payload}`, "malformed"],
  ["an empty signature", `${head}.${payload}.`, "signature-invalid"],
  ["four parts", `${token}.${signature}`, "malformed"],
  ["nothing", "", "malformed"],
  ["only dots", "..", "malformed"],
  ["a line break at the end", `${token}\n`, "malformed"],
  [
    "a space inside of the signature",
    `${head}.${payload}.${signature.slice(0, 9)} ${signature.slice(9)}`,
    "malformed",
  ],
  ["padding", `${token}==`, "malformed"],
  [
    "the signature in DER",
    `${head}.${payload}.${sign("sha256", Buffer.from(`${head}.${payload}`), pair.privateKey).toString("base64url")}`,
    "signature-invalid",
  ],
])("rejects a token with %s", async ([, text, code]) => {
  expect(await outcome(text)).toBe(code);
});

test("without keys nothing verifies", async () => {
  expect(await outcome(token, { keys: [] })).toBe("unknown-key");
});

test("what is attested is verified, whatever it says", async () => {
  const signer = anInMemorySigner();
  const signerKeys = { keys: [await publicJwk(await signer.publicKey())] };
  const said = fc.record({
    iss: fc.string({ unit: "grapheme" }),
    engine: fc.string({ unit: "grapheme" }),
    outcome: fc.constantFrom("approve", "review", "deny"),
    exp: fc.integer({ min: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(said, async (some) => {
      const verified = await verifyAttestation(await attest(signer, someClaims(some)), signerKeys, NOW);
      expect(verified).toMatchObject({ ok: true, value: { claims: someClaims(some) } });
    }),
  );
});

test("with any byte of its signature changed an attestation does not verify", async () => {
  for (let index = 0; index < 64; index += 1) {
    const bytes = Buffer.from(signature, "base64url");
    bytes[index] = (bytes[index] ?? 0) ^ (1 << (index % 8));
    expect(await outcome(`${head}.${payload}.${bytes.toString("base64url")}`)).toBe("signature-invalid");
  }
});

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ";

test("no other text than the attestation itself verifies: any character changed, added or lost", async () => {
  const character = fc.constantFrom(...ALPHABET);
  const edit = fc.record({ index: fc.nat({ max: token.length - 1 }), length: fc.nat({ max: 1 }), character });
  await fc.assert(
    fc.asyncProperty(edit, async ({ index, length, character }) => {
      const text = token.slice(0, index) + character + token.slice(index + length);
      if (text !== token) expect(await outcome(text)).not.toBe("verified");
    }),
    { numRuns: 500 },
  );
  // The last character has bits to spare, which chance seldom meets.
  for (const last of ALPHABET)
    if (last !== token.at(-1)) expect(await outcome(token.slice(0, -1) + last)).not.toBe("verified");
});

test("an attestation cut short anywhere does not verify", async () => {
  for (let length = 0; length < token.length; length += 1)
    expect(await outcome(token.slice(0, length))).not.toBe("verified");
});
