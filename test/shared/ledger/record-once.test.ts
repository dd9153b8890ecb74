import { expect, test } from "vitest";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { type HookCall, recordOnce } from "../../../shared/ledger/record-once.ts";
import { failure, success } from "../../../shared/result.ts";
import { aCheck } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { anInMemoryLedger } from "../../support/in-memory-ledger.ts";
import { anInMemoryKeyVault } from "../../support/in-memory-ports.ts";

const aCall = (overrides: Partial<HookCall<null>> = {}): HookCall<null> => ({
  hook: "sign-up",
  accountId: "acme",
  idempotencyKey: "key-1",
  request: null,
  body: { name: "x" },
  now: NOW,
  ...overrides,
});

/** Decides by counting: the answer names the number. */
const decideNext = async (newest: CheckItem | undefined) => {
  const { hook: _h, accountId: _a, idempotencyKey: _k, requestMac: _m, ...check } = aCheck();
  const n = (newest?.n ?? 0) + 1;
  return success({ ...check, n, answer: `answer ${n}` });
};

const somePorts = () => ({ ledger: anInMemoryLedger(), keys: anInMemoryKeyVault() });

test("a new call is decided and written, with a MAC of its body", async () => {
  const ports = somePorts();
  const answer = await recordOnce(ports, aCall(), decideNext);
  expect(answer).toEqual({ ok: true, value: { body: "answer 1", replayed: false } });
  const written = await ports.ledger.check({ accountId: "acme", n: 1 });
  expect(written).toMatchObject({ hook: "sign-up", idempotencyKey: "key-1", answer: "answer 1" });
  expect(written?.requestMac).toMatch(/^[\w-]{43}$/);
});

test("the same key and body have the same answer, and nothing is decided again", async () => {
  const ports = somePorts();
  await recordOnce(ports, aCall(), decideNext);
  await recordOnce(ports, aCall({ idempotencyKey: "key-2" }), decideNext);
  const again = await recordOnce(ports, aCall(), () => Promise.reject(new Error("decided twice")));
  expect(again).toEqual({ ok: true, value: { body: "answer 1", replayed: true } });
});

test.for([
  ["with another body", { body: { name: "y" } }],
  ["on the other hook", { hook: "quota-request" }],
] as const)("fails when the key is used %s, and writes nothing", async ([, overrides]) => {
  const ports = somePorts();
  await recordOnce(ports, aCall(), decideNext);
  expect(await recordOnce(ports, aCall(overrides), decideNext)).toEqual(failure("idempotency-key-reused"));
  expect(ports.ledger.items.size).toBe(1);
});

test("the same key of another account is another check", async () => {
  const ports = somePorts();
  await recordOnce(ports, aCall(), decideNext);
  const other = await recordOnce(ports, aCall({ accountId: "beta" }), decideNext);
  expect(other).toMatchObject({ ok: true, value: { replayed: false } });
});

test("a failure to decide is passed on, and nothing is written", async () => {
  const ports = somePorts();
  const refused = await recordOnce(ports, aCall(), async () => failure("grant-limit" as const));
  expect(refused).toEqual(failure("grant-limit"));
  expect(ports.ledger.items.size).toBe(0);
});

test.for([
  ["twice", 2, { ok: true, value: { body: "answer 3", replayed: false } }, 3],
  ["three times", 3, failure("not-recorded"), 3],
] as const)(
  "a check that comes second %s is decided anew from what then stands",
  async ([, times, expected, decisions]) => {
    const ports = somePorts();
    let decided = 0;
    const answer = await recordOnce(ports, aCall(), async (newest) => {
      const n = (newest?.n ?? 0) + 1;
      decided += 1;
      if (decided <= times) await ports.ledger.append(aCheck({ n, idempotencyKey: `other-${n}` }));
      return decideNext(newest);
    });
    expect(answer).toEqual(expected);
    expect(decided).toBe(decisions);
  },
);
