import { expect, test } from "vitest";
import { aLine, aQuotaFor, type Body } from "../../support/a-request.ts";
import { accounts, BELOW, DEVICE, PHONE } from "../../support/linked-companies.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

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

test("what the account itself holds elsewhere is counted", async () => {
  const world = await accounts(["acme", "beta"], PHONE);
  expect(await world.request("acme", 40)).toBe("approve");
  const elsewhere = (count: number) => aQuotaFor(aLine("H100 SXM5 80GB", count, "eu-north-1"));
  expect(await world.request("acme", 0, elsewhere(23))).toBe("approve");
  expect(await world.request("acme", 0, elsewhere(24))).toBe("review");
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

test("a telephone that a customer once had still links it", async () => {
  const world = await accounts(["acme", "beta"], PHONE);
  await world.signUp("acme", {});
  await world.deliver();
  expect((await world.newestCheck("acme")).links).toHaveLength(5);
  expect(await world.request("acme", BELOW)).toBe("approve");
  expect(await world.request("beta", 1)).toBe("review");
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

test("links are owed by what adds one, and by what linked accounts are judged by, and by nothing else", async () => {
  const world = await accounts([]);
  const owesLinks = async (name: string) => (await world.newestCheck(name)).markers.includes("owesLinks");
  const signedUp = async (name: string, overrides: Body) => {
    const { answer } = await world.signUp(name, overrides);
    return [answer.outcome, await owesLinks(name)];
  };
  expect(await signedUp("acme", {})).toEqual(["approve", true]);
  const refusals = ["end-use"];
  expect(await signedUp("beta", { refusals })).toEqual(["review", true]);
  expect(await signedUp("beta", { refusals })).toEqual(["review", false]);
  expect(await signedUp("beta", { refusals, ...DEVICE })).toEqual(["review", true]);
  // From an approval on the account counts, and from a denial on it is one that was denied.
  expect(await signedUp("beta", DEVICE)).toEqual(["approve", true]);
  const address = { lines: ["1"], place: { country: "IR" } };
  expect(await signedUp("beta", { ...DEVICE, address })).toEqual(["deny", true]);
  expect(await world.request("acme", 1)).toBe("approve");
  expect(await owesLinks("acme")).toBe(true);
  expect(await world.request("acme", 1_000)).toBe("review");
  expect(await owesLinks("acme")).toBe(false);
});

test("an account without links beside its own costs the hook one step more, beside what it reads anyway", async () => {
  const world = await accounts(["acme", "beta"]);
  const { ledger, links } = world.ports;
  const asked: string[] = [];
  const { newestCheck } = ledger;
  const { accountsWith } = links;
  ledger.newestCheck = (id) => {
    asked.push(id);
    return newestCheck(id);
  };
  links.accountsWith = (token, max) => {
    asked.push(token.slice(0, token.indexOf("#")));
    return accountsWith(token, max);
  };
  await world.request("acme", 1);
  expect(asked).toEqual(["acme", "party", "party", "name", "phone"]);
});
