import { expect, test } from "vitest";
import { CustomerOnRecord } from "../../shared/contract/customer.ts";
import { linkTokens } from "../../shared/exposure/link-tokens.ts";
import { aCompany, threeNames } from "./a-company.ts";

const NAMES = ["Anna Maria Weber", "Quillon Trading Ltd", "Otto Beck", "Zorvani"];
/** Three names each, as many companies as there are pairs to make them of. */
const COMPANIES = Math.floor((NAMES.length * (NAMES.length - 1)) / 3);

test("no two companies have a name in common", () => {
  const all = Array.from({ length: COMPANIES }, (_, n) => threeNames(NAMES, n)).flat();
  expect(new Set(all).size).toBe(all.length);
  for (const name of all) expect(name.trim()).not.toBe("");
});

test("companies are linked to nobody but by the domain that all of them write from", () => {
  const tokensOf = (n: number) =>
    linkTokens(new Uint8Array(32), CustomerOnRecord.parse(aCompany(`account-${n}`, threeNames(NAMES, n))), {
      isListedMail: () => false,
    }).filter((token) => !token.startsWith("domain#"));
  const all = Array.from({ length: COMPANIES }, (_, n) => tokensOf(n)).flat();
  expect(all.length).toBeGreaterThan(COMPANIES * 3);
  expect(new Set(all).size).toBe(all.length);
});
