import { expect, test } from "vitest";
import { statedEndUses } from "../../../shared/identity/stated-end-use.ts";

test.for<[string, string[]]>([
  ["target recognition for our ministry's signals directorate", ["military-intelligence"]],
  ["SIGINT processing", ["military-intelligence"]],
  ["simulation of uranium   enrichment cascades", ["weapons-of-mass-destruction"]],
  ["guidance of ballistic-missiles", ["weapons-of-mass-destruction", "military"]],
  ["logistics of the Armed Forces", ["military"]],
  // An invisible hyphen, and a Cyrillic letter in a Latin word.
  ["mili\u00adtary intel\u00adligence", ["military-intelligence", "military"]],
  ["nuclear-w\u0435apon", ["weapons-of-mass-destruction", "military"]],
  ["trajectories of warheads, torpedoes", ["weapons-of-mass-destruction", "military"]],
  ["a translation service", []],
  ["pharmacy stock prediction", []],
  ["computational chemistry, drug discovery", []],
])("%s speaks of %j", ([text, endUses]) => {
  expect(statedEndUses([text])).toEqual({ endUses, withDenial: false });
});

test.for([
  "no military use whatsoever",
  "Civilian only, not for any army",
  "we exclude signals intelligence",
])("`%s` denies something, which a reader must judge", (text) => {
  expect(statedEndUses([text])).toMatchObject({ withDenial: true });
});

test("a denial in another text than the one that speaks of it changes nothing", () => {
  expect(statedEndUses(["signals intelligence", "there is no budget yet"])).toMatchObject({
    withDenial: false,
  });
});

test.for(["军事情报和核武器", "военная разведка", "a 军事情报和核武器"])("`%s` cannot be read", (text) => {
  expect(statedEndUses(["a translation service", text])).toBeUndefined();
});

test("each end use is named once, whichever text speaks of it", () => {
  expect(statedEndUses(["military", "a translation service", "for the navy"])?.endUses).toEqual(["military"]);
});
