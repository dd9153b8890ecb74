import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadPolicy } from "../shared/policy/load.ts";
import { problemSentence } from "../shared/policy/problem.ts";
import { failure, type Result, success } from "../shared/result.ts";

const OUR_PACKS = new URL("../shared/policy/packs", import.meta.url).pathname;

/**
 * Paths of the policy packs to deploy: ours, and those of the operator's folder. Fails with one sentence on the first thing that
 * is wrong with them, so that a mistake in a rule never reaches a deployment.
 */
export function checkedPolicyPacks(operatorFolder?: string): Result<readonly string[], string> {
  const ours = yamlFiles(OUR_PACKS);
  const theirs = operatorFolder === undefined ? [] : yamlFiles(operatorFolder);
  if (operatorFolder !== undefined && theirs.length === 0)
    return failure(
      `the folder \`${operatorFolder}\` of context \`policyPacks\` has no .yaml file that can be read`,
    );
  const names = new Set(ours.map((path) => basename(path)));
  const taken = theirs.find((path) => names.has(basename(path)));
  if (taken !== undefined) return failure(`the policy pack \`${taken}\` has the file name of one of ours`);
  const packs = [...ours, ...theirs];
  const policy = loadPolicy(
    packs.map((path) => ({ name: basename(path), text: readFileSync(path, "utf8") })),
  );
  if (policy.ok) return success(packs);
  const [first] = policy.failure;
  return failure(`the policy packs are not valid: ${first ? problemSentence(first) : "no reason given"}`);
}

function yamlFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}
