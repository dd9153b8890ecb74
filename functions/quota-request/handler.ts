import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { hook } from "../hook.ts";
import { liveHook } from "../live.ts";

const { ports, configuration } = liveHook();

/** `POST /v1/accounts/{accountId}/quota-requests` */
export const handler = hook("quota-request", QuotaRequest, (call) =>
  quotaRequest(ports, configuration, call),
);
