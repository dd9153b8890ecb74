import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { checkedPolicyPacks } from "../../infra/policy-packs.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const RED_FLAGS = readFileSync(new URL("../../shared/policy/packs/red-flags.yaml", import.meta.url), "utf8");

/** A pack that loads, under another id than any of ours. */
const HOUSE = RED_FLAGS.replace(/^id: .*$/m, "id: house");

/** An operator's folder that holds the given files. */
function aFolder(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("our own packs are valid, and deployed in a fixed order", () => {
  const packs = checkedPolicyPacks();
  const names = packs.ok ? packs.value.map((path) => basename(path)) : [];
  expect(names).toContain("sanctions.yaml");
  expect(names).toEqual([...names].sort());
});

test("an operator's packs come beside ours", () => {
  const folder = aFolder({
    "house.yaml": RED_FLAGS.replace(/^id: .*$/m, "id: house"),
    "notes.txt": "not a pack",
  });
  const [ours, both] = [checkedPolicyPacks(), checkedPolicyPacks(folder)];
  expect(both).toEqual({ ok: true, value: [...(ours.ok ? ours.value : []), join(folder, "house.yaml")] });
});

test.for([
  [{}, "has no .yaml file"],
  [{ "sanctions.yaml": RED_FLAGS }, "has the file name of one of ours"],
  [{ "house.yaml": "id: [" }, "the policy packs are not valid: house.yaml"],
  [{ "house.yaml": HOUSE.replace("request.", "requets.") }, "requets"],
] as const)("rejects %o", ([files, sentence]) => {
  const packs = checkedPolicyPacks(aFolder(files));
  expect(packs).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
  expect(!packs.ok && packs.failure).not.toContain("\n");
});

test("rejects a folder that is not there", () => {
  expect(checkedPolicyPacks("/nowhere")).toMatchObject({ ok: false });
});
