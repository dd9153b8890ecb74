import { expect, test } from "vitest";
import type { Accelerator } from "../../../shared/export-control/accelerator.ts";
import { findAccelerator } from "../../../shared/export-control/accelerators.ts";
import { isWithinCaseByCase } from "../../../shared/export-control/case-by-case.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

const aPart = (tpp: number | undefined, bandwidthGbPerS: number | undefined): Accelerator => ({
  name: "a part",
  vendor: "NVIDIA",
  aliases: [],
  dense: tpp === undefined ? {} : { FP16: tpp / 16 },
  memoryGb: 80,
  dataCentreMarketed: true,
  citation: "made for the test",
  confidence: "high",
  ...(bandwidthGbPerS !== undefined && { bandwidthGbPerS }),
});

test.for<[number | undefined, number | undefined, boolean | undefined]>([
  [20_999, 6499, true],
  [21_000, 6499, false],
  [20_999, 6500, false],
  [undefined, 6499, undefined],
  [20_999, undefined, undefined],
  // One number beyond its limit is enough, whatever the other is.
  [undefined, 6500, false],
  [21_000, undefined, false],
])("TPP %s and %s GB/s: %s", ([tpp, bandwidth, within]) => {
  expect(isWithinCaseByCase(aPart(tpp, bandwidth), NOW)).toBe(within);
});

test.for([
  ["H200 SXM 141GB", true],
  // 81 below 21,000, and 1,200 GB/s below 6,500.
  ["Instinct MI300X", true],
  ["Instinct MI325X", true],
  ["B200 (HGX)", false],
  ["H20 96GB", true],
  // TF32 at the FP16 rate makes 21,344.
  ["Trainium2", false],
] as const)("%s: %s", ([name, within]) => {
  const part = findAccelerator(name);
  expect(part && isWithinCaseByCase(part, NOW)).toBe(within);
});

test("before 15 Jan 2026 nothing is within the numbers", () => {
  const on = (day: string) => isWithinCaseByCase(aPart(15_832, 4800), new Date(day));
  expect([on("2026-01-14"), on("2026-01-15")]).toEqual([false, true]);
});
