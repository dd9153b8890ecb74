import { disclosedOwners } from "../identity/ownership.ts";
import type { Customer, OrganizationCustomer } from "./customer.ts";
import type { FieldError } from "./problem.ts";

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/**
 * How long ago a date may lie. House choice: nobody is known to have lived 123 years, and no company to be older than 1,500; the
 * first domain was registered in 1985, and clouds are younger.
 */
const AGE_MAX = {
  birth: 130 * YEAR_MS,
  registration: 1_500 * YEAR_MS,
  account: 50 * YEAR_MS,
} as const;

/** Where on earth it is tomorrow already. */
const AHEAD_MAX_MS = DAY_MS;

type Dated = { pointer: string; date: string; what: keyof typeof AGE_MAX };

/** What of a customer's calendar dates cannot be as of now: a date says nothing of time, so its schema cannot tell. */
export const impossibleDates = (customer: Customer, now: Date): FieldError[] =>
  datesOf(customer).flatMap(({ pointer, date, what }) => {
    const agoMs = now.getTime() - Date.parse(date);
    if (agoMs < -AHEAD_MAX_MS)
      return [{ pointer, code: "too_big", message: "expected no date in the future" }];
    return agoMs > AGE_MAX[what]
      ? [{ pointer, code: "too_small", message: "expected a date that is not so long ago" }]
      : [];
  });

const datesOf = (customer: Customer): Dated[] => [
  ...dated("account", "/customerSince", customer.customerSince),
  ...(customer.reseller.status === "enrolled"
    ? dated("account", "/reseller/programmeReviewedOn", customer.reseller.programmeReviewedOn)
    : []),
  ...(customer.kind === "person"
    ? dated("birth", "/dateOfBirth", customer.dateOfBirth)
    : datesOfOrganization(customer)),
];

const datesOfOrganization = (customer: OrganizationCustomer): Dated[] => [
  ...dated("registration", "/registration/date", customer.registration.date),
  ...(customer.website?.status === "known"
    ? dated("account", "/website/registeredOn", customer.website.registeredOn)
    : []),
  ...disclosedOwners(customer).flatMap(({ dateOfBirth }, index) =>
    dated("birth", `/beneficialOwners/owners/${index}/dateOfBirth`, dateOfBirth),
  ),
  ...customer.signatories.flatMap(({ dateOfBirth }, index) =>
    dated("birth", `/signatories/${index}/dateOfBirth`, dateOfBirth),
  ),
];

const dated = (what: Dated["what"], pointer: string, date: string | undefined): Dated[] =>
  date === undefined ? [] : [{ pointer: `/customer${pointer}`, date, what }];
