import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import * as z from "zod";
import { arn } from "../template/pseudo-parameters.ts";
import type { KeyRing } from "./key-ring.ts";
import { decrypt, encrypt, publicKey, type StoredKey, sha256, signDigest } from "./kms-keys.ts";
import { close, listen } from "./listen.ts";

/** An answer that KMS gives instead of a result, under the name that the SDK turns into an exception. */
class KmsFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const Bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const Context = z.record(z.string(), z.string()).default({});
const KeyId = z.string().min(1);

const Sign = z.strictObject({
  KeyId,
  Message: Bytes.refine((message) => message.length <= 4096, "message is longer than 4096 bytes"),
  MessageType: z.enum(["RAW", "DIGEST"]).default("RAW"),
  SigningAlgorithm: z.literal("ECDSA_SHA_256"),
});
const Encrypt = z.strictObject({ KeyId, Plaintext: Bytes, EncryptionContext: Context });
const Decrypt = z.strictObject({
  KeyId: KeyId.optional(),
  CiphertextBlob: Bytes,
  EncryptionContext: Context,
});
const GenerateDataKey = z.strictObject({ KeyId, KeySpec: z.literal("AES_256"), EncryptionContext: Context });
const OneKey = z.strictObject({ KeyId });

/** A key id has 36 characters; it stands before each ciphertext, as KMS's own blobs name their key. */
const KEY_ID_BYTES = 36;

const USAGE = {
  ECC_NIST_P256: { KeyUsage: "SIGN_VERIFY", SigningAlgorithms: ["ECDSA_SHA_256"] },
  SYMMETRIC_DEFAULT: { KeyUsage: "ENCRYPT_DECRYPT", EncryptionAlgorithms: ["SYMMETRIC_DEFAULT"] },
} as const;

function findKey(ring: KeyRing, id: string, spec?: StoredKey["spec"]) {
  const found = ring.find(id);
  if (found === undefined) throw new KmsFault("NotFoundException", `key ${id} does not exist`);
  if (spec !== undefined && found.key.spec !== spec) {
    throw new KmsFault("InvalidKeyUsageException", `key ${id} is ${found.key.spec}, expected ${spec}`);
  }
  return { ...found, arn: arn("kms", `key/${found.keyId}`) };
}

function seal(ring: KeyRing, input: z.infer<typeof Encrypt>) {
  const { keyId, key, arn: KeyId } = findKey(ring, input.KeyId, "SYMMETRIC_DEFAULT");
  const sealed = Buffer.concat([Buffer.from(keyId), encrypt(key, input.Plaintext, input.EncryptionContext)]);
  return { KeyId, CiphertextBlob: sealed.toString("base64") };
}

/** The operations that exist here, each as KMS answers it. */
const OPERATIONS: Readonly<Record<string, (ring: KeyRing, body: unknown) => object>> = {
  Sign(ring, body) {
    const input = Sign.parse(body);
    const { key, arn: KeyId } = findKey(ring, input.KeyId, "ECC_NIST_P256");
    const digest = input.MessageType === "DIGEST" ? input.Message : sha256(input.Message);
    if (digest.length !== 32) throw new KmsFault("ValidationException", "digest is not 32 bytes long");
    const signature = Buffer.from(signDigest(key, digest)).toString("base64");
    return { KeyId, Signature: signature, SigningAlgorithm: input.SigningAlgorithm };
  },
  GetPublicKey(ring, body) {
    const { key, arn: KeyId } = findKey(ring, OneKey.parse(body).KeyId, "ECC_NIST_P256");
    const PublicKey = Buffer.from(publicKey(key)).toString("base64");
    return { KeyId, PublicKey, KeySpec: key.spec, ...USAGE.ECC_NIST_P256 };
  },
  DescribeKey(ring, body) {
    const { keyId, key, arn: Arn } = findKey(ring, OneKey.parse(body).KeyId);
    return {
      KeyMetadata: {
        KeyId: keyId,
        Arn,
        Enabled: true,
        KeyState: "Enabled",
        KeySpec: key.spec,
        ...USAGE[key.spec],
      },
    };
  },
  Encrypt: (ring, body) => seal(ring, Encrypt.parse(body)),
  GenerateDataKey(ring, body) {
    const { KeySpec: _always32Bytes, ...input } = GenerateDataKey.parse(body);
    const Plaintext = randomBytes(32);
    return { ...seal(ring, { ...input, Plaintext }), Plaintext: Plaintext.toString("base64") };
  },
  Decrypt(ring, body) {
    const input = Decrypt.parse(body);
    const sealedBy = ring.find(input.CiphertextBlob.subarray(0, KEY_ID_BYTES).toString());
    if (sealedBy === undefined)
      throw new KmsFault("InvalidCiphertextException", "no key has made this ciphertext");
    const { keyId, key, arn: KeyId } = findKey(ring, input.KeyId ?? sealedBy.keyId, "SYMMETRIC_DEFAULT");
    if (keyId !== sealedBy.keyId)
      throw new KmsFault("IncorrectKeyException", "another key has made this ciphertext");
    const plaintext = decrypt(key, input.CiphertextBlob.subarray(KEY_ID_BYTES), input.EncryptionContext);
    if (plaintext === undefined)
      throw new KmsFault("InvalidCiphertextException", "ciphertext or context was altered");
    return { KeyId, Plaintext: plaintext.toString("base64") };
  },
};

/** Starts a KMS that really signs, wraps and unwraps, over the protocol of the real client. */
export async function startKms(ring: KeyRing) {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(ring, request);
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
  });
  const url = await listen(server);
  return { url, stop: () => close(server) };
}

async function answer(ring: KeyRing, request: IncomingMessage): Promise<{ status: number; body: object }> {
  const [, name = ""] = String(request.headers["x-amz-target"]).split("TrentService.");
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (operation === undefined) return { status: 400, body: { __type: "UnknownOperationException" } };
  try {
    return { status: 200, body: operation(ring, JSON.parse((await buffer(request)).toString())) };
  } catch (error) {
    const __type = error instanceof KmsFault ? error.code : "ValidationException";
    return { status: 400, body: { __type, message: error instanceof Error ? error.message : String(error) } };
  }
}
