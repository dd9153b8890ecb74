import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import { hook } from "../hook.ts";
import { liveHook } from "../live.ts";

const { ports, configuration } = liveHook();

/** `POST /v1/accounts/{accountId}/sign-up` */
export const handler = hook("sign-up", SignUpRequest, (call) => signUp(ports, configuration, call));
