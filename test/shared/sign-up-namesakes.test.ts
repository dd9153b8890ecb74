import { expect, test } from "vitest";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { aPurpose, aSession, aSessionPerson, GATE, verifiedOutcome } from "../support/a-session.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { aWatchlist } from "../support/in-memory-ports.ts";
import { anEntry, CROWD, screenerOf } from "./screening/an-entry.ts";

const LISTED = anEntry("MAKAROV, Oleg Vladimirovich", {
  list: "SDN",
  kind: "person",
  countries: ["RU"],
  datesOfBirth: ["1968-01-02"],
});
const NAMESAKE = { name: "Oleg Vladimirovich Makarov", dateOfBirth: "1966-05-05" };
const CYPRUS = { lines: ["1 Example Street", "Limassol"], place: { country: "CY" } };

/** An account at a gate with that one listed person, and a vendor that verified the namesake. */
function anAccountOf(subject: string) {
  const person = aSessionPerson({
    family: "Makarov",
    given: "Oleg Vladimirovich",
    dateOfBirth: NAMESAKE.dateOfBirth,
  });
  const session = aSession({ purpose: aPurpose({ subject }), outcome: verifiedOutcome(person) });
  const account = anAccount({}, { sessions: { gate: GATE, liveOnly: true, lookUp: async () => session } });
  account.inForce.watchlist = aWatchlist(screenerOf([LISTED, ...CROWD]));
  return account;
}

const hosted = (subject: string): Body => ({ kind: "hosted-verification", subject, session: "vs_1" });
const outcomeOf = async (subject: string, customer: Body, evidence: Body[]) =>
  (await answered(anAccountOf(subject).signUp(aSignUpBody(customer, { evidence })))).answer.outcome;

test("a typed residence does not clear a namesake whom a vendor verified", async () => {
  const customer = aPerson({ ...NAMESAKE, address: CYPRUS });
  expect(await outcomeOf("customer", customer, [hosted("customer")])).toBe("review");
});

test("a residence that the provider vouches for does, beside another birth date", async () => {
  const customer = aPerson({ ...NAMESAKE, address: CYPRUS });
  expect(await outcomeOf("customer", customer, [evidenceFor("customer")])).toBe("approve");
  const sameDay = aPerson({ ...NAMESAKE, dateOfBirth: "1968-01-02", address: CYPRUS });
  expect(await outcomeOf("customer", sameDay, [evidenceFor("customer")])).toBe("deny");
});

test.for(["owner-1", "director-1"])("the same holds of an organization's %s", async (ref) => {
  const owner = { ...NAMESAKE, country: "CY" };
  const customer = anOrganization({
    beneficialOwners: {
      status: "disclosed",
      owners: [anOwner("owner-1", 100, ref === "owner-1" ? owner : {})],
    },
    signatories: ref === "director-1" ? [{ ref, ...owner }] : [],
  });
  const others = ["customer", ...(ref === "owner-1" ? [] : ["owner-1"])].map((one) => evidenceFor(one));
  expect(await outcomeOf(ref, customer, [...others, hosted(ref)])).toBe("review");
  expect(await outcomeOf(ref, customer, [...others, evidenceFor(ref)])).toBe("approve");
});
