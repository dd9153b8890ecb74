import {
  anOrganization,
  anOwner,
  aPerson,
  aQuotaBody,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "./a-request.ts";

const LEI = "5493001KJTIIGC8Y1R12";

const ADDRESS = {
  lines: ["1 Example Street", "Rear building"],
  city: "Stuttgart",
  postalCode: "70173",
  place: { country: "DE", subdivision: "DE-BW" },
};

const ACCESS = [
  { ip: "192.0.2.7", at: "2026-11-22T12:00:00Z", country: "DE" },
  { ip: "2001:db8::7", at: "2026-11-22T12:00:00+01:00", anonymized: true },
];

/** A sign-up of an organization that uses every field there is, with somebody in every role. */
export const fullOrganizationBody = (): Body =>
  aSignUpBody(
    anOrganization({
      aliases: ["Weissenfels Imaging", "WBT"],
      address: ADDRESS,
      placesOfUse: [{ country: "DE", subdivision: "DE-BW" }, { country: "AT" }],
      payment: {
        means: "invoice",
        payer: { status: "other", kind: "organization", name: "Zahlungsdienst Vogel AG", country: "AT" },
        reference: "pm-4711",
        changedAt: "2026-01-01T00:00:00Z",
      },
      access: ACCESS,
      lei: LEI,
      ultimateParent: {
        status: "known",
        name: "Weissenfels Beteiligungs SE",
        headquarters: "AT",
        subdivision: "AT-9",
        lei: LEI,
      },
      beneficialOwners: {
        status: "disclosed",
        owners: [
          anOwner("owner-1", 60, { aliases: ["A. Weissenfels"], address: ADDRESS, nationality: "DE" }),
          anOwner("owner-2", 0, { name: "Ottokar Weissenfels", share: { status: "unknown" } }),
          anOwner("owner-3", 0, { name: "Ida Vogel", share: { status: "between", min: 0, max: 25 } }),
        ],
      },
      signatories: [
        {
          ref: "director-1",
          role: "director",
          name: "Theodor Prokurist",
          dateOfBirth: "1980-02-29",
          nationality: "AT",
          country: "DE",
          nominee: false,
        },
      ],
      publicStatus: "regulated",
      addressType: "commercial",
      sector: "media",
      website: { status: "known", host: "www.example.com", registeredOn: "2011-06-01" },
      devices: ["fingerprint-4711"],
      customerSince: "2020-01-01",
      refusals: ["other"],
      reseller: { status: "enrolled", programmeReviewedOn: "2026-07-01" },
    }),
    {
      supersedes: 1,
      evidence: [
        { ...evidenceFor("customer"), publicStatus: "regulated" },
        ...["owner-1", "owner-2"].map((ref) => evidenceFor(ref)),
      ],
    },
  );

/** A sign-up of a person that uses every field there is. */
export const fullPersonBody = (): Body =>
  aSignUpBody(aPerson({ aliases: ["A. Weissenfels"], nationality: "DE", address: ADDRESS, access: ACCESS }), {
    supersedes: 1,
    evidence: [
      evidenceFor("customer"),
      {
        kind: "provider-attested-failure",
        subject: "customer",
        attempts: 1,
        verifiedBy: "kyc-desk",
        at: "2026-11-01T12:00:00Z",
        reference: "file-0",
      },
      {
        kind: "machine-readable-zone",
        subject: "customer",
        lines: [
          "P<D<<WEISSENFELS<<ANNEGRET<<<<<<<<<<<<<<<<<<",
          "C01X0006H1D<<7004012F3001012<<<<<<<<<<<<<<<4",
        ],
      },
      { kind: "digital-credential", subject: "customer", presentation: "a~b~c", nonce: "d" },
      { kind: "hosted-verification", subject: "customer", session: "vs_1" },
      {
        kind: "document-image",
        subject: "customer",
        front: "Zr0nTfr0nTfr0nTfr0nTfr",
        back: "Zb4ckb4ckb4ckb4ckb4ckb",
        selfie: "Zs3lf1es3lf1es3lf1es3l",
      },
    ],
  });

/** A quota request that uses every field there is. */
export const fullQuotaBody = (): Body =>
  aQuotaBody({
    accelerators: [
      { accelerator: "H100 SXM5 80GB", count: 8, region: "eu-central-1", placeOfUse: { country: "DE" } },
      { instanceType: "p5.48xlarge", count: 2, region: "eu-north-1", placeOfUse: { country: "SE" } },
    ],
    endUse: {
      category: "model-training",
      description: "a translation service",
      for: {
        status: "end-users",
        endUsers: [
          { kind: "organization", name: "Vogel Verlag", place: { country: "AT" }, headquarters: "AT" },
          { kind: "person", name: "Ida Vogel", place: { country: "SE" } },
        ],
      },
    },
    trainingOperations: 1e24,
    accessLog: {
      since: "2026-11-01T00:00:00Z",
      byPlace: [{ place: { country: "DE", subdivision: "DE-BW" }, percent: 100 }],
      anonymizedPercent: 1,
    },
    supersedes: 2,
  });
