import * as z from "zod";
import {
  AddressType,
  BusinessSector,
  CountryCode,
  EndUse,
  PaymentMeans,
  PublicStatus,
  RefusedTopic,
  Supply,
} from "../contract/vocabulary.ts";
import { VerificationMethod } from "../identity/evidence-result.ts";
import { isArea } from "../jurisdiction/places.ts";
import { ListCode } from "../watchlist/list-code.ts";

/** A country, or one of the subdivisions that a sanctions programme tells apart. */
export const Area = z
  .string()
  .refine(isArea, "expected a country, or a subdivision that sanctions tell apart from its country");

/**
 * Where a party or its use of the service is. `area` is the finest code that a sanctions programme tells apart: ISO 3166-2 in
 * countries sanctioned by part, else the country. An embargo on a country therefore meets every place in it.
 */
export const PlaceFact = z.strictObject({
  role: z.enum([
    "residence",
    "headquarters",
    "registration",
    "place-of-use",
    "access",
    "beneficial-owner",
    "signatory",
    "end-user",
  ]),
  country: CountryCode,
  area: Area,
});
export type PlaceFact = z.infer<typeof PlaceFact>;

/** Whose name was screened. */
export const PartyRole = z.enum([
  "customer",
  "beneficial-owner",
  "signatory",
  "ultimate-parent",
  "payer",
  "end-user",
]);
export type PartyRole = z.infer<typeof PartyRole>;

/** One watchlist hit after disposition; cleared hits are no facts. */
export const HitFact = z.strictObject({
  role: PartyRole,
  list: ListCode,
  disposition: z.enum(["confirmed", "potential"]),
});
export type HitFact = z.infer<typeof HitFact>;

/** One accelerator asked for. `class` is absent when it is indeterminate; `tpp` when it cannot be computed. */
export const AcceleratorFact = z.strictObject({
  part: z.string(),
  count: z.number(),
  region: z.string(),
  /** From where it will be used; for a transfer, where it will be placed. */
  placeOfUse: CountryCode,
  class: z.enum(["3A090.a", "3A090.b", "none", "by-notice"]).optional(),
  dataCentreMarketed: z.boolean().optional(),
  tpp: z.number().optional(),
  /** Whether TPP and memory bandwidth lie below the limits of 91 FR 1684; absent when one of them is unknown. */
  withinCaseByCase: z.boolean().optional(),
});
export type AcceleratorFact = z.infer<typeof AcceleratorFact>;

/** Why nobody may own a quarter of an organization, as far as evidence shows. */
const PublicStatusFact = z.enum(["none", ...PublicStatus.options]);

/** Percent of ownership held by some parties: [min, max], because an unknown share widens the interval. */
export const ShareInterval = z.strictObject({ min: z.number(), max: z.number() });
export type ShareInterval = z.infer<typeof ShareInterval>;

/** What accounts that share something with this one hold together with it. */
export const ExposureFact = z.strictObject({
  /** Other accounts that share an owner, means of payment, telephone, device or domain, directly or through others. */
  linkedAccounts: z.number(),
  /** Those of them that belong to another customer, and share a device or means of payment with this account. */
  otherCustomers: z.number(),
  /** Accounts that share a device or means of payment with this one, directly, and were denied; the denial is in force. */
  deniedAccounts: z.number(),
  /** Sum of count × TPP over what would stand for all of them after an approval; absent when it cannot be summed. */
  aggregateTpp: z.number().optional(),
});
export type ExposureFact = z.infer<typeof ExposureFact>;

/** An end use that the customer's own words speak of. */
export const StatedEndUse = z.enum(["military", "military-intelligence", "weapons-of-mass-destruction"]);
export type StatedEndUse = z.infer<typeof StatedEndUse>;

/**
 * Everything the policy may look at. What is unknown is absent, never null or an empty list: a rule that needs an absent
 * fact is undecided, and an undecided rule can never let a request through.
 *
 * `signals` are optional: a rule undecided only for want of signals is recorded as not evaluated.
 */
export const Facts = z.strictObject({
  hook: z.enum(["sign-up", "quota-request"]),
  provider: z.strictObject({ usPerson: z.boolean() }),
  subject: z.strictObject({
    kind: z.enum(["person", "organization"]),
    /** Country of the headquarters; organizations only. */
    headquarters: CountryCode.optional(),
    /** Organizations only. An organization without a parent is its own ultimate parent. */
    ultimateParent: z.strictObject({
      headquarters: CountryCode.optional(),
      /** The finest code of that place that a sanctions programme tells apart; absent when the country is. */
      area: Area.optional(),
    }),
    reseller: z.enum(["no", "enrolled", "not-enrolled"]),
    /** Days since the reseller's customer identification programme was reviewed; enrolled resellers only. */
    programmeReviewedDays: z.number().optional(),
    /** Why nobody may own a quarter of the organization; `none` for a person, and unless evidence shows it. */
    publicStatus: PublicStatusFact,
    /** `new` until the account is as old as the provider's parameter says, and when its age is unknown. */
    tenure: z.enum(["new", "established"]),
    /** What the customer was asked and declined to say; empty when it declined nothing. */
    refused: z.array(RefusedTopic),
  }),
  identity: z.strictObject({
    /** `unverifiable` when verification failed for good. */
    customer: z.enum(["verified", "unverified", "unverifiable"]),
    /** `verified` also when the customer is a person, or has declared that it has no beneficial owner. */
    beneficialOwners: z.enum(["verified", "unverified", "unverifiable"]),
    /** `verified` also when the customer is a person; `none-named` of an organization. Evidence cannot name a signatory without a ref. */
    signatories: z.enum(["verified", "unverified", "unverifiable", "none-named"]),
    /**
     * Whether they are US persons as far as evidence shows (proposed 15 CFR 7.301, 89 FR 5698); absent until the customer and all
     * beneficial owners are verified. That of the owners is absent, too, where one who is not named could make it false.
     */
    usPersons: z.strictObject({ customer: z.boolean(), beneficialOwners: z.boolean().optional() }).optional(),
    /** Methods by which evidence contradicts itself or the customer's claims; empty when none does. */
    contradicted: z.array(VerificationMethod),
    /** Whether a vendor verified somebody who cannot be compared with the claim, and whom nothing else verifies; sign-ups only. */
    uncompared: z.boolean().optional(),
  }),
  ownership: z.strictObject({
    /** Share held by owners confirmed on the SDN list. */
    blocked: ShareInterval,
    /** Share held by owners confirmed on the Entity List or the Military End User List. */
    restricted: ShareInterval,
    /** Percent of shares that may belong to nobody named, at most; absent when owners were not disclosed or shares contradict. */
    undisclosed: z.number().optional(),
    /** What the largest named owner holds; absent when the owners were not disclosed. */
    largestNamed: ShareInterval.optional(),
    /** Whether the shares of the named owners sum to more than everything. */
    contradictory: z.boolean(),
  }),
  places: z.array(PlaceFact),
  screening: z.strictObject({
    freshness: z.enum(["fresh", "ageing", "stale", "missing"]),
    /** Whether every name could be compared: one in a script that the engine does not read clears nobody. */
    complete: z.boolean(),
    /** Absent when no list was loaded. */
    hits: z.array(HitFact).optional(),
  }),
  /** Quota requests only. */
  request: z
    .strictObject({
      supply: Supply,
      /** Country from which hardware would be shipped; transfers only. */
      shipFrom: CountryCode.optional(),
      /** Under what a transfer is claimed to be allowed; nobody has verified it. */
      authorization: z.enum(["none", "licence", "exception"]),
      /** Whether the customer bears the name of a recipient exempt from the licence requirement for its country. */
      exemptRecipient: z.boolean(),
      accelerators: z.array(AcceleratorFact),
      /** Sum of count × TPP over what would stand after an approval, earlier grants included; absent when one is unknown. */
      aggregateTpp: z.number().optional(),
      /** Sum of counts. */
      count: z.number(),
      exposure: ExposureFact,
      durationDays: z.number(),
      endUse: EndUse,
      onBehalfOf: z.enum(["customer", "end-users"]),
      /** Empty when the customer is the end user; absent when the end users are not disclosed. */
      endUsers: z.array(z.strictObject({ headquarters: CountryCode.optional() })).optional(),
      /** Operations of the largest planned training run; absent when none is planned or it is not stated. */
      trainingOperations: z.number().optional(),
      /** What the gate says of the account: only `allowed` can be granted a quota. */
      accountGate: z.enum(["allowed", "pending", "blocked"]),
    })
    .optional(),
  signals: z.strictObject({
    /** Countries of the accesses, as the provider geolocated them or, where it did not, as its database has them. */
    accessCountries: z.array(CountryCode).optional(),
    /** Countries of the accesses by the provider's database; absent without one, or where it knows none of the addresses. */
    locatedCountries: z.array(CountryCode).optional(),
    /** Percent of the accesses of which both are known and differ. */
    contradictedAccessPercent: z.number().optional(),
    payerCountry: CountryCode.optional(),
    /** Whether the payer is the customer itself, by the caller's word or by name and country. */
    payerIsCustomer: z.boolean().optional(),
    /** Whether somebody else pays who bears the name of an owner or of the ultimate parent, in that party's country. */
    payerIsOwner: z.boolean().optional(),
    /** Days since the organization was registered. */
    registeredDays: z.number().optional(),
    /** Whether it was registered since advanced computing items are controlled (7 Oct 2022, 87 FR 62186). */
    registeredSinceControls: z.boolean().optional(),
    /** Country that the telephone number belongs to. */
    phoneCountry: CountryCode.optional(),
    /** Whether the e-mail address is of a provider that gives one to anybody. */
    freeMail: z.boolean().optional(),
    /** Whether it is of a service that gives addresses for minutes. */
    disposableMail: z.boolean().optional(),
    website: z.enum(["none", "known"]).optional(),
    /** Whether the e-mail address is of the website's domain; absent without a website whose host is known. */
    mailMatchesWebsite: z.boolean().optional(),
    /** Days since the domain of the website was registered. */
    domainDays: z.number().optional(),
    addressType: AddressType.optional(),
    sector: BusinessSector.optional(),
    /** Whether a signatory only lends a name to others. */
    nomineeSignatory: z.boolean().optional(),
    paymentMeans: PaymentMeans.optional(),
    /** Hours since the means of payment or the payer changed. */
    paymentChangedHours: z.number().optional(),
    /** Percent of accesses through commercial VPNs, proxies or Tor. */
    anonymizedAccessPercent: z.number().optional(),
    /** Percent of the accesses since sign-up of which the log names no place. */
    unlistedAccessPercent: z.number().optional(),
    /** Whether the site has shown power, cooling and network for the hardware; transfers only. */
    siteReady: z.boolean().optional(),
    /** End uses that the customer's own words speak of, at sign-up and in the request; absent when they cannot be read. */
    statedEndUses: z.array(StatedEndUse).optional(),
    /** Whether the text that speaks of one denies something, too; absent with them. */
    statedWithDenial: z.boolean().optional(),
  }),
});
export type Facts = z.infer<typeof Facts>;
