import { asks, endUse, endUsers, signUp } from "./calls.ts";
import { type ACustomer, aCompany, aFirm, anOwner, ofGroup, ownedBy } from "./customers.ts";
import { type Changes, type Scenario, said } from "./scenario.ts";

const german = (changes?: Changes) => aCompany(aFirm("GmbH"), "DE", changes);
const owned = (...owners: Parameters<typeof ownedBy>) => german(ownedBy(...owners));
const listedOwner = (percent: number, name: string, country: string) =>
  anOwner(percent, country, { kind: "organization", name });
const unknownShare = { share: { status: "unknown" } };

/** Signs up and, whatever came of it, rents. */
const rents = (customer: ACustomer, signedUp: "approve" | "review" | "deny" = "approve", part = "T4") => [
  signUp(customer, { outcome: signedUp }),
  asks([[2, part, "DE"]]),
];

/** More of what turns on lists and on who owns the customer. */
export const FURTHER_LISTS: readonly Scenario[] = [
  // Lists
  said(
    "a denied person of the United States is refused",
    [signUp(aCompany("Brightwater Avionics Export LLC", "US"))],
    "deny",
    "lists/bis-party",
  ),
  said(
    "a military end user is refused a T4",
    rents(aCompany("Shenyang Haofeng Aeroengine Design Bureau", "CN"), "deny"),
    "deny",
    "lists/bis-party",
  ),
  said(
    "a Chinese military-industrial company goes to people",
    rents(aCompany("Huaxi Surveillance Technology Co., Ltd.", "CN"), "review"),
    "review",
    "lists/chinese-military-industrial-complex",
  ),
  said(
    "a Chinese military company goes to people, even for a T4",
    rents(aCompany("BYD Company Limited", "CN"), "review"),
    "review",
    "lists/chinese-military-company",
  ),
  said(
    "a misspelt name of the Entity List goes to people",
    [signUp(aCompany("Inspurr Electronic Informaton Industry", "SG"))],
    "review",
    "lists/potential-hit",
  ),
  said(
    "a listed ultimate parent is refused",
    [signUp(german(ofGroup("Zarya Vektor Holding OOO", "RU")))],
    "deny",
    "sanctions/sdn-ultimate-parent",
  ),
  said(
    "a listed payer goes to people at least",
    [
      signUp(
        german({
          payment: {
            means: "bank-transfer",
            payer: { status: "other", name: "Ostrovnoy Shipping FZE", country: "AE" },
          },
        }),
      ),
    ],
    "review",
    "lists/potential-hit",
    "red-flags/payer-not-customer",
  ),
  said(
    "a listed end user is refused",
    [
      signUp(german()),
      asks([[2, "T4", "DE"]], {
        changes: endUse("inference", "for a tenant", endUsers(["Zarya Vektor Holding OOO", "RU"])),
      }),
    ],
    "deny",
    "sanctions/sdn-party",
  ),
  said(
    "a listed signatory goes to people",
    [
      signUp(
        german({
          signatories: [{ name: "Rodion Matveyevich Belousenko", country: "BY", dateOfBirth: "1971-08-02" }],
        }),
      ),
    ],
    "review",
    "lists/potential-hit",
  ),
  // Ownership
  said(
    "a blocked owner of exactly half blocks",
    [signUp(owned(listedOwner(50, "Ostrovnoy Shipping FZE", "AE"), anOwner(50, "DE")))],
    "deny",
    "sanctions/blocked-ownership",
  ),
  said(
    "a blocked owner of just less than half goes to people",
    [signUp(owned(listedOwner(49.9, "Ostrovnoy Shipping FZE", "AE"), anOwner(50.1, "DE")))],
    "review",
    "sanctions/blocked-ownership-possible",
  ),
  said(
    "a blocked person who controls without owning goes to people",
    [
      signUp(
        owned(
          anOwner(0, "RU", {
            name: "Gleb Arkadyevich Zavarin",
            dateOfBirth: "1968-03-14",
            substantialControl: true,
          }),
          anOwner(100, "DE"),
        ),
      ),
    ],
    "review",
    "sanctions/sdn-owner-or-signatory",
  ),
  said(
    "an Entity List owner of unknown share goes to people",
    [
      signUp(
        owned(
          anOwner(0, "CN", {
            kind: "organization",
            name: "Tianhe Yuanjian Computing Institute",
            ...unknownShare,
          }),
          anOwner(40, "DE"),
        ),
      ),
    ],
    "review",
    "lists/restricted-ownership",
  ),
  said(
    "an Entity List owner of a third goes to people",
    [
      signUp(
        owned(listedOwner(33, "Inspur Electronic Information Industry Co., Ltd.", "CN"), anOwner(67, "DE")),
      ),
    ],
    "review",
    "lists/restricted-ownership",
  ),
  said(
    "a company without a known parent goes to people",
    [signUp(german({ ultimateParent: { status: "unknown" } }))],
    "review",
  ),
  said(
    "a company with undisclosed owners waits for them",
    [signUp(german({ beneficialOwners: { status: "not-disclosed" } }))],
    "review",
    "identification/ownership-undisclosed",
  ),
  said(
    "two blocked owners of a quarter each block together",
    [
      signUp(
        owned(
          listedOwner(25, "Ostrovnoy Shipping FZE", "AE"),
          listedOwner(25, "Zarya Vektor Holding OOO", "RU"),
          anOwner(50, "DE"),
        ),
      ),
    ],
    "deny",
    "sanctions/blocked-ownership",
  ),
  said(
    "a blocked owner of unknown share goes to people",
    [
      signUp(
        owned(
          anOwner(0, "AE", { kind: "organization", name: "Ostrovnoy Shipping FZE", ...unknownShare }),
          anOwner(40, "DE"),
        ),
      ),
    ],
    "review",
    "sanctions/blocked-ownership-possible",
  ),
];
