import * as z from "zod";
import { EXAMPLES, EXAMPLES_FOLDER } from "./examples.ts";

/** The part of the health answer that an engineer should know before the first request. */
const Health = z.object({
  watchlist: z.object({
    ageHours: z.number().optional(),
    manifest: z.object({ kind: z.string(), entries: z.number() }),
  }),
});

/** What the start prints when everything is up: where, on which list, and the requests to copy. */
export async function greeting(url: string, logFile: string | undefined): Promise<string> {
  const response = await fetch(`${url}/v1/health`);
  const lines = [
    `Sallyport is up at ${url}`,
    `  ${describeList(await response.json().catch(() => undefined))}`,
    "  routes for signed (IAM) callers accept unsigned calls here, from this machine only",
    ...(logFile === undefined ? [] : [`  the functions log to ${logFile}`]),
    ...EXAMPLES.flatMap((example) => ["", `# ${example.shows}`, curl(url, example)]),
    "",
    "Ctrl-C ends it.",
  ];
  return lines.join("\n");
}

function describeList(health: unknown): string {
  const parsed = Health.safeParse(health);
  if (!parsed.success) return "watchlist: none in force, so nothing is approved";
  const { ageHours = 0, manifest } = parsed.data.watchlist;
  const list = `watchlist: ${manifest.entries} entries, checked ${Math.round(ageHours)} hours ago`;
  if (manifest.kind !== "sample") return `${list} (a local list counts as checked at the start)`;
  return `${list}; it is a sample, good for trying things out only: load a real one with -- --watchlist FILE`;
}

const curl = (url: string, { name, account, call }: (typeof EXAMPLES)[number]): string =>
  [
    `curl -sS ${url}/v1/accounts/${account}/${call}`,
    `-H 'Idempotency-Key: demo-${name}-1'`,
    "-H 'Content-Type: application/json'",
    `-d @${EXAMPLES_FOLDER}/${name}.json`,
  ].join(" ");
