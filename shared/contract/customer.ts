import * as z from "zod";
import { isLei } from "../identity/legal-entity/lei.ts";
import { Access, Device, Payment, Reseller, Website } from "./account-use.ts";
import { Share } from "./share.ts";
import { freeText, nameText, variant } from "./text.ts";
import {
  AddressType,
  BusinessSector,
  CalendarDate,
  CountryCode,
  PartyKind,
  PublicStatus,
  RefusedTopic,
} from "./vocabulary.ts";

/**
 * The customer, with the fields of the proposed customer identification programme for IaaS providers
 * (NPRM, 89 FR 5698 of 29 Jan 2024, proposed 15 CFR 7.302: a proposal, adopted here as provider policy).
 */

const Subdivision = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "expected an ISO 3166-2 code such as UA-43")
  .meta({
    description: "ISO 3166-2 code; needed for Ukraine, where parts are embargoed",
    examples: ["UA-30"],
  });

/** A country with, where it matters, its ISO 3166-2 subdivision. */
export const Place = z
  .strictObject({
    country: CountryCode,
    subdivision: Subdivision.optional(),
  })
  .refine((place) => place.subdivision === undefined || place.subdivision.startsWith(`${place.country}-`), {
    path: ["subdivision"],
    error: "expected a subdivision of the country",
  });
export type Place = z.infer<typeof Place>;

/** A postal address. */
export const Address = z.strictObject({
  lines: z
    .array(freeText(200, "A line of the address"))
    .min(1)
    .max(6)
    .meta({ description: "Street and house, as on an envelope" }),
  city: freeText(100, "City").optional(),
  postalCode: freeText(20, "Postal code").optional(),
  place: Place.meta({ description: "The country of the address" }),
});
export type Address = z.infer<typeof Address>;

const LEI_EXPECTED = "expected an LEI with right check digits (ISO 17442)";

const Lei = z
  .string()
  // What does not have the form is told once, not again of its digits.
  .regex(/^[A-Z0-9]{18}[0-9]{2}$/, { error: LEI_EXPECTED, abort: true })
  .meta({ description: "Legal Entity Identifier (ISO 17442)" });

/** A reference by which evidence names a party; the caller's own, no personal data. */
export const PartyRef = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "expected 1 to 40 characters of a-z 0-9 -")
  // Otherwise the customer's evidence would verify an owner of this ref, too.
  .refine((ref) => ref !== "customer", "expected a ref other than `customer`")
  .meta({
    description: "The caller's reference to this party, without personal data",
    examples: ["owner-1"],
  });

const DateOfBirth = CalendarDate.meta({ description: "Date of birth, ISO 8601 YYYY-MM-DD" });

/** Compared with documents and lists, and never a place for embargoes: those ask where somebody is. */
const Nationality = CountryCode.meta({
  description: "Nationality of a person, as the travel document has it; leave out what is not known",
});

/** Who owns at least 25 % of the customer or controls it substantially (proposed 15 CFR 7.301). */
const BeneficialOwner = z
  .strictObject({
    ref: PartyRef,
    kind: PartyKind,
    name: nameText("Full legal name"),
    aliases: z
      .array(nameText("Another name"))
      .max(10)
      .default([])
      .meta({ description: "Other names, former names and trading names" }),
    dateOfBirth: DateOfBirth.optional(),
    nationality: Nationality.optional(),
    address: Address.optional().meta({ description: "Residence, or principal place of business" }),
    country: CountryCode.meta({ description: "Country of residence, or of the headquarters" }),
    share: Share.meta({ description: "Percent of ownership: a value, a band, or unknown" }),
    substantialControl: z
      .boolean()
      .meta({ description: "Exercises substantial control, whatever the share" }),
  })
  // A company's country is where it is, and an equal one confirms a hit.
  .refine(({ kind, nationality }) => kind === "person" || nationality === undefined, {
    path: ["nationality"],
    error: "expected no nationality of an organization",
  });

/** Who directs the customer, or may bind it. */
const Signatory = z.strictObject({
  ref: PartyRef.optional().meta({
    description:
      "The caller's reference to this party, without personal data; that of an owner who is the same person, by name, date of birth, nationality and country",
  }),
  role: z
    .enum(["director", "signatory"])
    .optional()
    .meta({ description: "Whether it directs the customer or signs for it" }),
  name: nameText("Full legal name"),
  dateOfBirth: DateOfBirth.optional(),
  nationality: Nationality.optional(),
  country: CountryCode.optional().meta({ description: "Country of residence" }),
  nominee: z
    .boolean()
    .optional()
    .meta({ description: "Whether the person only lends a name to others who direct" }),
});

/** Who owns the organization at the top: itself, another, or nobody knows yet. */
const UltimateParent = z.discriminatedUnion("status", [
  z.strictObject({ status: variant("self", "The customer has no parent") }),
  z
    .strictObject({
      status: variant("known", "Another organization is at the top"),
      name: nameText("Legal name of the ultimate parent"),
      headquarters: CountryCode.meta({ description: "Country of the ultimate parent's headquarters" }),
      subdivision: Subdivision.optional(),
      lei: Lei.optional(),
    })
    .refine(
      ({ headquarters, subdivision }) =>
        subdivision === undefined || subdivision.startsWith(`${headquarters}-`),
      { path: ["subdivision"], error: "expected a subdivision of the country" },
    ),
  z.strictObject({ status: variant("unknown", "Nobody knows yet who is at the top") }),
]);

const common = {
  name: nameText("Full legal name"),
  aliases: z
    .array(nameText("Another name, former name or trading name"))
    .max(20)
    .default([])
    .meta({ description: "Every other name, former name and trading name" }),
  address: Address.meta({
    description: "Residence of a person; principal place of business of an organization",
  }),
  placesOfUse: z.array(Place).min(1).max(20).meta({ description: "Where the service will be used from" }),
  email: z.email().max(254).meta({ description: "E-mail address" }),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/, "expected an E.164 number such as +4930123456")
    .meta({ description: "E.164 telephone number" }),
  payment: Payment.meta({ description: "Means and source of payment" }),
  access: z
    .array(Access)
    .max(100)
    .default([])
    .meta({ description: "From where the account or the console has been used, and when" }),
  devices: z
    .array(Device)
    .max(20)
    .default([])
    .meta({ description: "Devices and keys from which the account is used" }),
  customerSince: CalendarDate.optional().meta({
    description: "Since when the account exists; without it the customer counts as new",
  }),
  refusals: z
    .array(RefusedTopic)
    .max(10)
    .default([])
    .meta({ description: "What the customer was asked and declined to say" }),
  reseller: Reseller.meta({ description: "Whether the customer resells the service" }),
  purpose: freeText(2000, "What the service is wanted for, in the customer's words"),
};

const Person = z.strictObject({
  kind: variant("person", "A natural person"),
  ...common,
  dateOfBirth: DateOfBirth,
  nationality: Nationality.optional(),
});

const Organization = z.strictObject({
  kind: variant("organization", "An organization"),
  ...common,
  registration: z
    .strictObject({
      jurisdiction: Place.meta({ description: "Under whose law it was formed" }),
      number: freeText(64, "Number in the register of its jurisdiction"),
      date: CalendarDate.meta({ description: "Date of registration, ISO 8601 YYYY-MM-DD" }),
    })
    .meta({ description: "Where and when it was registered" }),
  lei: Lei.optional(),
  addressType: AddressType.optional(),
  sector: BusinessSector.optional(),
  publicStatus: PublicStatus.optional(),
  website: Website.optional().meta({
    description: "Its presence on the web; leave out what was not looked for",
  }),
  headquarters: Place.optional().meta({
    description: "Where it is headquartered; leave out what is not known",
  }),
  ultimateParent: UltimateParent.meta({ description: "Who owns the organization at the top" }),
  beneficialOwners: z
    .discriminatedUnion("status", [
      z.strictObject({
        status: variant("disclosed", "Every beneficial owner is named"),
        owners: z.array(BeneficialOwner).max(30).meta({ description: "Each beneficial owner once" }),
      }),
      z.strictObject({ status: variant("not-disclosed", "The beneficial owners are not named here") }),
    ])
    .meta({
      description:
        "Everyone with at least 25 % or substantial control; an empty list says that there is nobody",
    }),
  signatories: z
    .array(Signatory)
    .max(20)
    .default([])
    .meta({ description: "Who directs the customer, or may bind it" }),
});

/**
 * A customer as records have it. What was once accepted must stay readable: a check that requests of an earlier version did not
 * have to pass belongs to `Customer` alone.
 */
export const CustomerOnRecord = z.discriminatedUnion("kind", [Person, Organization]);

/** Who signs up: a person or an organization. */
export const Customer = CustomerOnRecord.superRefine((customer, context) => {
  if (customer.kind === "person") return;
  const { lei, ultimateParent } = customer;
  if (lei !== undefined && !isLei(lei))
    context.addIssue({ code: "custom", path: ["lei"], message: LEI_EXPECTED });
  if (ultimateParent.status === "known" && ultimateParent.lei !== undefined && !isLei(ultimateParent.lei))
    context.addIssue({ code: "custom", path: ["ultimateParent", "lei"], message: LEI_EXPECTED });
});
export type Customer = z.infer<typeof Customer>;
export type OrganizationCustomer = z.infer<typeof Organization>;
