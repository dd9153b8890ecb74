import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";

/** Whether two words share a key, of the given system if one is named. */
export function meet(a: string, b: string, system = ""): boolean {
  const keys = romanizationKeys(b).filter((key) => key.startsWith(system));
  return romanizationKeys(a).some((key) => keys.includes(key));
}
