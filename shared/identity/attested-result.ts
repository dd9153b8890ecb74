import type { Evidence } from "./evidence.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { CLOCK_SKEW_MS } from "./identity-status.ts";

type Attested = Extract<Evidence, { kind: "provider-attested" | "provider-attested-failure" }>;

/** The provider's own word counts as it is given. */
export function attestedResult(item: Attested): EvidenceResult {
  const common = { subject: item.subject, method: "provider-attested", at: item.at } as const;
  if (item.kind === "provider-attested-failure")
    return { ...common, status: "failed", problems: [], attempts: item.attempts };
  const { publicStatus } = item;
  return { ...common, status: "verified", strength: "strong", ...(publicStatus && { publicStatus }) };
}

/** The same at the request that brings it: what is dated ahead would outrank whatever is found out until then. */
export const verifyAttested = (item: Attested, now: Date): EvidenceResult =>
  Date.parse(item.at) > now.getTime() + CLOCK_SKEW_MS
    ? {
        subject: item.subject,
        method: "provider-attested",
        at: now.toISOString(),
        status: "indeterminate",
        problems: ["dated-ahead"],
      }
    : attestedResult(item);
