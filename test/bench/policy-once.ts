import { deployedPolicy } from "../../functions/policy-packs.ts";
import { loadPolicy } from "../support/load-policy.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

/**
 * Loads and checks packs in a fresh process, from a folder as it is deployed or else ours as they are written: prints the
 * milliseconds. What is imported is loaded before the clock runs, as it is in a bundle.
 */
const [folder] = process.argv.slice(2);
const files = shippedPacks();
const startedAt = performance.now();
const { digest } = folder === undefined ? written() : deployedPolicy(folder);
const milliseconds = performance.now() - startedAt;
console.log(JSON.stringify({ milliseconds, digest }));

function written() {
  const policy = loadPolicy(files);
  if (!policy.ok) throw new Error(JSON.stringify(policy.failure));
  return policy.value;
}
