import { existsSync, readFileSync } from "node:fs";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import { Reader, type Response } from "mmdb-lib";
import * as z from "zod";
import { CountryCode } from "../../shared/contract/vocabulary.ts";
import { SIGNAL_FILES } from "../../shared/environment-names.ts";
import type { CountryOfAddress } from "../../shared/ports.ts";
import { globalAddress } from "./global-address.ts";

/**
 * The two ways in which databases write a country: MaxMind's GeoIP2 and GeoLite2 and those of DB-IP as `country.iso_code`, the
 * ones made of registries' files as `country_code`.
 */
const CountryRecord = z.union([
  z.object({ country: z.object({ iso_code: CountryCode }) }).transform(({ country }) => country.iso_code),
  z.object({ country_code: CountryCode }).transform(({ country_code }) => country_code),
]);

const NOBODY_KNOWS: CountryOfAddress = () => undefined;

/**
 * Countries of addresses by the operator's database, where one was deployed beside the bundle; it is read when the first address
 * is asked for. What it does not know, has under no assigned code or cannot read has no country: a signal that is absent.
 */
export function ipCountries(folder: string): CountryOfAddress {
  const file = join(folder, SIGNAL_FILES.ipCountries);
  if (!existsSync(file)) return NOBODY_KNOWS;
  let countryOf: CountryOfAddress | undefined;
  return (written) => {
    const address = globalAddress(written);
    if (address === undefined) return undefined;
    countryOf ??= openDatabase(readFileSync(file));
    return countryOf(address);
  };
}

function openDatabase(bytes: Buffer): CountryOfAddress {
  const database = new Reader(bytes);
  return (address) => {
    // The library would walk a tree of IPv4 with the first bits of an IPv6 address.
    if (isIPv6(address) && database.metadata.ipVersion === 4) return undefined;
    const record = CountryRecord.safeParse(found(database, address));
    return record.success ? record.data : undefined;
  };
}

/** A record that is damaged is none. */
function found(database: Reader<Response>, address: string): unknown {
  try {
    return database.get(address);
  } catch {
    return undefined;
  }
}
