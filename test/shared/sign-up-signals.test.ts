import { expect, test } from "vitest";
import { anOrganization, aQuotaBody, aSignUpBody, type Body } from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { NO_SIGNALS } from "../support/in-memory-ports.ts";

const TEHRAN = "5.160.0.1";
const access = (country?: string): Body => ({
  access: [{ ip: TEHRAN, at: "2026-11-22T12:00:00Z", ...(country && { country }) }],
});

/** An account of a gate whose database of countries has one address. */
const located = (country: string | undefined) =>
  anAccount({}, { signals: { ...NO_SIGNALS, countryOf: (ip) => (ip === TEHRAN ? country : undefined) } });
const signedUp = async (account: ReturnType<typeof anAccount>, customer: Body) =>
  (await answered(account.signUp(aSignUpBody(anOrganization(customer))))).answer.outcome;

test.for<[string, string | undefined, string | undefined, string]>([
  ["in Germany by the database", "DE", undefined, "approve"],
  ["in Iran by nobody's word", undefined, undefined, "approve"],
  // A database is a signal: people look before anybody is denied.
  ["in Iran by the database alone", "IR", undefined, "review"],
  ["in Iran by the database, in Germany by the caller's word", "IR", "DE", "review"],
  ["in Iran by the caller's word", undefined, "IR", "deny"],
])("an access %s", async ([, country, said, outcome]) => {
  expect(await signedUp(located(country), access(said))).toBe(outcome);
});

test("what the database said is on record, so that no replay needs it", async () => {
  const account = located("IR");
  await signedUp(account, access("DE"));
  expect(await account.openRecord(await account.newestCheck())).toMatchObject({
    record: {
      facts: {
        signals: { accessCountries: ["DE"], locatedCountries: ["IR"], contradictedAccessPercent: 100 },
      },
    },
  });
});

test.for<[string, string | undefined, string | undefined, string]>([
  ["in Germany by both", "DE", "DE", "approve"],
  ["in Germany by the caller's word, in France by the database", "FR", "DE", "review"],
  ["in a country that is not declared, by the database", "FR", undefined, "review"],
  ["nobody knows where", undefined, undefined, "approve"],
])("advanced accelerators for an account that was used %s", async ([, country, said, outcome]) => {
  const account = located(country);
  expect(await signedUp(account, access(said))).toBe("approve");
  expect((await answered(account.requestQuota())).answer.outcome).toBe(outcome);
});

test("one row of the database that is wrong stops no request, and nobody is asked for what cannot change it", async () => {
  const elsewhere = access("DE")["access"];
  const asked = async (others: number) => {
    const account = located("FR");
    const other = { ip: "81.2.69.1", at: "2026-11-22T12:00:00Z", country: "DE" };
    const known = (ip: string) => (ip === TEHRAN ? "FR" : "DE");
    account.ports.signals = { ...NO_SIGNALS, countryOf: known };
    await signedUp(account, { access: [elsewhere, Array.from({ length: others }, () => other)].flat() });
    const { answer } = await answered(account.requestQuota());
    return [answer.outcome, ...answer.requiredEvidence];
  };
  expect(await asked(19)).toEqual(["approve"]);
  expect(await asked(18)).toEqual(["review"]);
});

test("advanced accelerators for an address for minutes are looked at, and others are not", async () => {
  const account = () =>
    anAccount({}, { signals: { ...NO_SIGNALS, isListedMail: (line) => line === "mail.example" } });
  const outcome = async (email: string, quota = aQuotaBody()) => {
    const one = account();
    expect(await signedUp(one, { email })).toBe("approve");
    return (await answered(one.requestQuota(quota))).answer.outcome;
  };
  const t4 = { accelerator: "T4", count: 8, region: "eu-central-1", placeOfUse: { country: "DE" } };
  expect(await outcome("office@mail.example")).toBe("review");
  expect(await outcome("office@mail.example", aQuotaBody({ accelerators: [t4] }))).toBe("approve");
  expect(await outcome("office@own.example")).toBe("approve");
});

test("who pays by another name and is the customer is nobody else", async () => {
  const payer = (name: string, country: string) => ({
    payment: { means: "card", payer: { status: "other", name, country } },
  });
  expect(await signedUp(anAccount(), payer("WEISSENFELS BILDTECHNIK GMBH", "DE"))).toBe("approve");
  expect(await signedUp(anAccount(), payer("WEISSENFELS BILDTECHNIK GMBH", "HK"))).toBe("review");
  expect(await signedUp(anAccount(), payer("Annegret Weissenfels owner-1", "DE"))).toBe("review");
  expect(await signedUp(anAccount(), payer("Zahlungsdienst Vogel AG", "DE"))).toBe("review");
});
