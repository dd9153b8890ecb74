import { expect, test } from "vitest";
import { countryGroups } from "../../../shared/export-control/country-groups.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { basisFor } from "../../../shared/policy/basis.ts";
import { compare } from "../../../shared/policy/compare.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { type Facts, HitFact } from "../../../shared/policy/facts.ts";
import { policyOn } from "../../../shared/policy/policy-day.ts";
import { aQuota, aSignUp, hit, organizationOf, parts, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const NOW = new Date("2026-11-23T12:00:00Z");

const decided = (facts: Facts, asOf = NOW) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf });

/** Each row: what it is about, the facts, the expected outcome, and grounds that must be among those given. */
const RULES: [name: string, facts: Facts, outcome: string, grounds: string[]][] = [
  [
    "a missing list",
    aQuota({ screening: { freshness: "missing", hits: undefined } }),
    "review",
    ["lists/list-not-fresh", "sanctions/sdn-party"],
  ],
  [
    "an unknown ultimate parent with H100",
    aQuota({ subject: { ultimateParent: {} } }),
    "review",
    ["advanced-computing/rental-headquarters", "sanctions/embargoed-ultimate-parent"],
  ],
  [
    "an unknown ultimate parent with T4",
    aQuota({ subject: { ultimateParent: {} }, request: parts("T4", 4) }),
    "review",
    ["sanctions/embargoed-ultimate-parent"],
  ],
  ["a part of unknown class", aQuota({ request: parts("UNKNOWN", 8) }), "review", ["red-flags/large-order"]],
  [
    "Chinese end users of an American customer",
    aQuota({ request: { onBehalfOf: "end-users", endUsers: [{ headquarters: "CN" }] } }),
    "review",
    ["advanced-computing/end-users-headquarters"],
  ],
  [
    "weapons of mass destruction",
    aQuota({ request: { endUse: "weapons-of-mass-destruction" } }),
    "deny",
    ["end-use/weapons-of-mass-destruction"],
  ],
  ["military use at home", aQuota({ request: { endUse: "military" } }), "review", ["end-use/military"]],
  [
    "military intelligence of a country that 744.22 does not name",
    aQuota({ request: { endUse: "military-intelligence" } }),
    "review",
    ["end-use/military"],
  ],
  [
    "a pending account",
    aQuota({ request: { accountGate: "pending" } }),
    "review",
    ["identification/account-pending"],
  ],
  [
    "a blocked account",
    aQuota({ request: { accountGate: "blocked" } }),
    "deny",
    ["identification/account-blocked"],
  ],
  [
    "a person in China rents H100",
    aQuota({
      subject: { kind: "person", headquarters: undefined, ultimateParent: {} },
      places: [place("residence", "CN"), place("place-of-use", "CN")],
      signals: { accessCountries: ["CN"], payerCountry: "US" },
    }),
    "review",
    ["advanced-computing/place-in-d5-or-macau"],
  ],
  [
    "somebody else pays",
    aSignUp({ signals: { payerIsCustomer: false } }),
    "review",
    ["red-flags/payer-not-customer"],
  ],
  [
    "a payment from Iran",
    aSignUp({ signals: { payerCountry: "IR" } }),
    "review",
    ["red-flags/payer-embargoed"],
  ],
  [
    "a payment from China for H100",
    aQuota({ signals: { payerCountry: "CN" } }),
    "review",
    ["red-flags/payer-country"],
  ],
];

test.for(RULES)("%s", ([, facts, outcome, grounds]) => {
  const decision = decided(facts);
  const given = decision.grounds.map(({ pack, rule }) => `${pack}/${rule}`);
  expect(decision.outcome, given.join(" ")).toBe(outcome);
  expect(given).toEqual(expect.arrayContaining(grounds));
  if (outcome === "approve") expect(given).toEqual([]);
});

test("sanctions are law for a US person and policy for others, and deny both", () => {
  const bases = [true, false].map((usPerson) => {
    const { outcome, grounds } = decided(
      aSignUp({ provider: { usPerson }, screening: { hits: [hit("SDN")] } }),
    );
    return [outcome, grounds[0]?.basis, grounds[0]?.report];
  });
  expect(bases).toEqual([
    ["deny", "law", true],
    ["deny", "policy", true],
  ]);
});

test("no rule on rental, and none of a proposal or bill that is not in force, claims to be law", () => {
  const { rules, switches } = policyOn(policy, NOW);
  const asked = [...new Set([...rules["sign-up"], ...rules["quota-request"]])];
  const claimed = asked
    .filter(({ basis }) => basisFor(basis, true, switches) === "law")
    .toSorted((a, b) => compare(`${a.pack}/${a.id}`, `${b.pack}/${b.id}`));
  expect(claimed.map(({ pack, id }) => `${pack}/${id}`)).toEqual([
    "advanced-computing/transfer-case-by-case",
    "advanced-computing/transfer-destination",
    "advanced-computing/transfer-end-user",
    "advanced-computing/transfer-headquarters",
    "end-use/military-intelligence",
    "end-use/weapons-of-mass-destruction",
    "lists/affiliate-transfer",
    "lists/bis-party-transfer",
    "lists/sanctions-evader",
    "sanctions/blocked-ownership",
    "sanctions/embargoed-access",
    "sanctions/embargoed-customer",
    "sanctions/embargoed-ultimate-parent",
    "sanctions/embargoed-use",
    "sanctions/sdn-party",
  ]);
});

test("hits, embargoes and refusals close the account, a headquarters rule stops the request", () => {
  const scopeOf = (facts: Facts) => decided(facts).grounds[0]?.scope;
  expect([
    scopeOf(aQuota({ places: [place("access", "IR")] })),
    scopeOf(aQuota({ places: [place("place-of-use", "IR")] })),
    scopeOf(aQuota({ screening: { hits: [hit("SDN", "potential")] } })),
    scopeOf(aQuota({ ...organizationOf("MO"), request: parts("H100", 8) })),
  ]).toEqual(["account", "account", "account", "request"]);
});

test("an unknown ultimate parent is asked for, and evidence alone resolves it", () => {
  const { grounds } = decided(aQuota({ subject: { ultimateParent: {} } }));
  expect(grounds.every(({ resolvedBy }) => resolvedBy === "evidence")).toBe(true);
  expect(grounds[0]).toMatchObject({
    undecided: ["subject.ultimateParent.headquarters"],
    requires: ["ultimate-parent"],
    applicant: "more-information-needed",
    basis: "policy",
  });
});

test("without signals a clean request is approved, and what was not evaluated is recorded", () => {
  const signals = { accessCountries: undefined, payerCountry: undefined, payerIsCustomer: undefined };
  const decision = decided(
    aQuota({ signals: { ...signals, registeredDays: undefined }, request: parts("H100", 16) }),
  );
  expect(decision.outcome).toBe("approve");
  // `new-organization` is false without the signal: the order is not large.
  expect(decision.notEvaluated).toEqual([
    "red-flags/access-elsewhere",
    "red-flags/payer-country",
    "red-flags/payer-elsewhere",
    "red-flags/payer-embargoed",
    "red-flags/payer-not-customer",
  ]);
});

test.for(["2024-01-01", "2025-12-31", "2026-07-10", "2026-11-23"])(
  "no country list that rules compare with is empty on %s",
  (day) => {
    const sizes = Object.values(countryGroups(new Date(day))).map((list) => list.length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  },
);

test("every denial of the sanctions pack asks an officer whether a report is owed", () => {
  const denials = policy.rules.filter((rule) => rule.pack === "sanctions" && rule.outcome === "deny");
  expect(denials.length).toBeGreaterThan(4);
  expect(denials.filter((rule) => !rule.report).map((rule) => rule.id)).toEqual([]);
});

test("our rules give a reason for every hit there can be, so that the engine never has to", () => {
  const { role, list, disposition } = HitFact.shape;
  const hits = role.options.flatMap((of) =>
    list.options.flatMap((on) => disposition.options.map((as) => hit(on, as, of))),
  );
  const unexplained = hits.filter((one) =>
    decided(aSignUp({ screening: { hits: [one] } })).grounds.some(({ pack }) => pack === "engine"),
  );
  expect(unexplained).toEqual([]);
});

test("the proposed rule is law from the day on which its switch says so", () => {
  const cipRule = [{ from: "2027-01-01", state: "on" as const, citation: "made for the test" }];
  const later = { ...policy, switches: { ...policy.switches, cipRule } };
  const facts = aSignUp({ identity: { customer: "unverified" } });
  const basisOn = (day: string) =>
    decide({ policy: later, facts, statuses: gatheredStatuses(facts), asOf: new Date(day) }).grounds[0]
      ?.basis;
  expect([basisOn("2026-12-31"), basisOn("2027-01-01")]).toEqual(["policy", "law"]);
});

test("a bill that becomes law denies what it reaches from its day on", () => {
  const remoteAccessSecurityAct = [
    { from: "2027-01-01", state: "on" as const, citation: "made for the test" },
  ];
  const later = { ...policy, switches: { ...policy.switches, remoteAccessSecurityAct } };
  const facts = aQuota({ ...organizationOf("SG", "CN") });
  const outcomeOn = (day: string) =>
    decide({ policy: later, facts, statuses: gatheredStatuses(facts), asOf: new Date(day) }).outcome;
  expect([outcomeOn("2026-12-31"), outcomeOn("2027-01-01")]).toEqual(["review", "deny"]);
});
