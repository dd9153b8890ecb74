import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { compileWatchlist } from "../../../shared/watchlist/compile.ts";

const COMMAND = join(import.meta.dirname, "../../../functions/commands/screen.ts");
const SAMPLE = join(import.meta.dirname, "../../../shared/watchlist/sample.csv");

const folder = mkdtempSync(join(tmpdir(), "sallyport-screen-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file to screen and answers its path. */
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

type Run = { code: number | null; output: string; errors: string };

/** Runs the command in a process of its own, by the Node that runs the tests. */
function screen(args: readonly string[], input = ""): Run {
  const run = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8", input });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}

type OutputLine = { id?: string | number; line?: number; hits?: { entryId: string }[]; error?: unknown };

const parseLines = (output: string): OutputLine[] =>
  output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const LIST = ["--watchlist", SAMPLE];
const HUAWEI = "SAMPLE-EL-003";
const query = (id: string | number, name: string, more = {}) =>
  `${JSON.stringify({ id, query: { name, ...more } })}\n`;

test("answers each line in order, with and without hits", () => {
  const input = file(
    "customers.jsonl",
    query("a", "Huawei Technologies", { type: "organization", country: "CN" }) +
      query("b", "Corner Bakery Vienna") +
      query(3, "HUAWEI TECHNOLOGIES CO LTD"),
  );
  const { code, output, errors } = screen([...LIST, "--in", input]);
  const [first, ...others] = parseLines(output);
  expect(code).toBe(0);
  expect(first).toEqual({
    id: "a",
    hits: expect.arrayContaining([
      {
        entryId: HUAWEI,
        list: "EL",
        name: "Huawei Technologies",
        score: expect.any(Number),
        explanation: expect.objectContaining({
          queryName: "Huawei Technologies",
          words: expect.arrayContaining([expect.objectContaining({ query: "huawei", how: "same" })]),
          identifiers: expect.arrayContaining([{ identifier: "country", result: "agree", verified: false }]),
        }),
      },
    ]),
  });
  expect(others).toEqual([
    { id: "b", hits: [] },
    { id: 3, hits: expect.arrayContaining([expect.objectContaining({ entryId: HUAWEI })]) },
  ]);
  expect(errors).toMatch(/^screened 3 lines in .+: 2 with hits$/m);
});

test("reports a bad line without its values, screens the rest and ends with exit code 1", () => {
  const bad = query("x", "Jane Doe", { dateOfBirth: "1.2.1970" });
  const { code, output, errors } = screen(
    [...LIST, "--in", "-"],
    `${bad}${query("b", "Huawei Technologies")}`,
  );
  expect(code).toBe(1);
  expect(parseLines(output)).toEqual([
    { line: 1, id: "x", error: { field: "query.dateOfBirth", expected: "a date, YYYY-MM-DD" } },
    expect.objectContaining({ id: "b" }),
  ]);
  expect(output + errors).not.toMatch(/Jane|1970/);
  expect(errors).toMatch(/^screened 1 lines in .+, 1 bad lines were not screened$/m);
});

test("screens a CSV file up to where it cannot be read, and ends with exit code 2", () => {
  const input = file(
    "broken.csv",
    'id,name,country\r\n1,Huawei Technologies,CN\r\n2,"Acme,CN\r\n3,Acme,CN\r\n',
  );
  const { code, output, errors } = screen([...LIST, "--in", input]);
  expect(code).toBe(2);
  expect(parseLines(output)).toEqual([{ id: "1", hits: [expect.objectContaining({ list: "EL" })] }]);
  expect(errors).toContain("what follows line 2 cannot be read as CSV: a quote is not closed");
});

test.for([
  ["CSV", "id,name\n1,Acme\n", '{"id":"1","hits":[]}\n'],
  ["JSON lines", `\u{feff}\n${query(1, "Acme")}`, '{"id":1,"hits":[]}\n'],
] as const)("knows %s on standard input by its first character", ([, input, output]) => {
  expect(screen([...LIST, "--in", "-"], input)).toMatchObject({ code: 0, output });
});

test("the threshold is the shipped policy's alert, or the one that is given", () => {
  const input = query(1, "Huawei Technologies Bakery");
  const hits = (...args: string[]) =>
    parseLines(screen([...LIST, "--in", "-", ...args], input).output)[0]?.hits;
  expect(hits("--threshold", "0.05")?.length).toBeGreaterThan(0);
  expect(hits("--threshold", "1")).toEqual([]);
  expect(hits("--threshold", "0.74")).toEqual(hits());
});

test("screens against a compiled index, and against several lists together", () => {
  const compiled = compileWatchlist({
    kind: "sample",
    sources: [{ name: "sample.csv", bytes: readFileSync(SAMPLE), checkedAt: "2026-07-31T06:00:00Z" }],
  });
  const bytes = compiled.ok ? Buffer.from(compiled.value.bytes) : Buffer.of();
  const index = ["--watchlist", file("list.watchlist", bytes)];
  const hits = (lists: readonly string[]) =>
    parseLines(screen([...lists, "--in", "-"], query(1, "Huawei Technologies")).output)[0]?.hits;
  expect(hits(index)).toEqual(hits(LIST));
  expect(hits([...index, ...LIST])).toHaveLength(2);
});

test("writes to a file where one is named", () => {
  const out = join(folder, "out.jsonl");
  const { code, output } = screen([...LIST, "--in", "-", "--out", out], query(1, "Acme"));
  expect({ code, output }).toEqual({ code: 0, output: "" });
  expect(readFileSync(out, "utf8")).toBe('{"id":1,"hits":[]}\n');
});

test("marks a line whose name cannot be compared as a whole", () => {
  const { code, output, errors } = screen([...LIST, "--in", "-"], query(1, "x".repeat(100)));
  expect(code).toBe(0);
  expect(parseLines(output)).toEqual([{ id: 1, hits: [], complete: false }]);
  expect(errors).toContain("1 not comparable");
});

// It takes some seconds of one core, and may have to share it.
test("holds a stream of any length in little memory", { timeout: 90_000 }, async () => {
  const [lines, padding] = [50_000, "x".repeat(1500)];
  function* customers() {
    for (let id = 0; id < lines; id += 1)
      yield `${JSON.stringify({ id, query: { name: "Jane Doe" }, padding })}\n`;
  }
  // 75 MB go in; a process that kept them would end for want of memory.
  const child = spawn(process.execPath, ["--max-old-space-size=48", COMMAND, ...LIST, "--in", "-"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  Readable.from(customers()).pipe(child.stdin);
  let answered = 0;
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    answered += chunk.toString("latin1").split("\n").length - 1;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  const [code] = await once(child, "close");
  expect({ code, answered }).toEqual({ code: 0, answered: lines });
  expect(errors).toContain("screened 50,000 lines");
});

const endless = Readable.from(
  (function* () {
    for (let id = 0; ; id += 1) yield query(id, "Jane Doe");
  })(),
);

test("ends when nobody reads on, and does not say that all was screened", async () => {
  const child = spawn(process.execPath, [COMMAND, ...LIST, "--in", "-"]);
  child.stdin.on("error", () => undefined);
  endless.pipe(child.stdin);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(errors).toContain("the output was closed: what follows was not screened");
});

test("an interrupt ends with what was screened so far, in whole lines", async () => {
  const child = spawn(process.execPath, [COMMAND, ...LIST, "--in", "-"]);
  child.stdin.write(query(1, "Jane Doe") + query(2, "Jane Doe"));
  let [output, errors] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
    if (output.endsWith('{"id":2,"hits":[]}\n')) child.kill("SIGINT");
  });
  const [code] = await once(child, "close");
  expect({ code, output }).toEqual({ code: 130, output: '{"id":1,"hits":[]}\n{"id":2,"hits":[]}\n' });
  expect(errors).toMatch(/^screened 2 lines/m);
  expect(errors).toContain("interrupted: what follows was not screened");
});

test("prints the hits of one name for people", () => {
  const { code, output, errors } = screen([
    ...LIST,
    ...["--name", "HUAWEI Technologies", "--type", "organization", "--country", "CN"],
  ]);
  expect(code).toBe(0);
  expect(output).toMatch(/^1 hit for “HUAWEI Technologies”$/m);
  expect(output).toMatch(/^1\.000 {2}Huawei Technologies$/m);
  expect(output).toMatch(/^ +list +EL, Entity List \(BIS\)/m);
  expect(output).toMatch(/^ +entry +SAMPLE-EL-003$/m);
  expect(output).toMatch(/^ +words +huawei ↔ huawei \(same\)$/m);
  expect(output).toMatch(/^ +left over +nothing of yours; nothing of the listed name$/m);
  expect(output).toMatch(/^ +identifiers +.*country agrees/m);
  expect(errors).toMatch(/^screening against \d+ entries .* from a score of 0\.\d+$/m);
});

test("prints the hits of one name as JSON when asked", () => {
  const { output } = screen([...LIST, "--name", "Huawei Technologies", "--json"]);
  expect(JSON.parse(output)).toEqual({ hits: [expect.objectContaining({ entryId: HUAWEI })] });
});

test("uses the sample for one name without a list, and says so", () => {
  const { output, errors } = screen(["--name", "Huawei Technologies"]);
  expect(output).toContain(HUAWEI);
  expect(errors).toContain("the built-in sample is used");
});

test("shows what cannot be seen in a name", () => {
  const { output } = screen([...LIST, "--name", "Cor\u{200b}ner\u{202e} Bakery Vienna"]);
  expect(output).toBe("no hit for “Cor⟨U+200B⟩ner⟨U+202E⟩ Bakery Vienna”\n");
});

const customers = file("some.jsonl", query(1, "Acme"));

test.for<[string, string[], string]>([
  ["nothing", [], "usage: "],
  ["an empty file", [...LIST, "--in", file("empty.csv", "")], "the input is empty"],
  ["a file that is not there", [...LIST, "--in", join(folder, "nowhere")], "cannot be read"],
  ["a folder", [...LIST, "--in", folder], "is a folder"],
  [
    "an output in no folder",
    [...LIST, "--in", customers, "--out", join(folder, "no/where")],
    "cannot be written",
  ],
  ["the input as its output", [...LIST, "--in", customers, "--out", customers], "--out must not be"],
  ["a list that is not there", ["--watchlist", join(folder, "nowhere"), "--in", customers], "cannot be read"],
  ["a list that is none", ["--watchlist", customers, "--in", customers], "some.jsonl: "],
  [
    "an index that is none",
    ["--watchlist", file("bad.watchlist", "x"), "--in", customers],
    "bad.watchlist: ",
  ],
])("refuses %s with exit code 2 and no output", ([, args, sentence]) => {
  const { code, output, errors } = screen(args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
  expect(errors).not.toMatch(/^ +at /m);
  expect(readFileSync(customers, "utf8")).toBe(query(1, "Acme"));
});
