import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
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
      subject: {
        headquarters: "SG",
        ultimateParent: { headquarters: "SG" },
        reseller: "enrolled",
        programmeReviewedDays: 123,
      },
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
];

test.for(SCENARIOS)("%s", ([, facts, outcome, grounds]) => {
  const decision = decided(facts);
  const given = decision.grounds.map(({ pack, rule }) => `${pack}/${rule}`);
  expect(decision.outcome, given.join(" ")).toBe(outcome);
  expect(given).toEqual(expect.arrayContaining(grounds));
  if (outcome === "approve") expect(given).toEqual([]);
});
