import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy, type Policy } from "../shared/policy/load.ts";

/**
 * The policy packs that were deployed beside the bundle. They were checked at synthesis; a pack that does not load here
 * fails the cold start, because a gate without its policy must not answer.
 */
export function deployedPolicy(directory = join(process.env["LAMBDA_TASK_ROOT"] ?? ".", "packs")): Policy {
  const names = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  const policy = loadPolicy(
    names.map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") })),
  );
  if (!policy.ok) throw new Error(`policy packs do not load: ${JSON.stringify(policy.failure)}`);
  return policy.value;
}
