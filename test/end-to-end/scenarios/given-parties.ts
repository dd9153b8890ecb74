import { asks, endUse, endUsers, signUp } from "./calls.ts";
import { aCompany, anIndividual, anOwner, changed, ofGroup, ownedBy } from "./customers.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Scenario } from "./scenario.ts";

const texan = () =>
  aCompany("Lonestar Radiology Models LLC", "US", {
    ...ownedBy(anOwner(50, "US"), anOwner(50, "US")),
    website: { status: "known", registeredOn: "2022-11-01" },
  });
const listedOrganization = (percent: number) =>
  anOwner(percent, "AE", { kind: "organization", name: "Ostrovnoy Shipping FZE" });
const listedPerson = (percent: number) =>
  anOwner(percent, "RU", { name: "Gleb Arkadyevich Zavarin", dateOfBirth: "1968-03-14" });
const shell = () =>
  aCompany("Bukit Sejahtera Compute Sdn Bhd", "MY", ({ date }) => ({
    registration: { jurisdiction: { country: "MY" }, number: "202601045678", date: date(35) },
    customerSince: date(2),
    email: "bukit.compute@gmail.com",
    addressType: "residential",
    website: { status: "none" },
    signatories: [{ name: "Farid Suhaimi", country: "MY", nominee: true }],
    ...ofGroup("Bright Harbour Holdings", "VG"),
    beneficialOwners: { status: "not-disclosed" },
  }));
const decliner = shell();

/** Of the given scenarios, those that turn on who the customer is: identity, lists, ownership, resale. */
export const GIVEN_PARTIES: readonly Scenario<ReasonCode>[] = [
  {
    name: "O-01 a start-up of US persons signs up",
    steps: [signUp(texan())],
    outcome: "approve",
    codes: ["US_PERSON_VERIFIED"],
  },
  {
    name: "O-01 and rents 16 H100",
    steps: [
      signUp(texan()),
      asks([[2, "p5.48xlarge", "US"]], { changes: endUse("model-training", "a model that reads scans") }),
    ],
    outcome: "approve",
    codes: ["US_PERSON_VERIFIED"],
  },
  {
    name: "O-02 a German family firm rents 8 H100 in the Netherlands",
    steps: [
      signUp(
        aCompany("Neckar Feinmechanik GmbH", "DE", {
          lei: "529900I8XOZDM4ZQSQ21",
          ...ownedBy(anOwner(60, "DE"), anOwner(40, "DE")),
          placesOfUse: [{ country: "DE" }, { country: "NL" }],
        }),
      ),
      asks([[8, "H100 SXM5 80GB", "NL"]]),
    ],
    outcome: "approve",
    codes: ["FOREIGN_VERIFIED_DOCUMENTARY"],
  },
  {
    name: "O-03 a listed person asks for a trial",
    steps: [
      signUp(anIndividual("Gleb Arkadyevich Zavarin", "RU", { dateOfBirth: "1968-03-14" }), {
        outcome: "deny",
      }),
      asks([[1, "T4", "RU"]], { changes: endUse("other", "a trial") }),
    ],
    outcome: "deny",
    codes: ["SDN_MATCH"],
  },
  {
    name: "O-04 listed owners hold 55 percent together",
    steps: [
      signUp(
        aCompany(
          "Levant Cold Storage Ltd",
          "CY",
          ownedBy(listedOrganization(30), listedPerson(25), anOwner(45, "CY")),
        ),
        { outcome: "deny" },
      ),
      asks([[4, "L40S", "CY"]]),
    ],
    outcome: "deny",
    codes: ["OFAC_50PCT_AGGREGATE"],
  },
  {
    name: "O-05 listed owners hold 49 percent together",
    steps: [
      signUp(
        aCompany(
          "Levant Dry Storage Ltd",
          "CY",
          ownedBy(listedOrganization(30), listedPerson(19), anOwner(51, "CY")),
        ),
        { outcome: "review" },
      ),
      asks([[4, "L40S", "CY"]]),
    ],
    outcome: "review",
    codes: ["OFAC_SUB50_CAUTION"],
  },
  {
    name: "O-06 a company of the Entity List rents 32 A100 in Singapore",
    steps: [
      signUp(
        aCompany("Inspur Electronic Information Industry Co., Ltd.", "CN", {
          placesOfUse: [{ country: "SG" }],
        }),
        { outcome: "deny" },
      ),
      asks([[32, "A100 80GB", "SG"]]),
    ],
    outcome: "deny",
    codes: ["ENTITY_LIST_MATCH", "HQ_D5"],
  },
  {
    name: "O-16 a company of five weeks, in a flat, asks for 512 H100",
    steps: [signUp(shell(), { outcome: "review" }), asks([[512, "H100 SXM5 80GB", "MY"]])],
    outcome: "review",
    codes: [
      "NEW_ENTITY_POST_2022",
      "RESIDENTIAL_ADDRESS",
      "NO_WEB_PRESENCE",
      "FIRST_ORDER_LARGE",
      "BO_UNKNOWN",
    ],
  },
  {
    name: "O-17 and declines to name its owners",
    steps: [
      signUp(decliner, { outcome: "review" }),
      asks([[512, "H100 SXM5 80GB", "MY"]], { outcome: "review" }),
      signUp(changed(decliner, { refusals: ["beneficial-ownership"] }), { outcome: "deny" }),
      asks([[512, "H100 SXM5 80GB", "MY"]]),
    ],
    outcome: "deny",
    codes: ["BO_REFUSED", "UNVERIFIED"],
  },
  {
    name: "O-18 a Hong Kong trader resells 100 A100 outside the programme",
    steps: [
      signUp(
        aCompany("Victoria Peak Systems Trading Ltd", "HK", {
          sector: "it-agency",
          reseller: { status: "not-enrolled" },
        }),
        { outcome: "review" },
      ),
      asks([[100, "A100 80GB", "US"]], {
        changes: endUse("other", "universities of our region", { status: "undisclosed-end-users" }),
      }),
    ],
    outcome: "review",
    codes: ["UNDECLARED_RESELLER", "HQ_D5", "END_USER_UNKNOWN"],
  },
  {
    name: "O-19 an enrolled reseller rents 32 H100 for a Japanese tenant",
    steps: [
      signUp(
        aCompany("Raffles Compute Services Pte Ltd", "SG", ({ date }) => ({
          reseller: { status: "enrolled", programmeReviewedOn: date(120) },
        })),
      ),
      asks([[32, "H100 SXM5 80GB", "JP"]], {
        changes: endUse(
          "inference",
          "speech models of a named tenant",
          endUsers(["Hokuto Onsei Kenkyusho KK", "JP"]),
        ),
      }),
    ],
    outcome: "approve",
    codes: ["RESELLER_CIP_OK"],
  },
  {
    name: "O-20 a party of the Unverified List rents 2 A10",
    steps: [
      signUp(aCompany("Kwai Fung Electronic Components Trading Limited", "HK"), { outcome: "review" }),
      asks([[2, "A10", "HK"]]),
    ],
    outcome: "review",
    codes: ["UVL_MATCH"],
  },
  {
    name: "O-21 a namesake with another birthday, of another country, rents one card",
    steps: [
      signUp(anIndividual("Mohammad Ali", "DE", { dateOfBirth: "1991-07-22" })),
      asks([[1, "RTX PRO 6000 Blackwell Server Edition", "DE"]]),
    ],
    outcome: "approve",
    codes: ["FALSE_POSITIVE_CLEARED"],
  },
  {
    name: "O-22 an Irish subsidiary of a Chinese military company rents 16 H200",
    steps: [
      signUp(aCompany("Shannon Battery Analytics Limited", "IE", ofGroup("BYD Company Limited", "CN")), {
        outcome: "review",
      }),
      asks([[16, "H200 SXM 141GB", "IE"]]),
    ],
    outcome: "review",
    codes: ["LIST_1260H", "HQ_TEST_ULTIMATE_PARENT_D5"],
  },
];
