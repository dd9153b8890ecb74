import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deployedPolicy } from "../../functions/policy-packs.ts";
import { policyOf } from "../support/shipped-packs.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "packs-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

test("the packs that ship load", () => {
  expect(policyOf().digest).toMatch(/^[0-9a-f]{64}$/);
});

test.for([
  ["a pack that does not load", { "bad.yaml": "id: [" }],
  ["no packs", {}],
  ["packs under another ending", { "good.yml": "id: a" }],
] as const)("fails the cold start with %s", ([, files]) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  expect(() => deployedPolicy(directory)).toThrow("policy packs do not load");
});

test("fails the cold start without a folder of packs", () => {
  expect(() => deployedPolicy(join(directory, "absent"))).toThrow("ENOENT");
});
