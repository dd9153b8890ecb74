import * as z from "zod";
import { CalendarDate, CountryCode, Instant } from "./vocabulary.ts";

/**
 * The customer, with the fields of the proposed customer identification programme for IaaS providers
 * (NPRM, 89 FR 5698 of 29 Jan 2024, proposed 15 CFR 7.302: a proposal, adopted here as provider policy).
 */

/** Longest text of a name, in UTF-16 code units, before and after NFKC. */
const NAME_MAX = 200;

/** Something must remain once everything that cannot be seen is taken away. */
const VISIBLE = /[\p{L}\p{N}]/u;

const name = (description: string) =>
  z
    .string()
    .max(NAME_MAX)
    .refine((text) => VISIBLE.test(text), "expected at least one letter or digit")
    // U+FDFA alone grows eighteenfold under NFKC, so the limit holds for what is compared, too.
    .refine((text) => text.normalize("NFKC").length <= NAME_MAX, "expected at most 200 characters after NFKC")
    .meta({ description });

const text = (max: number, description: string) => z.string().trim().min(1).max(max).meta({ description });

/** A country with, where it matters, its ISO 3166-2 subdivision. */
export const Place = z
  .strictObject({
    country: CountryCode,
    subdivision: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "expected an ISO 3166-2 code such as UA-43")
      .optional()
      .meta({
        description: "ISO 3166-2 code; needed for Ukraine, where parts are embargoed",
        examples: ["UA-30"],
      }),
  })
  .refine((place) => place.subdivision === undefined || place.subdivision.startsWith(`${place.country}-`), {
    path: ["subdivision"],
    error: "expected a subdivision of the country",
  });
export type Place = z.infer<typeof Place>;

/** A postal address. */
export const Address = z.strictObject({
  lines: z.array(text(200, "A line of the address")).min(1).max(6),
  city: text(100, "City").optional(),
  postalCode: text(20, "Postal code").optional(),
  place: Place,
});
export type Address = z.infer<typeof Address>;

const RegistrationNumber = text(64, "Number in the register of its jurisdiction");

const Lei = z
  .string()
  .regex(/^[A-Z0-9]{18}[0-9]{2}$/, "expected a 20-character LEI")
  .meta({ description: "Legal Entity Identifier (ISO 17442)" });

/** A reference by which evidence names a party; the caller's own, no personal data. */
export const PartyRef = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "expected 1 to 40 characters of a-z 0-9 -")
  .meta({
    description: "The caller's reference to this party, without personal data",
    examples: ["owner-1"],
  });

/** Percent of ownership: a value, or unknown. Unknown is never taken as zero. */
export const Share = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("known"), percent: z.number().min(0).max(100) }),
  z.strictObject({ status: z.literal("unknown") }),
]);
export type Share = z.infer<typeof Share>;

/** Who owns at least 25 % of the customer or controls it substantially (proposed 15 CFR 7.301). */
export const BeneficialOwner = z.strictObject({
  ref: PartyRef,
  kind: z.enum(["person", "organization"]),
  name: name("Full legal name"),
  aliases: z.array(name("Another name")).max(10).default([]),
  dateOfBirth: CalendarDate.optional(),
  address: Address.optional(),
  country: CountryCode.meta({ description: "Country of residence, or of the headquarters" }),
  share: Share,
  substantialControl: z.boolean().meta({ description: "Exercises substantial control, whatever the share" }),
});
export type BeneficialOwner = z.infer<typeof BeneficialOwner>;

/** Who may bind the customer. */
export const Signatory = z.strictObject({
  name: name("Full legal name"),
  dateOfBirth: CalendarDate.optional(),
  country: CountryCode.optional(),
});

/** Who owns the organization at the top: itself, another, or nobody knows yet. */
export const UltimateParent = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("self") }).meta({ description: "The customer has no parent" }),
  z.strictObject({
    status: z.literal("known"),
    name: name("Legal name of the ultimate parent"),
    headquarters: CountryCode,
    lei: Lei.optional(),
  }),
  z.strictObject({ status: z.literal("unknown") }),
]);

/** Means and source of payment, without any card or account number. */
export const Payment = z.strictObject({
  means: z.enum(["card", "bank-transfer", "invoice", "virtual-currency", "prepaid", "other"]),
  payer: z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("customer"), country: CountryCode.optional() }),
    z.strictObject({
      status: z.literal("other"),
      name: name("Name of the payer"),
      country: CountryCode.optional(),
    }),
  ]),
  reference: text(
    128,
    "The payment provider's token for the means of payment; never a card or account number",
  ).optional(),
});

/** One use of the account or of the console, continuing, with its time. */
export const Access = z.strictObject({
  ip: z.union([z.ipv4(), z.ipv6()]).meta({ description: "IPv4 or IPv6 address" }),
  at: Instant,
  country: CountryCode.optional().meta({ description: "Country by the caller's own geolocation" }),
});

const Reseller = z
  .enum(["no", "enrolled", "not-enrolled"])
  .meta({
    description:
      "Whether the customer resells the service, and is enrolled in the provider's reseller programme",
  });

const common = {
  name: name("Full legal name"),
  aliases: z.array(name("Another name, former name or trading name")).max(20).default([]),
  address: Address.meta({
    description: "Residence of a person; principal place of business of an organization",
  }),
  placesOfUse: z.array(Place).min(1).max(20).meta({ description: "Where the service will be used from" }),
  email: z.email().max(254),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/, "expected an E.164 number such as +4930123456")
    .meta({ description: "E.164 telephone number" }),
  payment: Payment,
  access: z.array(Access).max(100).default([]),
  reseller: Reseller,
  purpose: text(2000, "What the service is wanted for, in the customer's words"),
};

const Person = z.strictObject({
  kind: z.literal("person"),
  ...common,
  dateOfBirth: CalendarDate,
});

const Organization = z.strictObject({
  kind: z.literal("organization"),
  ...common,
  registration: z.strictObject({
    jurisdiction: Place.meta({ description: "Under whose law it was formed" }),
    number: RegistrationNumber,
    date: CalendarDate.meta({ description: "Date of registration" }),
  }),
  lei: Lei.optional(),
  headquarters: Place.optional().meta({
    description: "Where it is headquartered; leave out what is not known",
  }),
  ultimateParent: UltimateParent,
  beneficialOwners: z
    .discriminatedUnion("status", [
      z.strictObject({ status: z.literal("disclosed"), owners: z.array(BeneficialOwner).max(30) }),
      z.strictObject({ status: z.literal("not-disclosed") }),
    ])
    .meta({
      description:
        "Everyone with at least 25 % or substantial control; an empty list says that there is nobody",
    }),
  signatories: z.array(Signatory).max(20).default([]),
});

/** Who signs up: a person or an organization. */
export const Customer = z.discriminatedUnion("kind", [Person, Organization]);
export type Customer = z.infer<typeof Customer>;
export type OrganizationCustomer = z.infer<typeof Organization>;
