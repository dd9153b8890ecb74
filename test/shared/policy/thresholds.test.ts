import { expect, test } from "vitest";
import { PublicStatus } from "../../../shared/contract/vocabulary.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import {
  aQuota,
  aSignUp,
  type Changes,
  organizationOf,
  type PARTS,
  parts,
  place,
} from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const NOW = new Date("2026-11-23T12:00:00Z");

const decided = (facts: Facts, asOf = NOW) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf });

const macau = organizationOf("MO");
const exported = (
  part: keyof typeof PARTS,
  country: string,
  shipFrom: string,
  authorization: "none" | "licence" = "none",
): Facts =>
  aQuota({
    ...organizationOf("CN"),
    request: { ...parts(part, 8, country), supply: "transfer", shipFrom, authorization },
  });
const placedIn = (country: string, request: Changes["request"] = {}): Facts =>
  aQuota({ request: { ...parts("H100", 8, country), supply: "transfer", ...request } });
const resold = (onBehalfOf: "customer" | "end-users"): Facts =>
  aQuota({
    subject: { reseller: "enrolled", programmeReviewedDays: 0 },
    request: { onBehalfOf, endUsers: onBehalfOf === "customer" ? [] : [{ headquarters: "DE" }] },
  });
const spokenBy = (country: string, signals: Changes["signals"] = {}): Facts => {
  const of = organizationOf(country);
  return aSignUp({ ...of, signals: { ...of.signals, statedEndUses: ["military-intelligence"], ...signals } });
};
const parentIn = (area: string): Facts =>
  aSignUp({ subject: { ultimateParent: { headquarters: area.slice(0, 2), area } } });
const sharedBy = (min: number, max: number) => ({ blocked: { min, max } });

/** The last value that approves and the first that does not. */
const onBothSides = (
  what: string,
  approved: number,
  reviewed: number,
  facts: (value: number) => Facts,
): [string, Facts, string][] => [
  [`${what}: ${approved}`, facts(approved), "approve"],
  [`${what}: ${reviewed}`, facts(reviewed), "review"],
];

/** Both sides of each number and date that decides. */
const THRESHOLDS: [string, Facts, string, Date?][] = [
  ["blocked owners hold 49.99 percent", aSignUp({ ownership: sharedBy(49.99, 49.99) }), "review"],
  ["blocked owners hold 50 percent", aSignUp({ ownership: sharedBy(50, 50) }), "deny"],
  ["blocked owners hold between 0 and 100 percent", aSignUp({ ownership: sharedBy(0, 100) }), "review"],
  ["blocked owners hold nothing", aSignUp({ ownership: sharedBy(0, 0) }), "approve"],
  ["24.9 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 24.9 } }), "approve"],
  ["25 percent belong to nobody named", aSignUp({ ownership: { undisclosed: 25 } }), "review"],
  [
    "the same where somebody named holds 25 percent",
    aSignUp({ ownership: { undisclosed: 75, largestNamed: { min: 25, max: 50 } } }),
    "approve",
  ],
  [
    "the same where somebody named may hold 25 percent",
    aSignUp({ ownership: { undisclosed: 75, largestNamed: { min: 24.9, max: 100 } } }),
    "review",
  ],
  ...PublicStatus.options.map((publicStatus): [string, Facts, string] => [
    `nobody named, of a customer that is ${publicStatus}`,
    aSignUp({ subject: { publicStatus }, ownership: { undisclosed: 100, largestNamed: { min: 0, max: 0 } } }),
    "approve",
  ]),
  [
    "a blocked owner of a listed company, and nobody else named",
    aSignUp({
      subject: { publicStatus: "exchange-listed" },
      ownership: { blocked: { min: 1, max: 100 }, undisclosed: 99, largestNamed: { min: 1, max: 1 } },
    }),
    "review",
  ],
  [
    "a listed company whose shares contradict each other",
    aSignUp({ subject: { publicStatus: "exchange-listed" }, ownership: { contradictory: true } }),
    "review",
  ],
  ["nobody named who acts", aSignUp({ identity: { signatories: "none-named" } }), "approve"],
  [
    "nobody named who acts, where evidence contradicts",
    aSignUp({ identity: { signatories: "none-named", contradicted: ["hosted-verification"] } }),
    "review",
  ],
  ["a director who is not verified", aSignUp({ identity: { signatories: "unverified" } }), "approve"],
  [
    "the same where a document contradicts what was said",
    aSignUp({ identity: { signatories: "unverified", contradicted: ["machine-readable-zone"] } }),
    "review",
  ],
  [
    "one access in twenty elsewhere by the database",
    aQuota({ signals: { contradictedAccessPercent: 5 } }),
    "approve",
  ],
  ["more of them", aQuota({ signals: { contradictedAccessPercent: 5.1 } }), "review"],
  ["an order just below large", aQuota({ request: { aggregateTpp: 1_999_999 } }), "approve"],
  ["an order just large", aQuota({ request: { aggregateTpp: 2_000_000 } }), "review"],
  // From here on a sizeable order is one of 1,250,000 TPP, and a red flag beside it counts.
  ...onBothSides("a new customer's order", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({ subject: { tenure: "new" }, request: { aggregateTpp } }),
  ),
  ...onBothSides("an order from a mail drop", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({ signals: { addressType: "mail-drop" }, request: { aggregateTpp } }),
  ),
  ...onBothSides("an order without a website", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({ signals: { website: "none" }, request: { aggregateTpp } }),
  ),
  ...onBothSides(
    "an order by mail of another domain than the website's",
    1_249_999,
    1_250_000,
    (aggregateTpp) => aQuota({ signals: { mailMatchesWebsite: false }, request: { aggregateTpp } }),
  ),
  [
    "a sizeable order by mail of the website's domain",
    aQuota({ signals: { mailMatchesWebsite: true }, request: { aggregateTpp: 1_250_000 } }),
    "approve",
  ],
  [
    "a sizeable order of which nobody knows the website's domain",
    aQuota({ signals: { mailMatchesWebsite: undefined }, request: { aggregateTpp: 1_250_000 } }),
    "approve",
  ],
  ...onBothSides("an order paid in virtual currency", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({ signals: { paymentMeans: "virtual-currency" }, request: { aggregateTpp } }),
  ),
  ...onBothSides("an order since the controls", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({ signals: { registeredSinceControls: true }, request: { aggregateTpp } }),
  ),
  ...onBothSides("an order of a reseller", 1_249_999, 1_250_000, (aggregateTpp) =>
    aQuota({
      subject: { reseller: "enrolled", programmeReviewedDays: 0 },
      request: { aggregateTpp, onBehalfOf: "end-users", endUsers: [{ headquarters: "DE" }] },
    }),
  ),
  ...onBothSides("a domain of so many days", 180, 179, (domainDays) =>
    aQuota({ signals: { domainDays }, request: { aggregateTpp: 1_250_000 } }),
  ),
  ...onBothSides("a reseller's programme reviewed so many days ago", 365, 366, (programmeReviewedDays) =>
    aSignUp({ subject: { reseller: "enrolled", programmeReviewedDays } }),
  ),
  ...onBothSides("linked accounts with a sum of TPP", 999_999, 1_000_000, (aggregateTpp) =>
    aQuota({
      request: { exposure: { linkedAccounts: 1, otherCustomers: 0, deniedAccounts: 0, aggregateTpp } },
    }),
  ),
  ...onBothSides("accounts of other customers that share a device", 0, 1, (otherCustomers) =>
    aQuota({
      request: { exposure: { linkedAccounts: 1, otherCustomers, deniedAccounts: 0, aggregateTpp: 1 } },
    }),
  ),
  ...onBothSides("denied accounts that share a device", 0, 1, (deniedAccounts) =>
    aQuota({
      request: { exposure: { linkedAccounts: 0, otherCustomers: 0, deniedAccounts, aggregateTpp: 1 } },
    }),
  ),
  ...onBothSides("accelerators for a new customer", 256, 257, (count) =>
    aQuota({ subject: { tenure: "new" }, request: { count } }),
  ),
  ...onBothSides("accelerators for an established customer", 1024, 1025, (count) =>
    aQuota({ request: { count } }),
  ),
  ...onBothSides("percent of accesses through a VPN", 49.9, 50, (anonymizedAccessPercent) =>
    aQuota({ signals: { anonymizedAccessPercent } }),
  ),
  ...onBothSides("percent of accesses from nobody says where", 2, 2.1, (unlistedAccessPercent) =>
    aQuota({ signals: { unlistedAccessPercent } }),
  ),
  ...onBothSides("hours since the payer changed", 24, 23.9, (paymentChangedHours) =>
    aQuota({ signals: { paymentChangedHours } }),
  ),
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
    "3A090.b from Taiwan to a Macau group",
    aQuota({ ...macau, request: { ...parts("A30", 1, "MO"), supply: "transfer", shipFrom: "TW" } }),
    "deny",
  ],
  [
    "the same from nobody knows where",
    aQuota({ ...macau, request: { ...parts("A30", 1, "MO"), supply: "transfer" } }),
    "review",
  ],
  [
    "an export of H200 from the United States to Shanghai, within the numbers of 91 FR 1684",
    exported("H200", "CN", "US"),
    "review",
  ],
  ["the same from Taiwan", exported("H200", "CN", "TW"), "deny"],
  ["the same to a Chinese group in Malaysia", exported("H200", "MY", "US"), "deny"],
  ["an export of GB200 to Shanghai, beyond the numbers", exported("GB200", "CN", "US"), "deny"],
  ["the same with a licence claimed", exported("GB200", "CN", "US", "licence"), "review"],
  [
    "H100 placed in the Emirates with a recipient exempt by name",
    placedIn("AE", { exemptRecipient: true }),
    "review",
  ],
  ["H100 placed in the Emirates with another", placedIn("AE"), "review"],
  ["H100 placed in Vietnam, where nobody is exempt", placedIn("VN", { exemptRecipient: true }), "review"],
  ["GB200 placed in the United States with a Chinese group", exported("GB200", "US", "US"), "review"],
  ["a parent in Kyiv", parentIn("UA-30"), "approve"],
  ["a parent in Donetsk", parentIn("UA-14"), "review"],
  ["a parent somewhere in Ukraine", parentIn("UA"), "review"],
  ["a parent in Crimea", parentIn("UA-43"), "deny"],
  ["a payment from Ukraine", aSignUp({ signals: { payerCountry: "UA" } }), "approve"],
  ["a payment from Russia", aSignUp({ signals: { payerCountry: "RU" } }), "review"],
  ["a reseller that names no end users", resold("customer"), "review"],
  ["a reseller that names them", resold("end-users"), "approve"],
  ["military intelligence in the words of a company of Belarus", spokenBy("BY"), "deny"],
  ["the same beside a denial", spokenBy("BY", { statedWithDenial: true }), "review"],
  ["the same words of a company of Germany", spokenBy("DE"), "review"],
  [
    "military intelligence of Germany, with one access through Hong Kong",
    aQuota({
      ...organizationOf("DE"),
      places: [...(organizationOf("DE").places ?? []), place("access", "HK")],
      request: { endUse: "military-intelligence" },
    }),
    "review",
  ],
  [
    "one part within the numbers does not carry another along",
    aQuota({
      ...organizationOf("CN"),
      request: {
        supply: "transfer",
        shipFrom: "US",
        accelerators: [...parts("H200", 1, "CN").accelerators, ...parts("H100", 500, "MY").accelerators],
      },
    }),
    "deny",
  ],
  [
    "H100 shipped to Malaysia for a person in China",
    aQuota({
      subject: { kind: "person", headquarters: undefined, ultimateParent: {} },
      places: [place("residence", "CN"), place("place-of-use", "MY")],
      request: { ...parts("H100", 8, "MY"), supply: "transfer" },
    }),
    "review",
  ],
  ["H100 to Germany", aQuota({ ...organizationOf("DE"), request: { supply: "transfer" } }), "approve"],
  ["H20 rented by Germany", aQuota({ ...organizationOf("DE"), request: parts("H20", 8) }), "approve"],
  ["H20 rented by Macau", aQuota({ ...macau, request: parts("H20", 8) }), "review"],
];

test.for(THRESHOLDS)("%s", ([, facts, outcome, asOf]) => {
  expect(decided(facts, asOf).outcome).toBe(outcome);
});
