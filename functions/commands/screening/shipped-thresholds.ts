import { readFileSync } from "node:fs";
import { readPack } from "../../../shared/policy/read-pack.ts";
import type { ScreeningThresholds } from "../../../shared/screening/hit.ts";

const PROVIDER = new URL("../../../shared/policy/packs/provider.yaml", import.meta.url);

/** The thresholds of the policy that ships; throws when its pack cannot be read. */
export function shippedThresholds(): ScreeningThresholds {
  const read = readPack({ name: "provider.yaml", text: readFileSync(PROVIDER, "utf8") });
  if (!read.ok || !read.value.pack.parameters) throw new Error("the pack provider.yaml gives no parameters");
  const { screeningAlert: alert, screeningStrong: strong } = read.value.pack.parameters;
  return { alert, strong };
}
