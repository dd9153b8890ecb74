import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Body, NOW } from "../support/a-request.ts";
import { capturedLog } from "../support/mocked-aws.ts";
import { at, changed, type Path, pathsIn } from "../support/paths.ts";
import { bytes, type Call } from "./bad-case.ts";
import { aGateUnderTest, type GateUnderTest } from "./gate-under-test.ts";
import { EVIDENCE, FULL_ORGANIZATION, FULL_PERSON, FULL_QUOTA, SIGN_UP, UPLOAD } from "./good-requests.ts";
import { PAYLOADS } from "./injections.ts";

const RUNS = 10_000;
/** Longer ones are refused for that alone. */
const BODY_LENGTH_MAX = 500_000;

const BODIES: readonly (readonly [Call, Body])[] = [
  ["sign-up", SIGN_UP],
  ["sign-up", FULL_ORGANIZATION],
  ["sign-up", FULL_PERSON],
  ["quota-request", FULL_QUOTA],
  ["evidence", EVIDENCE],
  ["upload", UPLOAD],
];

/** Values that stand elsewhere in requests, or nowhere. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    " ",
    [],
    {},
    "DE",
    "person",
    "organization",
    "known",
    "unknown",
    "2026-11-22T12:00:00Z",
  ),
  fc.constantFrom(...PAYLOADS),
  fc.string({ unit: "grapheme", maxLength: 250 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One change of a body, which is told where by a number: paths differ from body to body. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("replace" as const), where: fc.nat(), value }),
  fc.record({ kind: fc.constant("remove" as const), where: fc.nat() }),
  fc.record({ kind: fc.constant("move" as const), where: fc.nat(), from: fc.nat() }),
  fc.record({
    kind: fc.constant("repeat" as const),
    where: fc.nat(),
    count: fc.integer({ min: 2, max: 120 }),
  }),
  fc.record({
    kind: fc.constant("add" as const),
    where: fc.nat(),
    name: fc.string({ maxLength: 10 }),
    value,
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A change of the text: bytes that are taken out at a place, and others that are put there. */
const cut = fc.record({ at: fc.nat(), gone: fc.nat({ max: 30 }), put: fc.uint8Array({ maxLength: 4 }) });

function apply(changedBefore: Body, one: Change): Body {
  // Two fields may have come to share a value, and a prototype is none of JSON's.
  const body: Body = JSON.parse(JSON.stringify(changedBefore));
  const paths = pathsIn(body);
  const pathAt = (where: number): Path => paths[where % paths.length] ?? [];
  const path = pathAt(one.where);
  if (path.length === 0) return body;
  switch (one.kind) {
    case "replace":
      return changed(body, path, one.value);
    case "remove":
      return changed(body, path, undefined);
    case "move":
      return changed(body, path, at(body, pathAt(one.from)));
    case "repeat":
      // Four of them in each other would be two hundred million copies.
      if (JSON.stringify(body).length * one.count > BODY_LENGTH_MAX) return body;
      return changed(body, path, Array(one.count).fill(at(body, path)));
    case "add":
      if (Array.isArray(at(body, path.slice(0, -1)))) return body;
      return changed(body, [...path.slice(0, -1), one.name], one.value);
  }
}

function textOf(body: Body, cuts: readonly { at: number; gone: number; put: Uint8Array }[]): Buffer {
  const whole = Buffer.from(JSON.stringify(body));
  return cuts.reduce((text, { at: where, gone, put }) => {
    const from = where % (text.length + 1);
    return Buffer.concat([text.subarray(0, from), put, text.subarray(from + gone)]);
  }, whole);
}

let gate: GateUnderTest;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  capturedLog();
  gate = await aGateUnderTest();
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test(`no body makes the gate fail: ${RUNS} made from requests`, async () => {
  const body = fc.constantFrom(...BODIES);
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  const cuts = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(cut, { maxLength: 3 }) },
  );
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(body, changes, cuts, async ([call, good], some, gone) => {
      const before = gate.written().length;
      const answer = await gate.answer(call, bytes(textOf(some.reduce(apply, good), gone)));
      expect(answer.undocumented).toBeUndefined();
      expect(answer.status, answer.body).toBeLessThan(500);
      expect(gate.written().length).toBe(before + (answer.status === 201 && call !== "upload" ? 1 : 0));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      // Reviews fill an account; the next quota request is of another.
      if (answer.status === 429) expect((await gate.good()).status).toBe(201);
    }),
    { numRuns: RUNS },
  );
  // What is never taken, or always, tests nothing.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([201, 400, 422]));
}, 120_000);
