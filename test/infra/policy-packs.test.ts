import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { deployedPolicy } from "../../functions/policy-packs.ts";
import { checkedPolicyPacks } from "../../infra/policy-packs.ts";
import { policyOf } from "../support/shipped-packs.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const RED_FLAGS = readFileSync(new URL("../../shared/policy/packs/red-flags.yaml", import.meta.url), "utf8");

/** A pack that loads, under another id than any of ours. */
const HOUSE = RED_FLAGS.replace(/^id: .*$/m, "id: house");

/** An operator's folder that holds the given files. */
function aFolder(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("our own packs are valid, and deployed in a fixed order", () => {
  const packs = checkedPolicyPacks();
  const names = packs.ok ? packs.value.map(({ name }) => name) : [];
  expect(names).toContain("sanctions.json");
  expect(names).toEqual([...names].sort());
});

test("an operator's packs come beside ours", () => {
  const folder = aFolder({
    "house.yaml": RED_FLAGS.replace(/^id: .*$/m, "id: house"),
    "notes.txt": "not a pack",
    "notes/today.txt": "not a pack, either",
  });
  const [ours, both] = [checkedPolicyPacks(), checkedPolicyPacks(folder)];
  expect(ours.ok && both.ok && both.value.slice(0, -1)).toEqual(ours.ok && ours.value);
  expect(both.ok && both.value.at(-1)?.name).toBe("house.json");
});

test("what is deployed is the policy that people wrote, as JSON", () => {
  const packs = checkedPolicyPacks();
  const folder = temporaryFolder();
  for (const { name, text } of packs.ok ? packs.value : []) writeFileSync(join(folder, name), text);
  const [deployed, written] = [deployedPolicy(folder), policyOf()];
  expect(deployed.digest).toBe(written.digest);
  expect(JSON.stringify(deployed)).toBe(JSON.stringify(written));
});

const PROVIDER = readFileSync(new URL("../../shared/policy/packs/provider.yaml", import.meta.url), "utf8");

test("numbers of the operator are not deployed before the day from which they hold", () => {
  const later = aFolder({ "provider.yaml": PROVIDER.replace("2024-01-01", "2026-12-01") });
  const deployed = (now: string) => checkedPolicyPacks(later, new Date(now));
  expect(deployed("2026-11-30T23:59:59Z")).toEqual({
    ok: false,
    failure: expect.stringMatching(
      /^the policy packs are not valid: provider\.yaml:\d+:\d+, effective\.from: .* would count before 2026-12-01; deploy/,
    ),
  });
  expect(deployed("2026-12-01T00:00:00Z").ok).toBe(true);
});

/** The packs to deploy with an operator's folder of these files, and their policy. */
function packsWith(files: Record<string, string>) {
  const packs = checkedPolicyPacks(aFolder(files));
  if (!packs.ok) throw new Error(packs.failure);
  return { policy: policyOf(packs.value), names: packs.value.map(({ name }) => name) };
}

test.for(["provider.yaml", "own-numbers.yaml"])(
  "an operator's pack `provider` in %s replaces ours, and with it its numbers",
  (file) => {
    const { policy, names } = packsWith({
      [file]: PROVIDER.replace(/quotaMaxDays: \d+/, "quotaMaxDays: 7"),
    });
    expect(policy.parameters.quotaMaxDays).toBe(7);
    expect(names.at(-1)).toBe(file.replace(".yaml", ".json"));
    expect(names.filter((name) => name === "provider.json").length).toBe(file === "provider.yaml" ? 1 : 0);
  },
);

test("an operator may replace the provider pack and add another", () => {
  const { policy, names } = packsWith({ "provider.yaml": PROVIDER, "house.yaml": HOUSE });
  expect(names.slice(-2)).toEqual(["house.json", "provider.json"]);
  expect(policy.rules.some(({ pack }) => pack === "house")).toBe(true);
});

test.for([
  [{}, "has no .yaml file"],
  [
    { "house.yml": HOUSE },
    "the policy packs are not valid: house.yml: packs are read from files that end in",
  ],
  [
    { "provider.yaml": PROVIDER, "house.yml": HOUSE },
    "house.yml: packs are read from files that end in .yaml",
  ],
  [
    { "provider.yaml": PROVIDER, "more/house.yaml": HOUSE },
    "more/house.yaml: packs are read from the folder itself",
  ],
  [{ "house.yaml/notes.txt": "a folder with a pack's name" }, "of context `policyPacks` cannot be read"],
  [{ "sanctions.yaml": HOUSE }, "sanctions.yaml: a pack of ours has this file name"],
  [{ "sanctions.yaml": PROVIDER }, "sanctions.yaml: a pack of ours has this file name"],
  [{ "house.yaml": RED_FLAGS }, "house.yaml:1:5, id: the pack `red-flags` is in red-flags.yaml, too"],
  [
    { "provider.yaml": PROVIDER, "z.yaml": PROVIDER },
    "z.yaml:2:5, id: the pack `provider` is in provider.yaml, too",
  ],
  [
    { "provider.yaml": PROVIDER.replace(/^ *quotaMaxDays: \d+\n/m, "") },
    "parameters.quotaMaxDays: missing: expected number",
  ],
  [
    { "provider.yaml": HOUSE.replace("id: house", "id: provider") },
    "packs: expected one pack with `parameters`, got none",
  ],
  [{ "house.yaml": "id: [" }, "the policy packs are not valid: house.yaml"],
  [{ "house.yaml": HOUSE.replace("request.", "requets.") }, "requets"],
] as const)("rejects %o", ([files, sentence]) => {
  const packs = checkedPolicyPacks(aFolder(files));
  expect(packs).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
  expect(!packs.ok && packs.failure).not.toContain("\n");
});

test("rejects a folder that is not there", () => {
  expect(checkedPolicyPacks("/nowhere")).toEqual({
    ok: false,
    failure: "the folder `/nowhere` of context `policyPacks` cannot be read",
  });
});
