import { expect, test } from "vitest";
import type { StatusCheck } from "../../../../shared/identity/credential/status.ts";
import { verifyCredential } from "../../../../shared/identity/credential/verify-credential.ts";
import {
  aDisclosure,
  aKey,
  anElement,
  aPresentation,
  DAY_S,
  digestOf,
  disclosuresOf,
  expectedOf,
  issuer,
  NOW_S,
  outcomeOf,
  type Parts,
  PERSON,
  TRUSTED,
  VCT,
} from "./a-credential.ts";

test("a presentation for us, now, of the person claimed, is superior evidence until its last day", async () => {
  const { expected, asked } = expectedOf();
  expect(await verifyCredential(await aPresentation(), expected)).toEqual({
    status: "verified",
    strength: "superior",
    until: "2026-12-09",
  });
  expect(asked).toEqual([{ uri: "https://pid.example/status/7", index: 1234, keys: [issuer.jwk] }]);
});

test.for([
  ["2031-05-01", "2031-05-01"],
  [undefined, "2026-11-30"],
])("with a document until %s, a credential that ends at midnight holds until %s", async ([expiry, until]) => {
  const text = await aPresentation({
    payload: { exp: Date.parse("2026-12-01T00:00:00Z") / 1000 },
    disclosures: disclosuresOf({ ...PERSON, ...(expiry !== undefined && { date_of_expiry: expiry }) }),
  });
  expect(await verifyCredential(text, expectedOf().expected)).toMatchObject({ until });
});

const german = anElement("DE");
const french = anElement("FR");
const nationalities = [{ "...": digestOf(german) }, { "...": digestOf(french) }];
const withoutNationality = disclosuresOf({ ...PERSON, nationalities: undefined }).slice(0, 3);
const street = aDisclosure("street_address", "Heidestraße 17");
const licenceEnd = aDisclosure("exp", 1);
const address = aDisclosure("address", { locality: "Köln", _sd: [digestOf(street)] });

test.for<[string, Parts]>([
  ["the older media type", { header: { typ: "vc+sd-jwt" } }],
  ["the name of a key that the list does not name", { header: { kid: "2026-1" } }],
  ["certificates in the header, which are not looked at", { header: { x5c: ["AAAA"] } }],
  ["no hash algorithm, which means SHA-256", { payload: { _sd_alg: undefined } }],
  ["claims that are always disclosed", { payload: PERSON, disclosures: [] }],
  ["no place for disclosures", { payload: { ...PERSON, _sd: undefined }, disclosures: [] }],
  ["the digest of what was not disclosed", { payload: PERSON, disclosures: [street], presented: [] }],
  [
    "one nationality of two disclosed",
    { payload: { nationalities }, disclosures: withoutNationality, inner: [german] },
  ],
  ["a disclosure inside of another", { disclosures: [...disclosuresOf(PERSON), address], inner: [street] }],
  [
    "a claim in another that is named like one of the credential's own",
    {
      disclosures: [...disclosuresOf(PERSON), aDisclosure("licence", { _sd: [digestOf(licenceEnd)] })],
      inner: [licenceEnd],
    },
  ],
  ["no time of issue", { payload: { iat: undefined, nbf: undefined } }],
])("a presentation with %s verifies", async ([, parts]) => {
  expect(await outcomeOf(await aPresentation(parts))).toBe("verified");
});

test.for(["ES256", "ES384", "EdDSA"])("an issuer and a holder may sign by %s", async (alg) => {
  const [issuer, holder] = [await aKey(alg), await aKey(alg)];
  const issuers = [{ iss: "https://pid.example", vct: [VCT], keys: [issuer.jwk], from: "2026-01-01" }];
  const parts = { issuedBy: issuer, boundBy: holder, payload: { cnf: { jwk: holder.jwk } } };
  expect(await outcomeOf(await aPresentation(parts), { issuers })).toBe("verified");
});

test("of several keys of an issuer any may have signed, and one that is named is found", async () => {
  const [old, current] = [await aKey(), await aKey()];
  const keys = [
    { ...old.jwk, kid: "old" },
    { ...current.jwk, kid: "current" },
  ];
  const issuers = [{ iss: "https://pid.example", vct: [VCT], keys, from: "2026-01-01" }];
  const signedWith = (header: object) => aPresentation({ issuedBy: current, header });
  expect(await outcomeOf(await signedWith({}), { issuers })).toBe("verified");
  expect(await outcomeOf(await signedWith({ kid: "current" }), { issuers })).toBe("verified");
  expect(await outcomeOf(await signedWith({ kid: "old" }), { issuers })).toBe(
    "failed: issuer-signature-invalid",
  );
});

test.for<[string, string, Parts]>([
  ["ends now", "failed: credential-expired", { payload: { exp: NOW_S } }],
  ["ends in a second", "verified", { payload: { exp: NOW_S + 1 } }],
  ["has no end", "indeterminate: credential-without-expiry", { payload: { exp: undefined } }],
  ["begins in five minutes", "verified", { payload: { nbf: NOW_S + 300 } }],
  ["begins in more than five minutes", "failed: credential-not-yet-valid", { payload: { nbf: NOW_S + 301 } }],
  ["was issued in the future", "failed: credential-not-yet-valid", { payload: { iat: NOW_S + 301 } }],
  ["copies a document that ends today", "verified", { payload: { date_of_expiry: "2026-11-25" } }],
  [
    "copies a document that ended yesterday",
    "failed: document-expired",
    { payload: { date_of_expiry: "2026-11-24" } },
  ],
])("a credential that %s: %s", async ([, outcome, parts]) => {
  expect(await outcomeOf(await aPresentation(parts))).toBe(outcome);
});

test.for<[string, string, Parts]>([
  ["ten minutes old", "verified", { binding: { iat: NOW_S - 600 } }],
  ["older than ten minutes", "indeterminate: key-binding-too-old", { binding: { iat: NOW_S - 601 } }],
  ["five minutes ahead", "verified", { binding: { iat: NOW_S + 300 } }],
  ["more than five minutes ahead", "indeterminate: key-binding-in-future", { binding: { iat: NOW_S + 301 } }],
])("a key binding that is %s: %s", async ([, outcome, parts]) => {
  expect(await outcomeOf(await aPresentation(parts))).toBe(outcome);
});

const trusted = (from: string, until?: string) => [
  { ...TRUSTED[0]!, from, ...(until !== undefined && { until }) },
];

test.for([
  ["2026-11-25", undefined, "verified"],
  ["2026-11-26", undefined, "indeterminate: issuer-not-in-force"],
  ["2026-01-01", "2026-11-26", "verified"],
  ["2026-01-01", "2026-11-25", "indeterminate: issuer-not-in-force"],
] as const)("an issuer trusted from %s until before %s: %s", async ([from, until, outcome]) => {
  expect(await outcomeOf(await aPresentation(), { issuers: trusted(from, until) })).toBe(outcome);
});

const says =
  (status: Awaited<ReturnType<StatusCheck>>): StatusCheck =>
  async () =>
    status;
const aList = (list: object) => ({ payload: { status: { status_list: list } } });

test.for<[string, string, Parts, StatusCheck]>([
  ["revoked", "failed: revoked", {}, says("revoked")],
  ["that cannot be learned", "indeterminate: status-unavailable", {}, says("unavailable")],
  ["missing", "indeterminate: status-missing", { payload: { status: undefined } }, says("valid")],
  [
    "missing, and needed by one second",
    "indeterminate: status-missing",
    { payload: { status: undefined, iat: NOW_S, exp: NOW_S + DAY_S + 1 } },
    says("valid"),
  ],
  [
    "missing, and not needed for a day",
    "verified",
    { payload: { status: undefined, iat: NOW_S, exp: NOW_S + DAY_S } },
    says("unavailable"),
  ],
  [
    "of a kind that is not looked up",
    "indeterminate: status-unavailable",
    { payload: { status: { identifier_list: { id: "1", uri: "https://pid.example" } } } },
    says("valid"),
  ],
  [
    "in a list without encryption",
    "indeterminate: status-unavailable",
    aList({ uri: "http://pid.example", idx: 1 }),
    says("valid"),
  ],
  [
    "in a file",
    "indeterminate: status-unavailable",
    aList({ uri: "file:///etc/passwd", idx: 1 }),
    says("valid"),
  ],
  [
    "before the first place of a list",
    "indeterminate: status-unavailable",
    aList({ uri: "https://pid.example", idx: -1 }),
    says("valid"),
  ],
])("a status %s: %s", async ([, outcome, parts, status]) => {
  expect(await outcomeOf(await aPresentation(parts), { status })).toBe(outcome);
});

test("the status is not looked up for a credential that failed otherwise", async () => {
  const { expected, asked } = expectedOf({
    claim: { name: "Max Muster", aliases: [], dateOfBirth: "1964-08-12" },
  });
  expect(await verifyCredential(await aPresentation(), expected)).toEqual({
    status: "failed",
    problems: ["name-differs"],
  });
  expect(asked).toEqual([]);
});
