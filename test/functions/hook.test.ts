import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hook } from "../../functions/hook.ts";
import { PROBLEMS, Problem, type ProblemCode } from "../../shared/contract/problem.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import type { GateConfiguration } from "../../shared/gate-configuration.ts";
import { failure, success } from "../../shared/result.ts";
import { signUp } from "../../shared/sign-up.ts";
import { anOrganization, aSignUpBody } from "../support/a-request.ts";
import { anEvent, invoke } from "../support/an-event.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { awsError, capturedLog, timeout } from "../support/mocked-aws.ts";
import { policyOf } from "../support/shipped-packs.ts";

let lines: string[];
beforeEach(() => {
  lines = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The real procedure over ports in memory. */
function aGate(ports = inMemoryPorts()) {
  const configuration: GateConfiguration = { policy: policyOf(), provider: { usPerson: true } };
  return { ports, handler: hook("sign-up", SignUpRequest, (call) => signUp(ports, configuration, call)) };
}

/** A hook whose procedure answers or throws as it is told. */
const aHook = (run: () => Promise<never> | ReturnType<typeof signUp>) => hook("sign-up", SignUpRequest, run);

/** A valid body of exactly so many bytes: white space before a value means nothing. */
const bodyOf = (bytes: number) => {
  const body = JSON.stringify(aSignUpBody());
  return `${" ".repeat(bytes - Buffer.byteLength(body))}${body}`;
};
const base64 = (bytes: string | Uint8Array) => ({
  body: Buffer.from(bytes).toString("base64"),
  isBase64Encoded: true,
});
const withHeader = (name: string, value: string | undefined) => ({ headers: { [name]: value } });
const withText = (text: string) => JSON.stringify(aSignUpBody()).replace("a translation", text);

test.for<[string, Parameters<typeof anEvent>[0], ProblemCode | 201]>([
  ["everything as it should be", {}, 201],
  ["a charset", withHeader("Content-Type", "Application/JSON; Charset=UTF-8"), 201],
  ["a quoted charset", withHeader("Content-Type", 'application/json;charset="utf-8"'), 201],
  [
    "another charset",
    withHeader("Content-Type", "application/json; charset=utf-16"),
    "unsupported-media-type",
  ],
  ["another type", withHeader("Content-Type", "text/plain"), "unsupported-media-type"],
  [
    "a type that only begins so",
    withHeader("Content-Type", "application/json-seq"),
    "unsupported-media-type",
  ],
  ["no type", withHeader("Content-Type", undefined), "unsupported-media-type"],
  ["the encoding `identity`", withHeader("content-encoding", "identity"), 201],
  ["a compressed body", withHeader("content-encoding", "gzip"), "unsupported-media-type"],
  ["a body in base64", base64(bodyOf(4000)), 201],
  ["65,536 bytes", { body: bodyOf(65_536) }, 201],
  ["65,537 bytes", { body: bodyOf(65_537) }, "body-too-large"],
  ["65,536 bytes in base64", base64(bodyOf(65_536)), 201],
  ["65,537 bytes in base64", base64(bodyOf(65_537)), "body-too-large"],
  ["32,769 characters of two bytes", { body: "é".repeat(32_769) }, "body-too-large"],
  ["no body", { body: "" }, "malformed-json"],
  ["a truncated body", { body: bodyOf(4000).slice(0, -1) }, "malformed-json"],
  ["something after the body", { body: `${bodyOf(4000)}}` }, "malformed-json"],
  ["a comment", { body: "{/* */}" }, "malformed-json"],
  ["not a number", { body: '{"a":NaN}' }, "malformed-json"],
  ["a byte order mark", { body: `\ufeff${bodyOf(4000)}` }, "malformed-json"],
  ["a byte order mark in base64", base64(`\ufeff${bodyOf(4000)}`), "malformed-json"],
  ["bytes that are not UTF-8", base64(new Uint8Array([0x22, 0xff, 0x22])), "malformed-json"],
  ["an overlong slash", base64(new Uint8Array([0x22, 0xc0, 0xaf, 0x22])), "malformed-json"],
  ["a surrogate in UTF-8", base64(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])), "malformed-json"],
  ["an escaped lone surrogate", { body: withText("\\ud800") }, "malformed-json"],
  ["an escaped lone surrogate in a name of a field", { body: '{"\\udc00":1}' }, "malformed-json"],
  ["an escaped pair of surrogates", { body: withText("\\ud83d\\ude00") }, 201],
  ["`__proto__`", { body: '{"__proto__":{"a":1}}' }, "malformed-json"],
  ["an escaped `__proto__`, deep inside", { body: '{"a":[{"__pr\\u006fto__":1}]}' }, "malformed-json"],
  ["a constructor", { body: { ...aSignUpBody(), constructor: 1 } }, "malformed-json"],
  ["a field twice", { body: bodyOf(4000).replace("{", '{"supersedes":1,"supersedes":1,') }, "malformed-json"],
  ["16 nested arrays", { body: `${"[".repeat(16)}${"]".repeat(16)}` }, "request-invalid"],
  ["17 nested arrays", { body: `${"[".repeat(17)}${"]".repeat(17)}` }, "body-too-complex"],
  ["30,000 nested arrays", { body: `${"[".repeat(30_000)}${"]".repeat(30_000)}` }, "body-too-complex"],
  ["30,000 nested arrays that do not end", { body: "[".repeat(30_000) }, "malformed-json"],
  ["2,000 values", { body: `[${Array(1_999).fill(1)}]` }, "request-invalid"],
  ["2,001 values", { body: `[${Array(2_000).fill(1)}]` }, "body-too-complex"],
  ["an array", { body: [] }, "request-invalid"],
  ["null", { body: "null" }, "request-invalid"],
  ["an unknown field", { body: { ...aSignUpBody(), admin: true } }, "request-invalid"],
  ["no idempotency key", withHeader("Idempotency-Key", undefined), "idempotency-key-invalid"],
  ["an empty idempotency key", withHeader("Idempotency-Key", ""), "idempotency-key-invalid"],
  ["a key of 255 characters", withHeader("Idempotency-Key", "k".repeat(255)), 201],
  ["a key of 256 characters", withHeader("Idempotency-Key", "k".repeat(256)), "idempotency-key-invalid"],
  ["a key with a space", withHeader("Idempotency-Key", "a b"), "idempotency-key-invalid"],
  [
    "a key of the gate's own",
    withHeader("Idempotency-Key", "sallyport:links:acme.1"),
    "idempotency-key-invalid",
  ],
  ["a key with a line break", withHeader("Idempotency-Key", "a\n"), "idempotency-key-invalid"],
  ["a key that is not ASCII", withHeader("Idempotency-Key", "schlüssel"), "idempotency-key-invalid"],
  ["an account id of 64 characters", { accountId: "a".repeat(64) }, 201],
  ["an account id of 65 characters", { accountId: "a".repeat(65) }, "request-invalid"],
  ["an account id with a dot", { accountId: "acme.1" }, "request-invalid"],
  ["another partition as account id", { accountId: "a#check" }, "request-invalid"],
  ["an empty account id", { accountId: "" }, "request-invalid"],
  [
    "a check number that cannot be",
    { body: aSignUpBody(anOrganization(), { supersedes: 0 }) },
    "request-invalid",
  ],
  [
    "a check to replace that there is not",
    { body: aSignUpBody(anOrganization(), { supersedes: 1 }) },
    "supersedes-invalid",
  ],
])("a request with %s", async ([, overrides, expected]) => {
  const { ports, handler } = aGate();
  const answer = await invoke(handler, anEvent(overrides));
  expect(answer.statusCode).toBe(expected === 201 ? 201 : PROBLEMS[expected].status);
  expect(answer.json().code).toBe(expected === 201 ? undefined : expected);
  // Whatever is refused has written nothing.
  expect(ports.ledger.items.size).toBe(expected === 201 ? 1 : 0);
});

test("headers are found whatever their case", async () => {
  const event = anEvent();
  event.headers = { "CONTENT-TYPE": "application/json", "idempotency-KEY": "key-1" };
  expect((await invoke(aGate().handler, event)).statusCode).toBe(201);
});

test("an event without headers or parameters is refused, not failed", async () => {
  const event = { ...anEvent(), headers: null, pathParameters: null } as unknown as ReturnType<
    typeof anEvent
  >;
  expect((await invoke(aGate().handler, event)).statusCode).toBe(422);
});

test("the same key and body are answered by the same bytes, and marked as replayed", async () => {
  const { handler } = aGate();
  const first = await invoke(handler);
  const again = await invoke(handler, anEvent({ body: JSON.stringify(aSignUpBody(), null, 2) }));
  expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
  expect(again.body).toBe(first.body);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect(first.headers).not.toHaveProperty("idempotent-replayed");
});

test("the same key with another body is refused", async () => {
  const { handler } = aGate();
  await invoke(handler);
  const answer = await invoke(
    handler,
    anEvent({ body: aSignUpBody(anOrganization({ name: "Other GmbH" })) }),
  );
  expect(answer.json()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
});

test.for(Object.keys(PROBLEMS) as ProblemCode[])(
  "the problem `%s` has its status and the shape of RFC 9457",
  async (code) => {
    const answer = await invoke(aHook(async () => failure(code)));
    const problem = Problem.parse(answer.json());
    expect(problem).toMatchObject({
      type: `urn:sallyport:problem:${code}`,
      code,
      requestId: "request-1",
      errors: [],
    });
    expect([answer.statusCode, problem.status]).toEqual([PROBLEMS[code].status, PROBLEMS[code].status]);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.headers["retry-after"]).toBe([429, 503].includes(problem.status) ? "1" : undefined);
  },
);

test("no answer may be stored or guessed at", async () => {
  for (const event of [anEvent(), anEvent({ body: "" })]) {
    const { headers } = await invoke(aGate().handler, event);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  }
});

const CANARY = "canary-3f9c";

test.for([
  ["an unknown field", { ...aSignUpBody(), [CANARY]: CANARY }],
  ["a value outside of an enum", aSignUpBody(anOrganization({ reseller: CANARY }))],
  ["a wrong kind of customer", aSignUpBody({ kind: CANARY })],
  ["a bad country", aSignUpBody(anOrganization({ headquarters: { country: CANARY } }))],
  ["a bad address of electronic mail", aSignUpBody(anOrganization({ email: CANARY }))],
  ["a name too long", aSignUpBody(anOrganization({ name: CANARY.repeat(50) }))],
  ["evidence for an unknown owner", aSignUpBody(anOrganization(), { evidence: [{ subject: CANARY }] })],
  ["a bad date", aSignUpBody({ kind: "person", dateOfBirth: CANARY })],
  ["JSON that breaks off", `{"name":"${CANARY}`],
])("a refusal of %s says where, and never what", async ([, body]) => {
  const answer = await invoke(aGate().handler, anEvent({ body }));
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.body).not.toContain(CANARY);
  expect(answer.body.length).toBeLessThan(2048);
  expect(lines.join("\n")).not.toContain(CANARY);
});

test("a bad account id is named by its pointer", async () => {
  const answer = await invoke(aGate().handler, anEvent({ accountId: "a b" }));
  expect(answer.json().errors).toMatchObject([{ pointer: "/accountId" }]);
});

test.for([
  ["a fault of ours", new TypeError(CANARY), "internal"],
  ["something that is no error", CANARY, "internal"],
  ["an exception of AWS", awsError("ThrottlingException"), "not-recorded"],
  ["a time-out", timeout(), "not-recorded"],
  ["a refused connection", Object.assign(new Error(CANARY), { code: "ECONNREFUSED" }), "not-recorded"],
] as const)("%s becomes `$2`, without message or stack", async ([, thrown, code]) => {
  const answer = await invoke(aHook(() => Promise.reject(thrown)));
  expect(answer.json()).toMatchObject({ code, status: PROBLEMS[code].status, errors: [] });
  expect(answer.headers["retry-after"]).toBe(code === "not-recorded" ? "1" : undefined);
  for (const text of [answer.body, lines.join("\n")]) {
    expect(text).not.toContain("canary");
    expect(text).not.toContain("\\n");
  }
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(["check-started", "call-failed"]);
});

test("a call is logged by its codes and times only", async () => {
  await invoke(aHook(async () => success({ body: "{}", replayed: false })));
  await invoke(aHook(async () => failure("grant-limit")));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: "INFO", event: "check-started", requestId: "request-1", hook: "sign-up" },
    {
      level: "INFO",
      event: "check-completed",
      requestId: "request-1",
      hook: "sign-up",
      durationMs: expect.any(Number),
    },
    { level: "INFO", event: "check-started", requestId: "request-1", hook: "sign-up" },
    {
      level: "INFO",
      event: "check-refused",
      requestId: "request-1",
      hook: "sign-up",
      code: "grant-limit",
      durationMs: expect.any(Number),
    },
  ]);
});
