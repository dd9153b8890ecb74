import { expect, test } from "vitest";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { LEI } from "../../support/a-legal-entity.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../../support/a-request.ts";
import { refusals } from "../../support/refusals.ts";

const errorsOf = (customer: Body, overrides?: Body) =>
  refusals(SignUpRequest, aSignUpBody(customer, overrides));

const errorOf = (...body: Parameters<typeof errorsOf>) => {
  const errors = errorsOf(...body);
  expect(errors).toHaveLength(1);
  return errors[0];
};

const ownedBy = (...owners: Body[]) => anOrganization({ beneficialOwners: { status: "disclosed", owners } });

test("lists that are left out are empty", () => {
  const request = SignUpRequest.parse({ customer: aPerson() });
  expect(request).toMatchObject({ evidence: [], customer: { aliases: [], access: [] } });
});

test("an organization may declare that it has no beneficial owner", () => {
  const body = aSignUpBody(ownedBy(), { evidence: [evidenceFor("customer")] });
  expect(SignUpRequest.safeParse(body).success).toBe(true);
});

test("rejects more than five digital credentials, for each may wait for its status", () => {
  const credential = { kind: "digital-credential", subject: "customer", presentation: "x", nonce: "y" };
  const withCredentials = (count: number) => ({ evidence: Array.from({ length: count }, () => credential) });
  expect(SignUpRequest.safeParse(aSignUpBody(aPerson(), withCredentials(5))).success).toBe(true);
  expect(errorOf(aPerson(), withCredentials(6))).toEqual({
    pointer: "/evidence",
    code: "custom",
    message: "expected at most 5 digital credentials",
  });
});

test.for<[string, Body[]]>([
  [
    "two directors",
    [
      { ref: "director-1", name: "A B" },
      { ref: "director-1", name: "C D" },
    ],
  ],
  ["an owner and a director", [{ ref: "owner-1", name: "A B" }]],
])("rejects %s of the same ref: evidence would be of both", ([, signatories]) => {
  expect(errorOf({ ...ownedBy(anOwner("owner-1", 60)), signatories }, { evidence: [] })).toEqual({
    pointer: "/customer/signatories",
    code: "custom",
    message: "expected distinct refs, or one person's",
  });
});

const BOTH = { name: "Ida Vogel", dateOfBirth: "1971-08-02" };
const refused = (owner: Body, director: Body) => {
  const owned = ownedBy(anOwner("owner-1", 60, { ...BOTH, country: "DE", ...owner }));
  const signatories = [{ ref: "owner-1", ...BOTH, ...director }];
  return !SignUpRequest.safeParse(aSignUpBody({ ...owned, signatories }, { evidence: [] })).success;
};

test.for<[string, Body, Body]>([
  ["by name and birth date", {}, {}],
  ["in the same country", {}, { country: "DE" }],
  ["of the same nationality", { nationality: "TR" }, { nationality: "TR" }],
  ["whose nationality is told once, of the owner", { nationality: "TR" }, {}],
])("a director may be an owner by its ref: %s", ([, owner, director]) => {
  expect(refused(owner, director)).toBe(false);
});

test.for<[string, Body, Body]>([
  ["another name", {}, { name: "Ida Vogler" }],
  ["another birth date", {}, { dateOfBirth: "1971-08-03" }],
  ["no birth date of the director", {}, { dateOfBirth: undefined }],
  ["no birth date of either", { dateOfBirth: undefined }, { dateOfBirth: undefined }],
  ["another country", {}, { country: "AT" }],
  ["another nationality", { nationality: "TR" }, { nationality: "DE" }],
  ["a nationality that evidence of the owner was not compared with", {}, { nationality: "DE" }],
  ["an organization", { kind: "organization" }, {}],
])("a director of an owner's ref who is not certainly the owner is refused: %s", ([, owner, director]) => {
  expect(refused(owner, director)).toBe(true);
});

test("accepts evidence of a director by its ref, and directors without one", () => {
  const signatories = [{ ref: "director-1", name: "A B" }, { name: "C D" }, { name: "E F" }];
  const body = aSignUpBody({ ...ownedBy(), signatories }, { evidence: [evidenceFor("director-1")] });
  expect(SignUpRequest.safeParse(body).error).toBeUndefined();
});

test("rejects the nationality of an organization that owns, and takes that of a person", () => {
  const owner = (kind: string) => anOwner("owner-1", 60, { kind, nationality: "DE" });
  expect(errorOf(ownedBy(owner("organization")), { evidence: [] })).toEqual({
    pointer: "/customer/beneficialOwners/owners/0/nationality",
    code: "custom",
    message: "expected no nationality of an organization",
  });
  expect(SignUpRequest.safeParse(aSignUpBody(ownedBy(owner("person")), { evidence: [] })).success).toBe(true);
});

test("rejects a public status that is attested of anybody but the customer", () => {
  const attested = (subject: string) => ({
    evidence: [{ ...evidenceFor(subject), publicStatus: "regulated" }],
  });
  expect(errorOf(ownedBy(anOwner("owner-1", 60)), attested("owner-1"))).toMatchObject({
    pointer: "/evidence/0/publicStatus",
  });
  expect(SignUpRequest.safeParse(aSignUpBody(ownedBy(), attested("customer"))).success).toBe(true);
});

test("rejects a band that ends before it begins", () => {
  const owner = (min: number, max: number) =>
    anOwner("owner-1", 0, { share: { status: "between", min, max } });
  expect(errorOf(ownedBy(owner(50, 49.9)), { evidence: [] })).toMatchObject({
    pointer: "/customer/beneficialOwners/owners/0/share/max",
  });
  expect(SignUpRequest.safeParse(aSignUpBody(ownedBy(owner(50, 50)), { evidence: [] })).success).toBe(true);
});

test("rejects two owners of the same ref", () => {
  const customer = ownedBy(anOwner("owner-1", 60), anOwner("owner-1", 40));
  expect(errorOf(customer, { evidence: [] })).toEqual({
    pointer: "/customer/beneficialOwners/owners",
    code: "custom",
    message: "expected distinct refs, or one person's",
  });
});

// Its evidence would be the customer's own.
test("rejects an owner whose ref is `customer`", () => {
  const customer = ownedBy(anOwner("customer", 100));
  expect(errorOf(customer, { evidence: [evidenceFor("customer")] })).toMatchObject({
    pointer: "/customer/beneficialOwners/owners/0/ref",
    message: "expected a ref other than `customer`",
  });
});

test.for<[string, Body]>([
  ["an owner who is not named", anOrganization()],
  ["an owner of a person", aPerson()],
  [
    "an owner of an organization that names none",
    anOrganization({ beneficialOwners: { status: "not-disclosed" } }),
  ],
])("rejects evidence for %s", ([, customer]) => {
  const evidence = [evidenceFor("customer"), evidenceFor("owner-9")];
  expect(errorOf(customer, { evidence })).toEqual({
    pointer: "/evidence/1/subject",
    code: "custom",
    message: "expected `customer` or the ref of a beneficial owner, director or signatory",
  });
});

test.for<[string, string]>([
  ["an account number in place of a ref", "DE89370400440532013000"],
  ["a name in place of a ref", "Annegret Weissenfels"],
  ["41 characters", "x".repeat(41)],
])("rejects %s", ([, ref]) => {
  const [first] = errorsOf(ownedBy(anOwner(ref, 100)), { evidence: [] });
  expect(first?.pointer).toBe("/customer/beneficialOwners/owners/0/ref");
});

const SUBDIVISION = "expected a subdivision of the country";
test.for([
  [{ country: "UA", subdivision: "UA-43" }, undefined],
  [{ country: "UA", subdivision: "RU-CR" }, SUBDIVISION],
  [{ country: "RU", subdivision: "UA-43" }, SUBDIVISION],
  [{ country: "UA", subdivision: "43" }, "expected an ISO 3166-2 code such as UA-43"],
  [{ country: "UA", subdivision: "ua-43" }, "expected an ISO 3166-2 code such as UA-43"],
] as const)("a subdivision belongs to its country: %j", ([place, message]) => {
  const parsed = SignUpRequest.safeParse(aSignUpBody(aPerson({ placesOfUse: [place] })));
  expect(parsed.error?.issues[0]?.message).toBe(message);
});

test.for([
  ["+4930123456", true],
  ["+1234567", true],
  ["004930123456", false],
  ["+49 30 123456", false],
  ["+0301234567", false],
  ["4930123456", false],
  ["+٤٩٣٠١٢٣٤٥٦", false],
] as const)("%s is an E.164 number: %s", ([phone, valid]) => {
  expect(SignUpRequest.safeParse(aSignUpBody(aPerson({ phone }))).success).toBe(valid);
});

test.for([
  ["192.0.2.1", true],
  ["2001:db8::1", true],
  ["::ffff:192.0.2.1", true],
  ["192.0.2.256", false],
  ["192.0.2.0/24", false],
  ["2001:db8:::1", false],
  ["localhost", false],
] as const)("%s is an IP address: %s", ([ip, valid]) => {
  const access = [{ ip, at: "2026-11-22T12:00:00Z" }];
  const parsed = SignUpRequest.safeParse(aSignUpBody(aPerson({ access })));
  expect(parsed.success).toBe(valid);
});

const namedByLei = (lei: string) =>
  aSignUpBody(
    anOrganization({
      lei,
      ultimateParent: { status: "known", name: "Northern Holding SE", headquarters: "DE", lei },
    }),
  );

test("an LEI with right check digits names a customer and its parent", () => {
  expect(SignUpRequest.safeParse(namedByLei(LEI)).error).toBeUndefined();
});

test.for([
  ["with other check digits", `${LEI.slice(0, -2)}${LEI.endsWith("42") ? "43" : "42"}`],
  ["with two characters in each other's place", `259900${LEI.slice("259900".length)}`],
  ["in lower case", LEI.toLowerCase()],
  ["without its last digit", LEI.slice(0, -1)],
  ["of no characters", ""],
] as const)("rejects an LEI %s, and says so once of each", ([, lei]) => {
  const errors = refusals(SignUpRequest, namedByLei(lei));
  expect(errors.map(({ pointer }) => pointer)).toEqual(["/customer/lei", "/customer/ultimateParent/lei"]);
  for (const { message } of errors)
    expect(message).toBe("expected an LEI with right check digits (ISO 17442)");
});

test.for([
  ["example.com", true],
  ["www.example.com", true],
  ["a-b.c1.example", true],
  ["xn--bcher-kva.example", true],
  ["a--b.example", true],
  ["Example.com", false],
  ["bücher.example", false],
  ["https://example.com", false],
  ["example.com/about", false],
  ["example.com:443", false],
  ["example.com.", false],
  [".example.com", false],
  ["www..example.com", false],
  ["-a.example", false],
  ["a-.example", false],
  ["a_b.example", false],
  ["localhost", false],
  ["192.0.2.1", false],
  ["[2001:db8::1]", false],
  ["office@example.com", false],
  ["example.com\n", false],
  ["", false],
] as const)("%j is the host of a website: %s", ([host, valid]) => {
  const website = { status: "known", host };
  expect(SignUpRequest.safeParse(aSignUpBody(anOrganization({ website }))).success).toBe(valid);
});

test("a website that was not found has no host", () => {
  const website = { status: "none", host: "www.example.com" };
  expect(errorOf(anOrganization({ website }))).toMatchObject({ pointer: "/customer/website" });
});

test("a bad IP address gets one message for both kinds", () => {
  const access = [{ ip: "2001:db8:::1", at: "2026-11-22T12:00:00Z" }];
  expect(errorOf(aPerson({ access }))).toMatchObject({
    pointer: "/customer/access/0/ip",
    message: "expected an IPv4 or IPv6 address",
  });
});

test("a person has no fields of an organization", () => {
  expect(errorOf(aPerson({ ultimateParent: { status: "self" } }))).toMatchObject({
    pointer: "/customer",
    code: "unrecognized_keys",
  });
});

test.for([
  ["UA", "UA-30", true],
  ["UA", undefined, true],
  ["UA", "RU-MOW", false],
] as const)("a parent in %s with the subdivision %s: %s", ([headquarters, subdivision, valid]) => {
  const ultimateParent = { status: "known", name: "Parent", headquarters, subdivision };
  const { error } = SignUpRequest.safeParse(aSignUpBody(anOrganization({ ultimateParent })));
  expect(error?.issues.map(({ path }) => path.join("/"))).toEqual(
    valid ? undefined : ["customer/ultimateParent/subdivision"],
  );
});
