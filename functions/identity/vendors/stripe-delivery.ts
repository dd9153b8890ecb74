import { createHash } from "node:crypto";
import type { Stripe } from "stripe";
import * as z from "zod";
import type { DeliveredEvent, Delivery, VerifiedDelivery } from "../../../shared/ports.ts";
import { parsePlainJson } from "../../plain-json.ts";
import { STRIPE_SESSION } from "./stripe-session.ts";

/** How long ago, or ahead by its clock, Stripe may have signed: docs.stripe.com/webhooks/signature, "Preventing replay attacks". */
const TOLERANCE_S = 300;
/** One time, and a signature for each secret in force; other schemes are passed over, as Stripe asks. */
const SIGNATURE_HEADER = /^t=(\d{1,12})(?:,v\d{1,2}=[0-9a-f]{1,128}){1,10}$/;

/** What becomes of a session after somebody has worked on it; docs.stripe.com/api/events/types. */
const EVENTS_OF_INTEREST: ReadonlySet<string> = new Set([
  "identity.verification_session.verified",
  "identity.verification_session.requires_input",
]);

const Event = z.object({ type: z.string(), data: z.object({ object: z.object({ id: z.string() }) }) });

/** What verifies signatures: Stripe's own. */
type Webhooks = Pick<typeof Stripe.webhooks, "signature">;

/**
 * The delivery, where one of the secrets signed these very bytes within five minutes of now; the SDK compares in constant time.
 * Two things it lets pass are refused before: a time in the future, and bytes that are not the text they are decoded to, as it signs
 * the text and so takes a body with a byte order mark for the one without.
 */
export function verifyStripeDelivery(
  webhooks: Webhooks,
  { body, header }: Delivery,
  { secrets, now }: { secrets: readonly string[]; now: Date },
): VerifiedDelivery | undefined {
  const signed = header("stripe-signature") ?? "";
  const [, seconds] = SIGNATURE_HEADER.exec(signed) ?? [];
  const text = asText(body);
  if (seconds === undefined || text === undefined) return undefined;
  if (Number(seconds) > Math.floor(now.getTime() / 1000) + TOLERANCE_S) return undefined;
  if (!secrets.some((secret) => isSigned(webhooks, { body, signed, secret, now }))) return undefined;
  return {
    id: createHash("sha256").update(`${seconds}.`).update(body).digest("base64url"),
    event: () => readEvent(text),
  };
}

type Signed = { body: Uint8Array; signed: string; secret: string; now: Date };

function isSigned({ signature }: Webhooks, { body, signed, secret, now }: Signed): boolean {
  try {
    return signature?.verifyHeader(body, signed, secret, TOLERANCE_S, undefined, now.getTime()) === true;
  } catch {
    // The SDK throws for every signature that does not hold, with the body in the error.
    return false;
  }
}

function asText(body: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    return text.startsWith("\ufeff") ? undefined : text;
  } catch {
    return undefined;
  }
}

function readEvent(text: string): DeliveredEvent {
  const json = parsePlainJson(text);
  const event = Event.safeParse(json.ok ? json.value : undefined);
  if (!event.success) return "unreadable";
  const { type, data } = event.data;
  if (!EVENTS_OF_INTEREST.has(type)) return "of-no-interest";
  return STRIPE_SESSION.test(data.object.id) ? { session: data.object.id } : "unreadable";
}
