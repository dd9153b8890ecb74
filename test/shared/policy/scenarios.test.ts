import { expect, test } from "vitest";
import { countryGroups } from "../../../shared/export-control/country-groups.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { type Facts, HitFact } from "../../../shared/policy/facts.ts";
import { aQuota, aSignUp, hit, organizationOf, parts, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const NOW = new Date("2026-11-23T12:00:00Z");

const decided = (facts: Facts, asOf = NOW) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf });

const macau = organizationOf("MO");
const beijingParent = organizationOf("SG", "CN");
const vietnam = organizationOf("VN");
const belarus = organizationOf("BY");
const turkey = organizationOf("TR");

/** Each row: the scenario, its facts, the expected outcome, and grounds that must be among those given, as `pack/rule`. */
type Row = [name: string, facts: Facts, outcome: string, grounds: string[]];

const SCENARIOS: Row[] = [
  ["O-01 a clean US start-up signs up", aSignUp(), "approve", []],
  ["O-01 a clean US start-up rents 16 H100", aQuota(), "approve", []],
  [
    "O-02 a German GmbH rents 8 H100",
    aQuota({ ...organizationOf("DE"), request: parts("H100", 8) }),
    "approve",
    [],
  ],
  [
    "O-03 a confirmed SDN asks for a trial",
    aQuota({ screening: { hits: [hit("SDN")] }, request: parts("T4", 1) }),
    "deny",
    ["sanctions/sdn-party"],
  ],
  [
    "O-04 SDNs own 55 percent together",
    aQuota({ ownership: { blocked: { min: 55, max: 55 } }, request: parts("L40S", 4) }),
    "deny",
    ["sanctions/blocked-ownership"],
  ],
  [
    "O-05 SDNs own 49 percent together",
    aQuota({ ownership: { blocked: { min: 49, max: 49 } }, request: parts("L40S", 4) }),
    "review",
    ["sanctions/blocked-ownership-possible"],
  ],
  [
    "O-06 an Entity List party of China",
    aQuota({ ...organizationOf("CN"), screening: { hits: [hit("EL")] }, request: parts("A100", 32) }),
    "deny",
    ["lists/bis-party", "advanced-computing/rental-headquarters"],
  ],
  [
    "O-07 a Singapore subsidiary of a Beijing parent rents H100",
    aQuota({ ...beijingParent, request: { ...parts("H100", 64), endUse: "inference" } }),
    "review",
    ["advanced-computing/rental-headquarters"],
  ],
  [
    "O-08 the same group wants to own GB200 racks",
    aQuota({ ...beijingParent, request: { ...parts("GB200", 288), supply: "transfer" } }),
    "deny",
    ["advanced-computing/transfer-headquarters"],
  ],
  [
    "O-09 Macau, which is not in D:5, rents A100",
    aQuota({ ...macau, request: parts("A100", 8) }),
    "review",
    ["advanced-computing/rental-headquarters"],
  ],
  ["O-10 Macau rents T4", aQuota({ ...macau, request: parts("T4", 4) }), "approve", []],
  [
    "O-11 16 L4 are placed in Hanoi",
    aQuota({ ...vietnam, request: { ...parts("L4", 16), supply: "transfer" } }),
    "review",
    ["advanced-computing/transfer-destination"],
  ],
  [
    "O-12 100 H20 are placed in Hong Kong",
    aQuota({
      ...organizationOf("CN"),
      places: [place("headquarters", "CN"), place("place-of-use", "HK")],
      request: { ...parts("H20", 100), supply: "transfer" },
    }),
    "review",
    ["advanced-computing/transfer-by-notice"],
  ],
  [
    "O-13 military intelligence of Belarus",
    aQuota({ ...belarus, request: { endUse: "military-intelligence" } }),
    "deny",
    ["end-use/military-intelligence", "sanctions/embargo-caution"],
  ],
  [
    "O-14 logins from Iran",
    aQuota({
      ...turkey,
      places: [place("headquarters", "TR"), place("place-of-use", "TR"), place("access", "IR")],
      request: parts("A100", 32),
    }),
    "deny",
    ["sanctions/embargoed-access"],
  ],
  [
    "O-15 logins through a VPN exit",
    aQuota({
      ...organizationOf("PL"),
      signals: { payerCountry: "PL", accessCountries: ["NL", "US"] },
      request: parts("L40S", 4),
    }),
    "review",
    ["red-flags/access-elsewhere"],
  ],
  [
    "O-16 a new company with unknown owners and a large first order",
    aQuota({
      ...organizationOf("MY"),
      subject: { headquarters: "MY", ultimateParent: {} },
      ownership: { undisclosed: undefined },
      identity: { beneficialOwners: "unverified" },
      signals: { registeredDays: 35 },
      request: parts("H100", 512),
    }),
    "review",
    [
      "red-flags/new-organization",
      "red-flags/large-order",
      "identification/ownership-undisclosed",
      "identification/owners-unverified",
    ],
  ],
  [
    "O-18 an undeclared reseller of Hong Kong",
    aQuota({
      ...organizationOf("HK"),
      subject: { headquarters: "HK", ultimateParent: { headquarters: "HK" }, reseller: "not-enrolled" },
      request: { ...parts("A100", 100), onBehalfOf: "end-users", endUsers: undefined },
    }),
    "review",
    ["identification/reseller-not-enrolled", "advanced-computing/rental-headquarters"],
  ],
  [
    "O-19 an enrolled reseller for a Japanese end user",
    aQuota({
      ...organizationOf("SG"),
      subject: { headquarters: "SG", ultimateParent: { headquarters: "SG" }, reseller: "enrolled" },
      request: { ...parts("H100", 32), onBehalfOf: "end-users", endUsers: [{ headquarters: "JP" }] },
    }),
    "approve",
    [],
  ],
  [
    "O-20 an Unverified List party",
    aQuota({ ...organizationOf("HK"), screening: { hits: [hit("UVL")] }, request: parts("A10", 2) }),
    "review",
    ["lists/unverified-list"],
  ],
  [
    "O-21 a namesake whose hit was cleared",
    aQuota({
      subject: { kind: "person", headquarters: undefined, ultimateParent: {} },
      places: [place("residence", "DE"), place("place-of-use", "DE")],
      signals: { accessCountries: ["DE"], payerCountry: "DE", registeredDays: undefined },
      request: parts("H100", 1),
    }),
    "approve",
    [],
  ],
  [
    "O-22 an Irish subsidiary of a Chinese group",
    aQuota({ ...organizationOf("IE", "CN"), request: parts("H200", 16) }),
    "review",
    ["advanced-computing/rental-headquarters"],
  ],
  [
    "O-23 an Indian studio rents consumer parts over the line",
    aQuota({ ...organizationOf("IN"), request: { ...parts("RTX_4090", 200), endUse: "rendering" } }),
    "approve",
    [],
  ],
  [
    "O-25 a stale list",
    aQuota({ ...organizationOf("NL"), screening: { freshness: "stale" }, request: parts("H100", 8) }),
    "review",
    ["lists/list-not-fresh"],
  ],
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
    ["advanced-computing/rental-place"],
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

test.for(SCENARIOS)("%s", ([, facts, outcome, grounds]) => {
  const decision = decided(facts);
  const given = decision.grounds.map(({ pack, rule }) => `${pack}/${rule}`);
  expect(decision.outcome, given.join(" ")).toBe(outcome);
  expect(given).toEqual(expect.arrayContaining(grounds));
  if (outcome === "approve") expect(given).toEqual([]);
});

const sharedBy = (min: number, max: number) => ({ blocked: { min, max } });

/** Both sides of each number and date that decides. */
const THRESHOLDS: [string, Facts, string, Date?][] = [
  ["blocked owners hold 49.99 percent", aSignUp({ ownership: sharedBy(49.99, 49.99) }), "review"],
  ["blocked owners hold 50 percent", aSignUp({ ownership: sharedBy(50, 50) }), "deny"],
  ["blocked owners hold between 0 and 100 percent", aSignUp({ ownership: sharedBy(0, 100) }), "review"],
  ["blocked owners hold nothing", aSignUp({ ownership: sharedBy(0, 0) }), "approve"],
  ["25 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 25 } }), "approve"],
  ["26 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 26 } }), "review"],
  ["an order just below large", aQuota({ request: { aggregateTpp: 1_999_999 } }), "approve"],
  ["an order just large", aQuota({ request: { aggregateTpp: 2_000_000 } }), "review"],
  ["an ageing list", aSignUp({ screening: { freshness: "ageing" } }), "approve"],
  ["a stale list", aSignUp({ screening: { freshness: "stale" } }), "review"],
  [
    "the stay of the Affiliates Rule, last day",
    aSignUp({ ownership: { restricted: { min: 50, max: 50 } } }),
    "review",
    new Date("2026-11-09T23:59:59Z"),
  ],
  [
    "the stay of the Affiliates Rule, over",
    aSignUp({ ownership: { restricted: { min: 50, max: 50 } } }),
    "deny",
    new Date("2026-11-10T00:00:00Z"),
  ],
  ["residence in Kyiv", aSignUp({ places: [place("registration", "UA-30")] }), "approve"],
  ["residence in Donetsk", aSignUp({ places: [place("registration", "UA-14")] }), "review"],
  ["residence somewhere in Ukraine", aSignUp({ places: [place("registration", "UA")] }), "review"],
  ["residence in Crimea", aSignUp({ places: [place("registration", "UA-43")] }), "deny"],
  [
    "3A090.b to a Macau group",
    aQuota({ ...macau, request: { ...parts("A30", 1), supply: "transfer" } }),
    "deny",
  ],
  ["H100 to Germany", aQuota({ ...organizationOf("DE"), request: { supply: "transfer" } }), "approve"],
  ["H20 rented by Germany", aQuota({ ...organizationOf("DE"), request: parts("H20", 8) }), "approve"],
  ["H20 rented by Macau", aQuota({ ...macau, request: parts("H20", 8) }), "review"],
];

test.for(THRESHOLDS)("%s", ([, facts, outcome, asOf]) => {
  expect(decided(facts, asOf).outcome).toBe(outcome);
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

test("no rule on rental, and none of the proposed rule, claims to be law", () => {
  const claimed = policy.rules.filter(
    ({ basis }) => basis === "law" || (typeof basis === "object" && basis.usPerson === "law"),
  );
  expect(claimed.map(({ pack, id }) => `${pack}/${id}`)).toEqual([
    "advanced-computing/transfer-destination",
    "advanced-computing/transfer-headquarters",
    "end-use/military-intelligence",
    "end-use/weapons-of-mass-destruction",
    "lists/affiliate-transfer",
    "lists/bis-party-transfer",
    "sanctions/blocked-ownership",
    "sanctions/embargoed-access",
    "sanctions/embargoed-customer",
    "sanctions/embargoed-ultimate-parent",
    "sanctions/embargoed-use",
    "sanctions/sdn-party",
  ]);
});

test("a denial for who the customer is closes the account, one for a place of use does not", () => {
  const scopeOf = (role: "access" | "place-of-use") =>
    decided(aQuota({ places: [place(role, "IR")] })).grounds[0]?.scope;
  expect([scopeOf("access"), scopeOf("place-of-use")]).toEqual(["account", "request"]);
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
