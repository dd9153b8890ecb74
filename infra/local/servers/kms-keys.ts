import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
} from "node:crypto";
import { p256 } from "@noble/curves/nist.js";
import * as z from "zod";

/** A KMS key with its material: the PKCS #8 DER of a P-256 key, or 32 bytes; base64. */
export const StoredKey = z.strictObject({
  spec: z.enum(["ECC_NIST_P256", "SYMMETRIC_DEFAULT"]),
  material: z.base64(),
});
export type StoredKey = z.infer<typeof StoredKey>;

/** Pairs that a ciphertext is bound to. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** Makes a key of the wanted kind. */
export function generateKey(spec: StoredKey["spec"]): StoredKey {
  const material =
    spec === "SYMMETRIC_DEFAULT"
      ? randomBytes(32)
      : generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
          format: "der",
          type: "pkcs8",
        });
  return { spec, material: material.toString("base64") };
}

const privateKey = ({ material }: StoredKey) =>
  createPrivateKey({ key: Buffer.from(material, "base64"), format: "der", type: "pkcs8" });

/** Signs a SHA-256 digest with ECDSA; the DER signature that KMS gives. */
export function signDigest(key: StoredKey, digest: Uint8Array): Uint8Array {
  const { d = "" } = privateKey(key).export({ format: "jwk" });
  // `crypto.sign` would hash the digest once more.
  return p256.sign(digest, Buffer.from(d, "base64url"), { prehash: false, lowS: false, format: "der" });
}

/** The SHA-256 digest of a message. */
export const sha256 = (message: Uint8Array): Uint8Array => createHash("sha256").update(message).digest();

/** The public key, SubjectPublicKeyInfo in DER. */
export const publicKey = (key: StoredKey): Uint8Array =>
  createPublicKey(privateKey(key)).export({ format: "der", type: "spki" });

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM, bound to the context: nonce, tag, ciphertext. */
export function encrypt(key: StoredKey, plaintext: Uint8Array, context: EncryptionContext): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key.material, "base64"), nonce).setAAD(
    bound(context),
  );
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** Decrypts what `encrypt` made; undefined when the key, the context or a byte differs. */
export function decrypt(key: StoredKey, sealed: Buffer, context: EncryptionContext): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key.material, "base64"), nonce, {
    authTagLength: TAG_BYTES,
  })
    .setAAD(bound(context))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The context in one order, whatever order its pairs came in. */
const bound = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));
