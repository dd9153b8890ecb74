import { expect, test } from "vitest";
import { parseUnDate } from "../../../shared/watchlist/un-dates.ts";

const NONE = { type: "EXACT", date: "", year: "", fromYear: "", toYear: "", note: "" };

test.for([
  [{ date: "1970-01-02" }, "1970-01-02"],
  [{ date: "1970-01-02-05:00" }, "1970-01-02"],
  [{ year: "1970" }, "1970"],
  [{ type: "APPROXIMATELY", year: "1970" }, "1968/1972"],
  [{ type: "APPROXIMATELY", date: "1970-01-02" }, "1968/1972"],
  [{ type: "BETWEEN", fromYear: "1970", toYear: "1975", note: "Approximately" }, "1970/1975"],
  [{ note: "Nov. 1973" }, "1973-11"],
  [{ note: "August 1961" }, "1961-08"],
  [{ note: "Between Aug. and Sep. 1977" }, "1977"],
  [{ note: "24/06/1402 (Hijri Calendar)" }, undefined],
  [{ note: "1970 or 1972" }, undefined],
  [{ note: "30-35 years old" }, undefined],
  [{ type: "" }, undefined],
] as const)("reads %o as %s", ([fields, date]) => {
  expect(parseUnDate({ ...NONE, ...fields })).toBe(date);
});
