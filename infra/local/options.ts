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
  --watchlist FILE   loads a Consolidated Screening List, or what npm run watchlist -- compile wrote
                     (default: the built-in sample)
  --checked-at TIME  when that list was fetched, such as 2026-01-31T12:00:00Z (default: the start)
  --legal-entities FILE
                     looks legal entities up in FILE, one JSON record a line; \`gleif\` asks GLEIF's register
                     (default: nowhere, and no legal entity is verified)
  --credential-issuers FILE
                     trusts the issuers of digital credentials in FILE, a JSON array (default: none)
  --ip-countries FILE
                     locates the addresses of accesses by FILE, a country database in MaxMind DB format (default: none)
  --stripe-secret FILE
                     verifies persons by Stripe Identity with the secret in FILE, JSON such as
                     {"apiKey": "rk_test_…", "webhookSecret": "whsec_…"} (default: there is no vendor)
  --packs DIR        adds the policy packs of DIR to ours; its pack \`provider\` replaces ours
  --verbose          shows what the functions log (default: written to a file)
  --help             prints this`;

/** What the command line asks for; paths are absolute. */
export type StartOptions = {
  port: number;
  data: string | undefined;
  watchlist: string | undefined;
  checkedAt: Date | undefined;
  packs: string | undefined;
  /** A file of records, or `gleif`. */
  legalEntities: string | undefined;
  credentialIssuers: string | undefined;
  ipCountries: string | undefined;
  stripeSecret: string | undefined;
  verbose: boolean;
  help: boolean;
};

const Port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));
const Time = z.iso.datetime({ offset: true });

/** Parses the command line. Throws a `Refusal` for an unknown option, a bad port or time, and a path that leads nowhere. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { port, data, watchlist, packs, verbose, help, ...named } = read(args);
  const legalEntities = named["legal-entities"];
  return {
    port: parsePort(port),
    data: data && resolve(data),
    watchlist: existing("watchlist", watchlist),
    checkedAt: parseTime(named["checked-at"]),
    packs: existing("folder of policy packs", packs),
    legalEntities:
      legalEntities === "gleif" ? legalEntities : existing("file of legal entities", legalEntities),
    credentialIssuers: existing("list of credential issuers", named["credential-issuers"]),
    ipCountries: existing("database of countries", named["ip-countries"]),
    stripeSecret: existing("secret for Stripe Identity", named["stripe-secret"]),
    verbose,
    help,
  };
}

function parsePort(text: string): number {
  const port = Port.safeParse(text);
  if (!port.success) throw new Refusal(`expected a port from 0 to 65535, got \`${text}\``);
  return port.data;
}

function parseTime(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  if (!Time.safeParse(text).success)
    throw new Refusal(`expected an RFC 3339 instant such as 2026-01-31T12:00:00Z, got \`${text}\``);
  return new Date(text);
}

function existing(what: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(path)) throw new Refusal(`the ${what} \`${path}\` does not exist`);
  return resolve(path);
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8787" },
        data: { type: "string" },
        watchlist: { type: "string" },
        "checked-at": { type: "string" },
        packs: { type: "string" },
        "legal-entities": { type: "string" },
        "credential-issuers": { type: "string" },
        "ip-countries": { type: "string" },
        "stripe-secret": { type: "string" },
        verbose: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
