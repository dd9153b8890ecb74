import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assemblePolicy } from "../shared/policy/assemble-policy.ts";
import { readDocument } from "../shared/policy/pack-document.ts";
import { packNames } from "../shared/policy/pack-names.ts";
import { countedTooEarly } from "../shared/policy/pack-problems.ts";
import { parsePack } from "../shared/policy/parse-pack.ts";
import { type PolicyProblem, problemSentence } from "../shared/policy/problem.ts";
import type { PackFile } from "../shared/policy/read-pack.ts";
import { replacePacks } from "../shared/policy/replace-packs.ts";
import { failure, type Result, success } from "../shared/result.ts";

const OUR_PACKS = new URL("../shared/policy/packs", import.meta.url).pathname;

/**
 * The policy packs to deploy: ours, and those of the operator's folder, whose pack `provider` replaces ours. They are JSON, which
 * a cold start reads in a hundredth of the time. Fails with one sentence on the first thing that is wrong with them, so that a
 * mistake in a rule never reaches a deployment. `now` is when they are deployed.
 */
export function checkedPolicyPacks(
  operatorFolder?: string,
  now = new Date(),
): Result<readonly PackFile[], string> {
  const ours = packsIn(OUR_PACKS);
  if (!ours.ok) return ours;
  const theirs = operatorFolder === undefined ? success([]) : packsIn(operatorFolder);
  if (!theirs.ok) return theirs;
  const packs = replacePacks(ours.value, theirs.value);
  if (!packs.ok) return failure(refusal(packs.failure));
  const documents = packs.value.map(({ name, text }) => ({ name, document: readDocument(text) }));
  const read = documents.map(({ name, document }) => parsePack(name, document));
  const policy = assemblePolicy(read);
  if (!policy.ok) return failure(refusal(policy.failure));
  const early = countedTooEarly(
    read.flatMap((pack) => (pack.ok ? [pack.value] : [])),
    now.toISOString().slice(0, "YYYY-MM-DD".length),
  );
  if (early.length > 0) return failure(refusal(early));
  return success(
    documents.flatMap(({ name, document }) =>
      document.ok ? [{ name: jsonName(name), text: JSON.stringify(document.value.value) }] : [],
    ),
  );
}

const jsonName = (name: string) => `${basename(name, ".yaml")}.json`;

const refusal = ([first]: readonly PolicyProblem[]) =>
  `the policy packs are not valid: ${first ? problemSentence(first) : "no reason given"}`;

/** The packs of a folder. Fails with one sentence where there are none, or where one would lie there without being in force. */
function packsIn(folder: string): Result<readonly PackFile[], string> {
  const what = `the folder \`${folder}\` of context \`policyPacks\``;
  try {
    const names = packNames(readdirSync(folder, { recursive: true, encoding: "utf8" }));
    if (!names.ok) return failure(refusal(names.failure));
    if (names.value.length === 0) return failure(`${what} has no .yaml file`);
    return success(names.value.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })));
  } catch {
    return failure(`${what} cannot be read`);
  }
}
