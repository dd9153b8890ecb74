import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { VerificationMethod } from "../../../shared/identity/evidence-result.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { aQuota, aSignUp, type Changes, hit, organizationOf, parts, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const NOW = new Date("2026-11-23T12:00:00Z");

/** Asks the rules whether or not the switch that they wait for is on. */
const rules = policy.rules.map(({ switch: _, ...rule }) => rule);
/** Asks what a provider may ask for, and ours does not. */
const parameters = { ...policy.parameters, signatoriesVerified: true };

const transfer = (changes: NonNullable<Changes["request"]> = {}): NonNullable<Changes["request"]> => ({
  supply: "transfer",
  ...changes,
});
const sizeable = parts("H100", 100);
const abroad = (changes: Changes): Facts => aQuota({ ...organizationOf("DE"), ...changes });

/** For each rule of ours, facts of which it is true; of a clean request none of them is. */
const TRUE_OF: Record<string, Facts> = {
  "advanced-computing/rental-headquarters": aQuota({ ...organizationOf("SG", "CN") }),
  "advanced-computing/place-in-d5-or-macau": aQuota({ places: [place("place-of-use", "MO")] }),
  "advanced-computing/end-users-headquarters": aQuota({ request: { endUsers: [{ headquarters: "CN" }] } }),
  "advanced-computing/transfer-headquarters": aQuota({
    ...organizationOf("SG", "CN"),
    request: transfer(parts("H100", 8, "SG")),
  }),
  "advanced-computing/transfer-within-us": aQuota({
    ...organizationOf("SG", "CN"),
    request: transfer(parts("H100", 8, "US")),
  }),
  "advanced-computing/transfer-end-user": aQuota({
    request: transfer({ ...parts("H100", 8, "DE"), endUsers: [{ headquarters: "CN" }], shipFrom: "TW" }),
  }),
  "advanced-computing/transfer-case-by-case": aQuota({
    ...organizationOf("CN"),
    request: transfer({ ...parts("H100", 8, "CN"), shipFrom: "US" }),
  }),
  "advanced-computing/transfer-exempt-recipient": aQuota({
    request: transfer({ ...parts("H100", 8, "AE"), exemptRecipient: true }),
  }),
  "advanced-computing/transfer-authorization-claimed": aQuota({
    request: transfer({ authorization: "licence" }),
  }),
  "advanced-computing/transfer-place-of-business": aQuota({
    places: [place("registration", "CN")],
    request: transfer(),
  }),
  "advanced-computing/transfer-destination": aQuota({ request: transfer(parts("H100", 8, "VN")) }),
  "advanced-computing/transfer-by-notice": aQuota({ request: transfer(parts("H20", 8, "HK")) }),
  "end-use/military-intelligence": aQuota({
    ...organizationOf("BY"),
    request: { endUse: "military-intelligence" },
  }),
  "end-use/weapons-of-mass-destruction": aQuota({ request: { endUse: "weapons-of-mass-destruction" } }),
  "end-use/military": aQuota({ request: { endUse: "military" } }),
  "end-use/stated-purpose": aSignUp({ signals: { statedEndUses: ["military"] } }),
  "end-use/stated-military-intelligence": aSignUp({
    ...organizationOf("BY"),
    signals: { statedEndUses: ["military-intelligence"] },
  }),
  "identification/customer-unverified": aSignUp({ identity: { customer: "unverified" } }),
  "identification/owners-unverified": aSignUp({ identity: { beneficialOwners: "unverified" } }),
  "identification/customer-unverifiable": aSignUp({ identity: { customer: "unverifiable" } }),
  "identification/owners-unverifiable": aSignUp({ identity: { beneficialOwners: "unverifiable" } }),
  "identification/evidence-contradicts": aSignUp({
    identity: { contradicted: ["machine-readable-zone"] },
  }),
  "identification/identification-refused": aSignUp({ subject: { refused: ["beneficial-ownership"] } }),
  "identification/ownership-undisclosed": aSignUp({ ownership: { undisclosed: 60 } }),
  "identification/ownership-contradictory": aSignUp({ ownership: { contradictory: true } }),
  "identification/signatories-in-doubt": aSignUp({
    identity: { signatories: "unverified", contradicted: ["machine-readable-zone"] },
  }),
  "identification/signatories-unverified": aSignUp({ identity: { signatories: "unverified" } }),
  "identification/signatories-not-named": aSignUp({ identity: { signatories: "none-named" } }),
  "identification/signatories-unverifiable": aSignUp({ identity: { signatories: "unverifiable" } }),
  "identification/reseller-not-enrolled": aSignUp({ subject: { reseller: "not-enrolled" } }),
  "identification/reseller-programme-old": aSignUp({
    subject: { reseller: "enrolled", programmeReviewedDays: 400 },
  }),
  "identification/account-pending": aQuota({ request: { accountGate: "pending" } }),
  "identification/account-blocked": aQuota({ request: { accountGate: "blocked" } }),
  "lists/list-not-fresh": aSignUp({ screening: { freshness: "stale" } }),
  "lists/names-not-comparable": aSignUp({ screening: { complete: false } }),
  "lists/potential-hit": aSignUp({ screening: { hits: [hit("DTC", "potential")] } }),
  "lists/bis-party": aSignUp({ screening: { hits: [hit("EL")] } }),
  "lists/bis-party-transfer": aQuota({ screening: { hits: [hit("DPL")] }, request: transfer() }),
  "lists/bis-other-role": aSignUp({ screening: { hits: [hit("MEU", "confirmed", "signatory")] } }),
  "lists/unverified-list": aSignUp({ screening: { hits: [hit("UVL")] } }),
  "lists/sanctions-evader": aSignUp({ screening: { hits: [hit("FSE")] } }),
  "lists/sanctions-evader-other-role": aSignUp({
    screening: { hits: [hit("FSE", "confirmed", "beneficial-owner")] },
  }),
  "lists/chinese-military-industrial-complex": aSignUp({ screening: { hits: [hit("CMIC")] } }),
  "lists/sectoral-sanctions": aSignUp({ screening: { hits: [hit("SSI")] } }),
  "lists/financial-lists": aSignUp({ screening: { hits: [hit("CAP")] } }),
  "lists/nonproliferation-sanctions": aSignUp({ screening: { hits: [hit("ISN")] } }),
  "lists/debarred": aSignUp({ screening: { hits: [hit("DTC")] } }),
  "lists/un-party": aSignUp({ screening: { hits: [hit("UN")] } }),
  "lists/un-owner-or-signatory": aSignUp({ screening: { hits: [hit("UN", "confirmed", "signatory")] } }),
  "lists/chinese-military-company": aSignUp({ screening: { hits: [hit("1260H")] } }),
  "lists/affiliate": aSignUp({ ownership: { restricted: { min: 50, max: 50 } } }),
  "lists/affiliate-transfer": aQuota({
    ownership: { restricted: { min: 50, max: 50 } },
    request: transfer(),
  }),
  "lists/restricted-ownership": aSignUp({ ownership: { restricted: { min: 0, max: 10 } } }),
  "proposals/large-training-run": abroad({ request: { endUse: "model-training", trainingOperations: 1e26 } }),
  "proposals/remote-access": aQuota({ ...organizationOf("CN") }),
  "provider/accelerators-beyond-trust": aQuota({ subject: { tenure: "new" }, request: parts("A30", 257) }),
  "provider/reseller-sizeable-order": aQuota({
    subject: { reseller: "enrolled", programmeReviewedDays: 100 },
    request: sizeable,
  }),
  "red-flags/payer-not-customer": aSignUp({ signals: { payerIsCustomer: false } }),
  "red-flags/payer-owner": aSignUp({ signals: { payerIsCustomer: false, payerIsOwner: true } }),
  "red-flags/access-located-in-embargo": aSignUp({ signals: { locatedCountries: ["IR"] } }),
  "red-flags/access-contradicted": aQuota({ signals: { contradictedAccessPercent: 100 } }),
  "red-flags/disposable-mail": aQuota({ signals: { disposableMail: true } }),
  "red-flags/payer-embargoed": aSignUp({ signals: { payerCountry: "IR" } }),
  "red-flags/payer-country": aQuota({ signals: { payerCountry: "MO" } }),
  "red-flags/payer-elsewhere": aQuota({ signals: { payerCountry: "AE" } }),
  "red-flags/payer-elsewhere-person": aQuota({
    subject: { kind: "person", headquarters: undefined, ultimateParent: {} },
    places: [place("residence", "DE"), place("place-of-use", "DE")],
    signals: { payerCountry: "AE" },
  }),
  "red-flags/untraceable-payment": aQuota({
    signals: { paymentMeans: "virtual-currency" },
    request: sizeable,
  }),
  "red-flags/payment-changed": aQuota({ signals: { paymentChangedHours: 3 } }),
  "red-flags/access-elsewhere": aQuota({ signals: { accessCountries: ["US", "NL"] } }),
  "red-flags/anonymized-access": aQuota({ signals: { anonymizedAccessPercent: 90 } }),
  "red-flags/new-organization": aQuota({ signals: { registeredDays: 30 }, request: parts("H100", 200) }),
  "red-flags/large-order": aQuota({ request: parts("H100", 200) }),
  "red-flags/registered-since-controls": aQuota({
    signals: { registeredSinceControls: true },
    request: sizeable,
  }),
  "red-flags/first-order-sizeable": aQuota({ subject: { tenure: "new" }, request: sizeable }),
  "red-flags/address-not-commercial": aQuota({ signals: { addressType: "mail-drop" }, request: sizeable }),
  "red-flags/web-presence": aQuota({ signals: { mailMatchesWebsite: false }, request: sizeable }),
  "red-flags/intermediary": aQuota({ signals: { sector: "trading" } }),
  "red-flags/nominee-signatory": aQuota({ signals: { nomineeSignatory: true } }),
  "red-flags/phone-country": aQuota({ signals: { phoneCountry: "CN" } }),
  "red-flags/questions-refused": aSignUp({ subject: { refused: ["end-use"] } }),
  "red-flags/access-unlisted": aQuota({ signals: { unlistedAccessPercent: 30 } }),
  "red-flags/site-not-ready": aQuota({ signals: { siteReady: false }, request: transfer() }),
  "red-flags/no-end-users-named": aQuota({ signals: { sector: "data-centre" } }),
  "red-flags/linked-accounts": aQuota({
    request: { exposure: { linkedAccounts: 1, otherCustomers: 1, deniedAccounts: 0 } },
  }),
  "red-flags/linked-order": aQuota({
    request: {
      exposure: { linkedAccounts: 6, otherCustomers: 0, deniedAccounts: 0, aggregateTpp: 1_000_000 },
    },
  }),
  "red-flags/linked-to-denied": aQuota({
    request: { exposure: { linkedAccounts: 0, otherCustomers: 0, deniedAccounts: 1, aggregateTpp: 1 } },
  }),
  "sanctions/sdn-party": aSignUp({ screening: { hits: [hit("SDN")] } }),
  "sanctions/sdn-ultimate-parent": aSignUp({
    screening: { hits: [hit("SDN", "confirmed", "ultimate-parent")] },
  }),
  "sanctions/sdn-owner-or-signatory": aSignUp({
    screening: { hits: [hit("SDN", "confirmed", "beneficial-owner")] },
  }),
  "sanctions/blocked-ownership": aSignUp({ ownership: { blocked: { min: 50, max: 50 } } }),
  "sanctions/blocked-ownership-possible": aSignUp({ ownership: { blocked: { min: 0, max: 100 } } }),
  "sanctions/embargoed-customer": aSignUp({ places: [place("residence", "CU")] }),
  "sanctions/embargoed-ultimate-parent": aSignUp({ subject: { ultimateParent: { headquarters: "KP" } } }),
  "sanctions/embargoed-access": aSignUp({ places: [place("access", "UA-43")] }),
  "sanctions/embargoed-use": aSignUp({ places: [place("place-of-use", "IR")] }),
  "sanctions/embargoed-owner": aSignUp({ places: [place("beneficial-owner", "IR")] }),
  "sanctions/subdivision-unknown": aSignUp({ places: [place("place-of-use", "UA")] }),
  "sanctions/embargo-caution": aSignUp({ places: [place("registration", "RU")] }),
  "sanctions/embargo-caution-ultimate-parent": aSignUp({
    subject: { ultimateParent: { headquarters: "BY" } },
  }),
};

const groundsOf = (facts: Facts) =>
  decide({ policy: { ...policy, rules, parameters }, facts, statuses: gatheredStatuses(facts), asOf: NOW })
    .grounds;
const named = ({ pack, rule }: { pack: string; rule: string }) => `${pack}/${rule}`;

test("every rule of ours has facts here of which it is true", () => {
  expect(Object.keys(TRUE_OF).toSorted()).toEqual(
    policy.rules.map(({ pack, id }) => `${pack}/${id}`).toSorted(),
  );
});

test("of a clean sign-up and a clean request no rule is true", () => {
  expect([...groundsOf(aSignUp()), ...groundsOf(aQuota())]).toEqual([]);
});

test.for(Object.entries(TRUE_OF))("%s is a ground of its own outcome", ([name, facts]) => {
  const ground = groundsOf(facts).find((given) => named(given) === name);
  const rule = policy.rules.find(({ pack, id }) => `${pack}/${id}` === name);
  expect(ground, groundsOf(facts).map(named).join(" ")).toMatchObject({
    outcome: rule?.outcome,
    citation: rule?.citation,
    toPass: rule?.toPass,
  });
  expect(ground).not.toHaveProperty("undecided");
});

test.for(VerificationMethod.options)(
  "evidence by %s that contradicts is a reason for every doubt",
  (method) => {
    const facts = aSignUp({ identity: { signatories: "unverified", contradicted: [method] } });
    expect(groundsOf(facts).map(named)).toEqual(
      expect.arrayContaining(["identification/evidence-contradicts", "identification/signatories-in-doubt"]),
    );
  },
);
