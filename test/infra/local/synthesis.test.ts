import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type SynthesisOptions, synthesize } from "../../../infra/local/synthesis.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "synthesis-"));
  for (const folder of ["infra/local", "functions", "shared"])
    mkdirSync(join(project, folder), { recursive: true });
  writeApp("");
});
afterEach(() => rmSync(project, { recursive: true }));

/** An app that writes what it was told into its output. */
const writeApp = (first: string) =>
  writeFileSync(
    join(project, "infra", "app.ts"),
    `import { mkdirSync, writeFileSync } from "node:fs";
${first}
const { CDK_OUTDIR = "", CDK_CONTEXT_JSON = "" } = process.env;
mkdirSync(CDK_OUTDIR);
writeFileSync(CDK_OUTDIR + "/manifest.json", CDK_CONTEXT_JSON);`,
  );

async function run(
  carried: Omit<SynthesisOptions, "project" | "signal"> = {},
): Promise<{ output: string; wasFresh: boolean }> {
  const lines: string[] = [];
  const output = await synthesize({ project, ...carried }, (line) => lines.push(line));
  expect(existsSync(join(output, "manifest.json"))).toBe(true);
  return { output, wasFresh: lines.length === 0 };
}

test("an app is synthesized once while nothing changes, the runner and the tests aside", async () => {
  const first = await run();
  expect(first.wasFresh).toBe(false);
  mkdirSync(join(project, "test"));
  for (const file of ["test/a.test.ts", "infra/local/start.ts", "README.md"])
    writeFileSync(join(project, file), "x");
  expect(await run()).toEqual({ output: first.output, wasFresh: true });
});

test.for(["infra/stack.ts", "functions/hook.ts", "shared/list.csv", "package-lock.json", "cdk.json"])(
  "a change of %s is synthesized",
  async (file) => {
    writeFileSync(join(project, file), "{}");
    const first = await run();
    writeFileSync(join(project, file), '{"changed":1}');
    const second = await run();
    expect(second.wasFresh).toBe(false);
    expect(second.output).not.toBe(first.output);
  },
);

test("another watchlist, or another content of it, is synthesized", async () => {
  const list = join(project, "list.csv");
  writeFileSync(list, "a");
  await run();
  expect((await run({ watchlist: list })).wasFresh).toBe(false);
  expect((await run({ watchlist: list })).wasFresh).toBe(true);
  writeFileSync(list, "b");
  expect((await run({ watchlist: list })).wasFresh).toBe(false);
});

test.for([
  { fact: "another content of a pack", file: "house.yaml", content: "b" },
  { fact: "another name of it", file: "home.yaml", content: "a" },
  { fact: "another place of it", file: "notes/house.yaml", content: "a" },
])("a folder of packs, and $fact, is synthesized", async ({ file, content }) => {
  const packs = join(project, "packs");
  mkdirSync(join(packs, "notes"), { recursive: true });
  writeFileSync(join(packs, "house.yaml"), "a");
  await run();
  const first = await run({ packs });
  expect(first.wasFresh).toBe(false);
  expect(JSON.parse(readFileSync(join(first.output, "manifest.json"), "utf8"))).toMatchObject({
    policyPacks: packs,
  });
  expect(await run({ packs })).toEqual({ output: first.output, wasFresh: true });
  rmSync(join(packs, "house.yaml"));
  writeFileSync(join(packs, file), content);
  expect((await run({ packs })).wasFresh).toBe(false);
});

test.for(["legalEntities", "credentialIssuers", "ipCountries"])(
  "%s of a file, or another content of it, are synthesized",
  async (name) => {
    const file = join(project, name);
    const carried = { [name]: file };
    writeFileSync(file, "a");
    await run();
    const first = await run(carried);
    expect(first.wasFresh).toBe(false);
    expect(JSON.parse(readFileSync(join(first.output, "manifest.json"), "utf8"))).toMatchObject(carried);
    expect(await run(carried)).toEqual({ output: first.output, wasFresh: true });
    writeFileSync(file, "b");
    expect((await run(carried)).wasFresh).toBe(false);
  },
);

test("GLEIF as the register is synthesized, and is no file", async () => {
  await run();
  const { output, wasFresh } = await run({ legalEntities: "gleif" });
  expect(wasFresh).toBe(false);
  expect(readFileSync(join(output, "manifest.json"), "utf8")).toContain('"legalEntities":"gleif"');
});

test.for([
  { watchlist: "/nowhere/list.csv" },
  { packs: "/nowhere" },
  { packs: import.meta.filename },
  { legalEntities: "/nowhere/entities.jsonl" },
  { credentialIssuers: "/nowhere/issuers.json" },
  { ipCountries: "/nowhere/countries.mmdb" },
])("fails with the path when %o cannot be read", async (carried) => {
  const [path = ""] = Object.values(carried);
  await expect(run(carried)).rejects.toMatchObject({
    name: "Refusal",
    message: expect.stringMatching(`\`${path}\` cannot be read$`),
  });
});

test.for([
  {
    fact: "an error that it throws",
    app: 'throw new TypeError("the list is empty");',
    sentence: "the list is empty",
  },
  {
    fact: "a line that it prints",
    app: 'console.error("one sentence"); process.exit(2);',
    sentence: "one sentence",
  },
  { fact: "nothing that it says", app: "process.exit(1);", sentence: "the app could not be synthesized" },
])("fails with $fact, and leaves nothing behind", async ({ app, sentence }) => {
  writeApp(app);
  await expect(run()).rejects.toMatchObject({ name: "Refusal", message: sentence });
  expect(readdirSync(join(project, "cdk.out", "local"))).toEqual([]);
});

test("two starts at once both get the app", async () => {
  const [first, second] = await Promise.all([run(), run()]);
  expect(first?.output).toBe(second?.output);
});

test("five synthesized apps are kept, those started last", async () => {
  const write = (content: string) => writeFileSync(join(project, "shared", "x.ts"), content);
  const outputs = new Map<string, string>();
  for (const content of ["a", "b", "c", "d", "e", "a", "f"]) {
    write(content);
    outputs.set(content, (await run()).output);
  }
  const kept = readdirSync(join(project, "cdk.out", "local")).sort();
  const expected = ["c", "d", "e", "a", "f"].map((content) => basename(outputs.get(content) ?? ""));
  expect(kept).toEqual(expected.sort());
});

test("an interrupted synthesis ends its process and is no success", async () => {
  writeApp("await new Promise((resolve) => setTimeout(resolve, 60_000));");
  const interrupted = synthesize({ project, signal: AbortSignal.timeout(300) }, () => {});
  await expect(interrupted).rejects.toThrow(/abort/);
});

test("a secret stays out of the app: its name is told, and another secret changes nothing", async () => {
  const stripeSecret = join(project, "secret.json");
  writeFileSync(stripeSecret, '{"apiKey":"rk_test_canary"}');
  await run();
  const first = await run({ stripeSecret });
  expect(first.wasFresh).toBe(false);
  const told = readFileSync(join(first.output, "manifest.json"), "utf8");
  expect(told).toContain('"stripeSecret":"arn:aws:secretsmanager:us-east-1:000000000000:secret:');
  expect(told).not.toMatch(/canary|secret\.json/);
  writeFileSync(stripeSecret, '{"apiKey":"rk_test_other"}');
  expect(await run({ stripeSecret })).toEqual({ output: first.output, wasFresh: true });
  expect((await run({ stripeSecret, stripeApi: "http://127.0.0.1:1" })).wasFresh).toBe(false);
});
