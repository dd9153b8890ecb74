import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { Reader } from "maxmind";
import * as z from "zod";
import { CountryCode } from "../../shared/contract/vocabulary.ts";

/** What a database has for an address. ip-location-db, format of its country databases. */
const Row = z.object({ country_code: CountryCode });

/** What is used of a reader of MaxMind databases. */
export type IpReader = { get(ip: string): unknown };

/** The country an IP address is used in, ISO 3166-1; undefined for private addresses and for what is not on file or not an address. */
export type IpCountry = (ip: string) => string | undefined;

/** Looks up the country in a database. */
export function ipCountry(reader: IpReader): IpCountry {
  return (ip) => {
    // The reader takes "1.2.3" and "1.2.3.4.5" for addresses.
    if (isIP(ip) === 0) return undefined;
    const row = Row.safeParse(reader.get(embeddedIpv4(ip) ?? ip));
    return row.success ? row.data.country_code : undefined;
  };
}

/** An IPv4-mapped address as the WHATWG URL Standard writes it, RFC 4291 section 2.5.5.2. */
const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

/** The IPv4 address that an IPv6 socket shows as one of its own; the databases know it by the former only. */
function embeddedIpv4(ip: string): string | undefined {
  const url = ip.includes(":") && URL.canParse(`http://[${ip}]/`) ? new URL(`http://[${ip}]/`) : undefined;
  const [, high, low] = url?.hostname.match(MAPPED) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const halves = [high, low].map((half) => Number.parseInt(half, 16));
  return halves.flatMap((half) => [half >> 8, half & 0xff]).join(".");
}

/** A database of countries, and when it was made: ranges change hands, so an old one misleads. */
export type IpCountries = { countryOf: IpCountry; builtAt: Date };

/** Opens a MaxMind database of countries by its path. Throws when it is none: a function deployed without it must not start. */
export function openIpCountries(path: string): IpCountries {
  const reader = new Reader(readFileSync(path));
  return { countryOf: ipCountry(reader), builtAt: reader.metadata.buildEpoch };
}
