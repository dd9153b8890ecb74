import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Screener } from "../../../shared/screening/hit.ts";
import { compileWatchlist, type WatchlistFile } from "../../../shared/watchlist/compile.ts";
import { packWatchlist } from "../../../shared/watchlist/container.ts";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import type { WatchlistEntry } from "../../../shared/watchlist/entry.ts";
import { loadWatchlist } from "../../../shared/watchlist/load.ts";
import { aQuery, screenerOf } from "../screening/an-entry.ts";
import { alteredName, createDice } from "../screening/matching/altered-name.ts";
import { EL, file, SAMPLE, SDN } from "./csl-fixture.ts";
import { ALT_CSV, JSON_1260H, SDN_CSV, UN_XML } from "./list-files.ts";

const CHECKED_AT = "2026-07-31T06:00:00Z";
const source = (text: string, more: Partial<WatchlistFile> = {}): WatchlistFile => ({
  name: "csl.csv",
  bytes: Buffer.from(text),
  checkedAt: CHECKED_AT,
  ...more,
});

const undated = (text: string): WatchlistFile => ({ name: "csl.csv", bytes: Buffer.from(text) });

function compiled(...sources: WatchlistFile[]) {
  const result = compileWatchlist({ kind: "sample", sources });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const sha256 = (data: string) => createHash("sha256").update(data).digest("hex");

/** Names as they are listed, altered as people alter them, the same each time. */
function expectSameAnswers(screen: Screener, entries: readonly WatchlistEntry[], queries: number): void {
  const inMemory = screenerOf(entries);
  const dice = createDice(5);
  for (let round = 0; round < queries; round++) {
    const entry = entries[dice(entries.length)];
    const { name } = entry?.names[dice(entry.names.length)] ?? { name: "" };
    const query = aQuery(alteredName(name, dice), {
      kind: (["person", "organization", "unknown"] as const)[dice(3)] ?? "unknown",
      countries: dice(2) === 0 ? ["CN"] : [],
      addresses: entry?.addresses.slice(0, dice(2)) ?? [],
      identifiers: (entry?.identifiers ?? []).slice(0, dice(2)).map(({ number }) => ({
        ...{ value: number, verified: dice(2) === 0 },
      })),
      dateOfBirth: { value: entry?.datesOfBirth[0] ?? "1970-01-01", verified: dice(2) === 0 },
    });
    const thresholds = { alert: 0.4, strong: 0.88 };
    expect(screen(query, thresholds)).toEqual(inMemory(query, thresholds));
  }
}

const entriesOf = (text: string): readonly WatchlistEntry[] => {
  const parsed = parseCsl(text);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value.entries;
};

test("a compiled list answers as the list it was compiled from", () => {
  const { screen } = loadWatchlist(compiled(source(SAMPLE)).bytes);
  expectSameAnswers(screen, entriesOf(SAMPLE), 400);
  const [hit] = screen(aQuery("KIM JONG UN", { kind: "person" }), { alert: 0.74, strong: 0.88 });
  expect(hit).toBeDefined();
});

test("a compiled list of hundreds of rows answers as the list it was compiled from", () => {
  const words = ["Zorlen", "Kvarta", "Wanderby", "Mellow", "Technology", "Ali", "Mohammed", "Petrov"];
  const dice = createDice(9);
  const some = () => words[dice(words.length)] ?? "";
  const rows = Array.from({ length: 600 }, (_, index) => ({
    ...{ _id: `id${index}`, source: index % 2 ? EL : SDN, type: index % 3 ? "Entity" : "Individual" },
    name: `${some()} ${some()} ${index}`,
    alt_names: `${some()} ${some()}; ${some()}`,
    addresses: `${index} ${some()} Road, ${some()}, HK`,
    dates_of_birth: index % 3 ? "" : "1970-01-01",
  }));
  const { screen } = loadWatchlist(compiled(source(file(...rows))).bytes);
  expectSameAnswers(screen, entriesOf(file(...rows)), 300);
});

test("a list is loaded from where it lies in a larger buffer, and from memory that is shared", () => {
  const { bytes } = compiled(source(SAMPLE));
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const answers = (own: Uint8Array) =>
    loadWatchlist(own).screen(aQuery("Inspur Elektronic Information"), { alert: 0.5, strong: 0.88 });
  expect(answers(bytes)).not.toEqual([]);
  for (const own of [larger.subarray(3), shared]) expect(answers(own)).toEqual(answers(bytes));
});

test("rejects a list that was compiled in format 1, whose entries were text", () => {
  const { bytes } = compiled(source(SAMPLE));
  const old = Uint8Array.from(bytes);
  old[7] = 1;
  expect(() => loadWatchlist(old)).toThrow("not a compiled watchlist of format 2");
});

test("the same input gives the same bytes, whenever it was checked the same payload", () => {
  expect(Buffer.from(compiled(source(SAMPLE)).bytes)).toEqual(Buffer.from(compiled(source(SAMPLE)).bytes));
  const later = compiled(source(SAMPLE, { checkedAt: "2026-08-01T06:00:00Z" }));
  expect(later.manifest.digest).toBe(compiled(source(SAMPLE)).manifest.digest);
});

test("the manifest names every source with its digest, times and counts", () => {
  const rows = [
    { _id: "1", source: EL, name: "Example Works", alt_names: "Example" },
    { _id: "2", source: "Sundry", name: "Other" },
  ];
  const { manifest, rejected } = compiled(
    source(file(...rows), { publishedAt: "2026-07-30T00:00:00Z" }),
    source(SAMPLE, { name: "sample.csv" }),
  );
  expect(manifest.sources[0]).toEqual({
    name: "csl.csv",
    format: "csl-csv",
    digest: sha256(file(...rows)),
    rows: 2,
    entries: 1,
    rejected: 1,
    publishedAt: "2026-07-30T00:00:00Z",
    checkedAt: CHECKED_AT,
  });
  expect(manifest.entries).toBe(1 + (manifest.sources[1]?.entries ?? 0));
  expect(rejected).toEqual([{ source: "csl.csv", line: 3, reason: "unknown list in source `Sundry`" }]);
});

test.for([
  ["a file that is not a list", [source("<html>")], "not-a-list", /^csl\.csv: /],
  ["one bad file among good ones", [source(SAMPLE), source("", { name: "b.csv" })], "empty", /^b\.csv: /],
  [
    "a file of unknown lists only",
    [source(file({ _id: "1", source: "?", name: "x" }))],
    "no-entries",
    /^csl\.csv: /,
  ],
  ["no file", [], "bad-manifest", /\/sources/],
  [
    "a check time that is none",
    [source(SAMPLE, { checkedAt: "yesterday" })],
    "bad-manifest",
    /\/sources\/0\/checkedAt/,
  ],
  ["a file of no date without a check time", [undated(SAMPLE)], "no-check-time", /^csl\.csv: /],
  [
    "a file that was published after it was fetched",
    [source(UN_XML, { name: "un.xml", checkedAt: "2026-02-26T00:00:00Z" })],
    "bad-times",
    /^un\.xml: /,
  ],
] as const)("refuses %s", ([, sources, code, message]) => {
  const result = compileWatchlist({ kind: "official", sources });
  expect(result).toMatchObject({ ok: false, failure: { code, message: expect.stringMatching(message) } });
});

test.for([
  ["its own date, without others", undated(UN_XML), ["2026-02-27T00:00:09.554Z", "2026-02-27T00:00:09.554Z"]],
  ["both of its own dates", undated(JSON_1260H), ["2026-06-10T00:00:00Z", "2026-07-09T00:00:00Z"]],
  ["its own date, and when it was fetched", source(UN_XML), ["2026-02-27T00:00:09.554Z", CHECKED_AT]],
  [
    "its own date before one that is given",
    source(UN_XML, { publishedAt: "2026-03-01T00:00:00Z" }),
    ["2026-02-27T00:00:09.554Z", CHECKED_AT],
  ],
] as const)("a file is as old as %s", ([, file, [publishedAt, checkedAt]]) => {
  expect(compiled(file).manifest.sources[0]).toMatchObject({ publishedAt, checkedAt });
});

test("a file of aliases is a source of its own, though all its names go to the parties of another", () => {
  const [, ...aliases] = ALT_CSV.split("\r\n").reverse().slice(1);
  const alt = `${aliases.reverse().join("\r\n")}\r\n\u001A`;
  const { manifest } = compiled(source(SDN_CSV), source(alt, { name: "alt.csv" }));
  expect(manifest).toMatchObject({ entries: 3, names: 6 });
  expect(manifest.sources[1]).toMatchObject({ format: "ofac-alt", rows: 3, entries: 0, rejected: 0 });
});

test("counts the entries of each list", () => {
  const { lists } = compiled(source(SDN_CSV), source(UN_XML), source(JSON_1260H));
  expect(lists).toEqual({ SDN: 3, UN: 2, "1260H": 2 });
});

test("is told of each file before it is read", () => {
  const names: string[] = [];
  compileWatchlist({ kind: "sample", sources: [source(SAMPLE)], onRead: (name) => names.push(name) });
  expect(names).toEqual(["csl.csv"]);
});

test("rejects a compiled list with any one byte changed", () => {
  const { bytes } = compiled(source(SAMPLE));
  // Each costs the digest of the whole file; that every byte is guarded is tested on a small one, with the container.
  const all = [...bytes.keys()].filter((at) => at % 97 === 0 || at < 800 || at > bytes.length - 40);
  for (const at of all) {
    const tampered = Uint8Array.from(bytes);
    tampered[at] = (tampered[at] ?? 0) ^ 1;
    expect(() => loadWatchlist(tampered), `byte ${at}`).toThrow();
  }
});

test.for([
  ["nothing", (bytes: Uint8Array) => bytes.slice(0, 0)],
  ["its first half", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ["all but its last byte", (bytes: Uint8Array) => bytes.slice(0, -1)],
  ["a byte more", (bytes: Uint8Array) => Uint8Array.of(...bytes, 0)],
] as const)("rejects %s of a compiled list", ([, change]) => {
  expect(() => loadWatchlist(change(compiled(source(SAMPLE)).bytes))).toThrow();
});

test("rejects a well-packed file whose manifest names another payload", () => {
  const { manifest } = compiled(source(SAMPLE));
  expect(() => loadWatchlist(packWatchlist(manifest, Uint8Array.of(1, 2, 3)))).toThrow(
    "its manifest's digest",
  );
});

test("rejects a well-packed file whose manifest is not one", () => {
  const { manifest } = compiled(source(SAMPLE));
  expect(() => loadWatchlist(packWatchlist({ ...manifest, entries: 0 }, Uint8Array.of()))).toThrow(/entries/);
});

test.for([
  [1_000, 10, true],
  [1_000, 11, false],
  // A share above the bound is borne as long as it is a handful of rows.
  [20, 10, true],
  [1_200, 12, true],
  [1_199, 12, false],
] as const)("of %i entries beside %i unreadable rows: %s", ([entries, rejected, ok]) => {
  const rows = Array.from({ length: entries + rejected }, (_, index) => ({
    _id: String(index),
    source: index < entries ? EL : "Renamed List (NEW)",
    name: `Example ${index}`,
  }));
  const result = compileWatchlist({ kind: "official", sources: [source(file(...rows))] });
  expect(result).toMatchObject(ok ? { ok } : { ok, failure: { code: "too-many-rejected" } });
});
