import { expect, test } from "vitest";
import { impossibleDates } from "../../../shared/contract/impossible-dates.ts";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { aPerson, aSignUpBody, daysLater, NOW } from "../../support/a-request.ts";
import { anAccount, answered } from "../../support/an-account.ts";
import { fullOrganizationBody } from "../../support/full-requests.ts";
import { changed, type Path, pointerOf } from "../../support/paths.ts";

const CUSTOMER = "customer";
const PATHS = {
  owner: [CUSTOMER, "beneficialOwners", "owners", 0, "dateOfBirth"],
  signatory: [CUSTOMER, "signatories", 0, "dateOfBirth"],
  registration: [CUSTOMER, "registration", "date"],
  since: [CUSTOMER, "customerSince"],
  programme: [CUSTOMER, "reseller", "programmeReviewedOn"],
  website: [CUSTOMER, "website", "registeredOn"],
} as const satisfies Record<string, Path>;

const found = (path: Path, date: string) =>
  impossibleDates(SignUpRequest.parse(changed(fullOrganizationBody(), path, date)).customer, NOW);

test("a full request of today has no impossible date", () => {
  expect(impossibleDates(SignUpRequest.parse(fullOrganizationBody()).customer, NOW)).toEqual([]);
});

test.for(Object.entries(PATHS))("the date of %s is none of the day after tomorrow", ([, path]) => {
  expect(found(path, "2026-11-24")).toEqual([]);
  const [error, ...others] = found(path, "2026-11-25");
  expect(error).toMatchObject({ pointer: pointerOf(path), code: "too_big" });
  expect(others).toEqual([]);
});

test.for([
  ["owner", "1896-11-22", "1896-11-21"],
  ["signatory", "1896-11-22", "1896-11-21"],
  ["registration", "0526-11-23", "0526-11-01"],
  ["since", "1976-11-23", "1976-11-22"],
  ["programme", "1976-11-23", "1976-11-22"],
  ["website", "1976-11-23", "1976-11-22"],
] as const)("the date of %s is not before %s", ([what, possible, impossible]) => {
  expect(found(PATHS[what], possible)).toEqual([]);
  expect(found(PATHS[what], impossible)).toMatchObject([{ code: "too_small" }]);
});

test("a person's own date of birth is judged, too", () => {
  const { customer } = SignUpRequest.parse(aSignUpBody(aPerson({ dateOfBirth: "2999-01-01" })));
  expect(impossibleDates(customer, NOW)).toMatchObject([{ pointer: "/customer/dateOfBirth" }]);
});

test("what was accepted once is repeated, though its date has become impossible since", async () => {
  const account = anAccount();
  const body = aSignUpBody(aPerson({ dateOfBirth: "1896-11-24" }));
  const first = await answered(account.signUp(body, { key: "once" }));
  const again = await answered(account.signUp(body, { key: "once", now: daysLater(700) }));
  expect(again).toMatchObject({ replayed: true, body: first.body });
  const refused = await account.signUp(body, { key: "anew", now: daysLater(700) });
  expect(refused).toBe("request-invalid /customer/dateOfBirth");
});
