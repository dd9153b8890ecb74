import type { SignUpPorts } from "../shared/ports.ts";
import { environment } from "./environment.ts";
import { credentialStatus } from "./identity/credential-status.ts";
import { hostedVendor } from "./identity/hosted-vendor.ts";
import { legalEntities } from "./identity/legal-entities.ts";
import { lookUpsOfCall } from "./identity/look-ups-of-call.ts";
import { trustedIssuers } from "./identity/trusted-issuers.ts";

/** The ports that verify evidence, beside those of a hook. What is behind them is made once a process, they once a call. */
export function liveIdentity(
  { vendor, liveOnly } = hostedVendor(),
): () => Pick<SignUpPorts, "register" | "credentials" | "sessions"> {
  const { issuer, legalEntities: source } = environment(["issuer", "legalEntities"]);
  const lookUps = { register: legalEntities(source), status: credentialStatus(), session: vendor.lookUp };
  const issuers = trustedIssuers();
  return () => {
    const { register, status, session } = lookUpsOfCall(lookUps);
    return {
      register,
      // One name for the gate: what signs its attestations is what wallets answer, and what sessions are made for.
      credentials: { audience: issuer, issuers, status },
      sessions: { gate: issuer, liveOnly, lookUp: session },
    };
  };
}
