import type { Stripe } from "stripe";
import type { SealedPurpose, SessionAnswer } from "../../../shared/identity/hosted-verification/session.ts";
import type { HostedVerification } from "../../../shared/ports.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import { describeError, log } from "../../log.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { verifyStripeDelivery } from "./stripe-delivery.ts";
import { EXPAND, metadataOf, readSession, STRIPE_SESSION } from "./stripe-session.ts";

/** What Stripe knows the gate by, and by what the gate knows Stripe: one secret, or two while one takes over from the other. */
export type StripeSecret = { apiKey: string; webhookSecrets: readonly string[] };

/** What the adapter is made of. */
export type StripeOptions = {
  /** `vendor-missing`: there is none for this stage; `vendor-unavailable`: it cannot be read now. */
  secret: () => Promise<Result<StripeSecret, "vendor-missing" | "vendor-unavailable">>;
  /** Address of Stripe's API. */
  apiUrl: string;
  /** @default 2500 ms, a house choice: with a second try after a broken connection all is within the six seconds of a call's look-ups */
  timeoutMs?: number;
  /** @default 256 KiB, a house choice: some fifty times a session with its report */
  bytesMax?: number;
};

/**
 * Stripe Identity: the document is photographed live, not uploaded, and its portrait compared with the holder's face. The SDK is
 * loaded at first use: that takes 26 ms, which sign-ups without a session do not wait for.
 */
export function stripeVerification(options: StripeOptions): HostedVerification {
  return {
    async create(purpose, returnUrl) {
      const secret = await options.secret();
      return secret.ok ? createSession(await connect(options, secret.value), purpose, returnUrl) : secret;
    },
    async lookUp(session) {
      if (!STRIPE_SESSION.test(session)) return "not-found";
      const secret = await options.secret();
      if (!secret.ok) return secret.failure === "vendor-missing" ? "missing" : "unavailable";
      return retrieveSession(await connect(options, secret.value), session);
    },
    async verifyDelivery(delivery, now) {
      const secret = await options.secret();
      if (!secret.ok) return secret;
      const { Stripe } = await import("stripe");
      const { webhookSecrets: secrets } = secret.value;
      const verified = verifyStripeDelivery(Stripe.webhooks, delivery, { secrets, now });
      return verified ? success(verified) : failure("signature-invalid");
    },
  };
}

async function connect(
  { apiUrl, timeoutMs = 2_500, bytesMax = 256 * 1024 }: StripeOptions,
  { apiKey }: StripeSecret,
): Promise<Stripe> {
  const { Stripe } = await import("stripe");
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Stripe(apiKey, {
    host: hostname,
    protocol: protocol === "http:" ? "http" : "https",
    ...(port && { port }),
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(boundedFetch(bytesMax)),
  });
}

async function createSession(
  stripe: Stripe,
  purpose: SealedPurpose,
  returnUrl: string | undefined,
): ReturnType<HostedVerification["create"]> {
  try {
    const { id, url } = await stripe.identity.verificationSessions.create({
      type: "document",
      options: { document: { require_live_capture: true, require_matching_selfie: true } },
      metadata: metadataOf(purpose),
      ...(returnUrl !== undefined && { return_url: returnUrl }),
    });
    return STRIPE_SESSION.test(id) && url ? success({ session: id, url }) : failure("vendor-unavailable");
  } catch (error) {
    if (fieldOf(error, "param") === "return_url") return failure("return-url-refused");
    logFailure(error);
    return failure("vendor-unavailable");
  }
}

async function retrieveSession(stripe: Stripe, id: string): Promise<SessionAnswer> {
  try {
    const answer = await stripe.identity.verificationSessions.retrieve(id, { expand: EXPAND });
    const session = readSession(answer, id);
    if (session === undefined) log("vendor-failed", { code: "malformed" });
    return session ?? "unavailable";
  } catch (error) {
    // Only Stripe's own word, and no page of a proxy, says that there is none.
    if (fieldOf(error, "code") === "resource_missing") return "not-found";
    logFailure(error);
    return "unavailable";
  }
}

/** A field of an error of the SDK's, where it is a text. */
function fieldOf(error: unknown, name: "type" | "code" | "param"): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
}

/** The SDK's class of an error tells an operator of a key that may do too little; its message may hold anything. */
function logFailure(error: unknown): void {
  const type = fieldOf(error, "type");
  log("vendor-failed", type === undefined ? describeError(error) : { code: type });
}
