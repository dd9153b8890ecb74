import { deployedPolicy } from "../../functions/policy-packs.ts";
import type { Policy } from "../../shared/policy/load.ts";

let loaded: Policy | undefined;

/** The packs that the project ships, loaded once. */
export function shippedPolicy(): Policy {
  loaded ??= deployedPolicy(new URL("../../shared/policy/packs", import.meta.url).pathname);
  return loaded;
}
