import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDataDirectory } from "../../../infra/local/data-directory.ts";

let parent: string;
let path: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "data-directory-"));
  path = join(parent, "data");
});
afterEach(() => rmSync(parent, { recursive: true }));

test("it is made for the owner only", () => {
  openDataDirectory(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test("rejects a directory that a living process holds, until it is unlocked", () => {
  const first = openDataDirectory(path);
  expect(() => openDataDirectory(path)).toThrow(`in use by process ${process.pid}`);
  first.unlock();
  expect(() => openDataDirectory(path)).not.toThrow();
});

test.for(["999999999", "", "0", "-1", "no number", String(process.pid)])(
  "a lock that says `%s` is taken over",
  (holder) => {
    openDataDirectory(path).unlock();
    writeFileSync(join(path, "lock"), holder);
    expect(() => openDataDirectory(path)).not.toThrow();
  },
);

test("without a path nothing is kept and nothing is made", () => {
  const { dynamodb, queuesAndBuckets, keys } = openDataDirectory(undefined);
  expect([dynamodb, queuesAndBuckets, keys]).toEqual([undefined, undefined, undefined]);
  expect(existsSync(path)).toBe(false);
});
