import { expect, test } from "vitest";
import { isInForce } from "../../../shared/jurisdiction/effective.ts";

test.for([
  { row: {}, asOf: "1999-01-01T00:00:00Z", inForce: true },
  { row: { from: "2026-07-10" }, asOf: "2026-07-09T23:59:59.999Z", inForce: false },
  { row: { from: "2026-07-10" }, asOf: "2026-07-10T00:00:00Z", inForce: true },
  { row: { until: "2026-07-10" }, asOf: "2026-07-09T23:59:59.999Z", inForce: true },
  { row: { until: "2026-07-10" }, asOf: "2026-07-10T00:00:00Z", inForce: false },
  { row: { from: "2025-01-01", until: "2026-01-01" }, asOf: "2025-06-01T00:00:00Z", inForce: true },
  { row: { from: "2025-01-01", until: "2026-01-01" }, asOf: "2024-06-01T00:00:00Z", inForce: false },
  { row: { from: "2025-01-01", until: "2026-01-01" }, asOf: "2026-06-01T00:00:00Z", inForce: false },
])("$row in force at $asOf: $inForce", ({ row, asOf, inForce }) => {
  expect(isInForce(row, new Date(asOf))).toBe(inForce);
});

test("rejects a time that is none", () => {
  expect(() => isInForce({}, new Date("never"))).toThrow(RangeError);
});
