import { expect, test } from "vitest";
import {
  aLine,
  anOrganization,
  aQuotaBody,
  aQuotaFor,
  aSignUpBody,
  daysLater,
} from "../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../support/an-account.ts";

test("counts are totals: a later approval replaces the grant, and adds to it nowhere", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  await account.requestQuota(aQuotaFor(aLine("H100 SXM5 80GB", 16)));
  expect(await account.grants()).toEqual(["16 × H100 SXM5 80GB in eu-central-1"]);
  await account.requestQuota(aQuotaFor(aLine("nvidia h100 sxm5 80gb", 4)));
  expect(await account.grants()).toEqual(["4 × H100 SXM5 80GB in eu-central-1"]);
});

test("another part or another region is another grant, and lines for the same of both are one", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  const instances = {
    instanceType: "p5.48xlarge",
    count: 1,
    region: "eu-north-1",
    placeOfUse: { country: "DE" },
  };
  await account.requestQuota(
    aQuotaFor(aLine("L4", 2), instances, aLine("H100 SXM5 80GB", 1, "eu-north-1"), aLine("L4", 3)),
  );
  expect(await account.grants()).toEqual([
    "8 × H100 SXM5 80GB in eu-central-1",
    "5 × L4 in eu-central-1",
    "9 × H100 SXM5 80GB in eu-north-1",
  ]);
});

// A transfer to a company with its headquarters in D:5 is denied by law; what it rented already is another matter.
test("a review or a denial of one request leaves earlier grants standing", async () => {
  const account = await aCustomer(
    anOrganization({ ultimateParent: { status: "known", name: "Beijing Parent", headquarters: "CN" } }),
  );
  await account.requestQuota(aQuotaFor(aLine("T4", 8)));
  expect((await answered(account.requestQuota())).answer.outcome).toBe("review");
  const { answer } = await answered(account.requestQuota(aQuotaBody({ supply: "transfer" })));
  expect(answer).toMatchObject({ outcome: "deny", reasons: [{ code: "not-available" }] });
  expect(await account.grants()).toEqual(["8 × T4 in eu-central-1"]);
});

test.for<[string, number, Date]>([
  ["its duration", 90, daysLater(90)],
  ["the sign-up", 1000, daysLater(365)],
])("a grant ends with %s", async ([, durationDays, until]) => {
  const account = await aCustomer();
  const { claims } = await answered(account.requestQuota(aQuotaBody({ durationDays })));
  expect(claims.grants?.[0]?.until).toBe(until.toISOString());
});

test("an account holds as many grants as one can hold, and not one more", async () => {
  const account = await aCustomer();
  const parts = (count: number) =>
    Array.from({ length: count }, (_, index) => aLine("T4", 1, `region-${index}`));
  expect((await answered(account.requestQuota(aQuotaFor(...parts(20))))).answer.outcome).toBe("approve");
  expect(await account.requestQuota(aQuotaFor(aLine("T4", 1, "one-more")))).toBe("grant-limit");
  expect((await answered(account.requestQuota(aQuotaFor(aLine("T4", 2, "region-0"))))).answer.outcome).toBe(
    "approve",
  );
  expect(account.checks()).toBe(3);
});

test("the same key and body give the same bytes and grant nothing twice; another body is refused", async () => {
  const account = await aCustomer();
  const first = await answered(account.requestQuota(undefined, { key: "one" }));
  await account.requestQuota(aQuotaFor(aLine("H100 SXM5 80GB", 1)));
  const again = await answered(account.requestQuota(undefined, { key: "one", now: daysLater(1) }));
  expect(again).toMatchObject({ replayed: true, body: first.body });
  expect(await account.grants()).toEqual(["1 × H100 SXM5 80GB in eu-central-1"]);
  expect(await account.requestQuota(aQuotaFor(aLine("L4", 1)), { key: "one" })).toBe(
    "idempotency-key-reused",
  );
  expect(account.checks()).toBe(3);
});

test("a review for want of a specification is superseded; the sign-up's review is not its business", async () => {
  const account = await aCustomer();
  await account.requestQuota(aQuotaFor(aLine("Unheard-of 9000", 1)));
  const superseding = (supersedes: number) => account.requestQuota(aQuotaBody({ supersedes }));
  expect(await superseding(1)).toBe("supersedes-invalid");
  expect(await superseding(9)).toBe("supersedes-invalid");
  expect((await answered(superseding(2))).answer).toMatchObject({
    attestationId: "acme.3",
    outcome: "approve",
  });
  const check = await account.newestCheck();
  expect(check).toMatchObject({
    supersedes: 2,
    markers: ["owesSupersede", "owesLinks"],
    standing: { cases: [] },
  });
  expect(await superseding(2)).toBe("supersedes-invalid");
});

test("a sign-up's review cannot be superseded by a quota request", async () => {
  const account = anAccount();
  await account.signUp(aSignUpBody(undefined, { evidence: [] }));
  expect(await account.requestQuota(aQuotaBody({ supersedes: 1 }))).toBe("supersedes-invalid");
  expect(account.checks()).toBe(1);
});
