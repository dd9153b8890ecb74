import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { gate, liveGrants } from "../../shared/ledger/gate.ts";
import type { ActiveWatchlist } from "../../shared/ports.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import { compileWatchlist } from "../../shared/watchlist/compile.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aQuotaBody,
  aSignUpBody,
  type Body,
  NOW,
} from "../support/a-request.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";

const CONFIGURATION = { policy: policyOf(), provider: { usPerson: true } };

let watchlist: ActiveWatchlist;

beforeAll(() => {
  const text = readFileSync(new URL("../../shared/watchlist/sample.csv", import.meta.url), "utf8");
  const compiled = compileWatchlist({
    kind: "sample",
    sources: [{ name: "sample", bytes: Buffer.from(text), checkedAt: NOW.toISOString() }],
  });
  if (!compiled.ok) throw new Error(compiled.failure.message);
  watchlist = loadWatchlist(compiled.value.bytes);
});

/** An account that calls the two procedures one after the other. */
function anAccount() {
  const ports = inMemoryPorts({ watchlist: { active: async () => watchlist } });
  let calls = 0;
  const call = <Request>(hook: "sign-up" | "quota-request", request: Request) => {
    calls += 1;
    return { hook, accountId: "acme", idempotencyKey: `key-${calls}`, request, body: request, now: NOW };
  };
  const outcomeOf = (answer: Awaited<ReturnType<typeof signUp>>): string => {
    if (answer.ok) return JSON.parse(answer.value.body).outcome;
    return typeof answer.failure === "string" ? answer.failure : answer.failure.code;
  };
  const standing = async () =>
    (await ports.ledger.newestCheck("acme"))?.standing ?? { cases: [], grants: [] };
  return {
    signUp: async (customer: Body = anOrganization(), more: Body = {}) =>
      outcomeOf(
        await signUp(ports, CONFIGURATION, call("sign-up", SignUpRequest.parse(aSignUpBody(customer, more)))),
      ),
    quota: async (body: Body = {}) =>
      outcomeOf(
        await quotaRequest(ports, CONFIGURATION, call("quota-request", QuotaRequest.parse(aQuotaBody(body)))),
      ),
    gate: async () => gate(await standing(), NOW),
    grants: async () => liveGrants(await standing(), NOW),
  };
}

const address = (country: string) => ({ lines: ["1 Example Street"], place: { country } });
const owners = (...list: Body[]) => ({ beneficialOwners: { status: "disclosed", owners: list } });
const endUsers = (...list: Body[]) => ({
  endUse: { category: "inference", description: "d", for: { status: "end-users", endUsers: list } },
});

test("the clean customer of the other tests is approved and granted", async () => {
  const account = anAccount();
  expect([await account.signUp(), await account.quota(), await account.gate()]).toEqual([
    "approve",
    "approve",
    "allowed",
  ]);
});

test.for([
  ["Arabic", "شركة الزهور"],
  ["Cyrillic", "Рога и Копыта"],
  ["Chinese", "小花食品"],
] as const)("an alias in %s, which the engine reads, does not stop an honest customer", async ([, alias]) => {
  const account = anAccount();
  expect(await account.signUp(anOrganization({ aliases: [alias] }))).toBe("approve");
});

test.for([
  ["a name in Chinese", { name: "浪潮电子信息产业股份有限公司" }],
  ["a name in Arabic", { name: "شركة الزهور" }],
  // A script that the engine does not read.
  ["an alias in Hebrew", { aliases: ["חברה"] }],
  ["an alias in Chinese that is listed in Latin letters", { aliases: ["浪潮集团"] }],
  ["a listed brand with a place behind it", { name: "Inspur Singapore Pte. Ltd." }],
  ["an owner resident in Iran", owners(anOwner("owner-1", 60, { country: "IR" }), anOwner("owner-2", 40))],
  [
    "no parent, and a company that holds 60 percent",
    owners(anOwner("owner-1", 60, { kind: "organization", country: "CN" }), anOwner("owner-2", 40)),
  ],
  ["shares of more than everything", owners(anOwner("owner-1", 80), anOwner("owner-2", 80))],
  ["Ukraine without a subdivision", { placesOfUse: [{ country: "UA" }] }],
] as const)("a sign-up with %s is not approved", async ([, overrides]) => {
  const account = anAccount();
  expect(await account.signUp(anOrganization(overrides))).not.toBe("approve");
  expect(await account.gate()).not.toBe("allowed");
});

test.for([
  ["a place of business in China", { address: address("CN") }, {}, "review"],
  [
    "an owner in China",
    owners(anOwner("owner-1", 60, { country: "CN" }), anOwner("owner-2", 40)),
    {},
    "review",
  ],
  [
    "a person in China as end user",
    {},
    endUsers({ kind: "person", name: "Bo Lin Zhao", place: { country: "CN" } }),
    "review",
  ],
  [
    "an end user in China that names another headquarters",
    {},
    endUsers({ kind: "organization", name: "Zhao Bio", place: { country: "CN" }, headquarters: "US" }),
    "review",
  ],
  [
    "hardware for an end user headquartered in China",
    {},
    {
      supply: "transfer",
      ...endUsers({ kind: "organization", name: "Zhao Bio", place: { country: "SG" }, headquarters: "CN" }),
    },
    "deny",
  ],
] as const)("H100 with %s are not granted", async ([, customer, request, expected]) => {
  const account = anAccount();
  await account.signUp(anOrganization(customer));
  expect(await account.quota(request)).toBe(expected);
  expect(await account.grants()).toEqual([]);
});

test("grants end when another customer signs up on the account", async () => {
  const account = anAccount();
  await account.signUp();
  await account.quota();
  expect(await account.grants()).toHaveLength(1);
  const parent = { status: "known", name: "Beijing Qianfan Yuanhang", headquarters: "CN" };
  await account.signUp(anOrganization({ ultimateParent: parent }));
  expect(await account.grants()).toEqual([]);
});

test("what people must look at is not retyped away", async () => {
  const account = anAccount();
  expect(await account.signUp(anOrganization({ reseller: { status: "not-enrolled" } }))).toBe("review");
  expect(await account.signUp(anOrganization(), { supersedes: 1 })).toBe("approve");
  expect(await account.gate()).toBe("pending");
});

test("a stated military use stays known", async () => {
  const account = anAccount();
  await account.signUp();
  const military = { endUse: { category: "military", description: "d", for: { status: "customer" } } };
  expect(await account.quota(military)).toBe("review");
  expect([await account.quota(), await account.gate()]).toEqual(["review", "pending"]);
});

test("orders that are split are judged by their sum", async () => {
  const account = anAccount();
  await account.signUp(aPerson({ customerSince: "2020-01-01" }));
  const order = (region: string) => ({
    accelerators: [{ accelerator: "H100", count: 100, region, placeOfUse: { country: "DE" } }],
  });
  expect([await account.quota(order("eu-1")), await account.quota(order("eu-2"))]).toEqual([
    "approve",
    "review",
  ]);
});

test("an account full of open reviews can still be denied", async () => {
  const account = anAccount();
  await account.signUp();
  const undisclosed = {
    endUse: { category: "inference", description: "d", for: { status: "undisclosed-end-users" } },
  };
  for (let count = 0; count < 20; count += 1) expect(await account.quota(undisclosed)).toBe("review");
  expect(await account.quota(undisclosed)).toBe("too-many-open-cases");
  expect(
    await account.quota({
      accelerators: [{ accelerator: "T4", count: 1, region: "eu-1", placeOfUse: { country: "IR" } }],
    }),
  ).toBe("deny");
  expect(await account.gate()).toBe("blocked");
});

test("a Ukrainian customer who names the subdivision gets on", async () => {
  const account = anAccount();
  expect(await account.signUp(anOrganization({ placesOfUse: [{ country: "UA" }] }))).toBe("review");
  const kyiv = { placesOfUse: [{ country: "UA", subdivision: "UA-30" }] };
  expect(await account.signUp(anOrganization(kyiv), { supersedes: 1 })).toBe("approve");
  expect(await account.gate()).toBe("allowed");
});

test("an account that holds as many grants as it can is denied on record, and only more grants are refused", async () => {
  const account = anAccount();
  await account.signUp();
  const lines = (region: string, country: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      accelerator: "T4",
      count: 1,
      region: `${region}-${index}`,
      placeOfUse: { country },
    }));
  expect(await account.quota({ accelerators: lines("eu", "DE", 20) })).toBe("approve");
  expect(await account.quota({ accelerators: lines("us", "DE", 1) })).toBe("grant-limit");
  expect(await account.quota({ accelerators: lines("us", "IR", 1) })).toBe("deny");
  expect(await account.gate()).toBe("blocked");
});
