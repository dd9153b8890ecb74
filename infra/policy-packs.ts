import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assemblePolicy } from "../shared/policy/assemble-policy.ts";
import { readDocument } from "../shared/policy/pack-document.ts";
import { parsePack } from "../shared/policy/parse-pack.ts";
import { type PolicyProblem, problemSentence } from "../shared/policy/problem.ts";
import type { PackFile } from "../shared/policy/read-pack.ts";
import { replacePacks } from "../shared/policy/replace-packs.ts";
import { failure, type Result, success } from "../shared/result.ts";

const OUR_PACKS = new URL("../shared/policy/packs", import.meta.url).pathname;

/**
 * The policy packs to deploy: ours, and those of the operator's folder, whose pack `provider` replaces ours. They are JSON, which
 * a cold start reads in a hundredth of the time. Fails with one sentence on the first thing that is wrong with them, so that a
 * mistake in a rule never reaches a deployment.
 */
export function checkedPolicyPacks(operatorFolder?: string): Result<readonly PackFile[], string> {
  const theirs = operatorFolder === undefined ? [] : packsIn(operatorFolder);
  if (operatorFolder !== undefined && theirs.length === 0)
    return failure(
      `the folder \`${operatorFolder}\` of context \`policyPacks\` has no .yaml file that can be read`,
    );
  const packs = replacePacks(packsIn(OUR_PACKS), theirs);
  if (!packs.ok) return failure(refusal(packs.failure));
  const documents = packs.value.map(({ name, text }) => ({ name, document: readDocument(text) }));
  const policy = assemblePolicy(documents.map(({ name, document }) => parsePack(name, document)));
  if (!policy.ok) return failure(refusal(policy.failure));
  return success(
    documents.flatMap(({ name, document }) =>
      document.ok ? [{ name: jsonName(name), text: JSON.stringify(document.value.value) }] : [],
    ),
  );
}

const jsonName = (name: string) => `${basename(name, ".yaml")}.json`;

const refusal = ([first]: readonly PolicyProblem[]) =>
  `the policy packs are not valid: ${first ? problemSentence(first) : "no reason given"}`;

const packsIn = (folder: string): PackFile[] =>
  yamlFiles(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch {
    return [];
  }
}
