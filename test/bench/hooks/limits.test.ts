import { expect, test } from "vitest";
import { limitRows } from "./limits.ts";

const LIMIT = { limit: 3, unit: "trips" };

test.for([
  ["below", 2, "2 trips, limit 3   ok", []],
  ["at", 3, "3 trips, limit 3   ok", []],
  ["above", 4, "4 trips, limit 3   OVER", ["gate: trips"]],
  ["a part above", 3.004, "3.00 trips, limit 3   OVER", ["gate: trips"]],
  ["not measured beside", Number.NaN, "NaN trips, limit 3   OVER", ["gate: trips"]],
] as const)("a figure %s the limit", ([, value, printed, missed]) => {
  const lines: string[] = [];
  const rows = limitRows((what, figures) => lines.push(`${what}: ${figures}`));
  rows.atMost("gate", { what: "trips", value }, LIMIT);
  expect(lines).toEqual([`  trips: ${printed}`]);
  expect(rows.missed).toEqual(missed);
});

test("what was over is remembered, whatever comes after", () => {
  const rows = limitRows(() => undefined);
  rows.atMost("one", { what: "trips", value: 4 }, LIMIT);
  rows.atMost("two", { what: "trips", value: 1, detail: "a detail" }, LIMIT);
  expect(rows.missed).toEqual(["one: trips"]);
});
