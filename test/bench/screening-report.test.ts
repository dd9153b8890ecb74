import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const COMMAND = join(import.meta.dirname, "screening-report.ts");
const SAMPLE = join(import.meta.dirname, "../../shared/watchlist/sample.csv");

const folder = mkdtempSync(join(tmpdir(), "screening-report-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);

const line = (id: string, name: string, kind: string, accept: readonly string[] = []): string =>
  `${JSON.stringify({ id, query: { name, type: "organization" }, accept, kind })}\n`;

writeFileSync(
  inFolder("set.jsonl"),
  line("1", "Huawei Technologies Co., Ltd.", "exact", ["SAMPLE-EL-003"]) +
    line("2", "HUAWEI TECHNOLOGIES", "case_punct", ["SAMPLE-EL-003"]) +
    line("3", "Quux Fishery", "exact", ["SAMPLE-EL-003"]) +
    line("4", "Corner Bakery Vienna", "company_known"),
);
writeFileSync(inFolder("ambiguous.jsonl"), line("5", "Huawei Technologies", "person_common"));
writeFileSync(inFolder("broken.jsonl"), "{}\n");

const report = (...args: string[]) => {
  const svg = inFolder("curve.svg");
  const more = ["--watchlist", SAMPLE, "--ambiguous", inFolder("ambiguous.jsonl"), "--svg", svg];
  const run = spawnSync(process.execPath, [COMMAND, ...more, ...args], { encoding: "utf8" });
  return { code: run.status, output: run.stdout, errors: run.stderr };
};

test("measures a set, and says all of it as JSON when asked", () => {
  const { code, output } = report("--set", inFolder("set.jsonl"), "--json");
  expect(code).toBe(0);
  const figures = JSON.parse(output);
  expect(figures).toMatchObject({
    set: { name: "set.jsonl", positives: 3, negatives: 1 },
    list: { name: "sample.csv" },
    ambiguous: { names: 1, alerting: 1 },
    topAccuracy: 2 / 3,
    alertingAtShipped: { screened: 2, derived: 2 },
  });
  expect(figures.budgets.map(({ recall }: { recall: number }) => recall)).toEqual([2 / 3, 2 / 3]);
  const exact = figures.requirements.find(({ what }: { what: string }) => what === "exact");
  expect(exact).toMatchObject({ measured: 0.5, verdict: "short" });
  const joined = figures.requirements.find(({ what }: { what: string }) => what === "joined words");
  expect(joined).toMatchObject({ verdict: "not measured" });
  expect(figures.costs.compileMs).toBeGreaterThan(0);
});

test("measures names made from the list by a seed, the same ones each time", () => {
  const made = () => {
    const { code, output } = report("--generate", "seven", "--count", "4", "--json");
    expect(code).toBe(0);
    return JSON.parse(output);
  };
  const { set, curve, recallByKind } = made();
  expect(set.name).toBe("seed seven");
  expect(set.positives).toBeGreaterThan(60);
  expect(recallByKind[0].map(({ kind }: { kind: string }) => kind)).toContain("look_alike_greek");
  expect(made()).toMatchObject({ set, curve, recallByKind });
});

test("prints the figures for people and draws the curve", () => {
  rmSync(inFolder("curve.svg"), { force: true });
  const { code, output, errors } = report("--set", inFolder("set.jsonl"));
  expect(code).toBe(0);
  expect(output).toMatch(/^exact +50\.0 % +50\.0 % +2$/m);
  expect(output).toMatch(/^recall at 1 % +≥ 0\.92 \(0\.95\) +0\.6667 +SHORT$/m);
  expect(output).not.toMatch(/NaN|undefined/);
  expect(errors).toContain("the curve is drawn in");
  const svg = readFileSync(inFolder("curve.svg"), "utf8");
  expect(svg).toContain("3 listed and 1 ordinary names of set.jsonl");
  expect(svg).not.toMatch(/NaN|undefined/);
});

test.for<[string, string[], string]>([
  ["an unknown option", ["--fast"], "usage: "],
  ["a set and a seed", ["--set", inFolder("set.jsonl"), "--generate", "1"], "usage: "],
  ["a count without a seed", ["--count", "5"], "usage: "],
  ["a count of nothing", ["--generate", "1", "--count", "0"], "--count must be"],
  ["a set that is not there", ["--set", inFolder("nowhere.jsonl")], "nowhere.jsonl"],
  ["a line without a label", ["--set", inFolder("broken.jsonl")], "broken.jsonl, line 1"],
  ["a list that is none", ["--set", inFolder("set.jsonl"), "--watchlist", COMMAND], "screening-report.ts"],
])("fails with exit code 2 and no figures: %s", ([, args, sentence]) => {
  const { code, output, errors } = report(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
  expect(errors).not.toMatch(/^ +at /m);
});
