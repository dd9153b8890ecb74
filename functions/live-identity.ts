import type { SignUpPorts } from "../shared/ports.ts";
import { environment } from "./environment.ts";
import { credentialStatus } from "./identity/credential-status.ts";
import { documentImages } from "./identity/document-images.ts";
import { hostedVendor } from "./identity/hosted-vendor.ts";
import { legalEntities } from "./identity/legal-entities.ts";
import { lookUpsOfCall } from "./identity/look-ups-of-call.ts";
import { trustedIssuers } from "./identity/trusted-issuers.ts";

/** The ports that verify evidence, beside those of a hook. What is behind them is made once a process, they once a call. */
export function liveIdentity(
  { vendor, liveOnly } = hostedVendor(),
): () => Pick<SignUpPorts, "register" | "credentials" | "documents" | "sessions"> {
  const { issuer, ...sources } = environment(["issuer", "legalEntities", "documentImages", "evidenceBucket"]);
  const lookUps = {
    register: legalEntities(sources.legalEntities),
    status: credentialStatus(),
    documents: documentImages(sources.documentImages, sources.evidenceBucket),
    session: vendor.lookUp,
  };
  const issuers = trustedIssuers();
  return () => {
    const { register, status, documents, session } = lookUpsOfCall(lookUps);
    return {
      register,
      documents,
      // One name for the gate: what signs its attestations is what wallets answer, and what sessions are made for.
      credentials: { audience: issuer, issuers, status },
      sessions: { gate: issuer, liveOnly, lookUp: session },
    };
  };
}
