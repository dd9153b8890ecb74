import * as z from "zod";

const Health = z.object({
  watchlist: z.object({
    kind: z.string(),
    freshness: z.string().optional(),
    ageHours: z.number().optional(),
    entries: z.number(),
  }),
});

/** The three requests that are printed to be copied: the file of the body, and what it shows. */
const EXAMPLES = [
  { name: "approved", comment: "a start-up that is approved" },
  { name: "denied", comment: "a party on the Entity List that is denied" },
  { name: "review", comment: "a customer that lands in the queue of the reviewers" },
] as const;

/** What the start prints when everything is up: where, on which list, and three requests to copy. */
export async function greeting(url: string, logFile: string | undefined): Promise<string> {
  const response = await fetch(`${url}/v1/health`);
  const lines = [
    `Sallyport is up at ${url}`,
    `  ${describeList(await response.json().catch(() => undefined))}`,
    "  routes for signed (IAM) callers accept unsigned calls here, from this machine only",
    ...(logFile === undefined ? [] : [`  the functions log to ${logFile}`]),
    ...EXAMPLES.flatMap(({ name, comment }) => ["", `# ${comment}`, curl(url, name)]),
    "",
    "Ctrl-C ends it.",
  ];
  return lines.join("\n");
}

function describeList(health: unknown): string {
  const parsed = Health.safeParse(health);
  if (!parsed.success) return "watchlist: none in force, so nothing approves";
  const { kind, entries, ageHours, freshness } = parsed.data.watchlist;
  const age = ageHours === undefined ? "" : `, checked ${Math.round(ageHours)} hours ago`;
  const sample = kind === "sample" ? "; it is a sample and no basis for decisions about real customers" : "";
  return `watchlist: ${kind}, ${entries} entries${age}${freshness ? ` (${freshness})` : ""}${sample}`;
}

const curl = (url: string, name: string): string =>
  [
    `curl -sS ${url}/v1/accounts/demo-${name}/sign-up`,
    `-H 'Idempotency-Key: demo-${name}-1'`,
    "-H 'Content-Type: application/json'",
    `-d @infra/local/examples/${name}.json`,
  ].join(" ");
