import { generateKeyPairSync, verify } from "node:crypto";
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from "@aws-sdk/client-kms";
import { importSPKI, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeyRing } from "../../../../infra/local/servers/key-ring.ts";
import { startKms } from "../../../../infra/local/servers/kms.ts";
import { sha256 } from "../../../../infra/local/servers/kms-keys.ts";

const SIGNING = "11111111-1111-1111-1111-111111111111";
const DATA = "22222222-2222-2222-2222-222222222222";
const OTHER = "33333333-3333-3333-3333-333333333333";

let kms: KMSClient;
let server: Awaited<ReturnType<typeof startKms>>;

beforeAll(async () => {
  const ring = openKeyRing(undefined);
  ring.create(SIGNING, "ECC_NIST_P256");
  ring.create(DATA, "SYMMETRIC_DEFAULT");
  ring.create(OTHER, "SYMMETRIC_DEFAULT");
  ring.alias("alias/signing", `arn:aws:kms:us-east-1:000000000000:key/${SIGNING}`);
  server = await startKms(ring);
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  kms = new KMSClient({ endpoint: server.url, region: "us-east-1", credentials });
});
afterAll(() => server.stop());

const sign = (KeyId: string, Message: Uint8Array, MessageType: "RAW" | "DIGEST") =>
  kms.send(new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm: "ECDSA_SHA_256" }));

async function publicKeyPem(): Promise<string> {
  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: SIGNING }));
  return `-----BEGIN PUBLIC KEY-----\n${Buffer.from(PublicKey).toString("base64")}\n-----END PUBLIC KEY-----`;
}

test.for([
  { MessageType: "RAW", input: (message: Uint8Array) => message },
  // A digest must not be hashed once more.
  { MessageType: "DIGEST", input: sha256 },
] as const)("a $MessageType signature verifies over the message", async ({ MessageType, input }) => {
  const message = Buffer.from("message");
  const { Signature = new Uint8Array() } = await sign("alias/signing", input(message), MessageType);
  expect(verify("sha256", message, await publicKeyPem(), Signature)).toBe(true);
  expect(verify("sha256", Buffer.from("massage"), await publicKeyPem(), Signature)).toBe(false);
});

test("jose verifies a token signed through a digest", async () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const input = `${encode({ alg: "ES256" })}.${encode({ sub: "a" })}`;
  const { Signature = new Uint8Array() } = await sign(SIGNING, sha256(Buffer.from(input)), "DIGEST");
  // DER to r and s of 32 bytes each, as JOSE has them.
  const der = Buffer.from(Signature);
  const rEnd = 4 + Number(der[3]);
  const integers = [der.subarray(4, rEnd), der.subarray(rEnd + 2)];
  const raw = Buffer.concat(integers.map((bytes) => Buffer.concat([Buffer.alloc(32), bytes]).subarray(-32)));
  const { payload } = await jwtVerify(
    `${input}.${raw.toString("base64url")}`,
    await importSPKI(await publicKeyPem(), "ES256"),
  );
  expect(payload.sub).toBe("a");
});

test("a data key is unwrapped under the same context, in any order of its pairs", async () => {
  const wrapped = await kms.send(
    new GenerateDataKeyCommand({
      KeyId: DATA,
      KeySpec: "AES_256",
      EncryptionContext: { account: "a", use: "b" },
    }),
  );
  expect(wrapped.Plaintext).toHaveLength(32);
  const { Plaintext } = await kms.send(
    new DecryptCommand({
      CiphertextBlob: wrapped.CiphertextBlob,
      EncryptionContext: { use: "b", account: "a" },
    }),
  );
  expect(Plaintext).toEqual(wrapped.Plaintext);
});

test.for([
  {
    fact: "another context",
    change: { EncryptionContext: { account: "b" } },
    error: "InvalidCiphertextException",
  },
  { fact: "no context", change: { EncryptionContext: {} }, error: "InvalidCiphertextException" },
  { fact: "another key", change: { KeyId: OTHER }, error: "IncorrectKeyException" },
  { fact: "a key that does not exist", change: { KeyId: "gone" }, error: "NotFoundException" },
  {
    fact: "a blob of nobody's",
    change: { CiphertextBlob: Buffer.alloc(80) },
    error: "InvalidCiphertextException",
  },
])("decryption fails under $fact", async ({ change, error }) => {
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({
      KeyId: DATA,
      Plaintext: Buffer.from("secret"),
      EncryptionContext: { account: "a" },
    }),
  );
  const input = { CiphertextBlob, EncryptionContext: { account: "a" }, ...change };
  await expect(kms.send(new DecryptCommand(input))).rejects.toMatchObject({ name: error });
});

test("decryption fails when any one byte after the key's id is flipped", async () => {
  const { CiphertextBlob = new Uint8Array() } = await kms.send(
    new EncryptCommand({ KeyId: DATA, Plaintext: Buffer.from("s") }),
  );
  for (let at = 36; at < CiphertextBlob.length; at++) {
    const flipped = Buffer.from(CiphertextBlob);
    flipped[at] = Number(flipped[at]) ^ 1;
    await expect(kms.send(new DecryptCommand({ CiphertextBlob: flipped }))).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  }
});

test.for([
  { fact: "a digest of 31 bytes", KeyId: SIGNING, bytes: 31, error: "ValidationException" },
  { fact: "a digest of 33 bytes", KeyId: SIGNING, bytes: 33, error: "ValidationException" },
  { fact: "a symmetric key", KeyId: DATA, bytes: 32, error: "InvalidKeyUsageException" },
  { fact: "an unknown alias", KeyId: "alias/gone", bytes: 32, error: "NotFoundException" },
])("signing fails for $fact", async ({ KeyId, bytes, error }) => {
  await expect(sign(KeyId, Buffer.alloc(bytes), "DIGEST")).rejects.toMatchObject({ name: error });
});

test.for<[number, boolean]>([
  [4096, true],
  [4097, false],
])("a raw message of %i bytes is signed: %s", async ([bytes, isSigned]) => {
  const signed = sign(SIGNING, Buffer.alloc(bytes), "RAW").then(
    () => true,
    () => false,
  );
  expect(await signed).toBe(isSigned);
});

test("keys describe what they are for", async () => {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: "alias/signing" }));
  expect(KeyMetadata).toMatchObject({ KeyId: SIGNING, KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" });
});

test("a key that was not asked for does not verify", async () => {
  const { Signature = new Uint8Array() } = await sign(SIGNING, Buffer.from("m"), "RAW");
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  expect(verify("sha256", Buffer.from("m"), publicKey, Signature)).toBe(false);
});
