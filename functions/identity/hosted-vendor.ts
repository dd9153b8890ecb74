import type { HostedVerification } from "../../shared/ports.ts";
import { secretsManager } from "../aws/clients.ts";
import { stripeSecret } from "../aws/stripe-secret.ts";
import { environment } from "../environment.ts";
import { NO_VENDOR } from "./vendors/no-vendor.ts";
import { stripeVerification } from "./vendors/stripe.ts";

/** The vendor that the deployment named, and whether only live sessions count: everywhere but on an engineer's machine. */
export function hostedVendor(): { vendor: HostedVerification; liveOnly: boolean } {
  const {
    stage,
    stripeSecretArn: arn,
    stripeApiUrl: apiUrl,
  } = environment(["stage", "stripeSecretArn", "stripeApiUrl"]);
  const liveOnly = stage === "deployed";
  if (arn === "") return { vendor: NO_VENDOR, liveOnly };
  const secret = stripeSecret({ client: secretsManager(), arn, liveOnly });
  return { vendor: stripeVerification({ secret, apiUrl }), liveOnly };
}
