import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeyRing } from "../../../../infra/local/servers/key-ring.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "key-ring-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("keys last in their file, which only the owner can read", () => {
  const file = join(folder, "keys.json");
  const first = openKeyRing(file);
  first.create("a", "ECC_NIST_P256");
  first.create("b", "SYMMETRIC_DEFAULT");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = openKeyRing(file);
  second.create("a", "ECC_NIST_P256");
  for (const id of ["a", "b"]) expect(second.find(id)).toEqual(first.find(id));
});

test("keys without a file are new at each start", () => {
  const [first, second] = [openKeyRing(undefined), openKeyRing(undefined)];
  for (const ring of [first, second]) ring.create("a", "SYMMETRIC_DEFAULT");
  expect(first.find("a")).not.toEqual(second.find("a"));
});

test("a key is found by its id, its ARN, its alias and the ARN of that", () => {
  const ring = openKeyRing(undefined);
  ring.create("a", "SYMMETRIC_DEFAULT");
  ring.alias("alias/data", "a");
  for (const id of ["a", "arn:aws:kms:r:0:key/a", "alias/data", "arn:aws:kms:r:0:alias/data"]) {
    expect(ring.find(id)?.keyId).toBe("a");
  }
  expect(ring.find("alias/other")).toBeUndefined();
});
