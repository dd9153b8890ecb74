import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ipCountry, openIpCountries } from "../../../functions/identity/ip-country.ts";
import { isCountryCode } from "../../../shared/jurisdiction/countries.ts";

const FILE = createRequire(import.meta.url).resolve(
  "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb",
);
const { countryOf, builtAt } = openIpCountries(FILE);

test.for([
  ["114.114.114.114", "CN"],
  ["223.5.5.5", "CN"],
  ["5.255.255.5", "RU"],
  ["8.8.8.8", "US"],
  ["240e::1", "CN"],
  ["2001:4860:4860::8888", "US"],
  // IPv4 as an IPv6 socket shows it, in its three writings.
  ["::ffff:114.114.114.114", "CN"],
  ["::ffff:7272:7272", "CN"],
  ["0:0:0:0:0:FFFF:7272:7272", "CN"],
])("%s is used in %s", ([ip = "", country]) => {
  expect(countryOf(ip)).toBe(country);
});

test.for([
  ["this machine", "127.0.0.1"],
  ["a private network", "10.1.2.3"],
  ["a private network, mapped", "::ffff:10.1.2.3"],
  ["this machine by IPv6", "::1"],
  ["a link", "fe80::1"],
  ["a link with its interface", "fe80::1%eth0"],
  ["nothing", ""],
  ["a name", "localhost"],
  ["three numbers", "1.2.3"],
  ["five numbers", "1.2.3.4.5"],
  ["a number too large", "999.1.1.1"],
  ["an address with its port", "8.8.8.8:443"],
  ["brackets", "[2001:4860:4860::8888]"],
  ["a slash", "2001:4860::1]/@x["],
])("%s has no country", ([, ip = ""]) => {
  expect(countryOf(ip)).toBeUndefined();
});

test.for([
  ["no row", null],
  ["no country", {}],
  ["a code that is no country's", { country_code: "ZZ" }],
  ["the European Union", { country_code: "EU" }],
  ["small letters", { country_code: "cn" }],
])("a database that has %s tells none", ([, row]) => {
  expect(ipCountry({ get: () => row })("8.8.8.8")).toBeUndefined();
});

test("every country that it has for a sample of all addresses is a country", () => {
  const samples = Array.from({ length: 20_000 }, (_, index) => {
    const address = (index * 214_013 + 2_531_011) >>> 0;
    return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join(".");
  });
  const found = new Set(samples.flatMap((ip) => countryOf(ip) ?? []));
  expect(found.size).toBeGreaterThan(100);
  expect([...found].filter((country) => !isCountryCode(country))).toEqual([]);
});

test("tells when it was made", () => {
  expect(builtAt.getUTCFullYear()).toBeGreaterThanOrEqual(2026);
});

test("fails to open what is no database", () => {
  const path = join(tmpdir(), `no-database-${process.pid}.mmdb`);
  writeFileSync(path, "not a database");
  expect(() => openIpCountries(path)).toThrow();
  expect(() => openIpCountries(`${path}.gone`)).toThrow(/ENOENT/);
});
