import fc from "fast-check";
import { expect, test } from "vitest";
import { tppReadings } from "../../../shared/export-control/tpp.ts";

// The worked example in the Technical Notes to ECCN 3A090.
test.for([
  { dense: { INT8: 600 }, format: "INT8" },
  { dense: { FP16: 300 }, format: "FP16" },
])("the rule's own example, $dense, is a TPP of 4800", ({ dense, format }) => {
  expect(tppReadings(dense)?.high).toMatchObject({ value: 4800, format });
});

test.for([
  { dense: { FP16: 100, INT8: 201 }, high: { value: 1608, format: "INT8", bits: 8, tops: 201 } },
  { dense: { FP16: 100, INT8: 199 }, high: { value: 1600, format: "FP16", bits: 16, tops: 100 } },
  { dense: { FP16: 1, FP64: 1 }, high: { value: 64, format: "FP64", bits: 64, tops: 1 } },
  { dense: { FP8: 5, FP6: 10, FP4: 10 }, high: { value: 60, format: "FP6", bits: 6, tops: 10 } },
  { dense: { INT4: 5 }, high: { value: 20, format: "INT4", bits: 4, tops: 5 } },
])("the highest product decides in $dense", ({ dense, high }) => {
  expect(tppReadings(dense)).toEqual({ low: high, high });
});

test("TF32 is read at 19 and at 32 bits", () => {
  const readings = tppReadings({ TF32: 190, INT8: 380 });
  expect(readings?.low).toEqual({ value: 3610, format: "TF32", bits: 19, tops: 190 });
  expect(readings?.high).toEqual({ value: 6080, format: "TF32", bits: 32, tops: 190 });
});

test("no operations give no TPP", () => {
  expect(tppReadings({})).toBeUndefined();
});

test("more operations never lower the TPP", () => {
  const tops = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(fc.record({ TF32: tops, FP16: tops, INT8: tops, FP4: tops }), tops, (dense, more) => {
      const before = tppReadings(dense);
      const after = tppReadings({ ...dense, INT8: dense.INT8 + more });
      expect(after?.low.value).toBeGreaterThanOrEqual(before?.low.value ?? Infinity);
      expect(after?.high.value).toBeGreaterThanOrEqual(before?.high.value ?? Infinity);
    }),
  );
});
