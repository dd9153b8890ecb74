import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import { failure, type Result, success } from "../../shared/result.ts";
import type { StripeSecret } from "../identity/vendors/stripe.ts";
import { describeError, log } from "../log.ts";

/** A rotated secret is in use everywhere within this time, without a deployment. House choice. */
const KEPT_MS = 5 * 60_000;
/** Anybody may call the webhook, and a read costs money: a failed one is not tried again with each call. House choice. */
const FAILURE_KEPT_MS = 5_000;

const WebhookSecret = z.string().regex(/^whsec_[\x21-\x7e]{1,250}$/);
/** The key is a restricted one: any other is shown no birth date, and may do more. docs.stripe.com/identity/access-verification-results. */
const Secret = z.object({
  apiKey: z.string().regex(/^rk_[\x21-\x7e]{1,250}$/),
  webhookSecret: z.union([WebhookSecret.transform((one) => [one]), z.array(WebhookSecret).min(1).max(5)]),
});

/** Where the secret is, and whether a key of Stripe's sandbox counts for one. */
export type StripeSecretSource = {
  client: SecretsManagerClient;
  arn: string;
  liveOnly: boolean;
  /** @default - the clock */
  now?: () => number;
};

type Read = Result<StripeSecret, "vendor-missing" | "vendor-unavailable">;

/**
 * Reads the secret at its first use, and again after five minutes, or five seconds where that failed. `vendor-unavailable` when it
 * cannot be read or does not have the form; `vendor-missing` where only live keys count and this is one of a sandbox.
 */
export function stripeSecret({
  client,
  arn,
  liveOnly,
  now = Date.now,
}: StripeSecretSource): () => Promise<Read> {
  let kept: { read: Promise<Read>; until: number } | undefined;
  return async () => {
    if (kept === undefined || now() >= kept.until)
      kept = { read: readSecret(client, arn, liveOnly), until: now() + KEPT_MS };
    const { read } = kept;
    const secret = await read;
    if (!secret.ok && kept?.read === read) kept.until = Math.min(kept.until, now() + FAILURE_KEPT_MS);
    return secret;
  };
}

async function readSecret(client: SecretsManagerClient, arn: string, liveOnly: boolean): Promise<Read> {
  const text = await fetchSecret(client, arn);
  if (text === undefined) return failure("vendor-unavailable");
  const secret = Secret.safeParse(parseJson(text));
  if (!secret.success) {
    log("vendor-secret-unreadable", { code: "malformed" });
    return failure("vendor-unavailable");
  }
  const { apiKey, webhookSecret } = secret.data;
  if (liveOnly && apiKey.includes("_test_")) {
    log("vendor-secret-unreadable", { code: "sandbox-key" });
    return failure("vendor-missing");
  }
  return success({ apiKey, webhookSecrets: webhookSecret });
}

async function fetchSecret(client: SecretsManagerClient, arn: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetSecretValueCommand({ SecretId: arn }))).SecretString ?? "";
  } catch (error) {
    log("vendor-secret-unreadable", describeError(error));
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the secret.
    return undefined;
  }
}
