import { parseArgs } from "node:util";
import type * as z from "zod";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { ScreeningQuery } from "../../../shared/screening/hit.ts";
import { BatchQuery, firstProblem, toScreeningQuery } from "./batch-line.ts";

const USAGE =
  "usage: npm run screen -- --watchlist FILE [--watchlist FILE …] (--in FILE|- [--out FILE] | --name NAME [--type person|organization] " +
  "[--country CODE] [--dob DATE]) [--threshold SCORE] [--json]";

/** What is to be screened: a file of parties, or one party. `threshold` stands for the policy's alert where it is given. */
export type CommandLine = { watchlists: readonly string[]; threshold: number | undefined } & (
  | { mode: "batch"; input: string; output: string | undefined }
  | { mode: "name"; query: ScreeningQuery; asJson: boolean }
);

type Options = NonNullable<ReturnType<typeof readOptions>>;

const TEXT = { type: "string" } as const;
const OPTIONS = {
  watchlist: { type: "string", multiple: true, default: [] as string[] },
  in: TEXT,
  out: TEXT,
  threshold: TEXT,
  json: { type: "boolean", default: false },
  name: TEXT,
  type: TEXT,
  country: TEXT,
  dob: TEXT,
} as const;

/** Options of `--name` by the field of the query that they fill. */
const QUERY_OPTIONS = { name: "name", type: "type", country: "country", dob: "dateOfBirth" } as const;

/** Reads the options; fails with one sentence. */
export function parseCommandLine(args: readonly string[]): Result<CommandLine, string> {
  const options = readOptions(args);
  if (options === undefined) return failure(USAGE);
  const threshold = options.threshold === undefined ? undefined : Number(options.threshold);
  if (threshold !== undefined && !(threshold > 0 && threshold <= 1))
    return failure("--threshold must be a score above 0 and at most 1");
  const common = { watchlists: options.watchlist, threshold };
  if (options.in !== undefined) return parseBatch(options, common);
  if (options.name !== undefined && options.out === undefined) return parseName(options, common);
  return failure(USAGE);
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return undefined;
  }
}

type Common = Pick<CommandLine, "watchlists" | "threshold">;

function parseBatch(options: Options, common: Common): Result<CommandLine, string> {
  const { in: input = "-", out: output } = options;
  const strays = Object.keys(QUERY_OPTIONS).filter((name) => name in options);
  if (strays.length > 0) return failure(`--${strays[0]} describes one party and does not go with --in`);
  // A customer base that was screened against the sample would seem to be clean.
  if (common.watchlists.length === 0) return failure("--in needs a --watchlist to screen against");
  return success({ mode: "batch", input, output, ...common });
}

function parseName(options: Options, common: Common): Result<CommandLine, string> {
  const { name, type, country, dob: dateOfBirth } = options;
  const query = BatchQuery.safeParse({ name, type, country, dateOfBirth });
  if (!query.success) return failure(sentence(query.error));
  return success({ mode: "name", query: toScreeningQuery(query.data), asJson: options.json, ...common });
}

function sentence(error: z.ZodError): string {
  const { field, expected } = firstProblem(error);
  const option = Object.entries(QUERY_OPTIONS).find(([, of]) => of === field)?.[0] ?? field;
  return `--${option}: expected ${expected}`;
}
