import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as YAML from "yaml";
import { deployedPolicy } from "../../functions/policy-packs.ts";
import { policyOf, shippedPacks } from "../support/shipped-packs.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "packs-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

test("the packs that ship load, as the JSON that is deployed", () => {
  for (const { name, text } of shippedPacks())
    writeFileSync(join(directory, name.replace(".yaml", ".json")), JSON.stringify(YAML.parse(text)));
  expect(deployedPolicy(directory).digest).toBe(policyOf().digest);
});

test.for([
  ["a pack that does not load", { "bad.json": '{"id":"own"}' }],
  ["a pack that is not JSON", { "bad.json": "id: own" }],
  ["no packs", {}],
  ["packs under another ending", { "lists.yaml": "id: lists" }],
] as const)("fails the cold start with %s", ([, files]) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  expect(() => deployedPolicy(directory)).toThrow("policy packs do not load");
});

test("fails the cold start without a folder of packs", () => {
  expect(() => deployedPolicy(join(directory, "absent"))).toThrow("ENOENT");
});
