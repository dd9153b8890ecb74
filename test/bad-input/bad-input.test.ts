import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { NOW } from "../support/a-request.ts";
import { capturedLog } from "../support/mocked-aws.ts";
import type { BadCase } from "./bad-case.ts";
import { CALL_NAMES } from "./call-names.ts";
import { ENCODINGS, MEDIA_TYPES } from "./encodings.ts";
import { FIELD_TYPES, UNKNOWN_FIELDS } from "./field-types.ts";
import { aGateUnderTest, type GateUnderTest } from "./gate-under-test.ts";
import { INJECTIONS } from "./injections.ts";
import { JSON_SYNTAX } from "./json-syntax.ts";
import { BAD_NAMES, VALID_NAMES } from "./names.ts";
import { COUNTRY_CODES, DATES, IDENTIFIERS, NUMBERS, UPLOADS } from "./values.ts";

const CORPUS: Readonly<Record<string, readonly BadCase[]>> = {
  "JSON syntax": JSON_SYNTAX,
  "field types": FIELD_TYPES,
  "unknown fields": UNKNOWN_FIELDS,
  encodings: ENCODINGS,
  "media types": MEDIA_TYPES,
  numbers: NUMBERS,
  dates: DATES,
  "country codes": COUNTRY_CODES,
  identifiers: IDENTIFIERS,
  uploads: UPLOADS,
  "names that are none": BAD_NAMES,
  "odd names that are valid": VALID_NAMES,
  injections: INJECTIONS,
  "names of a call": CALL_NAMES,
};

/** A caller waits for an answer, be it a refusal. Of the processor, as the clock tells of whatever else the machine does. */
const ANSWER_CPU_MS_MAX = 250;
const PROBLEM_BYTES_MAX = 2_048;

let gate: GateUnderTest;
let lines: string[];
beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  lines = capturedLog();
  gate = await aGateUnderTest();
});

test("the corpus has at least 2,900 cases, 120 of them odd names that must pass, and each once", () => {
  const all = Object.values(CORPUS).flat();
  expect(all.length).toBeGreaterThanOrEqual(2_900);
  expect(VALID_NAMES.length).toBeGreaterThanOrEqual(120);
  const contents = Map.groupBy(all, ({ call, event }) =>
    JSON.stringify([call, event], (_, value) => value ?? "absent"),
  );
  expect(
    [...contents.values()].filter((same) => same.length > 1).map((same) => same.map(({ name }) => name)),
  ).toEqual([]);
});

describe.for(Object.entries(CORPUS))("%s", ([, cases]) => {
  // By the hundred, as a fresh gate for each would take longer than what is tested.
  test.for(hundreds(cases))("cases from %i", async ([, some]) => {
    for (const one of some) await judge(one);
  });
});

/** What holds of every case: its status, its form, that it tells and leaves nothing, and that the next request is served. */
async function judge({ name, call, event, statuses, value }: BadCase): Promise<void> {
  const before = gate.written();
  const answer = await gate.answer(call, event);
  expect(statuses, `${name}: ${answer.body}`).toContain(answer.status);
  expect(answer.undocumented, name).toBeUndefined();
  expect(answer.cpuMs, name).toBeLessThan(ANSWER_CPU_MS_MAX);
  const isRefused = answer.status >= 400;
  if (isRefused) {
    expect(answer.mediaType, name).toBe("application/problem+json");
    expect(Buffer.byteLength(answer.body), name).toBeLessThan(PROBLEM_BYTES_MAX);
    expect(isSame(before, gate.written()), `${name}: something is written`).toBe(true);
    expect(tells(answer.body + lines.join("\n"), value), `${name}: ${answer.body}`).toBe(false);
  }
  expect(echoed(answer.body), `${name}: ${answer.body}`).toBe(false);
  expect(echoed(lines.join("\n")), `${name}: in the log`).toBe(false);
  expect((await gate.good()).status, `after ${name}`).toBe(201);
}

/** The same items, none put anew. */
const isSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((item, index) => item === after[index]);

/** Whether a text repeats a value; one of a few letters may stand in any sentence. */
const tells = (text: string, value: unknown): boolean =>
  typeof value === "string" && value.trim().length >= 4 && text.includes(JSON.stringify(value).slice(1, -1));

/** What payloads and unknown fields have in them; no text of ours does. */
const echoed = (text: string): boolean => /zqinj|isAdmin|canary/i.test(text);

function hundreds(cases: readonly BadCase[]): [number, readonly BadCase[]][] {
  const starts = Array.from({ length: Math.ceil(cases.length / 100) }, (_, index) => index * 100);
  return starts.map((start) => [start, cases.slice(start, start + 100)]);
}
