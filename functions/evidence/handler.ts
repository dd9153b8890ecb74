import { addEvidence } from "../../shared/add-evidence.ts";
import { FurtherEvidence } from "../../shared/contract/further-evidence.ts";
import { hook } from "../hook.ts";
import { liveHook } from "../live.ts";
import { liveIdentity } from "../live-identity.ts";

const { ports, configuration } = liveHook();
const identityOfCall = liveIdentity();

/** `POST /v1/accounts/{accountId}/evidence`: what comes of it is a check of the hook `sign-up`. */
export const handler = hook("sign-up", FurtherEvidence, (call) =>
  addEvidence({ ...ports, ...identityOfCall() }, configuration, call),
);
