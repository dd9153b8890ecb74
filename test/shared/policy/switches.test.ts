import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { isEverAsked } from "../../../shared/policy/policy-day.ts";
import { isEverOn, Switches, switchesOn } from "../../../shared/policy/switches.ts";
import { aQuota } from "../../support/a-facts.ts";
import { aPack, aRule, packsWithSwitches, positions, problemsOf } from "../../support/a-pack.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const CIP = positions({ "2026-03-01": "on", "2026-06-01": "off", "2027-01-01": "on" });
const OFF = positions({ "2024-01-01": "off" });
const switches: Switches = {
  largeTrainingReport: OFF,
  remoteAccessSecurityAct: OFF,
  cipRule: CIP,
  affiliatesRule: positions({ "2026-05-01": "on" }),
};

test.for([
  ["2026-02-28", []],
  ["2026-03-01", ["cipRule"]],
  ["2026-05-31", ["affiliatesRule", "cipRule"]],
  ["2026-06-01", ["affiliatesRule"]],
  ["2026-12-31", ["affiliatesRule"]],
  ["2027-01-01", ["affiliatesRule", "cipRule"]],
] as const)("on %s the switches that are on are %j", ([day, on]) => {
  expect(switchesOn(switches, day).map(({ name }) => name)).toEqual(on);
});

test.for([
  ["at any time", {}, true],
  ["only before it is first on", { until: "2026-03-01" }, false],
  ["until its first day", { until: "2026-03-02" }, true],
  ["only while it is off", { from: "2026-06-01", until: "2027-01-01" }, false],
  ["on its last day", { from: "2026-05-31", until: "2027-01-01" }, true],
  ["from long after its last state", { from: "2040-01-01" }, true],
] as const)("a switch asked for %s", ([, days, expected]) => {
  expect(isEverOn(switches, "cipRule", days)).toBe(expected);
  expect(isEverAsked({ during: { from: "2020-01-01" }, effective: days, switch: "cipRule" }, switches)).toBe(
    expected,
  );
});

test("a rule without a switch is asked whenever its pack and it are in force", () => {
  const during = { from: "2026-01-01", until: "2026-02-01" };
  const asked = (effective: { from?: string; until?: string }) =>
    isEverAsked({ during, effective }, switches);
  expect([{}, { from: "2026-01-31" }, { from: "2026-02-01" }, { until: "2026-01-01" }].map(asked)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

/** Our packs with these switches and one rule of an operator's, which is true of every request. */
const ruledBy = (changes: Record<string, string>, cipRule = CIP) => [
  ...packsWithSwitches({ cipRule }),
  aPack(aRule({ when: "request.count > 0.0", ...changes }), 'effective: { from: "2020-01-01" }'),
];

const decidedOn = (day: string, files: ReturnType<typeof ruledBy>, usPerson = true) => {
  const facts = aQuota({ provider: { usPerson } });
  return decide({
    policy: policyOf(files),
    facts,
    statuses: gatheredStatuses(facts),
    asOf: new Date(`${day}T12:00:00Z`),
  });
};

test.for([
  ["2026-02-28", false],
  ["2026-03-01", true],
  ["2026-05-31", true],
  ["2026-06-01", false],
  ["2027-01-01", true],
] as const)("on %s a rule of the switch is asked: %s", ([day, isOn]) => {
  const { grounds, switches: on } = decidedOn(day, ruledBy({ switch: "cipRule" }));
  expect(grounds.some(({ pack }) => pack === "own")).toBe(isOn);
  expect(on).toEqual(isOn ? ["cipRule"] : []);
});

test("a rule of a switch also keeps to its own days", () => {
  const files = ruledBy({ switch: "cipRule", effective: '{ from: "2026-04-01" }' });
  const days = ["2026-03-31", "2026-04-01"].map((day) => decidedOn(day, files).outcome);
  expect(days).toEqual(["approve", "review"]);
});

test.for([
  ["2026-02-28", true, "proposal"],
  ["2026-03-01", true, "law"],
  ["2026-03-01", false, "policy"],
  ["2026-06-01", false, "proposal"],
] as const)("on %s, with a US person %s, the basis that is printed is %s", ([day, usPerson, basis]) => {
  const files = ruledBy({
    basis: "{ switch: cipRule, on: { usPerson: law, otherwise: policy }, off: proposal }",
  });
  expect(decidedOn(day, files, usPerson).grounds.find(({ pack }) => pack === "own")?.basis).toBe(basis);
});

const UNKNOWN = { when: "request.trainingOperations > 1e20" };
const CITED_CIP: Switches["cipRule"] = [
  { from: "2026-03-01", state: "on", citation: "91 FR 1" },
  { from: "2026-04-01", state: "on", citation: "91 FR 2" },
  { from: "2026-06-01", state: "off", citation: "91 FR 3" },
];
const BY_SWITCH = "{ switch: cipRule, on: law, off: proposal }";
const SINCE_MARCH = { name: "cipRule", from: "2026-03-01", citation: "91 FR 1" };

test.for([
  ["a rule of the switch", "2026-03-31", { switch: "cipRule" }, SINCE_MARCH],
  [
    "a rule of the switch",
    "2026-04-01",
    { switch: "cipRule" },
    { ...SINCE_MARCH, from: "2026-04-01", citation: "91 FR 2" },
  ],
  ["a basis of the switch", "2026-03-31", { basis: BY_SWITCH }, SINCE_MARCH],
  ["a basis of the switch, which is off", "2026-06-01", { basis: BY_SWITCH }, undefined],
  ["a rule and its basis", "2026-03-31", { switch: "cipRule", basis: BY_SWITCH }, SINCE_MARCH],
  ["neither", "2026-03-31", {}, undefined],
  ["a rule that cannot tell", "2026-03-31", { switch: "cipRule", ...UNKNOWN }, SINCE_MARCH],
  // It rests on house policy as long as it is undecided, so no instrument stands behind it.
  ["the basis of a rule that cannot tell", "2026-03-31", { basis: BY_SWITCH, ...UNKNOWN }, undefined],
] as const)("with %s on %s the ground names what turned the switch on", ([, day, changes, switched]) => {
  const ground = decidedOn(day, ruledBy(changes, CITED_CIP)).grounds.find(({ pack }) => pack === "own");
  expect(ground).toBeDefined();
  expect(ground?.switched).toEqual(switched);
});

test("the Affiliates Rule is cited with what brought it back", () => {
  const owned = { min: 50, max: 50 };
  const facts = aQuota({ ownership: { restricted: owned } });
  const { grounds } = decide({
    policy: policyOf(),
    facts,
    statuses: gatheredStatuses(facts),
    asOf: new Date("2026-11-23T12:00:00Z"),
  });
  expect(grounds.filter(({ switched }) => switched)).toMatchObject([
    {
      pack: "lists",
      switched: {
        name: "affiliatesRule",
        from: "2026-11-10",
        citation: expect.stringContaining("90 FR 47201"),
      },
    },
  ]);
});

const NAMES = '"affiliatesRule"|"cipRule"|"largeTrainingReport"|"remoteAccessSecurityAct"';
test.for([
  ["a wrong switch", { switch: "cip" }, `switch: invalid option: expected one of ${NAMES}`],
  [
    "a basis by a wrong switch",
    { basis: "{ switch: cip, on: law, off: policy }" },
    `basis.switch: invalid option: expected one of ${NAMES}`,
  ],
  [
    "a basis that is none",
    { basis: "custom" },
    'basis: invalid option: expected one of "law"|"guidance"|"proposal"|"policy"',
  ],
  [
    "a basis of law by a switch that rests on signals",
    { basis: "{ switch: cipRule, on: law, off: policy }", when: "signals.payerIsCustomer" },
    "basis: a rule of basis law may not rest on signals",
  ],
  [
    "a switch that is on only on other days",
    { switch: "cipRule", effective: '{ until: "2026-03-01" }' },
    "switch: the switch is on on no day on which the rule is in force",
  ],
  [
    "a basis by another switch than its own",
    { switch: "cipRule", basis: "{ switch: affiliatesRule, on: law, off: policy }" },
    "basis: expected no switch but `cipRule`, on which the rule hangs",
  ],
] as const)("a rule with %s is refused", ([, changes, sentence]) => {
  expect(problemsOf(ruledBy(changes))).toEqual([`own.yaml, rule a-rule, ${sentence}`]);
});

test("a rule of a switch that is never on is kept in reserve", () => {
  const never = positions({ "2026-01-01": "off" });
  expect(problemsOf(ruledBy({ switch: "cipRule", effective: '{ until: "2026-03-01" }' }, never))).toEqual([]);
});

test.for([
  ["no states", { cipRule: [] }, "switches.cipRule: too small"],
  [
    "two states of one day",
    {
      cipRule: [
        ...positions({ "2026-01-01": "on" }),
        ...positions({ "2026-02-01": "off" }),
        ...positions({ "2026-02-01": "on" }),
      ],
    },
    "switches.cipRule.2.from: expected a day after 2026-02-01",
  ],
  ["a day that does not exist", { cipRule: positions({ "2026-02-30": "on" }) }, "switches.cipRule.0.from: "],
  ["another state", { cipRule: [{ ...CIP[0], state: "yes" }] }, "switches.cipRule.0.state: invalid option"],
  ["no citation", { cipRule: [{ ...CIP[0], citation: undefined }] }, "switches.cipRule.0.citation: "],
  ["an unknown switch", { cip: CIP }, "switches: unknown field `cip`"],
  ["a switch too few", { cipRule: undefined }, "switches.cipRule: "],
] as const)("switches with %s are refused", ([, changed, sentence]) => {
  expect(problemsOf(packsWithSwitches(changed))[0]).toContain(`provider.yaml, ${sentence}`);
});

test("switches in a pack without parameters are refused", () => {
  const head = `effective: { from: "2026-01-01" }\nswitches: ${JSON.stringify(
    Object.fromEntries(Object.keys(Switches.shape).map((name) => [name, CIP])),
  )}`;
  expect(problemsOf([...packsWithSwitches({}), aPack(aRule(), head)])).toEqual([
    "own.yaml, switches: expected `switches` only beside `parameters`",
  ]);
});

test("parameters without switches are refused", () => {
  const files = packsWithSwitches({}).map(({ name, text }) => {
    if (name !== "provider.yaml") return { name, text };
    const { switches: _, ...rest } = JSON.parse(text);
    return { name, text: JSON.stringify(rest) };
  });
  expect(problemsOf(files)).toEqual(["provider.yaml, switches: expected `switches` beside `parameters`"]);
});

test("parameters in a pack that ends are refused", () => {
  const files = packsWithSwitches({}).map(({ name, text }) => {
    if (name !== "provider.yaml") return { name, text };
    return {
      name,
      text: JSON.stringify({ ...JSON.parse(text), effective: { from: "2024-01-01", until: "2027-01-01" } }),
    };
  });
  expect(problemsOf(files)).toEqual([
    "provider.yaml, effective.until: expected no end beside `parameters`: without them nothing can be decided",
  ]);
});

test("another state of a switch makes another digest", () => {
  const digests = [CIP, CIP.slice(0, 2)].map((cipRule) => policyOf(packsWithSwitches({ cipRule })).digest);
  expect(new Set(digests).size).toBe(2);
});

test("where the proposed identification rule became law, it would bind a provider that is a US person, and no other", () => {
  const hanging = policyOf().rules.filter(
    ({ basis }) => typeof basis === "object" && "switch" in basis && basis.switch === "cipRule",
  );
  expect(hanging.length).toBeGreaterThan(5);
  for (const { id, basis } of hanging)
    expect(basis, id).toEqual({
      switch: "cipRule",
      on: { usPerson: "law", otherwise: "policy" },
      off: "policy",
    });
});
