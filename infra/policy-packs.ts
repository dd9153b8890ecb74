import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "../shared/policy/load.ts";
import { type PolicyProblem, problemSentence } from "../shared/policy/problem.ts";
import type { PackFile } from "../shared/policy/read-pack.ts";
import { replacePacks } from "../shared/policy/replace-packs.ts";
import { failure, type Result, success } from "../shared/result.ts";

const OUR_PACKS = new URL("../shared/policy/packs", import.meta.url).pathname;

type PackOnDisk = PackFile & { path: string };

/**
 * Paths of the policy packs to deploy: ours, and those of the operator's folder, whose pack `provider` replaces ours. Fails with
 * one sentence on the first thing that is wrong with them, so that a mistake in a rule never reaches a deployment.
 */
export function checkedPolicyPacks(operatorFolder?: string): Result<readonly string[], string> {
  const theirs = operatorFolder === undefined ? [] : packsIn(operatorFolder);
  if (operatorFolder !== undefined && theirs.length === 0)
    return failure(
      `the folder \`${operatorFolder}\` of context \`policyPacks\` has no .yaml file that can be read`,
    );
  const packs = replacePacks(packsIn(OUR_PACKS), theirs);
  if (!packs.ok) return failure(refusal(packs.failure));
  const policy = loadPolicy(packs.value);
  return policy.ok ? success(packs.value.map(({ path }) => path)) : failure(refusal(policy.failure));
}

const refusal = ([first]: readonly PolicyProblem[]) =>
  `the policy packs are not valid: ${first ? problemSentence(first) : "no reason given"}`;

function packsIn(folder: string): PackOnDisk[] {
  return yamlFiles(folder).map((name) => {
    const path = join(folder, name);
    return { name, path, text: readFileSync(path, "utf8") };
  });
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch {
    return [];
  }
}
