import { expect, test } from "vitest";
import { requestSignals, signalFacts } from "../../../shared/gather/signal-facts.ts";
import type { SignalSources } from "../../../shared/ports.ts";
import { anOrganization, aPerson, aQuotaRequest, aSignUp, type Body, NOW } from "../../support/a-request.ts";

const SOURCES: SignalSources = {
  isListedMail: (domain) => domain === "mailinator.com",
  countryOf: (address) => (address === "8.8.8.8" ? "US" : undefined),
};
const signalsOf = (customer: Body) => signalFacts(aSignUp(customer).customer, NOW, SOURCES);
const GOOGLE = { ip: "8.8.8.8", at: "2026-11-22T12:00:00Z" };
const access = (anonymized?: boolean): Body => ({ ip: "192.0.2.7", at: "2026-11-22T12:00:00Z", anonymized });
const payer = (changes: Body): Body => ({ means: "card", payer: { status: "other", ...changes } });
const registration = (date: string): Body => ({ jurisdiction: { country: "DE" }, number: "1", date });

test.for<[string, Body, Body]>([
  ["a free-mail address", { email: "someone@GMAIL.com" }, { freeMail: true }],
  ["an address of the company's own", { email: "someone@gmail.com.example.net" }, { freeMail: false }],
  ["an address for minutes", { email: "x@Mailinator.com" }, { disposableMail: true, freeMail: true }],
  ["an address that stays", { email: "someone@gmail.com" }, { disposableMail: false }],
  ["an access that is located", { access: [GOOGLE] }, { accessCountries: ["US"], locatedCountries: ["US"] }],
  [
    "an access that is located elsewhere than the caller says",
    { access: [{ ...GOOGLE, country: "DE" }] },
    { accessCountries: ["DE"], locatedCountries: ["US"], contradictedAccessPercent: 100 },
  ],
  [
    "a payer by another name who is the customer",
    { payment: payer({ name: "WEISSENFELS Bildtechnik GmbH", country: "DE" }) },
    { payerIsCustomer: true, payerIsOwner: false },
  ],
  [
    "an owner who pays",
    { payment: payer({ name: "Annegret Weissenfels owner-1", country: "DE" }) },
    { payerIsCustomer: false, payerIsOwner: true },
  ],
  ["a number of Hong Kong", { phone: "+85212345678" }, { phoneCountry: "HK" }],
  ["no website", { website: { status: "none" } }, { website: "none" }],
  [
    "a domain of yesterday",
    { website: { status: "known", registeredOn: "2026-11-22" } },
    { website: "known", domainDays: 1 },
  ],
  [
    "mail of the website's domain",
    { email: "office@mail.example.com", website: { status: "known", host: "www.example.com" } },
    { website: "known", mailMatchesWebsite: true },
  ],
  [
    "mail of another domain",
    { email: "office@example.org", website: { status: "known", host: "www.example.com" } },
    { mailMatchesWebsite: false },
  ],
  [
    "mail of a provider whose website is given as one's own",
    { email: "someone@gmail.com", website: { status: "known", host: "gmail.com" } },
    { freeMail: true, mailMatchesWebsite: false },
  ],
  ["a flat as the address", { addressType: "residential" }, { addressType: "residential" }],
  ["a freight forwarder", { sector: "freight-forwarding" }, { sector: "freight-forwarding" }],
  [
    "the day before the controls",
    { registration: registration("2022-10-06") },
    { registeredSinceControls: false },
  ],
  [
    "the day of the controls",
    { registration: registration("2022-10-07") },
    { registeredSinceControls: true },
  ],
  [
    "one nominee among two signatories",
    {
      signatories: [
        { name: "A B", nominee: false },
        { name: "C D", nominee: true },
      ],
    },
    { nomineeSignatory: true },
  ],
  [
    "a payer changed an hour and a half ago",
    { payment: { means: "prepaid", payer: { status: "customer" }, changedAt: "2026-11-23T10:30:00Z" } },
    { paymentMeans: "prepaid", paymentChangedHours: 1.5 },
  ],
  [
    "two of three known accesses through a VPN",
    { access: [access(true), access(true), access(false), access()] },
    { anonymizedAccessPercent: 200 / 3 },
  ],
])("%s is a signal", ([, customer, signals]) => {
  expect(signalsOf(anOrganization(customer))).toMatchObject(signals);
});

test("what nobody looked for is no signal", () => {
  for (const customer of [anOrganization(), aPerson()])
    for (const name of [
      "website",
      "mailMatchesWebsite",
      "domainDays",
      "addressType",
      "sector",
      "nomineeSignatory",
      "paymentChangedHours",
      "anonymizedAccessPercent",
    ])
      expect(signalsOf(customer)).not.toHaveProperty(name);
  expect(signalsOf(anOrganization({ phone: "+15555550123" }))).not.toHaveProperty("phoneCountry");
});

const SILENT = { statedEndUses: [], statedWithDenial: false };

test("what the purpose or the end use speaks of is a signal, and nothing is one when a text cannot be read", () => {
  const description = "signals intelligence";
  const endUse = { category: "other", description, for: { status: "customer" } };
  expect(requestSignals(aQuotaRequest({ endUse }), { purpose: "no military use" }, {})).toEqual({
    statedEndUses: ["military-intelligence", "military"],
    statedWithDenial: true,
  });
  expect(requestSignals(aQuotaRequest(), { purpose: "军事情报分析" }, {})).toEqual({});
});

test("what the shares of the access log leave over is unlisted", () => {
  const accessLog = { since: "2026-11-09T00:00:00Z", byPlace: [{ place: { country: "NL" }, percent: 60 }] };
  expect(requestSignals(aQuotaRequest({ accessLog }), { purpose: "x" }, {})).toMatchObject({
    unlistedAccessPercent: 40,
  });
});

test.for([{ status: "none" }, { status: "known" }, { status: "known", registeredOn: "2011-06-01" }])(
  "of the website %o it is not known whether mail is of its domain",
  (website) => {
    expect(signalsOf(anOrganization({ website }))).not.toHaveProperty("mailMatchesWebsite");
  },
);

test("the access log of a request adds its countries, and its share of VPNs counts", () => {
  const accessLog = {
    since: "2026-11-09T00:00:00Z",
    byPlace: [
      { place: { country: "NL" }, percent: 100 },
      { place: { country: "US" }, percent: 0.4 },
    ],
    anonymizedPercent: 80,
  };
  const before = { accessCountries: ["PL"], anonymizedAccessPercent: 0, freeMail: true };
  expect(requestSignals(aQuotaRequest({ accessLog }), { purpose: "x" }, before)).toEqual({
    accessCountries: ["PL", "NL", "US"],
    anonymizedAccessPercent: 80,
    unlistedAccessPercent: 0,
    freeMail: true,
    ...SILENT,
  });
  expect(requestSignals(aQuotaRequest(), { purpose: "x" }, before)).toEqual({ ...before, ...SILENT });
});
