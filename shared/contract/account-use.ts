import * as z from "zod";
import { freeText, nameText, variant } from "./text.ts";
import { CalendarDate, CountryCode, Instant, PartyKind, PaymentMeans } from "./vocabulary.ts";

/** How an account is paid for and used, as far as the cloud sees it (proposed 15 CFR 7.302 and 7.303, 89 FR 5698). */

const PayerCountry = CountryCode.meta({ description: "Country that the payment comes from" });

/** Means and source of payment, without any card or account number. */
export const Payment = z.strictObject({
  means: PaymentMeans,
  payer: z
    .discriminatedUnion("status", [
      z.strictObject({
        status: variant("customer", "The customer pays itself"),
        country: PayerCountry.optional(),
      }),
      z.strictObject({
        status: variant("other", "Somebody else pays"),
        kind: PartyKind.optional().meta({ description: "What the payer is; leave out what is not known" }),
        name: nameText("Name of the payer"),
        country: PayerCountry.optional(),
      }),
    ])
    .meta({ description: "Who pays" }),
  reference: freeText(
    128,
    "The payment provider's token for the means of payment; never a card or account number",
  ).optional(),
  changedAt: Instant.optional().meta({ description: "When the means of payment or the payer last changed" }),
});

const IP_EXPECTED = "expected an IPv4 or IPv6 address";

/** One use of the account or of the console, continuing, with its time. */
export const Access = z.strictObject({
  ip: z.union([z.ipv4(IP_EXPECTED), z.ipv6(IP_EXPECTED)]).meta({ description: "IPv4 or IPv6 address" }),
  at: Instant.meta({ description: "When, RFC 3339 date-time" }),
  country: CountryCode.optional().meta({ description: "Country by the caller's own geolocation" }),
  anonymized: z
    .boolean()
    .optional()
    .meta({ description: "Whether it came through a commercial VPN, a proxy or Tor" }),
});

/** Whether the service is resold, and under which programme (proposed 15 CFR 7.303, 89 FR 5698). */
export const Reseller = z.discriminatedUnion("status", [
  z.strictObject({ status: variant("no", "The customer does not resell the service") }),
  z.strictObject({
    status: variant("enrolled", "It resells, under contract, with its own customer identification programme"),
    programmeReviewedOn: CalendarDate.meta({
      description: "When the provider last reviewed the reseller's customer identification programme",
    }),
  }),
  z.strictObject({ status: variant("not-enrolled", "It resells, or seems to, outside the programme") }),
]);

/** Labels of letters, digits and inner hyphens (RFC 1123 section 2.1); the last begins with a letter, so that no address fits. */
const HostName = z
  .string()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    "expected a host name in lower case such as www.example.com",
  );

/** The customer's own site on the web. */
export const Website = z.discriminatedUnion("status", [
  z.strictObject({ status: variant("none", "None was found") }),
  z.strictObject({
    status: variant("known", "It has one"),
    host: HostName.optional().meta({
      description: "Host name of its address, in lower case, and in punycode where it is not ASCII",
      examples: ["www.example.com"],
    }),
    registeredOn: CalendarDate.optional().meta({ description: "When its domain was registered" }),
  }),
]);

/** An opaque token by which the cloud knows a device again; nothing that names a person. */
export const Device = z
  .string()
  .regex(/^[A-Za-z0-9._:+/=-]{8,128}$/, "expected 8 to 128 characters of A-Z a-z 0-9 . _ : + / = -")
  .meta({
    description:
      "Fingerprint of a device or of an SSH key, as a token of the cloud's own; accounts that share one are judged together",
  });
