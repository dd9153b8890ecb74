import { readFileSync, statSync } from "node:fs";
import { Reader } from "mmdb-lib";
import { SIGNAL_FILES } from "../shared/environment-names.ts";
import { failure, type Result, success } from "../shared/result.ts";
import type { CarriedBytes } from "./function-bundles.ts";
import type { Settings } from "./settings.ts";

/** Databases of countries have some 10 MB, of cities six times as much, which nobody needs here. House choice. */
const FILE_BYTES_MAX = 50_000_000;

/**
 * The operator's database of countries of addresses, where it has one. Fails with one sentence when the file cannot be read, or is no
 * MaxMind DB.
 */
export function carriedIpCountries({
  ipCountries,
}: Pick<Settings, "ipCountries">): Result<readonly CarriedBytes[], string> {
  if (ipCountries === undefined) return success([]);
  const refuse = (reason: string) => failure(`the database of countries \`${ipCountries}\` ${reason}`);
  const bytes = readDatabase(ipCountries);
  if (bytes === undefined) return refuse("cannot be read");
  if (bytes === "too-long") return refuse("is longer than 50 MB");
  return isDatabase(bytes)
    ? success([{ name: SIGNAL_FILES.ipCountries, bytes }])
    : refuse("is no MaxMind DB (.mmdb)");
}

function readDatabase(file: string): Buffer | "too-long" | undefined {
  try {
    return statSync(file).size > FILE_BYTES_MAX ? "too-long" : readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whether it opens, and a look-up comes to an end. */
function isDatabase(bytes: Buffer): boolean {
  try {
    new Reader(bytes).get("8.8.8.8");
    return true;
  } catch {
    return false;
  }
}
