import * as z from "zod";
import { EXAMPLES, EXAMPLES_FOLDER } from "./examples.ts";
import type { Endpoints } from "./lambda/function.ts";
import { REGION } from "./template/pseudo-parameters.ts";

/** The part of the health answer that an engineer should know before the first request. */
const Health = z.object({
  status: z.string(),
  watchlist: z.object({
    ageHours: z.number().optional(),
    manifest: z.object({
      kind: z.string(),
      entries: z.number(),
      sources: z.array(z.object({ name: z.string() })),
    }),
  }),
});

/** Where the stack is to be found, and where it keeps the decision records. */
export type Greeted = {
  url: string;
  queueUrl: string;
  logFile: string | undefined;
  endpoints: Endpoints;
  tableName: string;
  dataKeyId: string;
};

/** What the start prints when everything is up: where, on which list, and the requests to copy. */
export async function greeting(greeted: Greeted): Promise<string> {
  const { url, queueUrl, logFile } = greeted;
  const response = await fetch(`${url}/v1/health`);
  const lines = [
    `Sallyport is up at ${url}`,
    `  ${describeList(await response.json().catch(() => undefined))}`,
    "  routes for signed (IAM) callers accept unsigned calls here, from this machine only",
    `  reviewers' queue (SQS): ${queueUrl}`,
    ...(logFile === undefined ? [] : [`  the functions log to ${logFile}`]),
    ...EXAMPLES.flatMap((example) => ["", `# ${example.shows}`, curl(url, example)]),
    "",
    "# the decision record of the sixteen H100, in the clear",
    recordCommand(greeted),
    "",
    "Ctrl-C ends it.",
  ];
  return lines.join("\n");
}

function describeList(health: unknown): string {
  const parsed = Health.safeParse(health);
  if (!parsed.success) return "watchlist: none in force, so nothing is approved";
  const { status, watchlist } = parsed.data;
  const { ageHours = 0, manifest } = watchlist;
  const names = manifest.sources.map(({ name }) => name).join(", ");
  const age = ageHours < 1 ? "checked at this start" : `checked ${Math.round(ageHours)} hours ago`;
  const use = status === "ok" ? "" : ": too old to approve anybody";
  const list = `watchlist: ${names}, ${manifest.entries} entries, ${age}${use}`;
  if (manifest.kind !== "sample") return list;
  return `${list}; it is a sample, good for trying things out only: load a real one with -- --watchlist FILE`;
}

const curl = (url: string, { name, account, call }: (typeof EXAMPLES)[number]): string =>
  [
    `curl -sS ${url}/v1/accounts/${account}/${call}`,
    `-H 'Idempotency-Key: demo-${name}-1'`,
    "-H 'Content-Type: application/json'",
    `-d @${EXAMPLES_FOLDER}/${name}.json`,
  ].join(" ");

/** Any credentials do; the SDK only asks that there are some. */
const recordCommand = ({ endpoints, tableName, dataKeyId }: Greeted): string =>
  [
    `AWS_REGION=${REGION} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`,
    `AWS_ENDPOINT_URL_DYNAMODB=${endpoints.dynamodb} AWS_ENDPOINT_URL_KMS=${endpoints.kms}`,
    `npm run policy -- record demo-approved.2 --table ${tableName} --data-key ${dataKeyId}`,
    "--out cdk.out/record.json",
  ].join(" ");
