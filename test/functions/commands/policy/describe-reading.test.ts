import { expect, test } from "vitest";
import { briefReason, describeReading } from "../../../../functions/commands/policy/describe-reading.ts";
import { countryGroups } from "../../../../shared/export-control/country-groups.ts";
import { readCondition } from "../../../../shared/policy/condition-reading.ts";
import { ruleLanguage } from "../../../../shared/policy/fact-schema.ts";
import type { Facts } from "../../../../shared/policy/facts.ts";
import { aQuota, place } from "../../../support/a-facts.ts";
import { policyOf } from "../../../support/shipped-packs.ts";

const language = ruleLanguage();
const constants = { countries: countryGroups(new Date("2026-11-23")), parameters: policyOf().parameters };

function read(when: string, facts: Facts) {
  const condition = language.parse(when);
  condition.check();
  return readCondition(condition.ast, { ...facts, ...constants });
}

const FACTS = aQuota({
  subject: { headquarters: undefined },
  places: [place("headquarters", "DE"), place("access", "IR")],
  request: { endUsers: [] },
});

const RENTAL = 'request.supply == "rental"';
const TRANSFER = 'request.supply == "transfer"';
const UNKNOWN = 'subject.headquarters == "CN"';

test.for([
  [RENTAL, [`true     ${RENTAL}, where request.supply is "rental"`]],
  [UNKNOWN, [`unknown  ${UNKNOWN}, where subject.headquarters is absent`]],
  // Of what settles the whole only that is shown.
  [`${RENTAL} && ${TRANSFER}`, [`false    ${TRANSFER}, where request.supply is "rental"`]],
  [`${RENTAL} || ${TRANSFER}`, [`true     ${RENTAL}, where request.supply is "rental"`]],
  [`${RENTAL} && ${UNKNOWN}`, [`unknown  ${UNKNOWN}, where subject.headquarters is absent`]],
  [
    `${TRANSFER} || ${UNKNOWN} || request.count > 99.0`,
    [`unknown  ${UNKNOWN}, where subject.headquarters is absent`],
  ],
  [
    `!(${RENTAL} && request.count > 8.0)`,
    [
      "false    not:",
      "  true     all of:",
      `    true     ${RENTAL}, where request.supply is "rental"`,
      "    true     request.count > 8.0, where request.count is 16",
    ],
  ],
  [
    'places.exists(p, p.area == "IR")',
    ["true     one of places (2):", '  true     p.area == "IR", where places[1].area is "IR"'],
  ],
  [
    'places.all(p, p.area == "IR")',
    ["false    each of places (2):", '  false    p.area == "IR", where places[0].area is "DE"'],
  ],
  [
    'request.endUsers.exists(e, e.headquarters == "CN")',
    ['false    request.endUsers.exists(e, e.headquarters == "CN"), where request.endUsers is empty'],
  ],
] as const)("`%s` is told in lines", ([when, lines]) => {
  expect(describeReading(read(when, FACTS), false)).toEqual(lines);
});

test("all parts are shown when asked for", () => {
  expect(describeReading(read(`${RENTAL} && ${TRANSFER}`, FACTS), true)).toEqual([
    "false    all of:",
    `  true     ${RENTAL}, where request.supply is "rental"`,
    `  false    ${TRANSFER}, where request.supply is "rental"`,
  ]);
});

test("of a long list the first elements are shown, and the rest are counted", () => {
  const facts = aQuota({ places: Array.from({ length: 8 }, () => place("access", "DE")) });
  const lines = describeReading(read('places.exists(p, p.area == "IR")', facts), false);
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toBe("  … and 3 more");
});

test("a list that is absent is said to be", () => {
  const when = 'request.endUsers.exists(e, e.headquarters == "CN")';
  const [line] = describeReading(read(when, aQuota({ request: { endUsers: undefined } })), false);
  expect(line).toBe(`unknown  ${when}, where request.endUsers is absent`);
});

test("what somebody else wrote cannot disguise itself", () => {
  const accelerators = [{ part: "H\u{200b}100\u{202e}\n", count: 1, region: "eu", placeOfUse: "DE" }];
  const reading = read(
    'request.accelerators.exists(a, a.part == "H100")',
    aQuota({ request: { accelerators } }),
  );
  expect(describeReading(reading, false).join("")).toMatch(/is "H⟨U\+200B⟩100⟨U\+202E⟩\\n"/);
});

test.for([
  [`${RENTAL} && ${TRANSFER} && request.count > 99.0`, 'request.supply is "rental"'],
  [`!(${RENTAL})`, 'request.supply is "rental"'],
  [UNKNOWN, "subject.headquarters is absent"],
  [
    "request.aggregateTpp >= parameters.largeOrderTpp",
    /^request.aggregateTpp is 253312, parameters.largeOrderTpp is \d+$/,
  ],
  ['places.exists(p, p.area == "CN")', "none of places (2)"],
  ['places.all(p, p.area == "IR")', "not each of places (2)"],
  ['request.endUsers.exists(e, e.headquarters == "CN")', "request.endUsers is empty"],
] as const)("the reason of `%s` in brief", ([when, reason]) => {
  expect(briefReason(read(when, FACTS))).toMatch(reason);
});
