import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedIpCountries } from "../../infra/carried-ip-countries.ts";
import { aCountryDatabase } from "../support/a-country-database.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const DATABASE = aCountryDatabase({ "81.2.69.0/24": { country_code: "GB" } });

/** A file of the given bytes. */
function aFile(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), "countries.mmdb");
  writeFileSync(file, content);
  return file;
}

test("a deployment carries no database unless the operator has one", () => {
  expect(carriedIpCountries({ ipCountries: undefined })).toEqual({ ok: true, value: [] });
});

test("a database is carried byte for byte", () => {
  expect(carriedIpCountries({ ipCountries: aFile(DATABASE) })).toEqual({
    ok: true,
    value: [{ name: "ip-countries.mmdb", bytes: DATABASE }],
  });
});

test.for<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["text", "country,network"],
  ["one without its end", DATABASE.subarray(0, DATABASE.length - 100)],
])("fails with one sentence on what is no database: %s", ([, content]) => {
  const file = aFile(content);
  expect(carriedIpCountries({ ipCountries: file })).toEqual({
    ok: false,
    failure: `the database of countries \`${file}\` is no MaxMind DB (.mmdb)`,
  });
});

test.for(["/nowhere.mmdb", "/"])("fails when `%s` cannot be read", (ipCountries) => {
  expect(carriedIpCountries({ ipCountries })).toEqual({
    ok: false,
    failure: `the database of countries \`${ipCountries}\` cannot be read`,
  });
});

test("a database may have fifty million bytes, and not one more", () => {
  // The reader looks for the metadata from the end, so zeros before the whole do no harm to the size.
  const longest = Buffer.concat([DATABASE, Buffer.alloc(50_000_001 - DATABASE.length)]);
  expect(carriedIpCountries({ ipCountries: aFile(longest) })).toMatchObject({
    failure: expect.stringMatching("longer than 50 MB$"),
  });
  expect(carriedIpCountries({ ipCountries: aFile(longest.subarray(1)) })).not.toMatchObject({
    failure: expect.stringMatching("longer than 50 MB$"),
  });
});
