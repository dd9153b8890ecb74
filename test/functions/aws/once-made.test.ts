import { expect, test } from "vitest";
import { onceMade } from "../../../functions/aws/once-made.ts";

/** What `onceMade` makes of something that fails the first `failures` times, and how often it was asked to. */
function counted(failures: number) {
  let asked = 0;
  const made = onceMade(async () => {
    asked += 1;
    if (asked <= failures) throw new Error("out of reach");
    return asked;
  });
  return { made, asked: () => asked };
}

test("something is made once, however many ask at once", async () => {
  const { made, asked } = counted(0);
  expect(await Promise.all([made(), made()])).toEqual([1, 1]);
  expect([await made(), asked()]).toEqual([1, 1]);
});

test("nothing is made before it is asked for", () => {
  expect(counted(0).asked()).toBe(0);
});

test("a failure is not remembered", async () => {
  const { made, asked } = counted(1);
  await expect(made()).rejects.toThrow("out of reach");
  expect([await made(), await made(), asked()]).toEqual([2, 2, 2]);
});
