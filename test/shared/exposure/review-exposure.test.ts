import { expect, test } from "vitest";
import { CLUSTER_LIMITS } from "../../../shared/exposure/cluster.ts";
import { deliverOwed } from "../../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../../shared/ledger/ids.ts";
import { STANDING_LIMITS } from "../../../shared/ledger/standing.ts";
import type { KeyVault } from "../../../shared/ports.ts";
import { anOwner, daysLater, NOW } from "../../support/a-request.ts";
import { accounts, BELOW, breach, PHONE } from "../../support/linked-companies.ts";
import { policyOf } from "../../support/shipped-packs.ts";

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

test("an account that is alone as far as is known, but not for sure, is held", async () => {
  const world = await accounts(["acme"]);
  await world.request("acme", 1);
  const [token] = (await world.newestCheck("acme")).links;
  if (token) await world.ports.links.link(token, "lost");
  await world.deliver();
  expect(await world.gate("acme")).toBe("pending");
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

test("an account that as many reviews hold as can be needs no other", async () => {
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
  expect(await world.numbers("acme", "beta")).toEqual([3, 3]);
});

test("nothing that the applicant sends replaces such a review", async () => {
  const world = await breach();
  await world.deliver();
  for (const count of [1, BELOW]) await world.request("acme", count, { supersedes: 3 });
  expect(await world.gate("acme")).toBe("pending");
});

test("grants that have ended, and customers who signed up anew since, are nobody's business", async () => {
  const world = await breach();
  await world.signUp("beta");
  await world.deliver(daysLater(100));
  expect(await world.numbers("acme", "beta")).toEqual([2, 3]);
  expect((await world.newestCheck("beta")).standing).not.toHaveProperty("quota");
});

test("an account that signed up before there were links is linked by its next request, and judged anew then", async () => {
  const world = await accounts(["acme"], PHONE);
  expect(await world.request("acme", BELOW)).toBe("approve");
  await world.signUp("beta");
  const { links: _, ...signedUp } = await world.newestCheck("beta");
  await world.ports.ledger.append({ ...signedUp, n: 2, idempotencyKey: "k", links: [] });
  expect(await world.request("beta", 1)).toBe("approve");
  expect((await world.newestCheck("beta")).links.length).toBeGreaterThan(3);
  await world.deliver();
  expect(await world.gate("acme")).toBe("pending");
  expect(await world.gate("beta")).toBe("pending");
});

test("an account that was erased is passed over, counts for the others, and holds nobody up", async () => {
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

test("more linked accounts than can be read are an unknown exposure: no approval, and grants are held", async () => {
  const names = Array.from({ length: CLUSTER_LIMITS.accounts }, (_, index) => `a${index}`);
  const world = await accounts(names, PHONE);
  expect(await world.request("a0", 1)).toBe("approve");
  await world.deliver();
  expect(await world.gate("a0")).toBe("allowed");
  await world.signUp("one-more", PHONE);
  await world.deliver();
  expect(await world.gate("a0")).toBe("pending");
  expect(await world.request("a1", 1)).toBe("review");
  const check = await world.newestCheck("a0");
  expect(check.standing.cases).toMatchObject([{ scope: "account", supersedable: false }]);
  const { record } = await world.openRecord(check);
  expect(record).toMatchObject({
    decision: { grounds: [{ rule: "linked-order", undecided: ["request.exposure.aggregateTpp"] }] },
  });
});

test("a record that does not open with its key is a fault, and keeps the marker", async () => {
  const world = await breach();
  const { check } = world.ports.ledger;
  world.ports.ledger.check = async (key) => {
    const found = await check(key);
    return found && { ...found, record: found.record.with(-1, 1 - (found.record.at(-1) ?? 0)) };
  };
  await expect(world.deliver()).rejects.toThrow();
  expect((await world.newestCheck("gamma")).markers).toEqual(["owesLinks"]);
});
