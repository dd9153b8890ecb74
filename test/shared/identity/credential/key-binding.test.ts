import { expect, test } from "vitest";
import {
  aPresentation,
  digestOf,
  encoded,
  expectedOf,
  type Hostile,
  holder,
  issuer,
  keyBinding,
  NONCE,
  NOW_S,
  outcomeOf,
  PERSON,
  payloadOf,
  refusal,
  signed,
  stranger,
  unbound,
} from "./a-credential.ts";

const before = await unbound();
const [jwt = "", family = ""] = before.split("~");
const good = before + (await keyBinding(before));

test.for<Hostile>([
  ["no key binding", "key-binding-missing", () => unbound()],
  [
    "no key binding and nothing disclosed",
    "key-binding-missing",
    async () => `${await signed({ typ: "dc+sd-jwt" }, payloadOf(PERSON))}~`,
  ],
  ["nothing but a JWT", "malformed", () => signed({ typ: "dc+sd-jwt" }, payloadOf(PERSON))],
  ["no key of a holder", "holder-key-missing", () => aPresentation({ payload: { cnf: undefined } })],
  [
    "a holder's key by name",
    "holder-key-missing",
    () => aPresentation({ payload: { cnf: { kid: "did:example:1" } } }),
  ],
  [
    "a holder's private key",
    "holder-key-missing",
    () => aPresentation({ payload: { cnf: { jwk: { ...holder.jwk, d: "AAAA" } } } }),
  ],
  [
    "a holder's key that is a secret",
    "holder-key-missing",
    () => aPresentation({ payload: { cnf: { jwk: { kty: "oct", k: "AAAA" } } } }),
  ],
  [
    "a holder's key that is on no curve",
    "key-binding-signature-invalid",
    () => aPresentation({ payload: { cnf: { jwk: { ...holder.jwk, x: "A".repeat(43) } } } }),
  ],
  [
    "a key binding by another key",
    "key-binding-signature-invalid",
    () => aPresentation({ boundBy: stranger }),
  ],
  [
    "a key binding by another key, which it names",
    "key-binding-signature-invalid",
    () => aPresentation({ boundBy: stranger, bindingHeader: { jwk: stranger.jwk } }),
  ],
  ["a key binding by the issuer", "key-binding-signature-invalid", () => aPresentation({ boundBy: issuer })],
  [
    "a key binding by the algorithm none",
    "algorithm-refused",
    async () => `${before}${encoded({ typ: "kb+jwt", alg: "none" })}.${encoded({ iat: NOW_S })}.`,
  ],
  ["a key binding of another type", "type-differs", () => aPresentation({ bindingHeader: { typ: "JWT" } })],
  [
    "a key binding with an extension",
    "extension-refused",
    () => aPresentation({ bindingHeader: { crit: ["b64"], b64: true } }),
  ],
  [
    "a key binding of another presentation",
    "presentation-differs",
    async () => (await unbound()) + (await keyBinding(before)),
  ],
  [
    "a disclosure taken away behind the key binding",
    "presentation-differs",
    async () => good.replace(`~${family}~`, "~"),
  ],
  [
    "a hash of the JWT alone",
    "presentation-differs",
    () => aPresentation({ binding: { sd_hash: digestOf(jwt) } }),
  ],
  [
    "no hash",
    "key-binding-malformed",
    () => aPresentation({ binding: { sd_hash: undefined, _sd_hash: digestOf(before) } }),
  ],
  [
    "another audience",
    "audience-differs",
    () => aPresentation({ binding: { aud: "https://other.example" } }),
  ],
  [
    "a list of audiences",
    "key-binding-malformed",
    () => aPresentation({ binding: { aud: [expectedOf().expected.audience, "https://other.example"] } }),
  ],
  ["no audience", "key-binding-malformed", () => aPresentation({ binding: { aud: undefined } })],
  ["another nonce", "nonce-differs", () => aPresentation({ binding: { nonce: NONCE.replace("n", "m") } })],
  ["an empty nonce", "nonce-differs", () => aPresentation({ binding: { nonce: "" } })],
  ["no nonce", "key-binding-malformed", () => aPresentation({ binding: { nonce: undefined } })],
  [
    "no time in the key binding",
    "key-binding-malformed",
    () => aPresentation({ binding: { iat: undefined } }),
  ],
  [
    "a time that is text in the key binding",
    "key-binding-malformed",
    () => aPresentation({ binding: { iat: `${NOW_S}` } }),
  ],
])("rejects a presentation with %s: %s", async ([, problem, present]) => {
  expect(await outcomeOf(await present())).toBe(refusal(problem));
});
