import type { APIGatewayProxyResult } from "aws-lambda";
import { settleSession } from "../../shared/settle-session.ts";
import { bodyBytes } from "../body-bytes.ts";
import { header } from "../header.ts";
import { apiHandler } from "../hook.ts";
import { hostedVendor } from "../identity/hosted-vendor.ts";
import { seenDeliveries } from "../identity/seen-deliveries.ts";
import { liveHook } from "../live.ts";
import { liveIdentity } from "../live-identity.ts";
import { log } from "../log.ts";
import { json, problemResponse } from "../respond.ts";

const { ports, configuration } = liveHook();
const hosted = hostedVendor();
const identityOfCall = liveIdentity(hosted);
const seen = seenDeliveries();

/** Tells nothing of what came of a delivery: whoever sees the vendor's dashboard sees this. */
const taken = (): APIGatewayProxyResult => json(200, "{}");

/**
 * `POST /v1/identity-webhooks/stripe`: size, signature, time and copies are told over the bytes; only then is the event parsed, and
 * nothing of it used but which session to ask the vendor for. 503 where nothing could be recorded, so that the vendor comes again.
 */
export const handler = apiHandler(async (event) => {
  const { requestId } = event.requestContext;
  const now = new Date();
  const body = bodyBytes(event);
  if (!body.ok) return refused(body.failure, requestId);
  const delivery = await hosted.vendor.verifyDelivery(
    { body: body.value, header: (name) => header(event, name) },
    now,
  );
  if (!delivery.ok) return refused(delivery.failure, requestId);
  if (seen.has(delivery.value.id)) return ignored("copy", requestId);
  const answer = await settle(delivery.value.event(), requestId, now);
  if (answer.statusCode === 200) seen.add(delivery.value.id);
  return answer;
});

async function settle(
  told: { session: string } | "of-no-interest" | "unreadable",
  requestId: string,
  now: Date,
): Promise<APIGatewayProxyResult> {
  if (typeof told === "string") return ignored(told, requestId);
  const { session } = told;
  const settlement = await settleSession({ ...ports, ...identityOfCall() }, configuration, { session, now });
  switch (settlement.status) {
    case "recorded":
      log("session-settled", { requestId, session, ...(settlement.replayed && { code: "replayed" }) });
      return taken();
    case "ignored":
      return ignored(settlement.code, requestId, session);
    case "not-recorded":
      return refused(settlement.status, requestId, session);
  }
}

function ignored(code: string, requestId: string, session?: string): APIGatewayProxyResult {
  log("delivery-ignored", { requestId, code, ...(session && { session }) });
  return taken();
}

function refused(
  code: "body-too-large" | "signature-invalid" | "vendor-missing" | "vendor-unavailable" | "not-recorded",
  requestId: string,
  session?: string,
): APIGatewayProxyResult {
  log("delivery-refused", { requestId, code, ...(session && { session }) });
  return problemResponse(code, requestId);
}
