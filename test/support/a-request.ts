import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";

/** A body as JSON, before it is parsed. */
export type Body = Record<string, unknown>;

/** When the tests' requests are made. */
export const NOW = new Date("2026-11-23T12:00:00.000Z");

/** So many days after the tests' requests. */
export const daysLater = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000);

const ADDRESS = {
  lines: ["1 Example Street"],
  city: "Stuttgart",
  postalCode: "70173",
  place: { country: "DE" },
};

const CONTACT = {
  email: "office@example.com",
  phone: "+4971112345678",
  payment: { means: "card", payer: { status: "customer", country: "DE" } },
  reseller: { status: "no" },
  purpose: "inference for a translation service",
};

/** Evidence for a subject, a day old. */
export const evidenceFor = (subject: string, at = "2026-11-22T12:00:00Z"): Body => ({
  kind: "provider-attested",
  subject,
  method: "documentary",
  verifiedBy: "kyc-desk",
  at,
  reference: "file-1",
});

/** A clean German company with two verified owners. */
export const anOrganization = (overrides: Body = {}): Body => ({
  kind: "organization",
  name: "Weissenfels Bildtechnik GmbH",
  address: ADDRESS,
  placesOfUse: [{ country: "DE" }],
  ...CONTACT,
  registration: { jurisdiction: { country: "DE" }, number: "HRB 712345", date: "2011-05-02" },
  headquarters: { country: "DE" },
  ultimateParent: { status: "self" },
  beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 60), anOwner("owner-2", 40)] },
  ...overrides,
});

/** An owner with a known share. */
export const anOwner = (ref: string, percent: number, overrides: Body = {}): Body => ({
  ref,
  kind: "person",
  name: `Annegret Weissenfels ${ref}`,
  dateOfBirth: "1970-04-01",
  country: "DE",
  share: { status: "known", percent },
  substantialControl: false,
  ...overrides,
});

/** A clean German person. */
export const aPerson = (overrides: Body = {}): Body => ({
  kind: "person",
  name: "Annegret Weissenfels",
  dateOfBirth: "1970-04-01",
  address: ADDRESS,
  placesOfUse: [{ country: "DE" }],
  ...CONTACT,
  ...overrides,
});

/** The body of a sign-up that is approved. */
export const aSignUpBody = (customer: Body = anOrganization(), overrides: Body = {}): Body => ({
  customer,
  evidence:
    customer["kind"] === "person"
      ? [evidenceFor("customer")]
      : ["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref)),
  ...overrides,
});

/** A parsed sign-up. */
export const aSignUp = (customer?: Body, overrides?: Body) =>
  SignUpRequest.parse(aSignUpBody(customer, overrides));

/** The body of a request for eight rented H100 in Germany. */
export const aQuotaBody = (overrides: Body = {}): Body => ({
  accelerators: [
    { accelerator: "H100 SXM5 80GB", count: 8, region: "eu-central-1", placeOfUse: { country: "DE" } },
  ],
  supply: "rental",
  durationDays: 90,
  endUse: { category: "inference", description: "a translation service", for: { status: "customer" } },
  ...overrides,
});

/** A line that asks for a part, used in Germany. */
export const aLine = (accelerator: string, count: number, region = "eu-central-1"): Body => ({
  accelerator,
  count,
  region,
  placeOfUse: { country: "DE" },
});

/** The body of a request with these lines. */
export const aQuotaFor = (...accelerators: Body[]): Body => aQuotaBody({ accelerators });

/** A parsed quota request. */
export const aQuotaRequest = (overrides?: Body) => QuotaRequest.parse(aQuotaBody(overrides));
