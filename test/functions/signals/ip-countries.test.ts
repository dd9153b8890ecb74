import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ipCountries } from "../../../functions/signals/ip-countries.ts";
import { SIGNAL_FILES } from "../../../shared/environment-names.ts";
import { temporaryFolder } from "../../infra/support/temporary-folder.ts";
import { aCountryDatabase } from "../../support/a-country-database.ts";

/** A folder with a database, as a function has it. */
function deployed(...database: Parameters<typeof aCountryDatabase>) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, SIGNAL_FILES.ipCountries), aCountryDatabase(...database));
  return ipCountries(folder);
}

test.for<[string, Parameters<typeof aCountryDatabase>[0][string]]>([
  ["as MaxMind and DB-IP write it", { country: { iso_code: "GB", names: { en: "United Kingdom" } } }],
  ["as registries' files have it", { country_code: "GB" }],
  [
    "beside where the network is registered",
    { country: { iso_code: "GB" }, registered_country: { iso_code: "US" } },
  ],
])("an address has the country of its network: %s", ([, record]) => {
  const countryOf = deployed({ "81.2.69.0/24": record, "2a02:8070::/32": record });
  expect(["81.2.69.0", "81.2.69.255", "2a02:8070::1"].map(countryOf)).toEqual(["GB", "GB", "GB"]);
  expect(["81.2.68.255", "81.2.70.0", "2a02:8071::1"].map(countryOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.for<[string, Parameters<typeof aCountryDatabase>[0][string]]>([
  ["a code that is not assigned", { country_code: "ZZ" }],
  ["a code in lower case", { country_code: "gb" }],
  ["the country of registration alone", { registered_country: { iso_code: "GB" } }],
  ["a name alone", { country: { names: { en: "United Kingdom" } } }],
  ["nothing", {}],
])("a record without a country tells none: %s", ([, record]) => {
  expect(deployed({ "81.2.69.0/24": record })("81.2.69.1")).toBeUndefined();
});

test("of several networks each has its own", () => {
  const countryOf = deployed({
    "81.2.69.0/25": { country_code: "GB" },
    "81.2.69.128/25": { country_code: "FR" },
    "5.0.0.0/8": { country_code: "SY" },
  });
  expect(["81.2.69.127", "81.2.69.128", "5.1.2.3"].map(countryOf)).toEqual(["GB", "FR", "SY"]);
});

test("a database of IPv4 knows no IPv6 address, whatever its first bits", () => {
  const countryOf = deployed({ "32.0.0.0/3": { country_code: "US" } }, { ipVersion: 4 });
  expect([countryOf("32.1.2.3"), countryOf("2001:4860::1")]).toEqual(["US", undefined]);
});

test("private and reserved addresses have no country, whatever a database says, and mapped ones that of IPv4", () => {
  const countryOf = deployed({ "0.0.0.0/0": { country_code: "GB" } });
  expect(["10.0.0.1", "192.0.2.7", "fe80::1", "no address"].map(countryOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(["81.2.69.1", "::ffff:81.2.69.1"].map(countryOf)).toEqual(["GB", "GB"]);
});

test("without a database nobody knows", () => {
  expect(ipCountries(temporaryFolder())("81.2.69.1")).toBeUndefined();
});

test("a database that breaks off tells nothing of what it lacks", () => {
  const folder = temporaryFolder();
  const whole = aCountryDatabase({ "81.2.69.0/24": { country: { iso_code: "GB" } } });
  // The record's map says that it has more fields than there are bytes of them.
  const broken = Buffer.from(whole);
  const record = broken.indexOf("iso_code") - 1;
  broken.writeUInt8((2 << 5) | 28, record);
  writeFileSync(join(folder, SIGNAL_FILES.ipCountries), broken);
  expect(ipCountries(folder)("81.2.69.1")).toBeUndefined();
});

test("it is read when the first address is asked for, and once", () => {
  const folder = temporaryFolder();
  const file = join(folder, SIGNAL_FILES.ipCountries);
  writeFileSync(file, "no database yet");
  const countryOf = ipCountries(folder);
  writeFileSync(file, aCountryDatabase({ "81.2.69.0/24": { country_code: "GB" } }));
  expect(countryOf("81.2.69.1")).toBe("GB");
  writeFileSync(file, "no database any more");
  expect(countryOf("81.2.69.2")).toBe("GB");
});
