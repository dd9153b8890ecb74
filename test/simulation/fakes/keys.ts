import { createPublicKey } from "node:crypto";
import type {
  DecryptCommandInput,
  GenerateDataKeyCommandInput,
  GetPublicKeyCommandInput,
  SignCommandInput,
} from "@aws-sdk/client-kms";
import { p256 } from "@noble/curves/nist.js";
import { awsError, invalid } from "./aws-error.ts";

/** Ids of the two keys. */
export const KEY_IDS = { data: "data-key", signing: "signing-key" } as const;

const DATA_KEY_BYTES = 32;
const SECRET = new Uint8Array(32).fill(7);
const DIGEST_BYTES = 32;

/** Signing for real would take most of the time there is, so every signature is that of one digest. */
const SIGNATURE = p256.sign(new Uint8Array(DIGEST_BYTES), SECRET, {
  prehash: false,
  lowS: false,
  format: "der",
});

const PUBLIC_KEY = spkiOf(p256.getPublicKey(SECRET, false));

/** KMS in memory. It keeps nothing: a wrapped key holds the key and its encryption context, in the clear. */
export function fakeKeys(random: () => number) {
  return {
    generateDataKey({ KeyId, KeySpec, EncryptionContext }: GenerateDataKeyCommandInput) {
      if (KeyId !== KEY_IDS.data || KeySpec !== "AES_256") throw notFound();
      const Plaintext = Uint8Array.from({ length: DATA_KEY_BYTES }, () => Math.floor(random() * 256));
      return { Plaintext, CiphertextBlob: wrap(Plaintext, EncryptionContext) };
    },
    decrypt({ KeyId, CiphertextBlob, EncryptionContext }: DecryptCommandInput) {
      if (KeyId !== KEY_IDS.data) throw notFound();
      const wrapped = Buffer.from(CiphertextBlob ?? []);
      const Plaintext = unwrap(wrapped);
      if (!wrapped.equals(wrap(Plaintext, EncryptionContext)))
        throw awsError("InvalidCiphertextException", 400);
      return { Plaintext };
    },
    sign({ KeyId, Message, MessageType, SigningAlgorithm }: SignCommandInput) {
      if (KeyId !== KEY_IDS.signing) throw notFound();
      if (
        Message?.length !== DIGEST_BYTES ||
        MessageType !== "DIGEST" ||
        SigningAlgorithm !== "ECDSA_SHA_256"
      )
        throw invalid("only SHA-256 digests are signed");
      return { Signature: SIGNATURE };
    },
    getPublicKey({ KeyId }: GetPublicKeyCommandInput) {
      if (KeyId !== KEY_IDS.signing) throw notFound();
      return { PublicKey: PUBLIC_KEY };
    },
  };
}

/** A key as KMS wraps it, bound to its context. */
export const wrap = (key: Uint8Array, context: Record<string, string> = {}): Uint8Array => {
  const pairs = Object.entries(context).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.concat([key, Buffer.from(JSON.stringify(pairs))]);
};

/** The key that was wrapped, for whoever looks on from outside. */
export const unwrap = (wrapped: Uint8Array): Uint8Array =>
  new Uint8Array(wrapped.subarray(0, DATA_KEY_BYTES));

const notFound = () => awsError("NotFoundException", 400);

/** SubjectPublicKeyInfo in DER of an uncompressed point (SEC 1, section 2.3.3). */
function spkiOf(point: Uint8Array): Uint8Array {
  const [x = "", y = ""] = [1, 33].map((at) =>
    Buffer.from(point.subarray(at, at + 32)).toString("base64url"),
  );
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  return new Uint8Array(key.export({ format: "der", type: "spki" }));
}
