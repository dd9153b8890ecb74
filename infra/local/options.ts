import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { Refusal } from "./refusal.ts";

/** What `npm start -- --help` prints. */
export const HELP = `Runs Sallyport on this machine, from the template that cdk deploy would put up.

  npm start -- [options]

  --port PORT        port of the API; 0 takes a free one (default 8787)
  --data DIR         keeps all data and keys in DIR (default: in memory, gone at the end)
  --watchlist FILE   loads a Consolidated Screening List as CSV (default: the built-in sample)
  --verbose          shows what the functions log (default: written to a file)
  --help             prints this`;

/** What the command line asks for; paths are absolute. */
export type StartOptions = {
  port: number;
  data: string | undefined;
  watchlist: string | undefined;
  verbose: boolean;
  help: boolean;
};

const Port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));

/** Parses the command line. Throws a `Refusal` for an unknown option, a bad port or a watchlist that does not exist. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { port, data, watchlist, verbose, help } = read(args);
  const parsedPort = Port.safeParse(port);
  if (!parsedPort.success) throw new Refusal(`expected a port from 0 to 65535, got \`${port}\``);
  if (watchlist !== undefined && !existsSync(watchlist))
    throw new Refusal(`the watchlist \`${watchlist}\` does not exist`);
  return {
    port: parsedPort.data,
    data: data && resolve(data),
    watchlist: watchlist && resolve(watchlist),
    verbose,
    help,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8787" },
        data: { type: "string" },
        watchlist: { type: "string" },
        verbose: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
