import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeExamples } from "../../infra/local/examples.ts";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { policyOn } from "../../shared/policy/policy-day.ts";
import { policyOf, shippedPacks } from "../support/shipped-packs.ts";

const PROJECT = join(import.meta.dirname, "../..");
const README = readFileSync(join(PROJECT, "README.md"), "utf8");

/** Where the README says that the stack listens. */
const README_URL = "http://127.0.0.1:8787";

/** What the README leaves out of an answer, because it differs each time. */
const VARIES = "…";

/** Each request of the README that is followed by its answer. */
const EXCHANGES = [...README.matchAll(/```sh\n(curl [^\n]+)\n```\n\n```json\n([\s\S]+?)\n```/g)].map(
  ([, command = "", answer = ""]) => ({ command, answer: JSON.parse(answer) as Record<string, unknown> }),
);

let stack: LocalStack;

beforeAll(async () => {
  writeExamples(PROJECT, new Date());
  stack = await startLocal();
}, 60_000);
afterAll(() => stack.stop());

test("the README shows at least the approval, the grant, the denial and the review", () => {
  expect(EXCHANGES.map(({ answer }) => answer["outcome"])).toEqual(["approve", "approve", "deny", "review"]);
});

test.for(EXCHANGES)("answers as printed: $command", async ({ command, answer }) => {
  const response = await run(command);
  expect(response.status).toBe(201);
  const body = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(body).sort()).toEqual(Object.keys(answer).sort());
  const printed = Object.entries(answer).filter(([, value]) => value !== VARIES);
  expect(body).toMatchObject(Object.fromEntries(printed));
});

test("the pack that the README shows is valid beside ours", () => {
  const [, text = ""] = /```yaml\n([\s\S]+?)\n```/.exec(README) ?? [];
  const policy = policyOf([...shippedPacks(), { name: "house.yaml", text }]);
  expect(policy.rules.map(({ pack, id }) => `${pack}/${id}`)).toContain("house/rendering-abroad");
});

test("the switches stand as the README says on its day", () => {
  const rows = [...README.matchAll(/^\| `(\w+)` \| (on|off) \|/gm)].map(([, name, state]) => [name, state]);
  const on = policyOn(policyOf(), new Date("2026-11-23")).switches;
  expect(rows.map(([name]) => name).toSorted()).toEqual(Object.keys(policyOf().switches).toSorted());
  expect(rows.filter(([, state]) => state === "on").map(([name]) => name)).toEqual(
    on.map(({ name }) => name),
  );
});

/** Does what the curl command would: the tests must not need more than Node. */
function run(command: string): Promise<Response> {
  const url = /(http:\S+)/.exec(command)?.[1]?.replace(README_URL, stack.url) ?? "";
  const headers = [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  const file = / -d @(\S+)/.exec(command)?.[1] ?? "";
  return fetch(url, {
    method: "POST",
    headers: headers.map(([...pair]) => pair),
    body: readFileSync(join(PROJECT, file)),
  });
}
