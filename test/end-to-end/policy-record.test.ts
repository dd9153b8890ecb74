import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { aSignUpBody } from "../support/a-request.ts";
import { caller } from "../support/calls.ts";
import { policyCommand } from "../support/policy-command.ts";

const folder = mkdtempSync(join(tmpdir(), "sallyport-record-"));

let stack: LocalStack;
beforeAll(async () => {
  stack = await startLocal();
}, 60_000);
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const policy = (...args: string[]) => policyCommand(stack).policy(...args);
const record = (id: string, ...more: string[]) => policyCommand(stack).record(id, ...more);

test("what the gate decided is taken out of the ledger, and decided again the same", async () => {
  const answer = await caller(stack.url).post("/v1/accounts/audited/sign-up", aSignUpBody());
  expect(answer.status, answer.text).toBe(201);
  const file = join(folder, "record.json");
  const taken = await record("audited.1", "--out", file);
  expect(taken).toMatchObject({
    status: 0,
    stdout: "",
    stderr: expect.stringContaining("audited.1: as attested"),
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const printed = await record("audited.1");
  expect(JSON.parse(printed.stdout)).toMatchObject({ check: "audited.1", hook: "sign-up" });
  expect(await policy("replay", "--record", file)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^same/),
  });
  const explained = await policy("explain", "--facts", file, "--json");
  expect(JSON.parse(explained.stdout).decision.outcome).toBe(answer.body["outcome"]);
});

test("a check that is not there has no record, and a file that is there stays as it is", async () => {
  expect(await record("nobody.1")).toEqual({
    status: 1,
    stdout: "",
    stderr: "nobody.1: the ledger has no check of this id\n",
  });
  const file = join(folder, "mine.json");
  writeFileSync(file, "mine");
  expect(await record("audited.1", "--out", file)).toMatchObject({ status: 2, stdout: "" });
  expect(statSync(file).size).toBe(4);
});

test("fails with one sentence when the table is not there", async () => {
  const args = ["--table", "none", "--data-key", "none"];
  expect(await policy("record", "audited.1", ...args)).toEqual({
    status: 2,
    stdout: "",
    stderr: "AWS does not serve this: ResourceNotFoundException\n",
  });
});
