import { expect, test } from "vitest";
import { ACCELERATORS } from "../../../shared/export-control/accelerators.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { DIGESTED_TABLES, policyDigest } from "../../../shared/policy/policy-digest.ts";
import { readPack } from "../../../shared/policy/read-pack.ts";
import { aPack, aRule } from "../../support/a-pack.ts";

function packOf(rules: string): Pack {
  const read = readPack(aPack(rules));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.pack;
}

const PACK = packOf(`${aRule()}\n${aRule({ id: "b-rule" })}`);

test.for(Object.keys(DIGESTED_TABLES))("the digest covers the table `%s`", (name) => {
  const without = Object.fromEntries(Object.entries(DIGESTED_TABLES).filter(([key]) => key !== name));
  expect(policyDigest([PACK], without)).not.toBe(policyDigest([PACK]));
});

test("another number of one accelerator makes another digest", () => {
  const [first, ...others] = ACCELERATORS;
  const accelerators = [{ ...first, memoryGb: 1 }, ...others];
  expect(policyDigest([PACK], { ...DIGESTED_TABLES, accelerators })).not.toBe(policyDigest([PACK]));
});

test("another limit of a class makes another digest", () => {
  const [first, ...others] = DIGESTED_TABLES.limits;
  const limits = [{ ...first, tppFrom: 4801 }, ...others];
  expect(policyDigest([PACK], { ...DIGESTED_TABLES, limits })).not.toBe(policyDigest([PACK]));
});

test("limits without an end are told apart from others", () => {
  expect(DIGESTED_TABLES.limits.map(({ tppBelow }) => tppBelow)).toContain("Infinity");
});

test("the order of hooks and of evidence means nothing", () => {
  const digests = [
    { applies: "[sign-up, quota-request]", requires: "[end-users, headquarters]" },
    { applies: "[quota-request, sign-up]", requires: "[headquarters, end-users]" },
  ].map((changes) => policyDigest([packOf(aRule({ when: "provider.usPerson", ...changes }))]));
  expect(digests[0]).toBe(digests[1]);
});

test("the order of fields and rules means nothing", () => {
  const fields = aRule().split("\n");
  const backwards = [fields[0], ...fields.slice(1).reverse()].join("\n");
  expect(policyDigest([packOf(`${aRule({ id: "b-rule" })}\n${backwards}`)])).toBe(policyDigest([PACK]));
});
