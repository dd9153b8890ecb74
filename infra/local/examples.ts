import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const DAY_MS = 86_400_000;

/** The bodies to try out: the file, the account and the call they are for, and what they show. */
export const EXAMPLES = [
  { name: "approved", account: "demo-approved", call: "sign-up", shows: "a start-up that is approved" },
  {
    name: "denied",
    account: "demo-denied",
    call: "sign-up",
    shows: "a party on the Entity List that is denied",
  },
  {
    name: "review",
    account: "demo-review",
    call: "sign-up",
    shows: "a customer that lands in the queue of the reviewers",
  },
  { name: "quota", account: "demo-approved", call: "quota-requests", shows: "sixteen H100 for the start-up" },
  {
    name: "evidence",
    account: "demo-approved",
    call: "evidence",
    shows: "newer evidence of one of its owners, which leaves the H100",
  },
] as const;

/** Where the bodies are written, relative to the project. */
export const EXAMPLES_FOLDER = "cdk.out/examples";

/** Bodies are written anew after so long: with kept data the same keys must meet the same bodies for a while. */
const KEPT_DAYS = 90;

const Example = z.looseObject({ evidence: z.array(z.looseObject({ at: z.string() })).optional() });
type Example = z.output<typeof Example>;

/** Writes the bodies with evidence of the day before `now`: evidence ages, and examples must not. */
export function writeExamples(project: string, now: Date): void {
  const folder = join(project, EXAMPLES_FOLDER);
  mkdirSync(folder, { recursive: true });
  const at = new Date(now.getTime() - DAY_MS).toISOString();
  for (const { name } of EXAMPLES) {
    const example = Example.parse(
      JSON.parse(readFileSync(join(import.meta.dirname, "examples", `${name}.json`), "utf8")),
    );
    const file = join(folder, `${name}.json`);
    const body = dated(example, at);
    if (!isRecent(file, now) || !isSame(readFileSync(file, "utf8"), body)) writeFileSync(file, body);
  }
}

function dated({ evidence, ...body }: Example, at: string): string {
  const recent = { ...body, ...(evidence && { evidence: evidence.map((item) => ({ ...item, at })) }) };
  return `${JSON.stringify(recent, null, 2)}\n`;
}

/** Whether two bodies differ in their dates at most: one of an earlier version of the contract is written anew. */
const isSame = (written: string, example: string): boolean => withoutDates(written) === withoutDates(example);
const withoutDates = (body: string): string => body.replaceAll(/"at": "[^"]*"/g, "");

const isRecent = (file: string, now: Date): boolean =>
  existsSync(file) && now.getTime() - statSync(file).mtimeMs < KEPT_DAYS * DAY_MS;
