import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../../shared/policy/policy.ts";
import { problemSentence } from "../../shared/policy/problem.ts";
import type { PackFile } from "../../shared/policy/read-pack.ts";
import { loadPolicy } from "./load-policy.ts";

const DIRECTORY = join(import.meta.dirname, "../../shared/policy/packs");

/** The packs that ship, as files. */
export const shippedPacks = (): PackFile[] =>
  readdirSync(DIRECTORY).map((name) => ({ name, text: readFileSync(join(DIRECTORY, name), "utf8") }));

/** The policy of some packs; those that ship by default. */
export function policyOf(files: readonly PackFile[] = shippedPacks()): Policy {
  const policy = loadPolicy(files);
  if (!policy.ok) throw new Error(policy.failure.map(problemSentence).join("\n"));
  return policy.value;
}
