import type { Customer, OrganizationCustomer } from "../contract/customer.ts";
import type { QuotaRequest } from "../contract/quota-request.ts";
import { isFreeMail } from "../identity/free-mail.ts";
import { accessCountries } from "../identity/signals/access-countries.ts";
import { isDisposableMail, isWebDomain } from "../identity/signals/mail-domain.ts";
import { isCustomersOwn, isOwners } from "../identity/signals/payer.ts";
import { phoneCountry } from "../identity/signals/phone-country.ts";
import { statedEndUses } from "../identity/stated-end-use.ts";
import type { Facts } from "../policy/facts.ts";
import type { SignalSources } from "../ports.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Advanced computing items are controlled since 87 FR 62186; who was founded after it may have been founded for it (BIS guidance of 13 May 2025). */
const CONTROLLED_SINCE = "2022-10-07";

type Signals = Facts["signals"];

/** What the account's surroundings say; all of it optional, none of it a verdict by itself. */
export function signalFacts(customer: Customer, now: Date, sources: SignalSources): Signals {
  const phone = phoneCountry(customer.phone);
  const domain = mailDomain(customer.email);
  return {
    ...accessCountries(customer.access, sources.countryOf),
    ...(phone && { phoneCountry: phone }),
    freeMail: isFreeMail(domain),
    disposableMail: isDisposableMail(domain, sources.isListedMail),
    ...anonymizedAccess(customer.access),
    ...statedSignals([customer.purpose]),
    ...paymentSignals(customer, now),
    ...(customer.kind === "organization" && organizationSignals(customer, now)),
  };
}

/** What the request adds to the signals of sign-up: the later word on accesses counts. */
export function requestSignals(
  { accessLog, endUse, transfer }: QuotaRequest,
  { purpose }: Pick<Customer, "purpose">,
  before: Signals,
): Signals {
  const countries = accessLog?.byPlace.map(({ place }) => place.country) ?? [];
  const accessCountries = [...new Set([...(before.accessCountries ?? []), ...countries])];
  return {
    ...before,
    ...(accessCountries.length > 0 && { accessCountries }),
    ...(accessLog?.anonymizedPercent !== undefined && {
      anonymizedAccessPercent: accessLog.anonymizedPercent,
    }),
    ...(accessLog && { unlistedAccessPercent: unlistedPercent(accessLog) }),
    ...(transfer?.siteReady !== undefined && { siteReady: transfer.siteReady }),
    ...statedSignals([purpose, endUse.description]),
  };
}

/** The domain of an e-mail address, in lower case. */
export const mailDomain = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/** Whole days from a calendar date until now; negative for one in the future. */
export const daysSince = (date: string, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(date)) / DAY_MS);

function paymentSignals(customer: Customer, now: Date): Signals {
  const { means, payer, changedAt } = customer.payment;
  return {
    ...(payer.country && { payerCountry: payer.country }),
    payerIsCustomer: payer.status === "customer" || isCustomersOwn(payer, customer),
    payerIsOwner: payer.status === "other" && isOwners(payer, customer),
    paymentMeans: means,
    ...(changedAt && { paymentChangedHours: (now.getTime() - Date.parse(changedAt)) / HOUR_MS }),
  };
}

function organizationSignals(
  { registration, addressType, sector, signatories, ...customer }: OrganizationCustomer,
  now: Date,
): Signals {
  const nominees = signatories.flatMap(({ nominee }) => nominee ?? []);
  return {
    registeredDays: daysSince(registration.date, now),
    registeredSinceControls: registration.date >= CONTROLLED_SINCE,
    ...websiteSignals(customer, now),
    ...(addressType && { addressType }),
    ...(sector && { sector }),
    ...(nominees.length > 0 && { nomineeSignatory: nominees.includes(true) }),
  };
}

/** What the shares leave over; they are rounded, so never less than nothing. */
const unlistedPercent = ({ byPlace }: NonNullable<QuotaRequest["accessLog"]>): number =>
  Math.max(0, 100 - byPlace.reduce((sum, { percent }) => sum + percent, 0));

/** Texts that cannot be read tell nothing, not even that there is nothing in them. */
function statedSignals(texts: readonly string[]): Signals {
  const stated = statedEndUses(texts);
  return stated ? { statedEndUses: stated.endUses, statedWithDenial: stated.withDenial } : {};
}

function websiteSignals(
  { website, email }: Pick<OrganizationCustomer, "website" | "email">,
  now: Date,
): Signals {
  if (website?.status !== "known") return website ? { website: website.status } : {};
  const { host, registeredOn } = website;
  return {
    website: "known",
    ...(host && { mailMatchesWebsite: isWebDomain(mailDomain(email), host) }),
    ...(registeredOn && { domainDays: daysSince(registeredOn, now) }),
  };
}

/** Share of the accesses of which it is known. */
function anonymizedAccess(access: Customer["access"]): Signals {
  const known = access.flatMap(({ anonymized }) => anonymized ?? []);
  if (known.length === 0) return {};
  return { anonymizedAccessPercent: (100 * known.filter((anonymized) => anonymized).length) / known.length };
}
