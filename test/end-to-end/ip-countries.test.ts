import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { aCountryDatabase } from "../support/a-country-database.ts";
import { asks, signUp } from "./scenarios/calls.ts";
import { aCompany, aFirm } from "./scenarios/customers.ts";
import { apiGate, type Gate } from "./scenarios/gates.ts";
import { before, groundsOf } from "./scenarios/scenario.ts";

let stack: LocalStack;
let gate: Gate;
const log: string[] = [];

beforeAll(async () => {
  const ipCountries = join(temporaryFolder(), "countries.mmdb");
  const networks = {
    "5.160.0.0/16": { country: { iso_code: "IR" } },
    "2a02:8070::/32": { country_code: "FR" },
  };
  writeFileSync(ipCountries, aCountryDatabase(networks));
  stack = await startLocal({ ipCountries, log: (name, line) => log.push(`${name} ${line}`) });
  gate = apiGate(stack);
}, 60_000);
afterAll(() => stack.stop());

/** A German company that was used from the addresses. */
const usedFrom = (...addresses: string[]) =>
  signUp(
    aCompany(aFirm("GmbH"), "DE", ({ instant }) => ({
      access: addresses.map((ip) => ({ ip, at: instant(1) })),
    })),
  );

async function decided(account: string, step: ReturnType<typeof signUp>) {
  const { record } = await gate.call(account, step, step.body(before(gate.now())));
  return {
    outcome: record.decision.outcome,
    grounds: groundsOf(record),
    located: record.facts.signals.locatedCountries,
  };
}

test("an access that the database has in Iran goes to people, and what it said is on record", async () => {
  expect(await decided("located", usedFrom("5.160.1.2"))).toMatchObject({
    outcome: "review",
    grounds: ["red-flags/access-located-in-embargo"],
    located: ["IR"],
  });
});

test("advanced accelerators for an account that the database has in a country nobody named go to people", async () => {
  expect(await decided("elsewhere", usedFrom("2a02:8070::1"))).toMatchObject({ outcome: "approve" });
  expect(await decided("elsewhere", asks([[8, "H100 SXM5 80GB", "DE"]]))).toMatchObject({
    outcome: "review",
    grounds: ["red-flags/access-elsewhere"],
    located: ["FR"],
  });
});

test("an address that it does not know says nothing, and no log has any of them", async () => {
  expect(await decided("unknown", usedFrom("9.9.9.9", "10.0.0.1"))).toEqual({
    outcome: "approve",
    grounds: [],
    located: undefined,
  });
  expect(log.join("\n")).not.toMatch(/5\.160\.1\.2|2a02:8070|9\.9\.9\.9/);
});
