import * as z from "zod";
import { ENVIRONMENT } from "../shared/environment-names.ts";

const required = z.string().min(1);

/** Shape of each variable. A function parses only those that infra/ gives it. */
const VARIABLES = {
  stage: z.enum(["local", "deployed"]),
  issuer: z.url(),
  providerUsPerson: z.enum(["true", "false"]).transform((value) => value === "true"),
  ledgerTable: required,
  outboxIndex: required,
  idempotencyIndex: required,
  dataKeyId: required,
  signingKeyId: required,
  escalationQueueUrl: z.url(),
  watchlistBucket: required,
  deployedWatchlistBucket: z.string(),
  deployedWatchlistKey: z.string(),
  legalEntities: z.enum(["gleif", "file", "none"]),
  stripeSecretArn: z.string(),
  stripeApiUrl: z.url(),
  evidenceBucket: required,
  documentImages: z.enum(["textract", "none"]),
} as const satisfies Record<keyof typeof ENVIRONMENT, z.ZodType>;

type Name = keyof typeof VARIABLES;
type Environment<N extends Name> = { [K in N]: z.output<(typeof VARIABLES)[K]> };

/**
 * Parses the named variables of the environment once, at cold start. Throws one error that names every variable that is
 * missing or malformed, never a value.
 */
export function environment<N extends Name>(
  names: readonly N[],
  source: NodeJS.ProcessEnv = process.env,
): Environment<N> {
  const entries = names.map((name) => [name, VARIABLES[name].safeParse(source[ENVIRONMENT[name]])] as const);
  const bad = entries.filter(([, parsed]) => !parsed.success).map(([name]) => ENVIRONMENT[name]);
  if (bad.length > 0) throw new Error(`missing or malformed environment variables: ${bad.join(", ")}`);
  return Object.fromEntries(entries.map(([name, parsed]) => [name, parsed.data])) as Environment<N>;
}
