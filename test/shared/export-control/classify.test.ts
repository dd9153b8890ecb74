import fc from "fast-check";
import { expect, test } from "vitest";
import { type Accelerator, findAccelerator } from "../../../shared/export-control/accelerators.ts";
import { classify } from "../../../shared/export-control/classify.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

function onFile(name: string): Accelerator {
  const found = findAccelerator(name);
  if (!found) throw new Error(`not on file: ${name}`);
  return found;
}

/** A part with exactly this TPP; density follows from the area. */
const aPart = (given: { tpp: number; dieAreaMm2?: number; dataCentreMarketed?: boolean }): Accelerator => ({
  name: "a part",
  vendor: "NVIDIA",
  aliases: [],
  dense: { FP16: given.tpp / 16 },
  memoryGb: 80,
  dataCentreMarketed: given.dataCentreMarketed ?? true,
  citation: "made for the test",
  confidence: "high",
  ...(given.dieAreaMm2 !== undefined && { dieAreaMm2: given.dieAreaMm2 }),
});

test.for([
  // Just above 4800, which China's A800 shares.
  { part: "A100 40GB", class: "3A090.a", limb: "a.1", tpp: 4992, density: 6.04 },
  { part: "A800 80GB", class: "3A090.a", limb: "a.1", tpp: 4992, density: 6.04 },
  { part: "H100 SXM5 80GB", class: "3A090.a", limb: "a.1", tpp: 15832, density: 19.45 },
  // Caught by density only.
  { part: "L4", class: "3A090.a", limb: "a.2", tpp: 1940, density: 6.59 },
  { part: "TPU v4", class: "3A090.a", limb: "a.2", tpp: 4400, density: 7.33 },
  { part: "L40", class: "3A090.b", limb: "b.1", tpp: 2897, density: 4.76 },
  { part: "A30", class: "3A090.b", limb: "b.1", tpp: 2644, density: 3.2 },
  // 5 below 2400, so only b.2 reaches it.
  { part: "A40", class: "3A090.b", limb: "b.2", tpp: 2395, density: 3.81 },
  // Densities just below 3.2.
  { part: "L20", class: "none", limb: "below-all-limits", tpp: 1912, density: 3.14 },
  { part: "A10", class: "none", limb: "below-all-limits", tpp: 2000, density: 3.18 },
  // 56 below 1600, so that its density of 5.24 does not matter.
  { part: "L2", class: "none", limb: "below-all-limits", tpp: 1544, density: 5.24 },
  { part: "T4", class: "none", limb: "below-all-limits", tpp: 1040, density: 1.91 },
  // Public tables put it in 3A090.b; its parameters do not.
  { part: "H20 96GB", class: "by-notice", limb: "by-notice", tpp: 2368, density: 2.91 },
  // Built to stay under 4800, so the Note excludes them; their elder siblings are above it.
  { part: "RTX 4090D", class: "none", limb: "note-non-data-centre", tpp: 4708, density: 7.74 },
  { part: "RTX 5090D", class: "none", limb: "note-non-data-centre", tpp: 4752, density: 6.34 },
  { part: "RTX 4090", class: "3A090.a", limb: "a.1", tpp: 5285, density: 8.68 },
  { part: "RTX 5090", class: "3A090.a", limb: "a.1", tpp: 6704, density: 8.94 },
  // The ambiguous area of chiplets does not matter above 4800.
  { part: "MI300X", class: "3A090.a", limb: "a.1", tpp: 20919, density: 8.72 },
  { part: "MI325X", class: "3A090.a", limb: "a.1", tpp: 20919, density: 8.72 },
  { part: "MI210", class: "3A090.b", limb: "b.1", tpp: 2899, density: 4 },
])("$part is $class by $limb", ({ part, density, tpp, ...verdict }) => {
  const classification = classify(onFile(part), NOW);
  expect(classification).toMatchObject(verdict);
  expect(Math.round(classification.tpp ?? 0)).toBe(tpp);
  expect(classification.performanceDensity).toBeCloseTo(density, 2);
});

test.for([
  // FP6 at the FP4 rate drives TPP; without it the sums would be 36910 and 40265.
  { part: "MI350X", class: "3A090.a", limb: "a.1", tpp: 55365, format: "FP6" },
  { part: "MI355X", class: "3A090.a", limb: "a.1", tpp: 60398, format: "FP6" },
  { part: "TPU v5e", class: "indeterminate", limb: "die-area-unknown", tpp: 3152, format: "FP16" },
  // 3610 at 19 bits, 6080 and so 3A090.a at 32.
  { part: "Trainium1", class: "indeterminate", limb: "bit-length-ambiguous", tpp: 6080, format: "TF32" },
  { part: "Inferentia2", class: "indeterminate", limb: "bit-length-ambiguous", tpp: 6080, format: "TF32" },
  // TF32 at the FP16 rate too, but both readings are above 4800.
  { part: "Trainium2", class: "3A090.a", limb: "a.1", tpp: 21344, format: "TF32" },
  { part: "Trainium3", class: "3A090.a", limb: "a.1", tpp: 21472, format: "TF32" },
])("$part, of unknown die area, is $class by $limb", ({ part, tpp, format, ...verdict }) => {
  const classification = classify(onFile(part), NOW);
  expect(classification).toMatchObject({ ...verdict, operation: { format } });
  expect(Math.round(classification.tpp ?? 0)).toBe(tpp);
  expect(classification).not.toHaveProperty("performanceDensity");
});

test("a part without known operations is indeterminate, even when a notice names it", () => {
  expect(classify(onFile("MI308X"), NOW)).toEqual({ class: "indeterminate", limb: "operations-unknown" });
});

test.for([
  // a.1 at any density
  { tpp: 4800, dieAreaMm2: 1e6, limb: "a.1" },
  { tpp: 4799.9, dieAreaMm2: 1e6, limb: "below-all-limits" },
  // a.2
  { tpp: 1600, dieAreaMm2: 200, limb: "a.2" },
  { tpp: 1599.9, dieAreaMm2: 200, limb: "below-all-limits" },
  { tpp: 2960, dieAreaMm2: 500, limb: "a.2" },
  { tpp: 2960, dieAreaMm2: 500.1, limb: "b.1" },
  // b.1
  { tpp: 2400, dieAreaMm2: 1500, limb: "b.1" },
  { tpp: 2400, dieAreaMm2: 1500.1, limb: "below-all-limits" },
  { tpp: 2399.9, dieAreaMm2: 1000, limb: "below-all-limits" },
  // b.2
  { tpp: 1600, dieAreaMm2: 500, limb: "b.2" },
  { tpp: 1600, dieAreaMm2: 500.1, limb: "below-all-limits" },
  { tpp: 1599.9, dieAreaMm2: 400, limb: "below-all-limits" },
])("a TPP of $tpp on $dieAreaMm2 mm² is $limb", ({ limb, ...given }) => {
  expect(classify(aPart(given), NOW).limb).toBe(limb);
});

test.for([
  { tpp: 1599.9, class: "none", limb: "below-all-limits" },
  { tpp: 1600, class: "indeterminate", limb: "die-area-unknown" },
  { tpp: 4799.9, class: "indeterminate", limb: "die-area-unknown" },
  { tpp: 4800, class: "3A090.a", limb: "a.1" },
])("without a die area a TPP of $tpp is $class", ({ tpp, ...verdict }) => {
  expect(classify(aPart({ tpp }), NOW)).toMatchObject(verdict);
});

test.for([
  { tpp: 4799.9, class: "none", limb: "note-non-data-centre" },
  { tpp: 4800, class: "3A090.a", limb: "a.1" },
])("outside data centres a TPP of $tpp is $class whatever the die area", ({ tpp, ...verdict }) => {
  expect(classify(aPart({ tpp, dataCentreMarketed: false }), NOW)).toMatchObject(verdict);
  expect(classify(aPart({ tpp, dataCentreMarketed: false, dieAreaMm2: 300 }), NOW)).toMatchObject(verdict);
});

test.for([
  { asOf: "2025-04-08T23:59:59Z", class: "none" },
  { asOf: "2025-04-09T00:00:00Z", class: "by-notice" },
])("H20 is $class on $asOf", ({ asOf, class: expected }) => {
  expect(classify(onFile("H20"), new Date(asOf)).class).toBe(expected);
});

test("a notice does not soften what the parameters give", () => {
  const noticed = { ...aPart({ tpp: 4800 }), byNotice: { citation: "made for the test" } };
  expect(classify(noticed, NOW).limb).toBe("a.1");
  expect(classify({ ...noticed, dense: { FP16: 200 } }, NOW).limb).toBe("die-area-unknown");
});

test.for([
  { asOf: "2023-11-16", limb: "limits-not-on-file" },
  { asOf: "2023-11-17", limb: "below-all-limits" },
])("a T4 is $limb on $asOf", ({ asOf, limb }) => {
  expect(classify(onFile("T4"), new Date(asOf)).limb).toBe(limb);
});

const RANK = ["none", "3A090.b", "3A090.a"];
const tpp = fc.double({ min: 1, max: 10_000, noNaN: true });
const area = fc.double({ min: 10, max: 5_000, noNaN: true });

test("a smaller die never lowers the class", () => {
  fc.assert(
    fc.property(tpp, area, area, (value, one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)].map((dieAreaMm2) =>
        RANK.indexOf(classify(aPart({ tpp: value, dieAreaMm2 }), NOW).class),
      );
      expect(small).toBeGreaterThanOrEqual(large ?? Infinity);
    }),
  );
});

test("a class given without the die area holds for every die area", () => {
  fc.assert(
    fc.property(tpp, area, fc.boolean(), (value, dieAreaMm2, dataCentreMarketed) => {
      const unknown = classify(aPart({ tpp: value, dataCentreMarketed }), NOW).class;
      const known = classify(aPart({ tpp: value, dataCentreMarketed, dieAreaMm2 }), NOW).class;
      expect(unknown === "indeterminate" || unknown === known).toBe(true);
    }),
  );
});
