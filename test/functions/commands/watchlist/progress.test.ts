import { expect, test } from "vitest";
import { createProgress } from "../../../../functions/commands/watchlist/progress.ts";

test.for([
  ["a terminal, at once", true, 0, "  0.0 s  reading a.csv\n"],
  ["a file, once it lasts", false, 2_000, "  2.0 s  reading a.csv\n"],
  ["a file, not before", false, 1_999, ""],
] as const)("tells %s", ([, isTTY, elapsedMs, said]) => {
  let written = "";
  let nowMs = 500;
  const output = { isTTY, write: (text: string) => (written += text) };
  const progress = createProgress(output, () => nowMs);
  nowMs += elapsedMs;
  progress("reading a.csv");
  expect(written).toBe(said);
});
