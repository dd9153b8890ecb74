import { expect, test } from "vitest";
import type { LinkToken } from "../../../shared/exposure/link.ts";
import { type ErasurePorts, eraseAccount } from "../../../shared/retention/erase-account.ts";
import { aCheck, aReview, aStanding } from "../../support/a-check.ts";
import { aListOf } from "../../support/a-hit.ts";
import { aQuotaBody, aSignUpBody, daysLater, evidenceFor, NOW } from "../../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../../support/an-account.ts";
import { anInMemoryLedger, inMemoryLinks } from "../../support/in-memory-ledger.ts";
import { anInMemoryKeyVault, aWatchlist, inMemoryPictures } from "../../support/in-memory-ports.ts";
import { accounts, DEVICE } from "../../support/linked-companies.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const PROVIDER = { usPerson: true };
/** When the records of the account may go; its approval has ended before. */
const DUE = new Date("2029-11-23T12:00:00.000Z");
const CALL = { accountId: "acme", now: DUE, provider: PROVIDER, policy: policyOf() };
const kept = { until: DUE.toISOString(), duty: "customer" } as const;
const token = (letter: string): LinkToken => `phone#${letter.repeat(43)}`;

async function aLedger(...checks: ReturnType<typeof aCheck>[]) {
  const ports = {
    ledger: anInMemoryLedger(),
    keys: anInMemoryKeyVault(),
    links: inMemoryLinks(),
    pictures: inMemoryPictures(),
  };
  for (const check of checks) await ports.ledger.append(check);
  await ports.keys.accountKey("acme");
  return ports;
}

const erase = (ports: ErasurePorts, now = DUE, provider = PROVIDER) =>
  eraseAccount(ports, { ...CALL, now, provider });

const ERASED = {
  accountId: "acme",
  erasedAt: DUE.toISOString(),
  backupsUntil: "2029-12-28T12:00:00.000Z",
  remains: ["attestations", "keyed-digests", "identifiers", "outcomes", "vendor-sessions"],
};

test("an account without a check is not there, and none of it is made", async () => {
  const ports = await aLedger();
  expect(await erase(ports)).toEqual({ ok: false, failure: { code: "account-not-found" } });
  expect(await ports.keys.existingAccountKey("acme")).toBeDefined();
});

test("erasing is refused until the instant at which the last duty ends, with the duty and its source", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  expect(await erase(ports, new Date(DUE.getTime() - 1))).toEqual({
    ok: false,
    failure: {
      code: "retention-not-over",
      errors: [
        {
          pointer: "",
          code: "customer",
          message:
            "kept until 2029-11-23T12:00:00.000Z: records of a customer, after the account was last approved or asked for (policy: provider policy, after proposed 15 CFR 7.302 (89 FR 5698))",
        },
      ],
    },
  });
  expect(await ports.keys.existingAccountKey("acme")).toBeDefined();
  expect((await ports.ledger.newestCheck("acme"))?.closedAt).toBeUndefined();
  expect(await erase(ports)).toEqual({ ok: true, value: ERASED });
  expect(await ports.keys.existingAccountKey("acme")).toBeUndefined();
});

test("a provider that keeps for more years than it did keeps accounts on file for them, too", async () => {
  const account = await aCustomer();
  const { policy } = CALL;
  const longer = { ...policy, parameters: { ...policy.parameters, customerRecordYears: 7 } };
  // The sign-up holds until 23 November 2027.
  const due = new Date("2034-11-23T12:00:00.000Z");
  const early = await eraseAccount(account.ports, {
    ...CALL,
    policy: longer,
    now: new Date(due.getTime() - 1),
  });
  expect(early).toMatchObject({ failure: { code: "retention-not-over", errors: [{ code: "customer" }] } });
  expect((await eraseAccount(account.ports, { ...CALL, policy: longer, now: due })).ok).toBe(true);
});

test("the switches of the day tell what the refusal rests on", async () => {
  const positions = [{ from: "2027-01-01", state: "on" as const, citation: "15 CFR 7.302 (final rule)" }];
  const { policy } = CALL;
  const final = { ...policy, switches: { ...policy.switches, cipRule: positions } };
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  const told = async (now: string) => {
    const refused = await eraseAccount(ports, { ...CALL, policy: final, now: new Date(now) });
    return refused.ok ? undefined : refused.failure.errors?.[0]?.message;
  };
  expect(await told("2026-12-31T23:59:59.999Z")).toContain("(policy: provider policy");
  expect(await told("2027-01-01T00:00:00.000Z")).toContain("(law: 15 CFR 7.302 (final rule))");
});

test("the duty of a check from before it was told rests on law for a US person alone", async () => {
  const ports = await aLedger(aCheck());
  const messages = [true, false].map(async (usPerson) => {
    const refused = await erase(ports, NOW, { usPerson });
    return refused.ok ? [] : refused.failure.errors?.map(({ message }) => message);
  });
  expect((await Promise.all(messages)).flat()).toEqual([
    expect.stringContaining("(law: 31 CFR 501.601"),
    expect.stringContaining("(policy: 31 CFR 501.601"),
  ]);
});

test.for([
  ["OPEN", "reviews-open"],
  ["REPORT", "reviews-open"],
  ["AWAITING_APPLICANT", "erased"],
  ["SUPERSEDED", "erased"],
] as const)("with a review in force that is %s the account is %s", async ([state, outcome]) => {
  const cases = [{ n: 1, hook: "sign-up", scope: "account", supersedable: false }] as const;
  const review = aReview({ case: { state, version: 1, dueAt: DUE.toISOString() } });
  const ports = await aLedger(review, aCheck({ n: 2, standing: aStanding({ kept, cases }) }));
  const erased = await erase(ports);
  expect(erased.ok ? "erased" : erased.failure.code).toBe(outcome);
  if (!erased.ok)
    expect(erased.failure.errors?.map(({ message }) => message)).toEqual([
      "expected people to have ended the case acme.1",
    ]);
});

test("a denial may owe a report: until people have settled it the account is not erased, though ten years are over", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf("Weissenfels Bildtechnik GmbH");
  expect((await answered(account.signUp())).answer.outcome).toBe("deny");
  const { case: report, standing } = await account.newestCheck();
  expect([report?.state, standing.cases]).toEqual(["REPORT", []]);
  const late = new Date("2036-11-24T00:00:00.000Z");
  const refused = { ok: false, failure: { code: "reviews-open", errors: [{ code: "review-open" }] } };
  expect(await eraseAccount(account.ports, { ...CALL, now: late })).toMatchObject(refused);
  // What comes after a denial takes nothing from it.
  account.inForce.watchlist = aWatchlist();
  await answered(account.signUp());
  const later = new Date("2037-11-24T00:00:00.000Z");
  expect(await eraseAccount(account.ports, { ...CALL, now: later })).toMatchObject(refused);
  expect(await account.ports.keys.existingAccountKey("acme")).toBeDefined();
});

test("a review that made room for others is still one that people must end", async () => {
  const ports = await aLedger(aReview(), aCheck({ n: 2, standing: aStanding({ kept, cases: [] }) }));
  expect(await erase(ports)).toMatchObject({
    failure: { code: "reviews-open", errors: [{ message: expect.stringContaining("acme.1") }] },
  });
});

test("a review that is not in the ledger counts as open", async () => {
  const cases = [{ n: 7, hook: "sign-up", scope: "account", supersedable: false }] as const;
  const ports = await aLedger(aCheck({ standing: aStanding({ kept, cases }) }));
  expect(await erase(ports)).toMatchObject({ failure: { code: "reviews-open" } });
});

test("at most ten reviews are named", async () => {
  const cases = Array.from({ length: 20 }, (_, index) => ({
    n: index + 2,
    hook: "sign-up" as const,
    scope: "account" as const,
    supersedable: false,
  }));
  const erased = await erase(await aLedger(aCheck({ standing: aStanding({ kept, cases }) })));
  expect(!erased.ok && erased.failure.errors).toHaveLength(10);
});

test("erasing twice answers the same, however much later", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  expect(await erase(ports)).toEqual({ ok: true, value: ERASED });
  expect(await erase(ports, new Date("2031-01-01T00:00:00.000Z"))).toEqual({ ok: true, value: ERASED });
});

test("two erasures at once answer the same", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  const later = new Date(DUE.getTime() + 5);
  const [one, other] = await Promise.all([erase(ports), erase(ports, later)]);
  expect(one).toEqual(other);
});

test("a check that comes in between is judged before anything is closed", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  const until = "2039-11-23T12:00:00.000Z";
  const late = aCheck({ n: 2, standing: aStanding({ kept: { until, duty: "sanctions" } }) });
  const { close } = ports.ledger;
  ports.ledger.close = async (key, at) => {
    await ports.ledger.append(late);
    return close(key, at);
  };
  expect(await erase(ports)).toMatchObject({
    failure: { code: "retention-not-over", errors: [{ code: "sanctions" }] },
  });
  expect(await ports.keys.existingAccountKey("acme")).toBeDefined();
});

test("an account that is never still is closed by nobody: the caller retries", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  const { close } = ports.ledger;
  ports.ledger.close = async (key, at) => {
    await ports.ledger.append(aCheck({ n: key.n, standing: aStanding({ kept }) }));
    return close(key, at);
  };
  expect(await erase(ports)).toEqual({ ok: false, failure: { code: "not-recorded" } });
  expect(await ports.keys.existingAccountKey("acme")).toBeDefined();
});

test.for(["keys", "links", "pictures"] as const)(
  "what broke off before the %s were dealt with is done by the next call",
  async (step) => {
    const links = [token("p")];
    const ports = await aLedger(aCheck({ links, standing: aStanding({ kept }) }));
    await ports.links.link(token("p"), "acme");
    ports.pictures.of.add("acme");
    const { keys, links: written, pictures } = ports;
    const down = () => Promise.reject(new Error("down"));
    const broken = {
      keys: { destroyAccountKey: down },
      links: { unlink: down },
      pictures: { deletePictures: down },
    };
    await expect(erase({ ...ports, [step]: broken[step] })).rejects.toThrow("down");
    // It is closed, so no duty can come in any more: not even a clock that was set back refuses now.
    const again = await erase(ports, new Date(DUE.getTime() - 1));
    expect(again).toMatchObject({ ok: true, value: { accountId: "acme" } });
    expect(await keys.existingAccountKey("acme")).toBeUndefined();
    expect([[...written.all], [...pictures.of]]).toEqual([[], []]);
  },
);

test("the pictures of the account go, and no other's", async () => {
  const ports = await aLedger(aCheck({ standing: aStanding({ kept }) }));
  for (const accountId of ["acme", "beta"]) ports.pictures.of.add(accountId);
  expect((await erase(ports, new Date(DUE.getTime() - 1))).ok).toBe(false);
  expect(ports.pictures.of.size).toBe(2);
  await erase(ports);
  expect([...ports.pictures.of]).toEqual(["beta"]);
});

test("all that the account was linked by goes, and nothing of another account", async () => {
  const shed = aCheck({ links: [token("a")] });
  const newest = aCheck({ n: 2, links: [token("b")], linksShed: true, standing: aStanding({ kept }) });
  const ports = await aLedger(shed, newest);
  for (const letter of ["a", "b"])
    for (const accountId of ["acme", "beta"]) await ports.links.link(token(letter), accountId);
  await erase(ports);
  expect([...ports.links.all]).toEqual([`${token("a")} beta`, `${token("b")} beta`]);
});

test("while the checks of an account cannot be read its key stays: nothing is left half done", async () => {
  const ports = await aLedger(
    aCheck({ links: [token("p")], linksShed: true, standing: aStanding({ kept }) }),
  );
  await ports.ledger.close({ accountId: "acme", n: 2 }, DUE);
  ports.ledger.pastChecks = () => {
    throw new Error("down");
  };
  await expect(erase(ports)).rejects.toThrow("down");
  expect(await ports.keys.existingAccountKey("acme")).toBeDefined();
});

test("thousands of links are taken back some at a time", async () => {
  const many = (n: number) =>
    Array.from(
      { length: 150 },
      (_, index): LinkToken => `phone#${String(n * 150 + index).padStart(43, "0")}`,
    );
  const shed = Array.from({ length: 20 }, (_, index) => aCheck({ n: index + 1, links: many(index) }));
  const newest = aCheck({ n: 21, links: many(19), linksShed: true, standing: aStanding({ kept }) });
  const ports = await aLedger(...shed, newest);
  let [atOnce, most, all] = [0, 0, 0];
  ports.links.unlink = async () => {
    all += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise(setImmediate);
    atOnce -= 1;
  };
  const erased = await eraseAccount(ports, CALL);
  expect(erased.ok).toBe(true);
  expect([all, most]).toEqual([3000, 50]);
});

/** A customer whose records may go, and have gone. */
async function anErasedCustomer() {
  const account = await aCustomer();
  await answered(account.requestQuota(aQuotaBody(), { key: "quota" }));
  await account.deliver();
  expect(await eraseAccount(account.ports, CALL)).toMatchObject({ ok: true });
  return account;
}

test("an erased account is asked for nothing any more, and gets no other key", async () => {
  const account = await anErasedCustomer();
  const after = { now: DUE };
  expect(await account.signUp(aSignUpBody(), after)).toBe("account-erased");
  expect(await account.requestQuota(aQuotaBody(), after)).toBe("account-erased");
  expect(await account.addEvidence([evidenceFor("customer")], after)).toBe("account-erased");
  expect(account.checks()).toBe(2);
  expect(await account.ports.keys.existingAccountKey("acme")).toBeUndefined();
});

test("what was answered before the erasure is still repeated byte by byte", async () => {
  const account = await anErasedCustomer();
  const stored = (await account.newestCheck()).answer;
  const again = await answered(account.requestQuota(aQuotaBody(), { key: "quota", now: DUE }));
  expect(again).toMatchObject({ body: stored, replayed: true });
  const other = aQuotaBody({ durationDays: 7 });
  expect(await account.requestQuota(other, { key: "quota", now: DUE })).toBe("idempotency-key-reused");
});

test("a check that was being decided while the account was erased is not written, and the caller is told", async () => {
  const account = await aCustomer();
  const { append } = account.ports.ledger;
  account.ports.ledger.append = async (item) => {
    account.ports.ledger.append = append;
    await eraseAccount(account.ports, CALL);
    return append(item);
  };
  // It has unwrapped the key already and sealed its record.
  expect(await account.requestQuota(aQuotaBody(), { now: daysLater(1) })).toBe("account-erased");
  expect(account.checks()).toBe(1);
});

test("accounts that were linked to an erased one are judged without it", async () => {
  const world = await accounts(["acme", "beta"], DEVICE);
  await eraseAccount(world.ports, CALL);
  const now = DUE;
  await world.signUp("beta", DEVICE, now);
  await world.request("beta", 1, {}, now);
  await world.deliver(now);
  const { record } = await world.openRecord(await world.newestCheck("beta"));
  expect(record).toMatchObject({
    linkedAccounts: [],
    facts: { request: { exposure: { linkedAccounts: 0 } } },
  });
  const owing = [...world.ports.ledger.items.values()].filter(({ markers }) => markers.length > 0);
  expect(owing).toEqual([]);
});
