import { expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import { aListOf } from "../../support/a-hit.ts";
import { aQuotaBody, aSignUpBody, daysLater, evidenceFor, NOW } from "../../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../../support/an-account.ts";
import { aWatchlist } from "../../support/in-memory-ports.ts";
import { breach } from "../../support/linked-companies.ts";

/** Three years from the tests' requests: a sign-up holds for a year. */
const SIGNED_UP = { until: "2029-11-23T12:00:00.000Z", duty: "customer" };

const years = (count: number, from = NOW) => {
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + count);
  return date.toISOString();
};

test("an approved sign-up is kept for two years after it ends, and a shorter rental changes nothing", async () => {
  const account = await aCustomer();
  expect((await account.newestCheck()).standing.kept).toEqual(SIGNED_UP);
  await answered(account.requestQuota());
  expect((await account.newestCheck()).standing.kept).toEqual(SIGNED_UP);
});

test("a transfer is kept for five years after the time for which it was approved", async () => {
  const account = await aCustomer();
  const { answer } = await answered(account.requestQuota(aQuotaBody({ supply: "transfer" })));
  expect(answer.outcome).toBe("approve");
  const until = years(5, daysLater(90));
  expect((await account.newestCheck()).standing.kept).toEqual({ until, duty: "export" });
});

test("a customer who turns out to be listed is kept for ten years, whatever comes after", async () => {
  const account = await aCustomer();
  account.inForce.watchlist = aListOf("Weissenfels Bildtechnik GmbH");
  expect((await answered(account.requestQuota())).answer.outcome).toBe("deny");
  const listed = { until: years(10), duty: "sanctions" };
  expect((await account.newestCheck()).standing.kept).toEqual(listed);
  account.inForce.watchlist = aWatchlist();
  await answered(account.signUp());
  expect(await account.newestCheck()).toMatchObject({ n: 3, standing: { kept: listed } });
});

test("further evidence carries on what is kept, and counts itself", async () => {
  const account = anAccount();
  await account.signUp(aSignUpBody(undefined, { evidence: [] }));
  expect((await account.newestCheck()).standing.kept).toEqual({ until: years(2), duty: "customer" });
  const evidence = ["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref));
  const { answer } = await answered(account.addEvidence(evidence, { now: daysLater(1) }));
  expect(answer.outcome).toBe("approve");
  expect((await account.newestCheck()).standing.kept).toEqual(SIGNED_UP);
});

test("a review of linked accounts carries on what is kept", async () => {
  const world = await breach();
  const before = (await world.newestCheck("acme")).standing.kept;
  await world.deliver();
  const after = await world.newestCheck("acme");
  expect(after.standing.cases).toMatchObject([{ exposure: true }]);
  expect(after.standing.kept).toEqual(before);
});

test("an account from before it was told is kept for the longest duty, once more checks come", async () => {
  const account = await aCustomer();
  const { standing, ...check } = await account.newestCheck();
  const { kept: _, ...untold } = standing;
  const items = account.ports.ledger.items as Map<string, typeof check & { standing: typeof untold }>;
  items.set("acme.1", { ...check, standing: untold });
  await answered(account.requestQuota());
  // Its sign-up was to hold for a year.
  expect((await account.newestCheck()).standing.kept).toEqual({ until: years(11), duty: "sanctions" });
});

test("the longest words of it add less than 100 bytes to a check", async () => {
  const account = await aCustomer();
  const check = await account.newestCheck();
  const { kept: _, ...untold } = check.standing;
  const [told, before] = [check, { ...check, standing: untold }].map((one) => JSON.stringify(toItem(one)));
  expect((told?.length ?? 0) - (before?.length ?? 0)).toBeLessThan(100);
});
