import { expect, test } from "vitest";
import { parseDateOfBirth } from "../../../shared/watchlist/dates-of-birth.ts";

test.for([
  ["1976-10-05", "1976-10-05"],
  ["05 Oct 1976", "1976-10-05"],
  ["5 Oct 1976", "1976-10-05"],
  ["Oct 1976", "1976-10"],
  ["1976", "1976"],
  ["circa 1976", "1974/1978"],
  ["circa 05 Oct 1976", "1974/1978"],
  ["1976 to 1978", "1976/1978"],
  ["01 Jan 1976 to 31 Dec 1978", "1976/1978"],
  ["1976.", "1976"],
  ["", undefined],
  ["unknown", undefined],
  ["05 Okt 1976", undefined],
  ["1976 to unknown", undefined],
  ["circa the war", undefined],
])("reads `%s` as %s", ([text, date]) => {
  expect(parseDateOfBirth(text ?? "")).toBe(date);
});
