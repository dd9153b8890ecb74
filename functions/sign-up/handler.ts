import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import { hook } from "../hook.ts";
import { liveHook } from "../live.ts";
import { liveIdentity } from "../live-identity.ts";

const { ports, configuration } = liveHook();
const identityOfCall = liveIdentity();

/** `POST /v1/accounts/{accountId}/sign-up` */
export const handler = hook("sign-up", SignUpRequest, (call) =>
  signUp({ ...ports, ...identityOfCall() }, configuration, call),
);
