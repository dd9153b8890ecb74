import { expect, test } from "vitest";
import { QuotaRequest } from "../../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import type { Body } from "../../support/a-request.ts";
import { fullOrganizationBody, fullPersonBody, fullQuotaBody } from "../../support/full-requests.ts";
import { at, changed, pathsIn, pointerOf } from "../../support/paths.ts";
import { refusals, refusedAt } from "../../support/refusals.ts";

const BODIES = [
  ["organization", SignUpRequest, fullOrganizationBody()],
  ["person", SignUpRequest, fullPersonBody()],
  ["quota", QuotaRequest, fullQuotaBody()],
] as const;

const FIELDS = BODIES.flatMap(([name, schema, body]) =>
  pathsIn(body).map((path) => ({ name, schema, body: body as Body, path, pointer: pointerOf(path) })),
);

/** Fields that may be left out; every other one is required. */
const OPTIONAL = [
  /\/aliases$/,
  /^\/customer\/access$/,
  /^\/customer\/(nationality|publicStatus|lei|headquarters|signatories|addressType|sector|website|devices|customerSince|refusals)$/,
  /^\/customer\/website\/(host|registeredOn)$/,
  /^\/customer\/ultimateParent\/lei$/,
  /^\/customer\/payment\/(reference|changedAt)$/,
  /^\/customer\/access\/\d\/(country|anonymized)$/,
  /\/payer\/(country|kind)$/,
  /\/signatories\/\d\/(ref|role|nationality|dateOfBirth|country|nominee)$/,
  /\/owners\/\d\/(dateOfBirth|nationality|address)$/,
  /\/address\/(city|postalCode)$/,
  /\/subdivision$/,
  /^\/evidence\/\d\/publicStatus$/,
  /^\/evidence\/\d\/(back|selfie)$/,
  /\/endUsers\/0\/(place|headquarters)$/,
  /^\/(evidence|supersedes|trainingOperations|accessLog|accessLog\/anonymizedPercent)$/,
];
const isOptional = (pointer: string) => OPTIONAL.some((pattern) => pattern.test(pointer));

test.for(BODIES)("a body with every field is accepted: %s", ([, schema, body]) => {
  expect(schema.safeParse(body).error).toBeUndefined();
});

const named = FIELDS.filter(({ path }) => typeof path.at(-1) === "string");

// Without the one field that tells them apart a line is read as a part, and the part is missed.
const TELLS_APART = "/accelerators/1/instanceType";

test.for(named.filter(({ pointer }) => !isOptional(pointer) && pointer !== TELLS_APART))(
  "rejects a body without a required field: $name $pointer",
  ({ schema, body, path, pointer }) => {
    expect(refusedAt(schema, changed(body, path, undefined))).toContain(pointer);
  },
);

// Evidence about an owner is refused when the owner is gone, so only fields stand here.
test.for(named.filter(({ pointer }) => isOptional(pointer)))(
  "accepts a body without an optional field: $name $pointer",
  ({ schema, body, path }) => {
    expect(schema.safeParse(changed(body, path, undefined)).error).toBeUndefined();
  },
);

const ofAnotherType = (value: unknown): unknown => {
  if (Array.isArray(value)) return { 0: value[0] };
  return typeof value === "string" ? 7 : "7";
};

test.for(FIELDS)("rejects null and another type: $name $pointer", ({ schema, body, path, pointer }) => {
  expect(refusedAt(schema, changed(body, path, null))).toContain(pointer);
  expect(refusedAt(schema, changed(body, path, ofAnotherType(at(body, path))))).toContain(pointer);
});

const objects = FIELDS.filter(({ body, path }) => {
  const value = at(body, path);
  return typeof value === "object" && !Array.isArray(value);
});

test.for(objects)("rejects an unknown field and does not repeat its name: $name $pointer", (field) => {
  const { schema, body, path, pointer } = field;
  const errors = refusals(schema, changed(body, [...path, "canary4711"], "canary4712"));
  expect(errors).toEqual([{ pointer, code: "unrecognized_keys", message: "expected no unknown field here" }]);
});

test.for(BODIES)("rejects an unknown field at the top: %s", ([, schema, body]) => {
  expect(refusedAt(schema, { ...body, canary4711: 1 })).toEqual([""]);
});

test.for([[], null, "text", 7, true])("rejects a body that is no object: %j", (body) => {
  expect(refusedAt(SignUpRequest, body)).toEqual([""]);
  expect(refusedAt(QuotaRequest, body)).toEqual([""]);
});

const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const text = (length: number) => "x".repeat(length);
const itemOf = (body: Body, ...path: (string | number)[]) => at(body, path);
const organization = fullOrganizationBody();
const quota = fullQuotaBody();
const email = (length: number) => `${"a".repeat(60)}@${"b.".repeat((length - 64) / 2)}de`;
const host = (length: number) =>
  `${"a.".repeat((length - (length % 2 ? 3 : 4)) / 2)}${length % 2 ? "com" : "info"}`;

// The greatest value that fits, and one more.
const SIGN_UP_LIMITS: [string, unknown, unknown][] = [
  ["/customer/name", text(200), text(201)],
  ["/customer/aliases", many(20, "Alias"), many(21, "Alias")],
  ["/customer/aliases/0", text(200), text(201)],
  ["/customer/address/lines", many(6, "line"), many(7, "line")],
  ["/customer/address/lines", many(1, "line"), []],
  ["/customer/address/lines/0", text(200), text(201)],
  ["/customer/address/city", text(100), text(101)],
  ["/customer/address/postalCode", text(20), text(21)],
  ["/customer/placesOfUse", many(20, { country: "DE" }), many(21, { country: "DE" })],
  ["/customer/placesOfUse", many(1, { country: "DE" }), []],
  ["/customer/email", email(254), email(256)],
  ["/customer/phone", "+123456789012345", "+1234567890123456"],
  ["/customer/website/host", host(253), host(254)],
  ["/customer/website/host", `${text(63)}.com`, `${text(64)}.com`],
  ["/customer/phone", "+1234567", "+123456"],
  ["/customer/payment/reference", text(128), text(129)],
  ["/customer/payment/payer/name", text(200), text(201)],
  [
    "/customer/access",
    many(100, itemOf(organization, "customer", "access", 0)),
    many(101, itemOf(organization, "customer", "access", 0)),
  ],
  ["/customer/purpose", text(2000), text(2001)],
  ["/customer/registration/number", text(64), text(65)],
  ["/customer/ultimateParent/name", text(200), text(201)],
  ["/customer/signatories", many(20, { name: "Theodor Prokurist" }), many(21, { name: "Theodor Prokurist" })],
  ["/customer/beneficialOwners/owners/0/aliases", many(10, "Alias"), many(11, "Alias")],
  ["/customer/beneficialOwners/owners/0/share/percent", 100, 100.01],
  ["/customer/beneficialOwners/owners/0/share/percent", 0, -0.01],
  ["/customer/beneficialOwners/owners/2/share/min", 0, -0.01],
  ["/customer/beneficialOwners/owners/2/share/max", 100, 100.01],
  // A band ends where it begins, or later.
  ["/customer/beneficialOwners/owners/2/share/max", 0, -0.01],
  ["/evidence", many(50, itemOf(organization, "evidence", 0)), many(51, itemOf(organization, "evidence", 0))],
  ["/evidence/0/verifiedBy", text(100), text(101)],
  ["/evidence/0/reference", text(128), text(129)],
  ["/supersedes", 99_999_999, 100_000_000],
  ["/supersedes", 1, 0],
];

const QUOTA_LIMITS: [string, unknown, unknown][] = [
  ["/accelerators", many(20, itemOf(quota, "accelerators", 0)), many(21, itemOf(quota, "accelerators", 0))],
  ["/accelerators", many(1, itemOf(quota, "accelerators", 0)), []],
  ["/accelerators/0/accelerator", text(100), text(101)],
  ["/accelerators/0/count", 1_000_000, 1_000_001],
  ["/accelerators/0/count", 1, 0],
  ["/accelerators/0/count", 2, 2.5],
  ["/accelerators/0/region", text(40), text(41)],
  ["/accelerators/1/instanceType", text(100), text(101)],
  ["/accelerators/1/count", 1_000_000, 1_000_001],
  ["/durationDays", 1095, 1096],
  ["/durationDays", 1, 0],
  ["/endUse/description", text(2000), text(2001)],
  [
    "/endUse/for/endUsers",
    many(50, itemOf(quota, "endUse", "for", "endUsers", 0)),
    many(51, itemOf(quota, "endUse", "for", "endUsers", 0)),
  ],
  ["/endUse/for/endUsers", many(1, itemOf(quota, "endUse", "for", "endUsers", 0)), []],
  ["/endUse/for/endUsers/0/name", text(200), text(201)],
  ["/trainingOperations", 1e30, 1.1e30],
  ["/trainingOperations", 0, -1],
];

const LIMITS = [
  ...SIGN_UP_LIMITS.map((row) => [SignUpRequest, organization, ...row] as const),
  ...QUOTA_LIMITS.map((row) => [QuotaRequest, quota, ...row] as const),
].map(([schema, body, pointer, fits, exceeds]) => ({ schema, body, pointer, fits, exceeds }));

test.for(LIMITS)("a limit holds on both sides: $pointer", ({ schema, body, pointer, fits, exceeds }) => {
  const path = pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  expect(schema.safeParse(changed(body, path, fits)).error).toBeUndefined();
  expect(refusedAt(schema, changed(body, path, exceeds))).toContain(pointer);
});
