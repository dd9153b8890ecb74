import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grant } from "../../../shared/contract/answer.ts";
import { ACCELERATORS } from "../../../shared/export-control/accelerators.ts";
import type { Member } from "../../../shared/exposure/cluster-search.ts";
import { exposureOf } from "../../../shared/exposure/exposure.ts";
import type { LinkToken } from "../../../shared/exposure/link.ts";
import { aGrant, aStanding, hours } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";

const token = (kind: "party" | "payment" | "phone" | "device" | "domain", name = "a"): LinkToken =>
  `${kind}#${name.padStart(43, "0")}`;
const member = (accountId: string, grants: readonly Grant[], links: readonly LinkToken[] = []): Member => ({
  accountId,
  links,
  standing: aStanding({ grants }),
});
const complete = (...members: Member[]) => ({ members, bystanders: [], complete: true });
const own = (grants: readonly Grant[] = [], links: readonly LinkToken[] = []) => ({
  accountId: "acme",
  links,
  grants,
});
/** TPP of an H100, by which grants are counted here. */
const H100 = 15_832;

test("an account linked to nobody holds what it would hold", () => {
  expect(exposureOf(complete(member("acme", [])), own([aGrant()]), NOW)).toEqual({
    linkedAccounts: 0,
    otherCustomers: 0,
    deniedAccounts: 0,
    aggregateTpp: 8 * H100,
  });
});

test("what stands for the account itself is replaced by what would stand, and added to what others hold", () => {
  const cluster = complete(
    member("acme", [aGrant({ count: 100 })]),
    member("b", [aGrant()]),
    member("c", [aGrant({ count: 1 })]),
  );
  expect(exposureOf(cluster, own([aGrant({ count: 2 })]), NOW)).toEqual({
    linkedAccounts: 2,
    otherCustomers: 0,
    deniedAccounts: 0,
    aggregateTpp: (8 + 1 + 2) * H100,
  });
});

test.for([
  ["an hour ago", -1, 0],
  ["now", 0, 0],
  ["in an hour", 1, 8 * H100],
] as const)("a grant of another account that ends %s", ([, until, aggregateTpp]) => {
  const cluster = complete(member("b", [aGrant({ until: hours(until) })]));
  expect(exposureOf(cluster, own(), NOW).aggregateTpp).toBe(aggregateTpp);
});

test.for([
  ["of the account", complete(), own([aGrant({ accelerator: "never heard of" })])],
  ["of another account", complete(member("b", [aGrant({ accelerator: "never heard of" })])), own()],
] as const)("a part %s whose TPP is unknown leaves the sum unknown, not small", ([, cluster, mine]) => {
  expect(exposureOf(cluster, mine, NOW)).not.toHaveProperty("aggregateTpp");
});

test("a cluster that was not read to its end has no sum, and more accounts than are known", () => {
  const cluster = { members: [member("b", [aGrant()])], bystanders: [], complete: false };
  expect(exposureOf(cluster, own([aGrant()]), NOW)).toEqual({
    linkedAccounts: 2,
    otherCustomers: 0,
    deniedAccounts: 0,
  });
});

test.for<[string, LinkToken[], LinkToken[], number]>([
  ["a device", [token("device")], [token("device")], 1],
  ["a means of payment", [token("payment")], [token("payment")], 1],
  ["a telephone", [token("phone")], [token("phone")], 0],
  ["a domain", [token("domain")], [token("domain")], 0],
  ["a device and an owner", [token("device"), token("party")], [token("device"), token("party")], 0],
  [
    "a device, under other owners",
    [token("device"), token("party")],
    [token("device"), token("party", "b")],
    1,
  ],
  ["nothing directly", [token("device")], [token("device", "b")], 0],
])("another account that shares %s is another customer's or not", ([, mine, theirs, otherCustomers]) => {
  expect(exposureOf(complete(member("b", [], theirs)), own([], mine), NOW).otherCustomers).toBe(
    otherCustomers,
  );
});

test("the sum depends on no order of accounts and grants, and on no way of splitting them", () => {
  const grant = fc.record({
    accelerator: fc.constantFrom(...ACCELERATORS.map(({ name }) => name)),
    count: fc.integer({ min: 1, max: 1_000_000 }),
    region: fc.constantFrom("eu-north-1", "us-east-1"),
  });
  const property = fc.property(
    fc.array(fc.array(grant, { maxLength: 5 }), { maxLength: 6 }),
    fc.infiniteStream(fc.nat()),
    (held, order) => {
      const shuffled = <T>(all: readonly T[]): T[] =>
        all
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const members = held.map((grants, index) => member(`m-${index}`, grants.map(aGrant)));
      const sum = (all: readonly Member[]) =>
        exposureOf({ members: all, bystanders: [], complete: true }, own(), NOW).aggregateTpp;
      const again = shuffled(members).map((one) => ({
        ...one,
        standing: aStanding({ grants: shuffled(one.standing.grants) }),
      }));
      expect(sum(again)).toBe(sum(members));
      const inOne = member("m", shuffled(members.flatMap(({ standing }) => standing.grants)));
      expect(sum([inOne])).toBe(sum(members));
    },
  );
  fc.assert(property);
});

test.for<[string, LinkToken[], number, number]>([
  ["a device", [token("device")], 1, 1],
  ["a means of payment", [token("payment")], 1, 1],
  ["a telephone", [token("phone")], 1, 0],
  ["a device, denied until now", [token("device")], 0, 0],
])("an account that was denied and shares %s", ([, links, until, deniedAccounts]) => {
  const other = { ...member("b", [], links), standing: aStanding({ denied: { n: 1, until: hours(until) } }) };
  const cluster = { members: [], bystanders: [other], complete: true };
  const fact = exposureOf(cluster, own([], [token("device"), token("payment"), token("phone")]), NOW);
  expect(fact).toMatchObject({ linkedAccounts: 0, deniedAccounts });
  expect(exposureOf(complete(other), own([], [token("device", "b")]), NOW).deniedAccounts).toBe(0);
});
