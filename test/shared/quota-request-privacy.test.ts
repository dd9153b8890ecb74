import { expect, test } from "vitest";
import { recordDigest } from "../../shared/ledger/decision-record.ts";
import {
  anOrganization,
  anOwner,
  aQuotaBody,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { aCustomer, answered } from "../support/an-account.ts";

const endUsers = (...names: string[]): Body => ({
  endUse: {
    category: "inference",
    description: "for others",
    for: {
      status: "end-users",
      endUsers: names.map((name) => ({
        kind: "organization",
        name,
        place: { country: "DE" },
        headquarters: "DE",
      })),
    },
  },
});

test("the record names the sign-up that was judged, and the attestation commits to it", async () => {
  const account = await aCustomer();
  await account.signUp(
    aSignUpBody(
      anOrganization({ beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 100)] } }),
      { evidence: [evidenceFor("customer"), evidenceFor("owner-1")] },
    ),
  );
  const { claims } = await answered(account.requestQuota());
  const { record, salt } = await account.openRecord(await account.newestCheck());
  expect(record).toMatchObject({ check: "acme.3", hook: "quota-request", customerCheck: 2 });
  expect(recordDigest(salt, record)).toBe(claims.record);
});

test("nothing about the customer or the end users is in the answer or the attestation", async () => {
  const account = await aCustomer();
  const canary = "Kanarienvogel Verlag 4711";
  const body = aQuotaBody(endUsers(canary));
  const { body: answer, claims } = await answered(account.requestQuota(body));
  const told = answer + JSON.stringify(claims);
  for (const text of [canary, "Weissenfels", "for others", "office@example.com", "Stuttgart"])
    expect(told).not.toContain(text);
});
