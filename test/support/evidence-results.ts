import type { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { attestedResult } from "../../shared/identity/attested-result.ts";
import type { EvidenceResult } from "../../shared/identity/evidence-result.ts";
import type { EvidenceDate } from "../../shared/identity/identity-status.ts";
import { NOW } from "./a-request.ts";

/** How the tests judge evidence: as the policy that ships. */
export const ON: EvidenceDate = { now: NOW, maxAgeDays: 365, strengthMin: "strong", attemptsMax: 2 };

/** What the provider's own statements in a sign-up come to; the other kinds need ports. */
export const attestedResults = ({ evidence }: Pick<SignUpRequest, "evidence">): EvidenceResult[] =>
  evidence.flatMap((item) =>
    item.kind === "provider-attested" || item.kind === "provider-attested-failure"
      ? [attestedResult(item)]
      : [],
  );
