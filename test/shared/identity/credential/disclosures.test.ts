import { expect, test } from "vitest";
import {
  aDisclosure,
  anElement,
  aPresentation,
  bound,
  digestOf,
  disclosuresOf,
  encoded,
  type Hostile,
  outcomeOf,
  PERSON,
  payloadOf,
  refusal,
  unbound,
} from "./a-credential.ts";

const [jwt = ""] = (await unbound()).split("~");
const disclosures = disclosuresOf(PERSON);
const [family = "", given = "", birthdate = ""] = disclosures;
const [salt] = JSON.parse(Buffer.from(birthdate, "base64url").toString());
const altered = encoded([salt, "birthdate", "1990-01-01"]);
const another = aDisclosure("family_name", "Musterfrau");
const element = anElement("DE");
const deep = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

test.for([
  [16, "verified"],
  [17, "indeterminate: malformed"],
] as const)("%d lists in each other: %s", async ([levels, outcome]) => {
  expect(await outcomeOf(await aPresentation({ payload: { deep: deep(levels) } }))).toBe(outcome);
});

test.for<Hostile>([
  [
    "a disclosure added from another credential",
    "disclosure-foreign",
    () => aPresentation({ disclosures, presented: [...disclosures, aDisclosure("email", "e@example")] }),
  ],
  [
    "a disclosure exchanged for one of another credential",
    "disclosure-foreign",
    () => aPresentation({ disclosures, presented: [another, given, birthdate] }),
  ],
  [
    "a disclosure twice",
    "disclosure-repeated",
    () => aPresentation({ disclosures, presented: [...disclosures, family] }),
  ],
  [
    "two disclosures of one name",
    "claim-name-refused",
    () => aPresentation({ disclosures: [...disclosures, another] }),
  ],
  [
    "a disclosure altered",
    "disclosure-foreign",
    () => aPresentation({ disclosures, presented: [family, given, altered] }),
  ],
  [
    "a disclosure of a claim that is there already",
    "claim-name-refused",
    () => aPresentation({ payload: { family_name: "Musterfrau" } }),
  ],
  ["a disclosure that is no JSON", "malformed", () => aPresentation({ disclosures: ["bm9uZQ"] })],
  ["a disclosure that is text", "malformed", () => aPresentation({ disclosures: [encoded("a")] })],
  [
    "a disclosure that is two letters of text",
    "disclosure-malformed",
    () => aPresentation({ disclosures: [encoded("ab")] }),
  ],
  [
    "a disclosure without a salt",
    "malformed",
    () => aPresentation({ disclosures: [encoded(["family_name"])] }),
  ],
  [
    "a disclosure with a number for a salt",
    "disclosure-malformed",
    () => aPresentation({ disclosures: [encoded([1, "family_name", "M"])] }),
  ],
  [
    "a disclosure with a number for a name",
    "disclosure-malformed",
    () => aPresentation({ disclosures: [encoded(["s", 1, "M"])] }),
  ],
  [
    "a disclosure of four parts",
    "malformed",
    () => aPresentation({ disclosures: [encoded(["s", "family_name", "M", 1])] }),
  ],
  ["an element among the claims", "disclosure-malformed", () => aPresentation({ disclosures: [element] })],
  [
    "a claim among the elements",
    "disclosure-malformed",
    () =>
      aPresentation({
        payload: { nationalities: [{ "...": digestOf(family) }] },
        disclosures: [],
        inner: [family],
      }),
  ],
  [
    "an element with something beside its digest",
    "digest-malformed",
    () =>
      aPresentation({
        payload: { nationalities: [{ "...": digestOf(element), x: 1 }] },
        disclosures: [],
        inner: [element],
      }),
  ],
  [
    "a place for an element outside of a list",
    "claim-name-refused",
    () =>
      aPresentation({
        payload: { nationalities: { "...": digestOf(element) } },
        disclosures: [],
        inner: [element],
      }),
  ],
  [
    "a disclosure named _sd",
    "claim-name-refused",
    () => aPresentation({ disclosures: [aDisclosure("_sd", [digestOf(family)])], inner: [family] }),
  ],
  [
    "a disclosure named …",
    "claim-name-refused",
    () => aPresentation({ disclosures: [aDisclosure("...", "x")] }),
  ],
  [
    "a disclosure named __proto__",
    "claim-name-refused",
    () => aPresentation({ disclosures: [aDisclosure("__proto__", PERSON)] }),
  ],
  [
    "a disclosure named constructor",
    "claim-name-refused",
    () => aPresentation({ disclosures: [aDisclosure("constructor", { prototype: PERSON })] }),
  ],
  [
    "a prototype deep in a disclosure",
    "claim-name-refused",
    () =>
      aPresentation({
        disclosures: [Buffer.from('["s","address",{"a":[{"__proto__":{"x":1}}]}]').toString("base64url")],
      }),
  ],
  ...["iss", "vct", "exp", "nbf", "cnf", "status", "vct#integrity"].map(
    (name): Hostile => [
      `a disclosure of ${name}, where the credential has none`,
      name === "vct" ? "malformed" : name === "iss" ? "issuer-unknown" : "claim-name-refused",
      () =>
        aPresentation({
          payload: { [name]: undefined },
          disclosures: [aDisclosure(name, payloadOf()[name as never] ?? "x")],
        }),
    ],
  ),
  [
    "a digest twice",
    "digest-repeated",
    () => aPresentation({ disclosures, digests: [...disclosures, family].map(digestOf) }),
  ],
  [
    "a digest in two places",
    "digest-repeated",
    () => aPresentation({ disclosures, payload: { address: { _sd: [digestOf(family)] } } }),
  ],
  [
    "a digest in a disclosure, of itself in the payload",
    "digest-repeated",
    () => aPresentation({ disclosures: [family, aDisclosure("address", { _sd: [digestOf(family)] })] }),
  ],
  [
    "a digest named like a method",
    "digest-malformed",
    () => aPresentation({ digests: ["constructor"], disclosures: [] }),
  ],
  ["a digest that is a number", "digest-malformed", () => aPresentation({ payload: { _sd: [1] } })],
  [
    "digests that are no list",
    "digest-malformed",
    () => aPresentation({ payload: { _sd: { 0: digestOf(family), length: 1 } } }),
  ],
  [
    "another hash algorithm",
    "hash-algorithm-refused",
    () => aPresentation({ payload: { _sd_alg: "sha-512" } }),
  ],
  [
    "a hash algorithm in a claim",
    "claim-name-refused",
    () => aPresentation({ payload: { address: { _sd_alg: "sha-256" } } }),
  ],
  ["a shortened hash", "hash-algorithm-refused", () => aPresentation({ payload: { _sd_alg: "sha-256-32" } })],
  ["a list in a list in a list …", "malformed", () => aPresentation({ payload: { deep: deep(20) } })],
  [
    "a list without end, unsigned",
    "malformed",
    () => bound(jwt, [Buffer.from("[".repeat(20_000)).toString("base64url")]),
  ],
])("rejects a presentation with %s: %s", async ([, problem, present]) => {
  expect(await outcomeOf(await present())).toBe(refusal(problem));
});
