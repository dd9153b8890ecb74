import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadWatchlist } from "../../../shared/watchlist/load.ts";
import { UN_XML } from "../../shared/watchlist/list-files.ts";

const COMMAND = new URL("../../../functions/commands/watchlist.ts", import.meta.url).pathname;
const SAMPLE = new URL("../../../shared/watchlist/sample.csv", import.meta.url).pathname;
const GENERATED_AT = "2026-02-27T00:00:09.554Z";
const CHECKED_AT = "2026-07-31T06:00:00Z";

const folder = mkdtempSync(join(tmpdir(), "sallyport-watchlist-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sample with a row of a list nobody knows. */
const other = join(folder, "other.csv");
writeFileSync(other, `${readFileSync(SAMPLE, "utf8")}1,Sundry,,,,Somebody${",".repeat(23)}\n`);

const page = join(folder, "page.csv");
writeFileSync(page, "<html>Service unavailable</html>\n");

const un = join(folder, "un.xml");
writeFileSync(un, UN_XML);

const compile = (...more: string[]): string =>
  execFileSync(process.execPath, [COMMAND, "compile", "--checked-at", CHECKED_AT, ...more], {
    encoding: "utf8",
  });

test("compiles a file, prints what is in it and writes it under its digest", () => {
  const out = join(folder, "new", "lists");
  const printed = compile(SAMPLE, "--out", out);
  const name = readdirSync(out).find((file) => file.endsWith(".watchlist")) ?? "";
  const { manifest } = loadWatchlist(readFileSync(join(out, name)));
  expect(name).toBe(`${manifest.digest}.watchlist`);
  expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))).toEqual(manifest);
  expect(manifest).toMatchObject({
    kind: "sample",
    sources: [{ name: "sample.csv", checkedAt: CHECKED_AT }],
  });
  expect(printed).toContain(`${manifest.entries} entries, ${manifest.names} names (sample)`);
  expect(printed).toContain(`digest ${manifest.digest}`);
});

test("prints the rejected rows with their lines, as text and as JSON", () => {
  const line = readFileSync(other, "utf8").trimEnd().split("\n").length;
  const reason = "unknown list in source `Sundry`";
  expect(compile(other, "--out", folder)).toContain(`other.csv, line ${line}: ${reason}`);
  const json = JSON.parse(compile(other, "--out", folder, "--json"));
  expect(json.rejected).toEqual([{ source: "other.csv", line, reason }]);
  expect(json.manifest.kind).toBe("official");
  expect(json.bytes).toBe(readFileSync(json.path).length);
});

test("the same files give the same bytes, and nothing is said beside the result", () => {
  const [one, two] = [join(folder, "one"), join(folder, "two")].map((out) => {
    const args = ["compile", un, SAMPLE, "--out", out, "--checked-at", CHECKED_AT];
    const { stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
    expect(stderr).toBe("");
    return readdirSync(out)
      .sort()
      .map((name) => [name, readFileSync(join(out, name), "base64")]);
  });
  expect(one).toEqual(two);
  expect(one).toHaveLength(2);
});

test("a file with a date of its own needs no check time", () => {
  const args = ["compile", un, "--out", folder, "--json"];
  const { manifest } = JSON.parse(execFileSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" }));
  expect(manifest.sources).toEqual([
    expect.objectContaining({ format: "un-xml", publishedAt: GENERATED_AT, checkedAt: GENERATED_AT }),
  ]);
});

test("takes the time of publication from the command line where a file has none", () => {
  const json = compile(SAMPLE, un, "--out", folder, "--published-at", "2026-07-30T00:00:00Z", "--json");
  const times = JSON.parse(json).manifest.sources.map((one: { publishedAt: string }) => one.publishedAt);
  expect(times).toEqual(["2026-07-30T00:00:00Z", GENERATED_AT]);
});

test("prints a table of the files, and the entries of each list", () => {
  expect(compile(SAMPLE, un, "--out", folder).split("\n").slice(1, 5)).toEqual([
    expect.stringMatching(/^ {2}file +format +rows +entries +rejected +published$/),
    expect.stringMatching(/^ {2}sample\.csv +Consolidated Screening List, CSV +\d+ +\d+ +0 +not stated$/),
    expect.stringMatching(/^ {2}un\.xml +UN Security Council .* XML +2 +2 +0 +2026-02-27T00:00:09\.554Z$/),
    expect.stringMatching(/^lists .*\bEL \d+, .*\bUN 2$/),
  ]);
});

test.for([
  ["nothing", []],
  ["another verb", ["refresh", SAMPLE, "--out", folder, "--checked-at", CHECKED_AT]],
  ["no file", ["compile", "--out", folder, "--checked-at", CHECKED_AT]],
  ["no folder", ["compile", SAMPLE, "--checked-at", CHECKED_AT]],
  ["no check time", ["compile", SAMPLE, "--out", folder]],
  [
    "a check time in the future",
    ["compile", SAMPLE, "--out", folder, "--checked-at", "2999-01-01T00:00:00Z"],
  ],
  ["a check time that is none", ["compile", SAMPLE, "--out", folder, "--checked-at", "yesterday"]],
  [
    "a publication after the check",
    [
      "compile",
      SAMPLE,
      "--out",
      folder,
      "--checked-at",
      CHECKED_AT,
      "--published-at",
      "2026-08-01T00:00:00Z",
    ],
  ],
  ["an unknown flag", ["compile", SAMPLE, "--out", folder, "--checked-at", CHECKED_AT, "--fast"]],
  ["a file that is not there", ["compile", "nowhere.csv", "--out", folder, "--checked-at", CHECKED_AT]],
  ["a web page", ["compile", page, "--out", folder, "--checked-at", CHECKED_AT]],
  ["a folder that is a file", ["compile", SAMPLE, "--out", page, "--checked-at", CHECKED_AT]],
] as const)("refuses %s with one sentence and exit code 2", ([, args]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
