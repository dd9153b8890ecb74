import type { SignUpPorts } from "../shared/ports.ts";
import { environment } from "./environment.ts";
import { credentialStatus } from "./identity/credential-status.ts";
import { legalEntities } from "./identity/legal-entities.ts";
import { trustedIssuers } from "./identity/trusted-issuers.ts";

/** The ports that verify evidence, beside those of a hook; made once a process. */
export function liveIdentity(): Pick<SignUpPorts, "register" | "credentials"> {
  const { issuer, legalEntities: source } = environment(["issuer", "legalEntities"]);
  return {
    register: legalEntities(source),
    // One name for the gate: what signs its attestations is what wallets answer.
    credentials: { audience: issuer, issuers: trustedIssuers(), status: credentialStatus() },
  };
}
