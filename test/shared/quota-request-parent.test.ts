import { expect, test } from "vitest";
import * as z from "zod";
import type { LegalEntity } from "../../shared/identity/legal-entity/legal-entity.ts";
import { aLegalEntity, aParent, LEI } from "../support/a-legal-entity.ts";
import { anOrganization, aSignUpBody, type Body, NOW } from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";

const RecordOfCheck = z.looseObject({
  facts: z.object({ subject: z.object({ ultimateParent: z.unknown() }) }),
});

/** An account that signed up with an LEI, whose record is this one. */
async function registeredAs(record: Partial<LegalEntity>, customer: Body = {}) {
  const entity = aLegalEntity({ legalName: "Weissenfels Bildtechnik GmbH", ...record });
  const account = anAccount({}, { register: { entity: async () => entity } });
  const signedUp = await answered(account.signUp(aSignUpBody(anOrganization({ lei: LEI, ...customer }))));
  return { account, signedUp: signedUp.answer.outcome };
}

/** What a quota request at that time answers, and what it takes for the ultimate parent. */
async function requested({ account }: Awaited<ReturnType<typeof registeredAs>>, now: Date) {
  const { answer } = await answered(account.requestQuota(undefined, { now }));
  const { record } = await account.openRecord(await account.newestCheck());
  return { outcome: answer.outcome, parent: RecordOfCheck.parse(record).facts.subject.ultimateParent };
}

const GERMAN = { headquarters: "DE", area: "DE" };

test.for([
  ["knows of nobody above", "NATURAL_PERSONS", "approve", GERMAN],
  ["has it not public who is", "NON_PUBLIC", "review", {}],
  ["has somebody above it without an identifier", "NO_LEI", "review", {}],
] as const)(
  "of a customer without a parent, by its own words, the register %s: %s %s",
  async ([, reason, outcome, parent]) => {
    const customer = await registeredAs({ ultimateParent: { report: "exception", reason } });
    expect(customer.signedUp).toBe(outcome);
    expect(await requested(customer, NOW)).toEqual({ outcome, parent });
  },
);

test("what the register shows of a parent is known to quota requests until its record ends", async () => {
  const customer = await registeredAs(
    { ultimateParent: aParent(), nextRenewalDate: "2026-11-23" },
    { ultimateParent: { status: "unknown" } },
  );
  const dutch = { headquarters: "NL", area: "NL" };
  expect(await requested(customer, new Date("2026-11-23T23:59:59Z"))).toMatchObject({ parent: dutch });
  expect(await requested(customer, new Date("2026-11-24T00:00:00Z"))).toEqual({
    outcome: "review",
    parent: {},
  });
});
