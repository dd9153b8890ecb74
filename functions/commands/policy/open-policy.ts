import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assemblePolicy } from "../../../shared/policy/assemble-policy.ts";
import { packNames } from "../../../shared/policy/pack-names.ts";
import type { ReadPack } from "../../../shared/policy/parse-pack.ts";
import type { Policy } from "../../../shared/policy/policy.ts";
import { type PolicyProblem, problemSentence } from "../../../shared/policy/problem.ts";
import { type PackFile, readPack } from "../../../shared/policy/read-pack.ts";
import { replacePacks } from "../../../shared/policy/replace-packs.ts";
import { type Result, success } from "../../../shared/result.ts";
import { failUsage } from "../fail-usage.ts";

const OUR_PACKS = fileURLToPath(new URL("../../../shared/policy/packs", import.meta.url));

/** The packs of a policy as they were read, and what they make together. */
export type OpenedPacks = { packs: readonly ReadPack[]; policy: Policy };

/** A folder of packs, if one is given, and whether it holds all packs of the policy. */
export type PackChoice = { folder?: string | undefined; alone: boolean };

/**
 * Loads the packs that a deployment with an operator's folder has: ours and those; ours without one; those `alone`. Fails with
 * everything that is wrong with them. Ends the command where the folder has none.
 */
export function loadPacks({ folder, alone }: PackChoice): Result<OpenedPacks, PolicyProblem[]> {
  const ours = alone && folder !== undefined ? success([]) : packsIn(OUR_PACKS);
  if (!ours.ok) return ours;
  const theirs = folder === undefined ? success([]) : packsIn(folder);
  if (!theirs.ok) return theirs;
  const files = replacePacks(ours.value, theirs.value);
  if (!files.ok) return files;
  const read = files.value.map(readPack);
  const policy = assemblePolicy(read);
  if (!policy.ok) return policy;
  return success({ packs: read.flatMap((pack) => (pack.ok ? [pack.value] : [])), policy: policy.value });
}

/** The same, for those who need no files. Ends the command, with a line for each problem, where the packs do not load. */
export function openPolicy(choice: PackChoice): Policy {
  const loaded = loadPacks(choice);
  return loaded.ok ? loaded.value.policy : failUsage(loaded.failure.map(problemSentence).join("\n"));
}

function packsIn(folder: string): Result<readonly PackFile[], PolicyProblem[]> {
  try {
    const names = packNames(readdirSync(folder, { recursive: true, encoding: "utf8" }));
    if (!names.ok) return names;
    if (names.value.length === 0) return failUsage(`the folder ${folder} has no .yaml file`);
    return success(names.value.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })));
  } catch {
    return failUsage(`the folder ${folder} cannot be read`);
  }
}
