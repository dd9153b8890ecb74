import { expect, test } from "vitest";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import type { DocumentImages } from "../../../shared/identity/document/document-images.ts";
import { verifyEvidence } from "../../../shared/identity/verify-evidence.ts";
import type { ItemOccasion } from "../../../shared/identity/verify-item.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../../support/a-request.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";
import { aPassport } from "./document/a-document.ts";
import { ANNA, AS_OF, aZone } from "./mrz/zones.ts";

const [FRONT, BACK, SELFIE] = ["f", "b", "s"].map((letter) => letter.repeat(22)) as [string, string, string];
const pictures = (more: Body = {}): Body => ({
  kind: "document-image",
  subject: "customer",
  front: FRONT,
  ...more,
});
const anna = (overrides: Body = {}) =>
  aPerson({ name: ANNA.name, dateOfBirth: ANNA.dateOfBirth, ...overrides });

/** Everybody's document is Anna's passport, and every face hers; the selfie shows no document. */
function annasPictures(asked: unknown[] = []): DocumentImages {
  return {
    read: async (pages) => {
      asked.push(pages);
      return pages.some((key) => key.endsWith(SELFIE)) ? [{}] : [aPassport()];
    },
    compareFaces: async (pair) => {
      asked.push(pair);
      return 99.9;
    },
  };
}

async function verified(body: Body, documents = annasPictures(), about: Partial<ItemOccasion> = {}) {
  const occasion = { accountId: "acme", now: AS_OF, challenges: [], ...about };
  return (await verifyEvidence(inMemoryPorts({ documents }), SignUpRequest.parse(body), occasion)).results;
}

test("pictures that agree are fair until the document expires, and nothing of them is kept", async () => {
  expect(await verified(aSignUpBody(anna(), { evidence: [pictures()] }))).toEqual([
    {
      subject: "customer",
      method: "document-image",
      at: AS_OF.toISOString(),
      status: "verified",
      strength: "fair",
      until: "2032-04-15",
    },
  ]);
});

test.for([
  ["nobody says", {}, "fair"],
  ["it is fair", { documentWithSelfieStrength: "fair" }, "fair"],
  ["it is strong", { documentWithSelfieStrength: "strong" }, "strong"],
] as const)("with a selfie a document is as strong as the policy says: %s", async ([, about, strength]) => {
  const evidence = [pictures({ selfie: SELFIE }), pictures()];
  expect(await verified(aSignUpBody(anna(), { evidence }), annasPictures(), about)).toMatchObject([
    { status: "verified", strength },
    { status: "verified", strength: "fair" },
  ]);
});

test("pictures are looked for among those of the account alone", async () => {
  const asked: unknown[] = [];
  const evidence = [pictures({ back: BACK, selfie: SELFIE })];
  await verified(aSignUpBody(anna(), { evidence }), annasPictures(asked), { accountId: "other" });
  expect(asked).toEqual([
    [`other/${FRONT}`, `other/${BACK}`],
    { selfie: `other/${SELFIE}`, document: `other/${FRONT}` },
    [`other/${SELFIE}`],
  ]);
});

test.for<[string, Body, object]>([
  [
    "of another name",
    anna({ name: "Viktoria Lindqvist" }),
    { status: "failed", problems: ["name-differs", "zone-name-differs"] },
  ],
  ["given for a company", anOrganization(), { status: "indeterminate", problems: ["subject-is-no-person"] }],
])("pictures %s", async ([, customer, result]) => {
  expect(await verified(aSignUpBody(customer, { evidence: [pictures()] }))).toMatchObject([result]);
});

test("an owner is verified by pictures of its own", async () => {
  const owner = anOwner("owner-1", 100, { name: ANNA.name, dateOfBirth: ANNA.dateOfBirth });
  const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners: [owner] } });
  const evidence = [pictures({ subject: "owner-1" })];
  expect(await verified(aSignUpBody(customer, { evidence }))).toMatchObject([
    { subject: "owner-1", status: "verified" },
  ]);
});

test("all documents are begun at once, and results come in the order of the evidence", async () => {
  let begun = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const documents: DocumentImages = {
    ...annasPictures(),
    read: async () => {
      begun += 1;
      // Were they begun one after the other, the first would wait for ever.
      if (begun === 3) open();
      await all;
      return "unreadable";
    },
  };
  const zone = { kind: "machine-readable-zone", subject: "customer", lines: aZone("TD3") };
  const evidence = [
    pictures(),
    evidenceFor("customer"),
    pictures({ front: BACK }),
    zone,
    pictures({ front: SELFIE }),
  ];
  const results = await verified(aSignUpBody(anna(), { evidence }), documents);
  expect(results.map(({ method }) => method)).toEqual([
    "document-image",
    "provider-attested",
    "document-image",
    "machine-readable-zone",
    "document-image",
  ]);
});

test("at most five documents come with a request", () => {
  const count = (documents: number) =>
    SignUpRequest.safeParse(
      aSignUpBody(anna(), { evidence: Array.from({ length: documents }, () => pictures()) }),
    );
  expect(count(5).success).toBe(true);
  expect(count(6).error?.issues).toMatchObject([
    { path: ["evidence"], message: "expected at most 5 document images" },
  ]);
});

test("a document is no selfie of its holder", () => {
  for (const changes of [{ selfie: FRONT }, { back: BACK, selfie: BACK }])
    expect(
      SignUpRequest.safeParse(aSignUpBody(anna(), { evidence: [pictures(changes)] })).error?.issues,
    ).toMatchObject([
      { path: ["evidence", 0, "selfie"], message: "expected another upload than the document's" },
    ]);
});

test.for([
  { front: "../other/fffffffffffffff" },
  { front: "" },
  { front: undefined },
  { back: "b" },
  { selfie: "" },
])("pictures with %j are refused", (changes) => {
  const body = aSignUpBody(anna(), { evidence: [pictures(changes)] });
  expect(SignUpRequest.safeParse(JSON.parse(JSON.stringify(body))).success).toBe(false);
});
