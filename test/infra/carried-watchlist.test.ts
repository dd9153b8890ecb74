import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedWatchlist } from "../../infra/carried-watchlist.ts";
import type { Settings } from "../../infra/settings.ts";
import { compileWatchlist } from "../../shared/watchlist/compile.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const SAMPLE = new URL("../../shared/watchlist/sample.csv", import.meta.url).pathname;
const CHECKED_AT = "2026-11-24T12:00:00Z";

function aFile(text: string): string {
  const file = join(temporaryFolder(), "csl.csv");
  writeFileSync(file, text);
  return file;
}

/** The sample with one entry less: a list of somebody else's. */
const anOfficialList = () =>
  aFile(`${readFileSync(SAMPLE, "utf8").trimEnd().split("\n").slice(0, -1).join("\n")}\n`);

const carried = (settings: Partial<Settings>) =>
  carriedWatchlist(
    { stage: "deployed", issuer: "https://gate.example", providerUsPerson: true, ...settings },
    temporaryFolder(),
  );

function manifestOf(settings: Partial<Settings>) {
  const list = carried(settings);
  if (!list.ok || list.value === undefined) throw new Error("expected a list");
  return loadWatchlist(readFileSync(list.value)).manifest;
}

test("a deployment that names no list carries none", () => {
  expect(carried({})).toEqual({ ok: true, value: undefined });
});

test("the local stage carries the sample, and its manifest says so", () => {
  expect(manifestOf({ stage: "local" }).kind).toBe("sample");
});

test("a list that the operator names is official, and as old as its check", () => {
  const manifest = manifestOf({ watchlist: anOfficialList(), watchlistCheckedAt: CHECKED_AT });
  expect(manifest).toMatchObject({ kind: "official", sources: [{ name: "csl.csv", checkedAt: CHECKED_AT }] });
});

test("a local list without a time is as old as its file", () => {
  const watchlist = anOfficialList();
  utimesSync(watchlist, new Date(CHECKED_AT), new Date(CHECKED_AT));
  const [source] = manifestOf({ stage: "local", watchlist }).sources;
  expect(Date.parse(source?.checkedAt ?? "")).toBe(Date.parse(CHECKED_AT));
});

test.for([
  ["the sample under another name", () => aFile(readFileSync(SAMPLE, "utf8")), "never deployed"],
  [
    "a file that is not there",
    (): string => "/nowhere/csl.csv",
    "the watchlist `/nowhere/csl.csv` cannot be read",
  ],
  ["a folder", temporaryFolder, "cannot be read"],
  ["an empty file", () => aFile(""), "the watchlist cannot be compiled: csl.csv: "],
  [
    "a file that is no list",
    () => aFile("name,price\napple,3\n"),
    "the watchlist cannot be compiled: csl.csv: ",
  ],
] as const)("rejects %s in one sentence", ([_, make, sentence]) => {
  const list = carried({ watchlist: make(), watchlistCheckedAt: CHECKED_AT });
  expect(list).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
  expect(!list.ok && list.failure).not.toContain("\n");
});

/** A compiled index of an official list. */
function anIndex(kind: "official" | "sample"): string {
  const sources = [{ name: "csl.csv", bytes: readFileSync(SAMPLE), checkedAt: CHECKED_AT }];
  const compiled = compileWatchlist({ kind, sources });
  if (!compiled.ok) throw new Error(compiled.failure.message);
  const file = join(temporaryFolder(), "list.watchlist");
  writeFileSync(file, compiled.value.bytes);
  return file;
}

test("a compiled index is carried as it is", () => {
  const manifest = manifestOf({ watchlist: anIndex("official"), watchlistCheckedAt: "2026-11-25T12:00:00Z" });
  expect(manifest.sources[0]?.checkedAt).toBe(CHECKED_AT);
});

test("an index of the sample, a damaged one and a supplement alone are not deployed", () => {
  const damaged = anIndex("official");
  writeFileSync(damaged, readFileSync(damaged).subarray(1));
  const supplement = aFile(
    JSON.stringify({
      list_id: "dow-1260h",
      entities: [
        { name: "Zorlen Kvarta", aliases: [], country: "China", address: null, effective_date: "2026-06-10" },
      ],
    }),
  );
  for (const [watchlist, sentence] of [
    [anIndex("sample"), "never deployed"],
    [damaged, "damaged or of another version"],
    [supplement, "a supplement alone is not enough"],
  ] as const) {
    const refused = carried({ watchlist, watchlistCheckedAt: CHECKED_AT });
    expect(refused).toMatchObject({ ok: false, failure: expect.stringContaining(sentence) });
  }
});
