import { expect, test } from "vitest";
import { rememberingRegister } from "../../../functions/identity/remembering-register.ts";
import type { RegisterAnswer } from "../../../shared/identity/legal-entity/legal-entity.ts";
import { aLegalEntity, aLei, LEI } from "../../support/a-legal-entity.ts";

const MINUTE_MS = 60_000;
const leiOf = (n: number) => aLei(`529900${String(n).padStart(12, "0")}`);

/** A memory over a register that gives the answers in turn, and the last one for good; a clock, and who was asked about. */
function aMemory(answers: readonly RegisterAnswer[], options: { answersMax?: number } = {}) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const entity = async (lei: string) => {
    asked.push(lei);
    return answers[Math.min(asked.length, answers.length) - 1] ?? "unavailable";
  };
  return { register: rememberingRegister({ entity }, { now: () => clock.now, ...options }), asked, clock };
}

test.for([aLegalEntity(), "not-found"] as const)(
  "the answer %o is asked for once in ten minutes",
  async (answer) => {
    const { register, asked, clock } = aMemory([answer, "unavailable"]);
    for (const now of [0, 1, 10 * MINUTE_MS - 1]) {
      clock.now = now;
      expect(await register.entity(LEI)).toEqual(answer);
    }
    expect(asked).toHaveLength(1);
    clock.now = 10 * MINUTE_MS;
    expect(await register.entity(LEI)).toBe("unavailable");
    expect(asked).toHaveLength(2);
  },
);

test("ten minutes run from the answer, not from when it was last read", async () => {
  const { register, asked, clock } = aMemory([aLegalEntity()]);
  for (const minute of [0, 9, 18]) {
    clock.now = minute * MINUTE_MS;
    await register.entity(LEI);
  }
  expect(asked).toHaveLength(2);
});

test("that the register could not answer is not remembered", async () => {
  const { register, asked } = aMemory(["unavailable", aLegalEntity()]);
  expect(await register.entity(LEI)).toBe("unavailable");
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(asked).toHaveLength(2);
});

test("an answer is remembered of its own identifier only", async () => {
  const { register, asked } = aMemory([aLegalEntity(), "not-found"]);
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(await register.entity(leiOf(1))).toBe("not-found");
  expect(await register.entity("__proto__")).toBe("not-found");
  expect(asked).toEqual([LEI, leiOf(1), "__proto__"]);
});

test("of more answers than fit the oldest is forgotten", async () => {
  const { register, asked } = aMemory(["not-found"], { answersMax: 2 });
  for (const n of [1, 2, 1, 2, 3, 3, 2]) await register.entity(leiOf(n));
  expect(asked).toEqual([1, 2, 3].map(leiOf));
  await register.entity(leiOf(1));
  expect(asked).toEqual([1, 2, 3, 1].map(leiOf));
});

test("256 answers are kept, and not one more", async () => {
  const { register, asked } = aMemory(["not-found"]);
  for (let n = 0; n < 256; n += 1) await register.entity(leiOf(n));
  await register.entity(leiOf(0));
  expect(asked).toHaveLength(256);
  await register.entity(leiOf(256));
  await register.entity(leiOf(0));
  expect(asked).toHaveLength(258);
});
