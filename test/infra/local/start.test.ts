import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { aPack, aRule } from "../../support/a-pack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PROJECT = join(import.meta.dirname, "../../..");

const start = (...args: string[]) =>
  spawn(process.execPath, ["infra/local/start.ts", ...args], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Waits until the start has said all it has to say. */
async function greeted({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of stdout ?? []) {
    said += chunk;
    if (said.includes("Ctrl-C")) return said;
  }
  throw new Error("the start ended before it was up");
}

test.for(["SIGINT", "SIGTERM"] as const)(
  "%s ends a start that is up, and leaves nothing running",
  async (signal) => {
    const child = start("--port", "0");
    const said = await greeted(child);
    const url = /up at (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said)?.[1] ?? "";
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    expect(said).toContain("unsigned calls here, from this machine only");
    expect(said).toContain("it is a sample");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  },
);

test("the lines that a start prints make a grant, and take its decision record out of the ledger", async () => {
  const child = start("--port", "0");
  onTestFinished(() => void child.kill());
  const said = await greeted(child);
  const url = /up at (\S+)$/m.exec(said)?.[1] ?? "";
  for (const [path, name] of [
    ["sign-up", "approved"],
    ["quota-requests", "quota"],
  ] as const) {
    const { status } = await fetch(`${url}/v1/accounts/demo-approved/${path}`, {
      method: "POST",
      headers: { "Idempotency-Key": `demo-${name}-1`, "Content-Type": "application/json" },
      body: readFileSync(join(PROJECT, "cdk.out/examples", `${name}.json`)),
    });
    expect(status).toBe(201);
  }
  const file = join(temporaryFolder(), "record.json");
  const [command = ""] = /^AWS_REGION=.* npm run policy -- record .*$/m.exec(said) ?? [];
  expect(command).toMatch(/ demo-approved\.2 .* --out cdk\.out\/record\.json$/);
  const shell = spawn("sh", ["-c", command.replace("cdk.out/record.json", file)], { cwd: PROJECT });
  const [complaint, [code]] = await Promise.all([text(shell.stderr), once(shell, "exit")]);
  expect({ code, complaint }).toEqual({
    code: 0,
    complaint: expect.stringContaining("demo-approved.2: as attested"),
  });
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    check: "demo-approved.2",
    hook: "quota-request",
    decision: { outcome: "approve" },
  });
});

test("a signal ends a start that is still at work", async () => {
  const child = start("--port", "0");
  await once(child.stderr, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.for([
  { fact: "a list that does not parse", args: ["--watchlist", "package.json"], sentence: /package\.json/ },
  {
    fact: "a list that does not exist",
    args: ["--watchlist", "none.csv"],
    sentence: /`none\.csv` does not exist/,
  },
  {
    fact: "a folder without packs",
    args: ["--packs", "test/infra"],
    sentence: /`.*test\/infra` of context `policyPacks` has no \.yaml file/,
  },
  {
    fact: "a file that holds no legal entities",
    args: ["--legal-entities", "package.json"],
    sentence: /package\.json` cannot be carried: line 1 of the legal entities is no record/,
  },
  {
    fact: "a file that holds no credential issuers",
    args: ["--credential-issuers", "package.json"],
    sentence: /package\.json` cannot be carried: the whole is wrong/,
  },
  {
    fact: "a time of tomorrow",
    args: ["--checked-at", new Date(Date.now() + 86_400_000).toISOString()],
    sentence: /lies in the future/,
  },
  { fact: "a bad port", args: ["--port", "many"], sentence: /`many`/ },
])("$fact ends the start with one sentence and exit code 2", async ({ args, sentence }) => {
  const child = start(...args);
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(code).toBe(2);
  const lines = complaint.trim().split("\n");
  expect(lines.at(-1)).toMatch(sentence);
  expect(lines.filter((line) => !line.endsWith("…"))).toHaveLength(1);
});

test.for([
  {
    fact: "a mistake in an operator's pack",
    file: "house.yaml",
    rule: { when: "request.cuont > 8.0" },
    sentence: /^sallyport: the policy packs are not valid: house\.yaml.*a-rule.*cuont/,
  },
  {
    fact: "an operator's pack that would not be in force",
    file: "house.yml",
    rule: {},
    sentence: /^sallyport: the policy packs are not valid: house\.yml: .* would not be in force$/,
  },
])("$fact ends the start with one sentence and exit code 2", async ({ file, rule, sentence }) => {
  const packs = temporaryFolder();
  writeFileSync(join(packs, file), aPack(aRule(rule)).text);
  const child = start("--packs", packs);
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(code).toBe(2);
  const lines = complaint.trim().split("\n");
  expect(lines.at(-1)).toMatch(sentence);
  expect(lines.filter((line) => !line.endsWith("…"))).toHaveLength(1);
});

test("--help says what can be chosen, and starts nothing", async () => {
  const child = start("--help");
  const [help, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(code).toBe(0);
  for (const option of [
    "--port",
    "--data",
    "--watchlist",
    "--checked-at",
    "--packs",
    "--legal-entities",
    "--credential-issuers",
    "--verbose",
  ])
    expect(help).toContain(option);
});
