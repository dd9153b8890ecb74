import { createHash, randomBytes } from "node:crypto";
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import type { CredentialProblem } from "../../../../shared/identity/credential/problem.ts";
import { PublicKey } from "../../../../shared/identity/credential/signature.ts";
import type { StatusListPlace } from "../../../../shared/identity/credential/status.ts";
import type { TrustList } from "../../../../shared/identity/credential/trust-list.ts";
import {
  type ExpectedCredential,
  verifyCredential,
} from "../../../../shared/identity/credential/verify-credential.ts";

export const NOW = new Date("2026-11-25T12:00:00Z");
export const NOW_S = NOW.getTime() / 1000;
export const DAY_S = 86_400;
export const AUDIENCE = "x509_san_dns:gate.example";
export const NONCE = "n".repeat(72);
export const VCT = "urn:eudi:pid:1";

/** A pair of keys of an algorithm, the public one as the trust list has it. */
export async function aKey(alg = "ES256") {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { alg, privateKey: pair.privateKey, jwk: PublicKey.parse(await exportJWK(pair.publicKey)) };
}
export type Key = Awaited<ReturnType<typeof aKey>>;

export const issuer = await aKey();
export const otherIssuer = await aKey();
export const holder = await aKey();
export const stranger = await aKey();

export const TRUSTED: TrustList = [
  { iss: "https://pid.example", vct: [VCT], keys: [issuer.jwk], from: "2026-01-01" },
  { iss: "https://other.example", vct: ["urn:eudi:pid:xx:1"], keys: [otherIssuer.jwk], from: "2026-01-01" },
];

export const PERSON = {
  family_name: "Mustermann",
  given_name: "Erika Maria",
  birthdate: "1964-08-12",
  nationalities: ["DE"],
};

/** What a trusted issuer says of its credential, and no person. */
export const payloadOf = (more: object = {}): object => ({
  iss: "https://pid.example",
  vct: VCT,
  iat: NOW_S - DAY_S,
  nbf: NOW_S - DAY_S,
  exp: NOW_S + 14 * DAY_S,
  status: { status_list: { uri: "https://pid.example/status/7", idx: 1234 } },
  cnf: { jwk: holder.jwk },
  _sd_alg: "sha-256",
  ...more,
});

export const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
const salt = (): string => randomBytes(16).toString("base64url");
export const aDisclosure = (name: string, value: unknown): string => encoded([salt(), name, value]);
export const anElement = (value: unknown): string => encoded([salt(), value]);
export const disclosuresOf = (claims: object): string[] =>
  Object.entries(claims).map(([name, value]) => aDisclosure(name, value));

/** A compact JWS over any header and text. */
export const signed = (
  header: object,
  payload: unknown,
  { alg, privateKey }: Key = issuer,
): Promise<string> =>
  new CompactSign(Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ alg, ...header })
    .sign(privateKey);

/** A key binding over what stands before it, for us and now, unless something else is said. */
export const keyBinding = (before: string, payload: object = {}, header: object = {}, key: Key = holder) =>
  signed(
    { typ: "kb+jwt", ...header },
    { iat: NOW_S - 5, aud: AUDIENCE, nonce: NONCE, sd_hash: digestOf(before), ...payload },
    key,
  );

export type Parts = {
  payload?: object;
  header?: object;
  issuedBy?: Key;
  disclosures?: readonly string[];
  /** Digests in `_sd`; those of the disclosures unless said otherwise. */
  digests?: readonly string[];
  /** Disclosures whose digests are elsewhere. */
  inner?: readonly string[];
  /** The disclosures that are presented; all of them unless said otherwise. */
  presented?: readonly string[];
  binding?: object;
  bindingHeader?: object;
  boundBy?: Key;
};

/** The presentation without its key binding. */
export async function unbound(parts: Parts = {}): Promise<string> {
  const disclosures = parts.disclosures ?? disclosuresOf(PERSON);
  const digests = parts.digests ?? disclosures.map(digestOf);
  const payload = { _sd: digests, ...payloadOf(), ...parts.payload };
  const jwt = await signed({ typ: "dc+sd-jwt", ...parts.header }, payload, parts.issuedBy);
  return [jwt, ...(parts.presented ?? [...disclosures, ...(parts.inner ?? [])]), ""].join("~");
}

/** A presentation that is good but for what is said. */
export async function aPresentation(parts: Parts = {}): Promise<string> {
  const before = await unbound(parts);
  return before + (await keyBinding(before, parts.binding, parts.bindingHeader, parts.boundBy));
}

/** What is expected of a good presentation; `asked` has the places in status lists that were looked up. */
export function expectedOf(more: Partial<ExpectedCredential> = {}) {
  const asked: StatusListPlace[] = [];
  const expected: ExpectedCredential = {
    audience: AUDIENCE,
    nonce: NONCE,
    asOf: NOW,
    issuers: TRUSTED,
    claim: { name: "Erika Maria Mustermann", aliases: [], dateOfBirth: "1964-08-12", nationality: "DE" },
    status: async (place) => {
      asked.push(place);
      return "valid";
    },
    ...more,
  };
  return { expected, asked };
}

/** `verified`, or the problems that were found. */
export async function outcomeOf(text: string, more: Partial<ExpectedCredential> = {}): Promise<string> {
  const verification = await verifyCredential(text, expectedOf(more).expected);
  return verification.status === "verified"
    ? "verified"
    : `${verification.status}: ${verification.problems.join(", ")}`;
}

/** An issuer-signed JWT with disclosures, whatever they are, bound by the holder. */
export async function bound(jwt: string, presented: readonly string[]): Promise<string> {
  const before = [jwt, ...presented, ""].join("~");
  return before + (await keyBinding(before));
}

/** What is refused and contradicts nothing: its format, its issuer's standing, its age. All else that is hostile fails. */
const CONTRADICTS_NOTHING: ReadonlySet<CredentialProblem> = new Set<CredentialProblem>([
  ...(["too-large", "too-many-disclosures", "malformed"] as const),
  ...(["type-differs", "algorithm-refused", "extension-refused", "hash-algorithm-refused"] as const),
  ...(["issuer-unknown", "issuer-not-in-force", "credential-type-refused"] as const),
  ...(["key-binding-in-future", "key-binding-too-old"] as const),
]);

/** What a hostile presentation comes to. */
export const refusal = (problem: CredentialProblem): string =>
  `${CONTRADICTS_NOTHING.has(problem) ? "indeterminate" : "failed"}: ${problem}`;

/** What is wrong with a presentation, the problem that is found, and the presentation. */
export type Hostile = [what: string, problem: CredentialProblem, present: () => Promise<string>];
