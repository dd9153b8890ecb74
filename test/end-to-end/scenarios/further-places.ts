import { asks, endUse, endUsers, failing, signUp } from "./calls.ts";
import { type ACustomer, aCompany, aFirm, anIndividual, anOwner, ofGroup, ownedBy } from "./customers.ts";
import { type Changes, type Scenario, said } from "./scenario.ts";

const german = (changes?: Changes) => aCompany(aFirm("GmbH"), "DE", changes);
const owned = (...owners: Parameters<typeof ownedBy>) => german(ownedBy(...owners));
/** Signs up and, whatever came of it, rents. */
const rents = (customer: ACustomer, signedUp: "approve" | "review" | "deny" = "approve", part = "T4") => [
  signUp(customer, { outcome: signedUp }),
  asks([[2, part, "DE"]]),
];

/** More of what turns on where the customer is, and on what it says of itself. */
export const FURTHER_PLACES: readonly Scenario[] = [
  // Places
  said(
    "a Cuban company is refused",
    [signUp(aCompany("Malecón Datos S.A.", "CU"))],
    "deny",
    "sanctions/embargoed-customer",
  ),
  said(
    "a group with an Iranian parent is refused",
    [signUp(german(ofGroup("Alborz Pardazesh Holding", "IR")))],
    "deny",
    "sanctions/embargoed-ultimate-parent",
  ),
  said(
    "an owner who lives in Iran goes to people",
    [signUp(owned(anOwner(30, "IR"), anOwner(70, "DE")))],
    "review",
    "sanctions/embargoed-owner",
  ),
  said(
    "use in Crimea is refused",
    [signUp(german({ placesOfUse: [{ country: "UA", subdivision: "UA-43" }] }))],
    "deny",
    "sanctions/embargoed-use",
  ),
  said(
    "use in Sevastopol is refused",
    [signUp(german({ placesOfUse: [{ country: "UA", subdivision: "UA-40" }] }))],
    "deny",
    "sanctions/embargoed-use",
  ),
  said(
    "use in Donetsk goes to people",
    [signUp(german({ placesOfUse: [{ country: "UA", subdivision: "UA-14" }] }))],
    "review",
    "sanctions/embargo-caution",
  ),
  said(
    "use in Luhansk goes to people",
    [signUp(german({ placesOfUse: [{ country: "UA", subdivision: "UA-09" }] }))],
    "review",
    "sanctions/embargo-caution",
  ),
  said(
    "use somewhere in Ukraine waits for the oblast",
    [signUp(german({ placesOfUse: [{ country: "UA" }] }))],
    "review",
    "sanctions/subdivision-unknown",
  ),
  said(
    "use in Kyiv is fine",
    [signUp(german({ placesOfUse: [{ country: "UA", subdivision: "UA-30" }] }))],
    "approve",
  ),
  said(
    "a Syrian company goes to people",
    [signUp(aCompany("Barada Software", "SY"))],
    "review",
    "sanctions/embargo-caution",
  ),
  said(
    "a Russian company goes to people, even for a T4",
    rents(aCompany("Neva Grafika OOO", "RU"), "review"),
    "review",
    "sanctions/embargo-caution",
  ),
  said(
    "a group with a Russian parent goes to people",
    [signUp(german(ofGroup("Neva Kholding AO", "RU")))],
    "review",
    "sanctions/embargo-caution-ultimate-parent",
  ),
  said(
    "an end user in North Korea is refused",
    [
      signUp(german()),
      asks([[2, "T4", "DE"]], {
        changes: endUse("inference", "for a tenant", endUsers(["Taedong Software Centre", "KP"])),
      }),
    ],
    "deny",
    "sanctions/embargoed-use",
  ),
  // Persons: nationality is never asked
  said(
    "a Chinese name that lives in Germany rents an H100",
    rents(anIndividual("Wang Xiaoming", "DE"), "approve", "H100 SXM5 80GB"),
    "approve",
  ),
  said("a person in China rents a T4", rents(anIndividual("Wang Xiaoming", "CN")), "approve"),
  said(
    "a person in China who asks for H100 goes to people",
    rents(anIndividual("Wang Xiaoming", "CN"), "approve", "H100 SXM5 80GB"),
    "review",
    "advanced-computing/place-in-d5-or-macau",
  ),
  // Identity and resale
  said(
    "who cannot be verified after two attempts is refused",
    [signUp(german(), { changes: failing(2) })],
    "deny",
    "identification/customer-unverifiable",
  ),
  said(
    "who could not be verified once waits for evidence",
    [signUp(german(), { changes: failing(1) })],
    "review",
    "identification/customer-unverified",
  ),
  said(
    "a reseller whose programme was reviewed 14 months ago goes to people",
    [signUp(german(({ date }) => ({ reseller: { status: "enrolled", programmeReviewedOn: date(425) } })))],
    "review",
    "identification/reseller-programme-old",
  ),
  said(
    "a reseller with an end user of D:5 goes to people",
    [
      signUp(german(({ date }) => ({ reseller: { status: "enrolled", programmeReviewedOn: date(100) } }))),
      asks([[8, "H100 SXM5 80GB", "DE"]], {
        changes: endUse(
          "inference",
          "for tenants",
          endUsers(["Hokuto Onsei Kenkyusho KK", "JP"], ["Shenzhen Lanhai Zhixing Keji", "CN"]),
        ),
      }),
    ],
    "review",
    "advanced-computing/end-users-headquarters",
  ),
  said(
    "a reseller that names no end users goes to people",
    [
      signUp(german(({ date }) => ({ reseller: { status: "enrolled", programmeReviewedOn: date(100) } }))),
      asks([[8, "H100 SXM5 80GB", "DE"]], {
        changes: endUse("inference", "for tenants", { status: "undisclosed-end-users" }),
      }),
    ],
    "review",
  ),
  said(
    "a company that declines to state its end use goes to people",
    [signUp(german({ refusals: ["end-use"] }))],
    "review",
    "red-flags/questions-refused",
  ),
  said(
    "an owner who lives in Crimea goes to people",
    [
      signUp(
        german(
          ownedBy(
            anOwner(100, "UA", {
              address: { lines: ["1 Example Street"], place: { country: "UA", subdivision: "UA-43" } },
            }),
          ),
        ),
      ),
    ],
    "review",
    "sanctions/embargoed-owner",
  ),
];
