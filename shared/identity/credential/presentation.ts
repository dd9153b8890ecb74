import { createHash } from "node:crypto";
import { SDJwt } from "@sd-jwt/core";
import { failure, type Result, success } from "../../result.ts";
import type { CredentialProblem } from "./problem.ts";

/**
 * Longest presentation, in characters. House choice: a PID with certificates and the digests of all its attributes has some
 * 8,000; the portrait, which may be longer, is not asked for.
 */
export const PRESENTATION_LENGTH_MAX = 32_768;
/** Most disclosures. House choice: the PID has 33 attributes (PID Rulebook section 4.1.1), four are asked for. */
export const DISCLOSURES_MAX = 64;

/** `<issuer-signed JWT>~<disclosure>~…~<KB-JWT>`, RFC 9901 section 4; a signature may be empty, and is refused later. */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*~(?:[\w-]+~)*(?:[\w-]+\.[\w-]+\.[\w-]*)?$/;

/** The parts of a presentation, decoded; nothing in it has been verified. */
export type Presentation = {
  issued: DecodedJwt;
  disclosures: readonly Disclosure[];
  keyBinding: DecodedJwt;
  /** Hash of everything before the KB-JWT, base64url; RFC 9901 section 4.3.1. */
  hash: string;
  /** The payload with what was disclosed in its place. */
  claims(): Promise<unknown>;
};
type DecodedJwt = { compact: string; header: unknown; payload: unknown };
/** `content` is the JSON of the disclosure; `digest` its hash, base64url. */
export type Disclosure = { digest: string; content: unknown };

/** Takes a presentation in compact form apart. Its length and the number of its disclosures are checked before anything is decoded. */
export async function readPresentation(text: string): Promise<Result<Presentation, CredentialProblem>> {
  if (text.length > PRESENTATION_LENGTH_MAX) return failure("too-large");
  if (text.split("~", DISCLOSURES_MAX + 3).length > DISCLOSURES_MAX + 2)
    return failure("too-many-disclosures");
  if (!COMPACT.test(text)) return failure("malformed");
  const decoded = await decode(text);
  if (decoded === undefined) return failure("malformed");
  return decoded.keyBinding === undefined
    ? failure("key-binding-missing")
    : success({ ...decoded, keyBinding: decoded.keyBinding });
}

type Decoded = Omit<Presentation, "keyBinding"> & { keyBinding: DecodedJwt | undefined };

async function decode(text: string): Promise<Decoded | undefined> {
  const hashedEnd = text.lastIndexOf("~") + 1;
  const [issued = "", ...disclosures] = text.slice(0, hashedEnd - 1).split("~");
  const keyBinding = text.slice(hashedEnd);
  try {
    const decoded = await SDJwt.fromEncode(text, sha256);
    return {
      issued: { compact: issued, header: decoded.jwt?.header, payload: decoded.jwt?.payload },
      disclosures: disclosures.map((disclosure) => ({
        digest: digestOf(disclosure),
        content: JSON.parse(Buffer.from(disclosure, "base64url").toString()),
      })),
      keyBinding: keyBinding === "" ? undefined : decodedKeyBinding(keyBinding, decoded),
      hash: digestOf(text.slice(0, hashedEnd)),
      claims: () => decoded.getClaims(sha256),
    };
  } catch {
    // Only the decoders of base64url and JSON are called here, and the text is the applicant's.
    return undefined;
  }
}

const decodedKeyBinding = (compact: string, { kbJwt }: SDJwt): DecodedJwt => ({
  compact,
  header: kbJwt?.header,
  payload: kbJwt?.payload,
});

/** The only hash algorithm of digests that is accepted; a credential that names another one is refused. */
const sha256 = (data: string | ArrayBuffer): Uint8Array =>
  createHash("sha256")
    .update(typeof data === "string" ? data : new Uint8Array(data))
    .digest();

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
