import { expect, test } from "vitest";
import { statedEndUses } from "../../../shared/identity/stated-end-use.ts";

test.for<[string, string[]]>([
  ["target recognition for our ministry's signals directorate", ["military-intelligence"]],
  ["SIGINT processing", ["military-intelligence"]],
  ["simulation of uranium   enrichment cascades", ["weapons-of-mass-destruction"]],
  ["guidance of ballistic-missiles", ["weapons-of-mass-destruction", "military"]],
  ["logistics of the Armed Forces", ["military"]],
  // A denial is for a reader to believe.
  ["no military use whatsoever", ["military"]],
  ["a translation service", []],
  ["pharmacy stock prediction", []],
  ["computational chemistry, drug discovery", []],
])("%s speaks of %j", ([text, endUses]) => {
  expect(statedEndUses([text])).toEqual(endUses);
});

test("each end use is named once, whichever text speaks of it", () => {
  expect(statedEndUses(["military", "a translation service", "for the navy"])).toEqual(["military"]);
});
