import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadWatchlist } from "../../../shared/watchlist/compiled.ts";

const COMMAND = new URL("../../../functions/commands/watchlist.ts", import.meta.url).pathname;
const SAMPLE = new URL("../../../shared/watchlist/sample.csv", import.meta.url).pathname;
const CHECKED_AT = "2026-07-31T06:00:00Z";

const folder = mkdtempSync(join(tmpdir(), "sallyport-watchlist-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sample with a row of a list nobody knows. */
const other = join(folder, "other.csv");
writeFileSync(other, `${readFileSync(SAMPLE, "utf8")}1,Sundry,,,,Somebody${",".repeat(23)}\n`);

const page = join(folder, "page.csv");
writeFileSync(page, "<html>Service unavailable</html>\n");

const compile = (...more: string[]): string =>
  execFileSync(process.execPath, [COMMAND, "compile", "--checked-at", CHECKED_AT, ...more], {
    encoding: "utf8",
  });

test("compiles a file, prints what is in it and writes it under its digest", () => {
  const out = join(folder, "new", "lists");
  const printed = compile(SAMPLE, "--out", out);
  const [name] = readdirSync(out);
  const { manifest } = loadWatchlist(readFileSync(join(out, name ?? "")));
  expect(name).toBe(`${manifest.digest}.watchlist`);
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
