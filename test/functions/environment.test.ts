import { expect, test } from "vitest";
import { environment } from "../../functions/environment.ts";
import { ENVIRONMENT } from "../../shared/environment-names.ts";
import { VARIABLES } from "../support/mocked-aws.ts";

const NAMES = Object.keys(ENVIRONMENT) as (keyof typeof ENVIRONMENT)[];
const COMPLETE = Object.fromEntries(NAMES.map((name) => [ENVIRONMENT[name], VARIABLES[name]]));

test("a complete environment is read, and parsed", () => {
  expect(environment(NAMES, COMPLETE)).toEqual({ ...VARIABLES, providerUsPerson: true });
});

test("only the variables that were asked for are read", () => {
  expect(environment(["ledgerTable"], { LEDGER_TABLE_NAME: "ledger" })).toEqual({ ledgerTable: "ledger" });
});

test("everything missing is named in one error", () => {
  for (const name of NAMES) expect(() => environment(NAMES, {})).toThrow(ENVIRONMENT[name]);
});

test.for([
  ["stage", "production"],
  ["issuer", "gate.example"],
  ["providerUsPerson", "yes"],
  ["ledgerTable", ""],
  ["escalationQueueUrl", "queue"],
  ["legalEntities", "opencorporates"],
  ["stripeApiUrl", "api.stripe.com"],
] as const)("%s may not be `%s`, and the error does not repeat it", ([name, value]) => {
  const read = () => environment(NAMES, { ...COMPLETE, [ENVIRONMENT[name]]: value });
  expect(read).toThrow(new Error(`missing or malformed environment variables: ${ENVIRONMENT[name]}`));
});

test("a deployment that carries no list says so by empty names", () => {
  const read = environment(["deployedWatchlistKey"], { DEPLOYED_WATCHLIST_KEY: "" });
  expect(read.deployedWatchlistKey).toBe("");
});
