import * as z from "zod";
import { failure, type Result, success } from "../shared/result.ts";

/** `iss` of a synthesis that names none: a reserved domain, so that nobody can be mistaken for its owner. */
export const PLACEHOLDER_ISSUER = "https://attestations.example.com";

/** Context that the operator gives with `-c name=value`; the CDK's own keys have a colon or a slash. */
const Context = z.strictObject({
  stage: z.enum(["deployed", "local"]).default("deployed"),
  issuer: z.url({ protocol: /^https$/, error: "expected an https URL" }).default(PLACEHOLDER_ISSUER),
  providerUsPerson: z
    .union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })])
    .default(true),
  watchlist: z.string().min(1).optional(),
  watchlistCheckedAt: z.iso
    .datetime({ offset: true, error: "expected an RFC 3339 instant such as 2026-01-31T12:00:00Z" })
    .optional(),
  policyPacks: z.string().min(1).optional(),
  /** `gleif`, or the path of a file of records. @default - `gleif` when deployed, nobody when local */
  legalEntities: z.string().min(1).optional(),
  /** Who reads pictures of documents. @default - Textract when deployed, nobody when local */
  documentImages: z.enum(["textract", "none"]).optional(),
  /** Origin of a page whose visitors may upload pictures: a scheme, a host and perhaps a port. */
  uploadOrigin: z
    .string()
    .startsWith("https://", "expected an https origin such as https://console.example.com")
    .refine((text) => URL.parse(text)?.origin === text, "expected an https origin without a path")
    .optional(),
  /** The path of a JSON file of issuers of digital credentials. */
  credentialIssuers: z.string().min(1).optional(),
  /** The path of a MaxMind DB of countries of addresses. */
  ipCountries: z.string().min(1).optional(),
  stripeSecret: z
    .string()
    .regex(
      /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,512}$/,
      "expected the ARN of a secret in Secrets Manager",
    )
    .optional(),
  /** Where Stripe's API is, such as a server of tests. */
  stripeApi: z.url({ protocol: /^https?$/, error: "expected an http or https URL" }).optional(),
  alarmTopic: z
    .string()
    .regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, "expected the ARN of an SNS topic")
    .optional(),
});

/** What the operator has decided about a synthesis. */
export type Settings = z.output<typeof Context>;

const isOwn = ([name]: [string, unknown]) => !/[:/]/.test(name) && name !== "cli-telemetry";

/** Reads the settings of a synthesis. Fails with one sentence that names the first setting that is wrong. */
export function readSettings(
  context: Readonly<Record<string, unknown>>,
  now: Date,
): Result<Settings, string> {
  const parsed = Context.safeParse(Object.fromEntries(Object.entries(context).filter(isOwn)));
  if (!parsed.success) return failure(sentence(parsed.error));
  const { stage, watchlist, watchlistCheckedAt, stripeApi } = parsed.data;
  if (stage === "deployed" && watchlist !== undefined && watchlistCheckedAt === undefined)
    return failure(
      "context `watchlistCheckedAt` is required with `watchlist`: the instant at which the file was fetched",
    );
  if (stage === "deployed" && stripeApi?.startsWith("http:"))
    return failure("context `stripeApi` is wrong: the key would be sent in the clear");
  if (watchlistCheckedAt !== undefined && Date.parse(watchlistCheckedAt) > now.getTime())
    return failure("context `watchlistCheckedAt` lies in the future");
  return success(parsed.data);
}

function sentence(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    const known = Object.keys(Context.shape).map((name) => `\`${name}\``);
    return `context \`${issue.keys[0]}\` is unknown: expected one of ${known.join(", ")}`;
  }
  const message = issue?.message ?? "not valid";
  return `context \`${issue?.path.join(".")}\` is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
