import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assemblePolicy } from "../shared/policy/assemble-policy.ts";
import { jsonDocument } from "../shared/policy/json-document.ts";
import { parsePack } from "../shared/policy/parse-pack.ts";
import type { Policy } from "../shared/policy/policy.ts";

/**
 * The policy packs that were deployed beside the bundle, as JSON. They were checked at synthesis and are checked again; a pack that
 * does not load here fails the cold start, because a gate without its policy must not answer.
 */
export function deployedPolicy(directory = join(process.env["LAMBDA_TASK_ROOT"] ?? ".", "packs")): Policy {
  const names = readdirSync(directory).filter((name) => name.endsWith(".json"));
  const policy = assemblePolicy(
    names.map((name) => parsePack(name, jsonDocument(readFileSync(join(directory, name), "utf8")))),
  );
  if (!policy.ok) throw new Error(`policy packs do not load: ${JSON.stringify(policy.failure)}`);
  return policy.value;
}
