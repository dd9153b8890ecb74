import { expect, test } from "vitest";
import { CLUSTER_LIMITS } from "../../../shared/exposure/cluster.ts";
import { gate } from "../../../shared/ledger/gate.ts";
import { checkId } from "../../../shared/ledger/ids.ts";
import { STANDING_LIMITS } from "../../../shared/ledger/standing.ts";
import type { KeyVault } from "../../../shared/ports.ts";
import {
  aLine,
  anOrganization,
  anOwner,
  aQuotaFor,
  aSignUpBody,
  type Body,
  daysLater,
  evidenceFor,
  NOW,
} from "../../support/a-request.ts";
import { anAccount, answered } from "../../support/an-account.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

/** With 15,832 TPP each, 63 H100 are below the limit over linked accounts and 64 are above it. */
const BELOW = 63;

/** A company of its own, linked to nobody by itself. */
const company = (name: string, overrides: Body = {}): Body =>
  anOrganization({
    name: `${name} Rechenwerk GmbH`,
    phone: `+4930${[...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e7}`,
    registration: { jurisdiction: { country: "DE" }, number: `HRB ${name}`, date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [anOwner(`owner-${name}`, 100, { name: `Ida ${name}` })],
    },
    ...overrides,
  });

/** Accounts in one ledger, each with an approved sign-up; `shared` is what all of them have in common. */
async function accounts(names: readonly string[], shared: Body = {}, configuration = {}) {
  const all = anAccount(configuration);
  const signUp = (name: string, overrides: Body = shared, now = NOW) => {
    const evidence = ["customer", `owner-${name}`].map((ref) => evidenceFor(ref));
    return answered(
      all.signUp(aSignUpBody(company(name, overrides), { evidence }), { accountId: name, now }),
    );
  };
  for (const name of names) await signUp(name);
  await all.deliver();
  return {
    ...all,
    signUp,
    request: async (name: string, count: number, overrides: Body = {}, now = NOW) => {
      const body = { ...aQuotaFor(aLine("H100 SXM5 80GB", count)), ...overrides };
      return (await answered(all.requestQuota(body, { accountId: name, now }))).answer.outcome;
    },
    gate: async (name: string) => gate((await all.newestCheck(name)).standing, NOW),
    numbers: async (...of: string[]) => Promise.all(of.map(async (name) => (await all.newestCheck(name)).n)),
  };
}

const DEVICE = { devices: ["device-4711"] };
const PHONE = { phone: "+49301234567" };

test.for([
  ["just below the limit together", 62, "approve"],
  ["at the limit together", 63, "review"],
] as const)("of two linked accounts the second is judged with the first: %s", async ([, count, outcome]) => {
  const world = await accounts(["acme", "beta"], PHONE);
  expect(await world.request("acme", 1)).toBe("approve");
  expect(await world.request("beta", count)).toBe(outcome);
});

test("what accounts hold that are not linked is not counted", async () => {
  const world = await accounts(["acme", "beta"]);
  expect([await world.request("acme", BELOW), await world.request("beta", BELOW)]).toEqual([
    "approve",
    "approve",
  ]);
  await world.deliver();
  expect(await world.numbers("acme", "beta")).toEqual([2, 2]);
});

test("a customer who asks for more than linked accounts may, and is linked to none, is not held by that rule", async () => {
  const world = await accounts(["acme"]);
  expect(await world.request("acme", BELOW + 1)).toBe("approve");
});

test("an approval in one account renews the grant there: it is not counted twice", async () => {
  const world = await accounts(["acme", "beta"], PHONE);
  for (const count of [30, 40, 50, 62]) expect(await world.request("acme", count)).toBe("approve");
  expect(await world.request("beta", 1)).toBe("approve");
  await world.deliver();
  expect([await world.gate("acme"), await world.gate("beta")]).toEqual(["allowed", "allowed"]);
});

test("another customer's account with the same device is reviewed, whatever it asks for", async () => {
  const world = await accounts(["acme", "beta"], DEVICE);
  expect(await world.request("acme", 1)).toBe("review");
});

test("the record of a request names the accounts it was judged with", async () => {
  const world = await accounts(["acme", "beta", "gamma"], PHONE);
  await world.request("beta", 1);
  const { record } = await world.openRecord(await world.newestCheck("beta"));
  expect(record).toMatchObject({ linkedAccounts: ["acme", "gamma"] });
});

/** Two accounts that each were granted as much as one may have before anybody knew that they belong together. */
async function breach(overrides: Body = PHONE) {
  const world = await accounts(["acme", "beta"]);
  for (const name of ["acme", "beta"]) expect(await world.request(name, BELOW)).toBe("approve");
  await world.deliver();
  // A third account has something in common with each.
  await world.signUp("gamma", {
    ...overrides,
    beneficialOwners: {
      status: "disclosed",
      owners: [
        anOwner("owner-gamma", 50, { name: "Ida acme" }),
        anOwner("owner-b", 50, { name: "Ida beta" }),
      ],
    },
  });
  return world;
}

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

test("a telephone that a customer once had still links it", async () => {
  const world = await accounts(["acme", "beta"], PHONE);
  await world.signUp("acme", {});
  await world.deliver();
  expect((await world.newestCheck("acme")).links).toHaveLength(5);
  expect(await world.request("acme", BELOW)).toBe("approve");
  expect(await world.request("beta", 1)).toBe("review");
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
  const { record } = await world.openRecord(await world.newestCheck("a0"));
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

test("a limit that the provider has raised lets the same accounts be", async () => {
  const raised = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("linkedOrderTpp: 1000000", "linkedOrderTpp: 3000000"),
  }));
  const world = await accounts(["acme", "beta"], PHONE, { policy: policyOf(raised) });
  const outcomes = [await world.request("acme", BELOW), await world.request("beta", BELOW)];
  expect(outcomes).toEqual(["approve", "approve"]);
  await world.deliver();
  expect(await world.gate("acme")).toBe("allowed");
});
