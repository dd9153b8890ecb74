import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { ENGINE_VERSION } from "../../../shared/engine-version.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { canonicalJson } from "../../../shared/ledger/canonical-json.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { aQuota, aSignUp, organizationOf } from "../../support/a-facts.ts";
import { aPack, aRule } from "../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

const COMMAND = new URL("../../../functions/commands/policy.ts", import.meta.url).pathname;
const DECIDED_AT = "2026-11-23T12:00:00.000Z";

const folder = mkdtempSync(join(tmpdir(), "sallyport-policy-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A folder with a pack of one rule. */
function packs(name: string, changes: Parameters<typeof aRule>[0]): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "own.yaml"), aPack(aRule(changes)).text);
  return path;
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

function aRecord(facts: Facts) {
  const asOf = new Date(DECIDED_AT);
  const decision = decide({ policy: policyOf(), facts, statuses: gatheredStatuses(facts), asOf });
  return {
    format: "sallyport-decision-record/1",
    check: "acct.1",
    hook: facts.hook,
    decidedAt: DECIDED_AT,
    engine: ENGINE_VERSION,
    request: {},
    facts,
    decision,
  };
}

const NO_RENDERING = packs("no-rendering", { when: 'request.endUse == "rendering"', outcome: "deny" });
const BROKEN = packs("broken", { when: "request.supplied", citation: undefined });
const NESTED = packs("nested", { when: 'request.endUse == "rendering"' });
mkdirSync(join(NESTED, "more"));
writeFileSync(join(NESTED, "more", "denies.yml"), aPack(aRule({ outcome: "deny" })).text);
const OURS = new URL("../../../shared/policy/packs", import.meta.url).pathname;
const EMPTY = join(folder, "empty");
mkdirSync(EMPTY);

test("check prints the packs, the switches and the coverage, and finds ours sound", () => {
  const { status, stdout, stderr } = run("check");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`policy ${policyOf().digest}`);
  expect(stdout).toMatch(/^ {2}sanctions +1\.\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +2024-01-01 +In force$/m);
  expect(stdout).toMatch(/^ {2}cipRule +off +since 2024-01-29/m);
  expect(stdout).toMatch(/^\d+ values of facts: \d+ named by a rule, \d+ accepted by a pack, 0 neither$/m);
});

test("check counts an operator's packs, too", () => {
  const { packs: rows, problems } = JSON.parse(run("check", "--packs", NO_RENDERING, "--json").stdout);
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(shippedPacks().length + 1);
  expect(rows.find(({ id }: { id: string }) => id === "own")).toMatchObject({
    file: "own.yaml",
    rules: 1,
    bases: { law: 0, guidance: 0, proposal: 0, policy: 1 },
    from: "2026-01-01",
  });
});

test("check names every problem on a line of its own, and fails", () => {
  const { status, stdout, stderr } = run("check", "--packs", BROKEN);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^own\.yaml.*rule a-rule.*citation/m);
  const { problems } = JSON.parse(run("check", "--packs", BROKEN, "--json").stdout);
  expect(problems).toHaveLength(stderr.trimEnd().split("\n").length);
});

test("check names a file that would not be in force, and fails", () => {
  const { status, stdout, stderr } = run("check", "--packs", NESTED);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    "more/denies.yml: packs are read from the folder itself, so this file in a folder below it would not be in force\n",
  );
  const { problems } = JSON.parse(run("check", "--packs", NESTED, "--json").stdout);
  expect(problems).toMatchObject([{ file: "more/denies.yml" }]);
});

test("check fails when a value of a fact is forgotten", () => {
  // A provider pack that accepts nothing in the place of ours.
  const provider = shippedPacks().find(({ name }) => name === "provider.yaml")?.text ?? "";
  const path = join(folder, "accepts-nothing");
  mkdirSync(path);
  writeFileSync(join(path, "provider.yaml"), provider.replace(/^accepts:\n(?:[ #-].*\n|\n)+/m, ""));
  const { status, stderr } = run("check", "--packs", path);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^no rule names `\S+` of `\S+`, and no pack accepts it$/m);
});

test("check refuses numbers that would count before their pack is in force", () => {
  const path = join(folder, "next-century");
  mkdirSync(path);
  const provider = shippedPacks().find(({ name }) => name === "provider.yaml")?.text ?? "";
  writeFileSync(join(path, "provider.yaml"), provider.replace("2024-01-01", "2126-01-01"));
  const { status, stdout, stderr } = run("check", "--packs", path);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(
    /^provider\.yaml:\d+:\d+, effective\.from: the parameters and switches would count before 2126/,
  );
});

test("check lists every value with what names it", () => {
  const { stdout } = run("check", "--coverage");
  expect(stdout).toMatch(/^ {2}request\.endUse +military +\d+ +.*end-use\/military\b/m);
});

test("explain tells people what each rule says, and why", () => {
  const facts = file("macau.json", aQuota(organizationOf("MO")));
  const { status, stdout } = run("explain", "--facts", facts, "--as-of", "2026-11-23");
  expect(status).toBe(0);
  expect(stdout).toContain("decision  review, as of 2026-11-23T00:00:00.000Z");
  expect(stdout).toContain("true: advanced-computing/rental-headquarters");
  expect(stdout).toMatch(
    / {2}true +subject\.headquarters in countries\.d5OrMacau, where subject\.headquarters is "MO"/,
  );
  expect(stdout).toMatch(/^ {2}advanced-computing\/transfer-headquarters +request\.supply is "rental"$/m);
  expect(run("explain", "--facts", facts, "--all").stdout).toContain("\nfalse: end-use/military\n");
});

test("explain takes a record's facts and time", () => {
  const record = file("record.json", aRecord(aSignUp()));
  const { asOf, decision, rules } = JSON.parse(run("explain", "--facts", record, "--json").stdout);
  expect(asOf).toBe(DECIDED_AT);
  expect(decision).toEqual(aRecord(aSignUp()).decision);
  expect(rules[0]).toMatchObject({ value: "false", condition: { value: "false" } });
});

test("explain names what is wrong with facts, and never shows them", () => {
  const { request, ...rest } = aQuota();
  const facts = file("bad.json", { ...rest, request: { ...request, endUse: "SECRET" } });
  const { status, stderr } = run("explain", "--facts", facts);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^the facts in .*bad\.json are not valid at `request\.endUse`: expected one of "model-training"\|/,
  );
  expect(stderr).not.toContain("SECRET");
  expect(stderr.trimEnd()).not.toContain("\n");
});

test("explain decides facts of an older gate, and says what they lack", () => {
  const { ownership: _, ...facts } = aQuota();
  const { status, stdout, stderr } = run("explain", "--facts", file("older.json", facts));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^decision {2}review/);
  expect(stdout).toMatch(/\ncannot tell: lists\/[\s\S]*?\n {2}absent: ownership\n/);
  expect(stderr).toBe("the facts are of an older gate, and lack what this one requires: ownership\n");
});

test("a byte order mark before a record is no matter", () => {
  const record = file("marked.json", `\u{feff}${JSON.stringify(aRecord(aQuota()))}`);
  expect(run("replay", "--record", record).status).toBe(0);
});

test("replay finds the same, what differs, and what cannot be replayed", () => {
  const record = aRecord(aQuota(organizationOf("MO")));
  const same = run("replay", "--record", file("same.json", record));
  expect(same).toEqual({ status: 0, stdout: expect.stringMatching(/^same: /), stderr: "" });

  const { grounds } = record.decision;
  const approved = { ...record, decision: { ...record.decision, outcome: "approve", grounds: [] } };
  const differs = run("replay", "--record", file("differs.json", approved));
  expect(differs.status).toBe(1);
  expect(differs.stdout).toMatch(/^differs: .*\n {2}outcome: recorded approve, now review\n/);
  for (const { pack, rule } of grounds)
    expect(differs.stdout).toContain(`rule ${pack}/${rule}: not recorded as a ground, and now is one`);

  const other = run("replay", "--record", file("same.json", record), "--packs", NO_RENDERING);
  expect(other.status).toBe(3);
  expect(other.stdout).toMatch(
    /^not replayable: it was decided by policy [0-9a-f]{16}…, and the packs here are /,
  );
});

test("replay names what is wrong with a record, and never shows it", () => {
  const record = file("malformed.json", { ...aRecord(aQuota()), decidedAt: "SECRET" });
  const { status, stdout } = run("replay", "--record", record, "--json");
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    result: "not-replayable",
    reason: { because: "malformed", path: "decidedAt" },
  });
  expect(stdout).not.toContain("SECRET");
});

const RENDERING = aQuota({ request: { endUse: "rendering" } });
const LINES = file(
  "facts.jsonl",
  [aRecord(aSignUp()), RENDERING, aQuota(organizationOf("MO"))].map(canonicalJson).join("\n"),
);

test("backtest counts what a rule would change", () => {
  const { status, stdout, stderr } = run("backtest", "--packs", NO_RENDERING, "--facts", LINES, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    base: policyOf().digest,
    lines: 3,
    bad: 0,
    newlyDenied: 1,
    unchanged: 2,
    outcomes: { "approve → deny": 1 },
    rules: [{ rule: "own/a-rule", stands: 1, standsNoMore: 0, cannotTell: 0 }],
  });
  expect(stderr).toMatch(/^3 lines, [\d,]+ lines\/s, 0 bad, \d+\.\d s$/m);
});

test("backtest prints a table for people, and against packs that are deployed nothing is new", () => {
  const { stdout } = run("backtest", "--packs", NO_RENDERING, "--facts", LINES);
  expect(stdout).toMatch(/^ {2}newly denied +1$/m);
  expect(stdout).toMatch(/^ {2}own\/a-rule +1 +0 +0$/m);
  const again = run("backtest", "--packs", NO_RENDERING, "--base", NO_RENDERING, "--facts", LINES);
  expect(again.stderr).toContain("both policies are the same, so nothing can change");
  expect(again.stdout).toContain("no rule says anything else");
});

test("backtest names bad lines by number and path, never by value, and tests the others", () => {
  const { request: _, ...rest } = aQuota();
  const lines = file(
    "bad.jsonl",
    [canonicalJson(RENDERING), "", '{"SECRET', canonicalJson({ ...rest, hook: "SECRET" }), "null"].join("\n"),
  );
  const { status, stdout, stderr } = run("backtest", "--packs", NO_RENDERING, "--facts", lines, "--json");
  expect(status).toBe(1);
  expect(run("backtest", "--packs", NO_RENDERING, "--facts", lines, "--allow-bad-lines").status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ lines: 1, bad: 3, newlyDenied: 1 });
  expect(stderr).toContain("line 3: expected JSON");
  expect(stderr).toContain('line 4: `hook`: expected one of "sign-up"|"quota-request"');
  expect(stderr).toContain("line 5: ");
  expect(stderr + stdout).not.toContain("SECRET");
});

test.for([
  ["newly-denied", 1],
  ["newly-approved", 0],
] as const)("backtest --fail-on %s ends with %d", ([what, code]) => {
  expect(run("backtest", "--packs", NO_RENDERING, "--facts", LINES, "--fail-on", what).status).toBe(code);
});

/** A folder with all packs of ours, one of them changed. */
function changedPacks(name: string, change: (text: string) => string): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const pack of shippedPacks()) writeFileSync(join(path, pack.name), change(pack.text));
  return path;
}

test("backtest says which changes stored facts cannot show, and does not pass them", () => {
  const later = changedPacks("later", (text) =>
    text.replace("evidenceMaxAgeDays: 365", "evidenceMaxAgeDays: 30"),
  );
  const args = ["backtest", "--packs", later, "--alone", "--facts", LINES];
  const { status, stdout } = run(...args);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^cannot be seen in facts: evidenceMaxAgeDays$/m);
  const ignored = run(...args, "--ignore-gathering", "--json");
  expect(ignored.status).toBe(0);
  expect(JSON.parse(ignored.stdout)).toMatchObject({ unseen: ["evidenceMaxAgeDays"], unchanged: 3 });
});

test("backtest tests a change of our own packs in a folder that holds them all", () => {
  const stricter = changedPacks("stricter", (text) =>
    text
      .replace("customerAccelerators: 1024", "customerAccelerators: 1")
      .replace("newCustomerAccelerators: 256", "newCustomerAccelerators: 1"),
  );
  const candidate = run("backtest", "--packs", stricter, "--alone", "--facts", LINES, "--json");
  expect(candidate.status).toBe(0);
  expect(JSON.parse(candidate.stdout)).toMatchObject({ base: policyOf().digest, newlyReview: 1 });
  const base = run("backtest", "--packs", OURS, "--base", stricter, "--alone", "--facts", LINES, "--json");
  expect(JSON.parse(base.stdout)).toMatchObject({ candidate: policyOf().digest, newlyApproved: 1 });
});

test("a folder that stands alone lacks what it lacks", () => {
  const { status, stderr } = run("check", "--packs", NO_RENDERING, "--alone");
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: "packs: expected one pack with `parameters`, got none\n",
  });
});

test.for([{}, { AWS_REGION: "" }, { AWS_REGION: "us-east-1" }])(
  "record without a region or credentials fails with one sentence: %j",
  (settings) => {
    const env = { PATH: process.env["PATH"], HOME: folder, AWS_EC2_METADATA_DISABLED: "true", ...settings };
    const args = [COMMAND, "record", "acme.1", "--table", "none", "--data-key", "none"];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^(AWS_REGION says in which region the ledger is|AWS does not serve this: \w+)\n$/,
    );
  },
);

test("prints help", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  for (const verb of ["check", "explain", "record", "replay", "backtest"])
    expect(stdout).toMatch(new RegExp(`^ {2}npm run policy -- ${verb}\\b`, "m"));
});

const NOT_IN_FORCE = /^more\/denies\.yml: .* would not be in force$/;
const [FACTS, SAME] = [file("facts.json", RENDERING), file("to-replay.json", aRecord(aSignUp()))];

test.for([
  ["nothing", [], /^usage: npm run policy -- /],
  ["another verb", ["decide"], /^usage: npm run policy -- /],
  ["explain without facts", ["explain"], /^usage: .* explain --facts FILE/],
  [
    "a folder alone that is none",
    ["check", "--alone"],
    /^--alone says that the folder of --packs DIR holds all/,
  ],
  ["an unknown option", ["check", "--fast"], /^usage: .* check /],
  ["a file that is not there", ["explain", "--facts", "none.json"], /^the file none\.json cannot be read$/],
  ["a file that is no JSON", ["replay", "--record", COMMAND], /^the file .* is not JSON$/],
  ["a folder that is not there", ["check", "--packs", "none"], /^the folder none cannot be read$/],
  ["a folder without packs", ["check", "--packs", EMPTY], /^the folder .*empty has no \.yaml file$/],
  ["explain by a pack not in force", ["explain", "--facts", FACTS, "--packs", NESTED], NOT_IN_FORCE],
  ["backtest of a pack not in force", ["backtest", "--packs", NESTED, "--facts", LINES], NOT_IN_FORCE],
  [
    "backtest against a pack not in force",
    ["backtest", "--packs", NO_RENDERING, "--base", NESTED, "--facts", LINES],
    NOT_IN_FORCE,
  ],
  ["replay by a pack not in force", ["replay", "--record", SAME, "--packs", NESTED], NOT_IN_FORCE],
  ["record without a table", ["record", "acme.1"], /^usage: .* record ID --table NAME/],
  ["an id of no check", ["record", "acme", "--table", "t", "--data-key", "k"], /such as acme\.1$/],
  ["a day that is none", ["explain", "--facts", LINES, "--as-of", "2026-13-01"], /^--as-of must be a day/],
  ["facts that are none", ["backtest", "--packs", NO_RENDERING, "--facts", EMPTY], /is a folder$/],
  [
    "an effect that is none",
    ["backtest", "--packs", NO_RENDERING, "--facts", LINES, "--fail-on", "denied"],
    /^--fail-on must be one of newly-denied, /,
  ],
] as const)("refuses %s with one sentence and exit code 2", ([, args, sentence]) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(stderr.trimEnd()).not.toContain("\n");
});

test("backtest that is interrupted prints what it counted, and says so", async () => {
  const child = spawn(process.execPath, [
    COMMAND,
    "backtest",
    "--packs",
    NO_RENDERING,
    "--facts",
    "-",
    "--json",
  ]);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  child.stdin.write(`${canonicalJson(RENDERING)}\n`);
  // The first progress tells that the line was read; the input stays open.
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => chunk.includes("1 lines") && resolve());
  });
  child.kill("SIGINT");
  const [stdout, stderr, [code]] = await ended;
  expect(code).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ lines: 1, newlyDenied: 1 });
  expect(stderr).toContain("interrupted: what follows was not tested");
});
