import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseOptions } from "../../../infra/local/options.ts";
import { Refusal } from "../../../infra/local/refusal.ts";

test("the defaults are port 8787, in memory, on the sample", () => {
  expect(parseOptions([])).toEqual({
    port: 8787,
    data: undefined,
    watchlist: undefined,
    checkedAt: undefined,
    packs: undefined,
    legalEntities: undefined,
    credentialIssuers: undefined,
    ipCountries: undefined,
    stripeSecret: undefined,
    verbose: false,
    help: false,
  });
});

test("paths become absolute", () => {
  const named = ["--packs", "shared", "--legal-entities", "cdk.json", "--credential-issuers", "LICENSE"];
  named.push("--stripe-secret", "knip.json", "--ip-countries", "README.md");
  const paths = ["--data", "here", "--watchlist", "package.json", ...named];
  expect(parseOptions(paths)).toMatchObject({
    data: resolve("here"),
    watchlist: resolve("package.json"),
    packs: resolve("shared"),
    legalEntities: resolve("cdk.json"),
    credentialIssuers: resolve("LICENSE"),
    ipCountries: resolve("README.md"),
    stripeSecret: resolve("knip.json"),
  });
});

test("legal entities may be looked up at GLEIF, which is no path", () => {
  expect(parseOptions(["--legal-entities", "gleif"]).legalEntities).toBe("gleif");
});

test.for(["2026-01-31T12:00:00Z", "2026-01-31T13:00:00+01:00"])("the list may be checked at %s", (time) => {
  expect(parseOptions(["--checked-at", time]).checkedAt).toEqual(new Date("2026-01-31T12:00:00Z"));
});

test.for(["0", "65535"])("the port may be %s", (port) => {
  expect(parseOptions(["--port", port]).port).toBe(Number(port));
});

test.for([
  { args: ["--port", "65536"], sentence: "`65536`" },
  { args: ["--port=-1"], sentence: "`-1`" },
  { args: ["--port", "http"], sentence: "`http`" },
  { args: ["--port", ""], sentence: "``" },
  { args: ["--watchlist", "no-such-file.csv"], sentence: "`no-such-file.csv` does not exist" },
  { args: ["--packs", "no-such-folder"], sentence: "policy packs `no-such-folder` does not exist" },
  { args: ["--legal-entities", "GLEIF"], sentence: "file of legal entities `GLEIF` does not exist" },
  { args: ["--credential-issuers", "no-such.json"], sentence: "issuers `no-such.json` does not exist" },
  {
    args: ["--ip-countries", "no-such.mmdb"],
    sentence: "database of countries `no-such.mmdb` does not exist",
  },
  { args: ["--stripe-secret", "no.json"], sentence: "secret for Stripe Identity `no.json` does not exist" },
  { args: ["--checked-at", "2026-01-31"], sentence: "`2026-01-31`" },
  { args: ["--checked-at", "yesterday"], sentence: "`yesterday`" },
  { args: ["--colour"], sentence: "--colour" },
  { args: ["stray"], sentence: "stray" },
])("rejects $args with a sentence", ({ args, sentence }) => {
  expect(() => parseOptions(args)).toThrow(Refusal);
  expect(() => parseOptions(args)).toThrow(sentence);
});
