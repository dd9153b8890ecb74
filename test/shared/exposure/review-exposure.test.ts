import { expect, test } from "vitest";
import { CLUSTER_LIMITS } from "../../../shared/exposure/cluster-search.ts";
import { LinkToken } from "../../../shared/exposure/link.ts";
import { deliverOwed } from "../../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../../shared/ledger/ids.ts";
import { STANDING_LIMITS } from "../../../shared/ledger/standing.ts";
import type { CheckLedger, KeyVault } from "../../../shared/ports.ts";
import { aLine, anOwner, aQuotaFor, daysLater, NOW } from "../../support/a-request.ts";
import { accounts, BELOW, breach, DEVICE, ownedBy, PHONE } from "../../support/linked-companies.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

/** A company in an embargoed country. */
const EMBARGOED = { address: { lines: ["1"], place: { country: "IR" } } };

test("a breach found afterwards is reviewed in every account with grants, and holds it", async () => {
  const world = await breach();
  const sent = await world.deliver();
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["pending", "pending"]);
  expect(await world.numbers("acme", "beta", "gamma")).toEqual([3, 3, 1]);
  const check = await world.newestCheck("acme");
  expect(check).toMatchObject({
    hook: "quota-request",
    outcome: "review",
    idempotencyKey: "sallyport:links:gamma.1",
    case: { state: "OPEN" },
    standing: { quota: { n: 2 }, cases: [{ n: 3, scope: "account", supersedable: false, exposure: true }] },
  });
  expect(check.standing.grants).toHaveLength(1);
  expect(check.links).toEqual((await world.ports.ledger.check({ accountId: "acme", n: 2 }))?.links);
  expect(sent.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(["acme.3", "beta.3"]));
});

test("the review is attested, and its record says of which grant, because of which check, with whom, and why", async () => {
  const world = await breach();
  await world.deliver();
  const check = await world.newestCheck("acme");
  const { record } = await world.openRecord(check);
  expect(record).toMatchObject({
    request: { reexamines: "acme.2", because: "gamma.1" },
    customerCheck: 1,
    linkedAccounts: ["beta", "gamma"],
    facts: {
      request: { exposure: { linkedAccounts: 2, otherCustomers: 0, aggregateTpp: 2 * BELOW * 15_832 } },
    },
    watchlist: { kind: "official" },
    decision: { outcome: "review", grounds: [{ pack: "red-flags", rule: "linked-order", scope: "account" }] },
  });
  expect(JSON.parse(check.answer)).toMatchObject({
    attestationId: "acme.3",
    outcome: "review",
    reasons: [{ code: "under-review" }],
    caseId: "acme.3",
  });
});

test("an account linked to nobody is not judged a second time: its record stays closed", async () => {
  const world = await accounts(["acme"]);
  await world.request("acme", BELOW);
  world.ports.keys.existingAccountKey = async () => Promise.reject(new Error("opened"));
  await world.deliver();
  expect((await world.newestCheck("acme")).markers).toEqual([]);
});

test("an account that is alone as far as is known, but not for sure, is looked at, and not held", async () => {
  const world = await accounts(["acme"]);
  await world.request("acme", 1);
  const [token] = (await world.newestCheck("acme")).links;
  if (token) await world.ports.links.link(token, "lost");
  await world.deliver();
  expect((await world.newestCheck("acme")).standing.cases).toMatchObject([
    { exposure: true, scope: "request" },
  ]);
  expect(await world.gate("acme")).toBe("allowed");
});

test("of two checks that find one breach at once, one is answered by a review", async () => {
  const world = await breach();
  await world.signUp("delta", {
    beneficialOwners: { status: "disclosed", owners: [anOwner("owner-delta", 100, { name: "Ida beta" })] },
  });
  const { ledger } = world.ports;
  const on = { policy: policyOf(), now: NOW };
  const ports = { ...world.ports, outbox: ledger, queue: { send: async () => {} } };
  const triggers = [await world.newestCheck("gamma"), await world.newestCheck("delta")];
  for (const check of triggers)
    for (const token of check.links) await ports.links.link(token, check.accountId);
  await Promise.all(triggers.map((check) => deliverOwed(ports, check, on)));
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
});

test("delivering again, and at once, writes no second review", async () => {
  const world = await breach();
  await Promise.all([world.deliver(), world.deliver(), world.deliver()]);
  await world.deliver();
  expect(await world.numbers("acme", "beta", "gamma")).toEqual([3, 3, 1]);
});

test("a review of this kind owes a message and nothing else, so it leads to no other", async () => {
  const world = await breach();
  const written = new Map<string, readonly string[]>();
  const { append } = world.ports.ledger;
  world.ports.ledger.append = async (item) => {
    written.set(checkId(item), item.markers);
    return append(item);
  };
  await world.deliver();
  expect([...written]).toEqual([
    ["acme.3", ["owesMessage"]],
    ["beta.3", ["owesMessage"]],
  ]);
});

test("an account that such a review holds gets no other: a breach that lasts does not pile up reviews", async () => {
  const world = await breach();
  await world.deliver();
  await world.signUp("delta", {
    beneficialOwners: { status: "disclosed", owners: [anOwner("owner-delta", 100, { name: "Ida acme" })] },
  });
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
});

test("a review about something else may be resolved without a look at the grants, so it takes the place of none", async () => {
  const world = await breach();
  // A military end use holds the account, too.
  const endUse = { category: "military", description: "x", for: { status: "customer" } };
  expect(await world.request("acme", 1, { endUse })).not.toBe("approve");
  expect(await world.gate("acme")).not.toBe("allowed");
  await world.deliver();
  expect((await world.newestCheck("acme")).standing.cases).toContainEqual(
    expect.objectContaining({ n: 4, exposure: true }),
  );
});

test("such a review fits beside as many others as an account can have", async () => {
  const world = await breach();
  const newest = await world.newestCheck("acme");
  const cases = Array.from({ length: STANDING_LIMITS.cases }, (_, index) => ({
    n: index + 1,
    hook: "quota-request" as const,
    scope: "account" as const,
    supersedable: false,
  }));
  await world.ports.ledger.append({
    ...newest,
    n: 3,
    idempotencyKey: "k",
    standing: { ...newest.standing, cases },
  });
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([4, 3]);
  expect((await world.newestCheck("acme")).standing.cases).toHaveLength(STANDING_LIMITS.cases + 1);
});

test("a review that holds nothing gives way to one that does, and to no other", async () => {
  const world = await breach();
  const { accountsWith } = world.ports.links;
  // As if there were more links than are followed.
  world.ports.links.accountsWith = async (token, max) => [...(await accountsWith(token, max)), "lost"];
  await world.deliver();
  expect(await world.gate("acme")).toBe("allowed");
  await world.signUp("gamma", { phone: "+4930555" });
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
  world.ports.links.accountsWith = accountsWith;
  await world.signUp("delta", ownedBy("acme", "beta"));
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([4, 4]);
  expect((await world.newestCheck("acme")).standing.cases).toMatchObject([
    { n: 4, scope: "account", exposure: true },
  ]);
  expect((await world.ports.ledger.check({ accountId: "acme", n: 3 }))?.case?.state).toBe("SUPERSEDED");
});

test.for([1, BELOW])("a request for %i that names such a review does not replace it", async (count) => {
  const world = await breach();
  await world.deliver();
  await world.request("acme", count, { supersedes: 3 });
  expect(await world.gate("acme")).toBe("pending");
});

test("grants that have ended, and customers who signed up anew since, are nobody's business", async () => {
  const world = await breach();
  await world.signUp("beta");
  await world.deliver(daysLater(100));
  expect(await world.numbers("acme", "beta")).toEqual([2, 3]);
  expect((await world.newestCheck("beta")).standing).not.toHaveProperty("quota");
});

test("an account that signed up before there were links is judged with those that it is linked to, and linked", async () => {
  const world = await accounts(["acme"], PHONE);
  expect(await world.request("acme", BELOW)).toBe("approve");
  await world.deliver();
  await world.signUp("beta");
  const signedUp = await world.newestCheck("beta");
  await world.ports.ledger.append({ ...signedUp, n: 2, idempotencyKey: "k", links: [] });
  expect(await world.request("beta", 1)).toBe("review");
  expect((await world.newestCheck("beta")).links).toEqual(signedUp.links);
});

test("an account whose key is gone, and that is not closed, is passed over, counts for the others, and holds nobody up", async () => {
  const world = await breach();
  const existingAccountKey: KeyVault["existingAccountKey"] = world.ports.keys.existingAccountKey;
  world.ports.keys.existingAccountKey = async (id) => (id === "acme" ? undefined : existingAccountKey(id));
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([2, 3]);
});

test("a key that cannot be fetched now keeps the marker: it is not taken for one that was destroyed", async () => {
  const world = await breach();
  const { existingAccountKey } = world.ports.keys;
  world.ports.keys.existingAccountKey = async () => Promise.reject(new Error("kms is down"));
  await expect(world.deliver()).rejects.toThrow("kms is down");
  expect((await world.newestCheck("gamma")).markers).toEqual(["owesLinks"]);
  world.ports.keys.existingAccountKey = existingAccountKey;
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
});

test("more linked accounts than can be read are an unknown exposure: no approval, and people look at the grants", async () => {
  const names = Array.from({ length: CLUSTER_LIMITS.accounts }, (_, index) => `a${index}`);
  const world = await accounts(names, PHONE);
  expect(await world.request("a0", 1)).toBe("approve");
  await world.deliver();
  expect(await world.gate("a0")).toBe("allowed");
  await world.signUp("one-more", PHONE);
  await world.deliver();
  expect(await world.gate("a0")).toBe("allowed");
  expect(await world.request("a1", 1)).toBe("review");
  const check = await world.newestCheck("a0");
  expect(check.standing.cases).toMatchObject([{ scope: "request", supersedable: false, exposure: true }]);
  const { record } = await world.openRecord(check);
  expect(record).toMatchObject({
    decision: { grounds: [{ rule: "linked-order", undecided: ["request.exposure.aggregateTpp"] }] },
  });
});

/** Alters what is stored of an account: a byte of each record. */
function corruptRecords(ledger: CheckLedger, accountId: string): void {
  const { check } = ledger;
  ledger.check = async (key) => {
    const found = await check(key);
    if (!found || key.accountId !== accountId) return found;
    return { ...found, record: found.record.with(-1, 1 - (found.record.at(-1) ?? 0)) };
  };
}

test.for<[string, (ledger: CheckLedger) => void]>([
  ["does not open", (ledger) => corruptRecords(ledger, "acme")],
  [
    "is no check",
    (ledger) => {
      const { check } = ledger;
      ledger.check = async (key) => (checkId(key) === "acme.2" ? void LinkToken.parse("x") : check(key));
    },
  ],
  [
    "is not there",
    (ledger) => {
      const { check } = ledger;
      ledger.check = async (key) => (checkId(key) === "acme.2" ? undefined : check(key));
    },
  ],
])("an account whose record %s is held for people, and others are judged", async ([, corrupt]) => {
  const world = await breach();
  corrupt(world.ports.ledger);
  const sent = await world.deliver();
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["pending", "pending"]);
  expect(sent.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(["acme.3", "beta.3"]));
});

test("an outage at one account keeps the marker, and the others are judged", async () => {
  const world = await breach();
  const { existingAccountKey } = world.ports.keys;
  world.ports.keys.existingAccountKey = async (id) =>
    id === "acme" ? Promise.reject(new Error("kms is down")) : existingAccountKey(id);
  await expect(world.deliver()).rejects.toThrow("kms is down");
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["allowed", "pending"]);
  expect((await world.newestCheck("gamma")).markers).toEqual(["owesLinks"]);
});

test("an account whose newest check is no check holds nobody up, though nobody knows what it holds", async () => {
  const world = await breach();
  const { newestCheck } = world.ports.ledger;
  world.ports.ledger.newestCheck = async (id) => {
    if (id === "gamma") LinkToken.parse("x");
    return newestCheck(id);
  };
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
  expect(await world.request("acme", 1)).toBe("review");
});

test("all that stands is judged, not only what was asked for last", async () => {
  const world = await accounts(["acme"], DEVICE);
  expect(await world.request("acme", 8)).toBe("approve");
  // For this part alone no other customer's account would matter.
  expect(await world.request("acme", 0, aQuotaFor(aLine("T4", 1)))).toBe("approve");
  await world.deliver();
  await world.signUp("beta", DEVICE);
  await world.deliver();
  expect(await world.gate("acme")).toBe("pending");
});

test("accounts that were never approved hold no customer, and hide none", async () => {
  const world = await accounts(["acme"], PHONE);
  expect(await world.request("acme", 1)).toBe("approve");
  await world.deliver();
  for (let index = 0; index <= CLUSTER_LIMITS.accounts; index += 1) {
    const { answer } = await world.signUp(`x${index}`, { ...PHONE, refusals: ["end-use"] });
    expect(answer.outcome).toBe("review");
  }
  await world.deliver();
  expect(await world.numbers("acme")).toEqual([2]);
  expect(await world.request("acme", 1)).toBe("approve");
});

test("an account that was under review counts from its approval on", async () => {
  const world = await accounts(["acme", "beta"]);
  for (const name of ["acme", "beta"]) expect(await world.request(name, BELOW)).toBe("approve");
  await world.signUp("gamma", { ...ownedBy("acme", "beta"), refusals: ["end-use"] });
  await world.deliver();
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["allowed", "allowed"]);
  await world.signUp("gamma", ownedBy("acme", "beta"));
  await world.deliver();
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["pending", "pending"]);
});

test("an account with the device of one that was denied is looked at, and not held", async () => {
  const world = await accounts(["acme"], DEVICE);
  expect(await world.request("acme", 1)).toBe("approve");
  await world.deliver();
  const { answer } = await world.signUp("bad", { ...DEVICE, ...EMBARGOED });
  expect(answer.outcome).toBe("deny");
  await world.deliver();
  const check = await world.newestCheck("acme");
  expect(check.standing.cases).toMatchObject([{ n: 3, scope: "request", exposure: true }]);
  expect(Object(await world.openRecord(check)).record.decision.grounds).toMatchObject([
    { rule: "linked-to-denied" },
  ]);
  expect(await world.gate("acme")).toBe("allowed");
  expect(await world.request("acme", 2)).toBe("review");
});

test("who sheds a link by having many others is judged as if nobody knew to whom it is linked", async () => {
  const world = await accounts(["acme", "beta"], PHONE);
  expect(await world.request("acme", BELOW)).toBe("approve");
  for (let turn = 0; (await world.newestCheck("beta")).linksShed === undefined; turn += 1)
    await world.signUp("beta", {
      phone: `+4930222${turn}`,
      devices: Array.from({ length: 20 }, (_, index) => `device-${turn}-${index}`),
    });
  await world.deliver();
  expect(await world.request("beta", 1)).toBe("review");
});

test("nothing is denied for what others did: what the policy would deny is left to people, once", async () => {
  const house = `
id: house
version: "1.0"
title: House
legalStatus: House policy.
effective: { from: "2026-01-01" }
rules:
  - id: together
    applies: quota-request
    check: accelerators
    when: request.exposure.linkedAccounts > 0.0 && request.exposure.aggregateTpp >= 1000000.0
    outcome: deny
    basis: policy
    citation: House policy
    scope: account
    reviewer: Too many together.
    toPass: Together they hold less.
    applicant: not-eligible
`;
  const policy = policyOf([...shippedPacks(), { name: "house.yaml", text: house }]);
  const world = await accounts(["acme", "beta"], {}, { policy });
  for (const name of ["acme", "beta"]) expect(await world.request(name, BELOW)).toBe("approve");
  for (const name of ["gamma", "delta"]) {
    await world.signUp(name, ownedBy("acme", "beta"));
    await world.deliver();
  }
  const check = await world.newestCheck("acme");
  expect([check.n, check.outcome, check.case?.state]).toEqual([3, "review", "OPEN"]);
  expect(JSON.parse(check.answer)).toMatchObject({ reasons: [{ code: "under-review" }] });
  expect(Object(await world.openRecord(check)).record.decision.grounds[0]).toMatchObject({
    rule: "together",
    outcome: "deny",
  });
  expect(await world.gate("acme")).toBe("pending");
});
