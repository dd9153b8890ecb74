import { expect, test } from "vitest";
import { rememberingRegister } from "../../../functions/identity/remembering-register.ts";
import type { RegisterAnswer } from "../../../shared/identity/legal-entity/legal-entity.ts";
import { aLegalEntity, aLei, LEI } from "../../support/a-legal-entity.ts";

const MINUTE_MS = 60_000;
const leiOf = (n: number) => aLei(`529900${String(n).padStart(12, "0")}`);

/** A memory over a register that gives the answers in turn, and the last one for good; a clock, and who was asked about. */
function aMemory(answers: readonly RegisterAnswer[], options: { recordsMax?: number } = {}) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const entity = async (lei: string) => {
    asked.push(lei);
    return answers[Math.min(asked.length, answers.length) - 1] ?? "unavailable";
  };
  return { register: rememberingRegister({ entity }, { now: () => clock.now, ...options }), asked, clock };
}

test("a record is asked for once in ten minutes", async () => {
  const { register, asked, clock } = aMemory([aLegalEntity(), "unavailable"]);
  for (const now of [0, 1, 10 * MINUTE_MS - 1]) {
    clock.now = now;
    expect(await register.entity(LEI)).toEqual(aLegalEntity());
  }
  expect(asked).toHaveLength(1);
  clock.now = 10 * MINUTE_MS;
  expect(await register.entity(LEI)).toBe("unavailable");
  expect(asked).toHaveLength(2);
});

test("ten minutes run from the answer, not from when it was last read", async () => {
  const { register, asked, clock } = aMemory([aLegalEntity()]);
  for (const minute of [0, 9, 18]) {
    clock.now = minute * MINUTE_MS;
    await register.entity(LEI);
  }
  expect(asked).toHaveLength(2);
});

// Who has just been given its identifier is not refused for the minutes after it was too early.
test.for(["unavailable", "not-found"] as const)("the answer %s is not remembered", async (answer) => {
  const { register, asked } = aMemory([answer, aLegalEntity()]);
  expect(await register.entity(LEI)).toBe(answer);
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(asked).toHaveLength(2);
});

test("a record is remembered of its own identifier only", async () => {
  const { register, asked } = aMemory([aLegalEntity(), "not-found"]);
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(await register.entity(leiOf(1))).toBe("not-found");
  expect(await register.entity("__proto__")).toBe("not-found");
  expect(asked).toEqual([LEI, leiOf(1), "__proto__"]);
});

test("of more records than fit the oldest is forgotten", async () => {
  const { register, asked } = aMemory([aLegalEntity()], { recordsMax: 2 });
  for (const n of [1, 2, 1, 2, 3, 3, 2]) await register.entity(leiOf(n));
  expect(asked).toEqual([1, 2, 3].map(leiOf));
  await register.entity(leiOf(1));
  expect(asked).toEqual([1, 2, 3, 1].map(leiOf));
});

test("256 records are kept, and not one more", async () => {
  const { register, asked } = aMemory([aLegalEntity()]);
  for (let n = 0; n < 256; n += 1) await register.entity(leiOf(n));
  await register.entity(leiOf(0));
  expect(asked).toHaveLength(256);
  await register.entity(leiOf(256));
  await register.entity(leiOf(0));
  expect(asked).toHaveLength(258);
});
