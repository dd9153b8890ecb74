import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import {
  aPresentation,
  bound as boundBy,
  encoded,
  type Hostile,
  issuer,
  otherIssuer,
  outcomeOf,
  PERSON,
  payloadOf,
  refusal,
  signed,
  stranger,
  VCT,
} from "./a-credential.ts";

const good = await aPresentation();
const [jwt = "", ...presented] = good.split("~").slice(0, -1);
const [head = "", body = "", signature = ""] = jwt.split(".");

/** The good disclosures behind another issuer-signed JWT. */
const bound = (text: string, disclosures = presented) => boundBy(text, disclosures);
const hmac = (header: object) => {
  const input = `${encoded(header)}.${body}`;
  return `${input}.${createHmac("sha256", JSON.stringify(issuer.jwk)).update(input).digest("base64url")}`;
};
const unsigned = (alg: string) => `${encoded({ typ: "dc+sd-jwt", alg })}.${body}.`;
/** Its name is in what is signed, whatever a prototype does to it. */
const withProto = `{"__proto__":{"given_name":"Eva"},${JSON.stringify(payloadOf(PERSON)).slice(1)}`;

test.for<Hostile>([
  ["the algorithm none and no signature", "algorithm-refused", () => bound(unsigned("none"))],
  ["the algorithm None and no signature", "algorithm-refused", () => bound(unsigned("None"))],
  [
    "the algorithm none over a good signature",
    "algorithm-refused",
    () => bound(unsigned("none") + signature),
  ],
  ["a MAC under the public key", "algorithm-refused", () => bound(hmac({ typ: "dc+sd-jwt", alg: "HS256" }))],
  [
    "a MAC under the name of ES256",
    "issuer-signature-invalid",
    () => bound(hmac({ typ: "dc+sd-jwt", alg: "ES256" })),
  ],
  ["an algorithm named like a method", "algorithm-refused", () => bound(unsigned("toString"))],
  [
    "an algorithm of another curve",
    "issuer-signature-invalid",
    () => bound(`${encoded({ typ: "dc+sd-jwt", alg: "ES384" })}.${body}.${signature}`),
  ],
  ["no signature", "issuer-signature-invalid", () => bound(`${head}.${body}.`)],
  [
    "a changed payload",
    "issuer-signature-invalid",
    () => bound(`${head}.${encoded(payloadOf(PERSON))}.${signature}`),
  ],
  [
    "an extension that must be understood",
    "extension-refused",
    () => aPresentation({ header: { crit: ["b64"], b64: true } }),
  ],
  ["the type of any JWT", "type-differs", () => aPresentation({ header: { typ: "JWT" } })],
  ["no type", "malformed", async () => bound(await signed({}, payloadOf(PERSON)), [])],
  ["the type of a key binding", "type-differs", () => aPresentation({ header: { typ: "kb+jwt" } })],
  [
    "its own key in the header",
    "issuer-signature-invalid",
    () => aPresentation({ issuedBy: stranger, header: { jwk: stranger.jwk } }),
  ],
  [
    "the place of its key in the header",
    "issuer-signature-invalid",
    () => aPresentation({ issuedBy: stranger, header: { jku: "https://evil.example" } }),
  ],
  [
    "an issuer that nobody knows",
    "issuer-unknown",
    () => aPresentation({ payload: { iss: "https://evil.example" }, issuedBy: stranger }),
  ],
  [
    "an issuer named like a known one",
    "issuer-unknown",
    () => aPresentation({ payload: { iss: "https://pid.example/" } }),
  ],
  ["no issuer", "issuer-unknown", () => aPresentation({ payload: { iss: undefined } })],
  ["the key of another issuer", "issuer-signature-invalid", () => aPresentation({ issuedBy: otherIssuer })],
  [
    "the name of another issuer, for its own type",
    "credential-type-refused",
    () => aPresentation({ payload: { iss: "https://other.example" }, issuedBy: otherIssuer }),
  ],
  [
    "a type that the issuer is not trusted for",
    "credential-type-refused",
    () => aPresentation({ payload: { vct: "urn:eudi:pid:xx:1" } }),
  ],
  ["no type of credential", "malformed", () => aPresentation({ payload: { vct: undefined } })],
  ["types of credential in a list", "malformed", () => aPresentation({ payload: { vct: [VCT] } })],
  ["an end that is text", "malformed", () => aPresentation({ payload: { exp: "9999999999" } })],
  ["an end after all time", "malformed", () => aPresentation({ payload: { exp: 1e300 } })],
  [
    "a payload that is a list",
    "malformed",
    async () => bound(await signed({ typ: "dc+sd-jwt" }, [payloadOf(PERSON)]), []),
  ],
  [
    "a payload that is no JSON",
    "malformed",
    async () => bound(await signed({ typ: "dc+sd-jwt" }, "{exp:1}"), []),
  ],
  [
    "a prototype in its payload",
    "claim-name-refused",
    async () => bound(await signed({ typ: "dc+sd-jwt" }, withProto), []),
  ],
])("rejects a presentation with %s: %s", async ([, problem, present]) => {
  expect(await outcomeOf(await present())).toBe(refusal(problem));
});
