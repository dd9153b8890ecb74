import { expect, test } from "vitest";
import { gate } from "../../shared/ledger/gate.ts";
import { aListOf, aNearHit } from "../support/a-hit.ts";
import { aPerson, aSignUpBody, daysLater, NOW } from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { aWatchlist } from "../support/in-memory-ports.ts";

const CUSTOMER = "Weissenfels Bildtechnik GmbH";

test("the same key and body give the same bytes, whatever has changed since, and write nothing", async () => {
  const account = anAccount();
  const first = await answered(account.signUp(undefined, { key: "one" }));
  account.inForce.watchlist = aListOf(CUSTOMER);
  const again = await answered(account.signUp(undefined, { key: "one", now: daysLater(400) }));
  expect(again.body).toBe(first.body);
  expect([first.replayed, again.replayed]).toEqual([false, true]);
  expect(account.checks()).toBe(1);
});

test("the same key with another body is refused, and so is it at the other hook", async () => {
  const account = anAccount();
  await account.signUp(undefined, { key: "one" });
  expect(await account.signUp(aSignUpBody(aPerson()), { key: "one" })).toBe("idempotency-key-reused");
  expect(await account.requestQuota(undefined, { key: "one" })).toBe("idempotency-key-reused");
  expect(account.checks()).toBe(1);
});

test("the same key of another account is another request", async () => {
  const account = anAccount();
  await account.signUp(undefined, { key: "one" });
  const other = await answered(account.signUp(undefined, { key: "one", accountId: "beta" }));
  expect(other).toMatchObject({ replayed: false, answer: { attestationId: "beta.1" } });
});

const UNVERIFIED = aSignUpBody(undefined, { evidence: [] });

test("a review that only waited for evidence is superseded by a complete check, which lets the account in", async () => {
  const account = anAccount();
  await account.signUp(UNVERIFIED);
  const { answer } = await answered(account.signUp(aSignUpBody(undefined, { supersedes: 1 })));
  expect(answer).toMatchObject({ attestationId: "acme.2", outcome: "approve" });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ supersedes: 1, markers: ["owesSupersede", "owesLinks"] });
  expect(gate(check.standing, NOW)).toBe("allowed");
});

test("a complete check that supersedes nothing leaves the review in force, and the account out", async () => {
  const account = anAccount();
  await account.signUp(UNVERIFIED);
  expect((await answered(account.signUp())).answer.outcome).toBe("approve");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("pending");
});

// A refusal would tell the applicant that there is a hit.
test("a review with a hit stays in force beside the check that names it, and the answer tells nothing of it", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  await account.signUp();
  account.inForce.watchlist = aWatchlist();
  const { answer } = await answered(account.signUp(aSignUpBody(undefined, { supersedes: 1 })));
  expect(answer).toMatchObject({ outcome: "approve", reasons: [{ code: "requirements-met" }] });
  const check = await account.newestCheck();
  expect(check).not.toHaveProperty("supersedes");
  expect(gate(check.standing, NOW)).toBe("pending");
});

test("a check is named once, whether there is a hit or not", async () => {
  const [near, ordinary] = [anAccount(), anAccount()];
  near.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  for (const account of [near, ordinary]) {
    await account.signUp(UNVERIFIED);
    const superseding = () => account.signUp(aSignUpBody(undefined, { evidence: [], supersedes: 1 }));
    expect(await superseding()).toMatchObject({ answer: { outcome: "review" } });
    expect(await superseding()).toBe("supersedes-invalid");
  }
});

test("what is no review in force of a sign-up cannot be superseded", async () => {
  const account = anAccount();
  const superseding = (n: number) => account.signUp(aSignUpBody(undefined, { supersedes: n }));
  expect(await superseding(1)).toBe("supersedes-invalid");
  await account.signUp();
  expect(await superseding(1)).toBe("supersedes-invalid");
  await account.signUp(UNVERIFIED);
  await account.requestQuota();
  expect((await account.newestCheck()).outcome).toBe("review");
  expect(await superseding(3)).toBe("supersedes-invalid");
  expect(await superseding(2)).toMatchObject({ answer: { outcome: "approve" } });
  expect(await superseding(2)).toBe("supersedes-invalid");
});
