import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";
import type { OnboardingStackProps } from "./onboarding-stack.ts";

/** Where Stripe's API is, unless an operator says otherwise. */
const STRIPE_API = "https://api.stripe.com";

type StripeSecretProps = Pick<OnboardingStackProps, "stripeSecret" | "stripeApi">;

/**
 * Lets a function read the secret by which Stripe Identity is used, if there is one, and that one alone. The secret is the
 * operator's: the stack neither makes nor reads it, and the environment holds its name.
 */
export function grantStripeSecret(
  { stripeSecret, stripeApi = STRIPE_API }: StripeSecretProps,
  grantee: HookFunction,
): void {
  grantee.addEnvironment(ENVIRONMENT.stripeSecretArn, stripeSecret ?? "");
  grantee.addEnvironment(ENVIRONMENT.stripeApiUrl, stripeApi);
  if (stripeSecret !== undefined)
    grantee.allow({ actions: ["secretsmanager:GetSecretValue"], resources: [stripeSecret] });
}
