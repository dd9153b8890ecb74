import { type Body, evidenceFor } from "../../support/a-request.ts";
import { asks, signUp } from "./calls.ts";
import { aCompany, aFirm, anIndividual, anOwner, ownedBy } from "./customers.ts";
import { type Changes, type Scenario, said } from "./scenario.ts";

const H100 = "H100 SXM5 80GB";
const unknown = { share: { status: "unknown" } };
const between = (min: number, max: number): Body => ({ share: { status: "between", min, max } });
const listedOrganization = (share: Body) =>
  anOwner(0, "AE", { kind: "organization", name: "Ostrovnoy Shipping FZE", ...share });
const german = (changes?: Changes) => aCompany(aFirm("GmbH"), "DE", changes);

/** The provider's word of what it found the customer to be. */
const found =
  (publicStatus: string): Changes =>
  ({ instant }) => ({ evidence: [{ ...evidenceFor("customer", instant(1)), publicStatus }] });

/** More of what turns on whom the customer names, what is known of them, and what its surroundings say. */
export const FURTHER_SUBJECTS: readonly Scenario[] = [
  said(
    "an owner in the band of 25 to 50 percent",
    [signUp(german(ownedBy(anOwner(0, "DE", between(25, 50)))))],
    "approve",
  ),
  said(
    "shares that are unknown, where nobody certainly holds a quarter, wait for the applicant",
    [signUp(german(ownedBy(anOwner(20, "DE"), anOwner(0, "DE", unknown))), { outcome: "review" })],
    "review",
    "identification/ownership-undisclosed",
  ),
  said(
    "a listed owner in the band of 50 to 75 percent is denied",
    [signUp(german(ownedBy(listedOrganization(between(50, 75)), anOwner(25, "DE"))), { outcome: "deny" })],
    "deny",
    "sanctions/blocked-ownership",
  ),
  said(
    "a listed owner in the band of 25 to 50 percent goes to people, whatever the others hold",
    [signUp(german(ownedBy(listedOrganization(between(25, 50)), anOwner(50, "DE"))), { outcome: "review" })],
    "review",
    "sanctions/blocked-ownership-possible",
  ),
  said(
    "named owners who would hold more than everything go to people",
    [signUp(german(ownedBy(anOwner(60, "DE"), anOwner(50, "DE"))), { outcome: "review" })],
    "review",
    "identification/ownership-contradictory",
  ),
  said(
    "a company on an exchange, of which nobody holds a quarter",
    [
      signUp(german({ ...ownedBy(), publicStatus: "exchange-listed" }), {
        changes: found("exchange-listed"),
      }),
    ],
    "approve",
  ),
  said(
    "the same by its own word alone waits for the applicant",
    [signUp(german({ ...ownedBy(), publicStatus: "exchange-listed" }), { outcome: "review" })],
    "review",
    "identification/ownership-undisclosed",
  ),
  said(
    "a company on an exchange with a listed owner goes to people",
    [
      signUp(german({ ...ownedBy(listedOrganization({ share: { status: "known", percent: 5 } })) }), {
        outcome: "review",
        changes: found("exchange-listed"),
      }),
    ],
    "review",
    "sanctions/blocked-ownership-possible",
  ),
  said(
    "a company on an exchange that withholds its owners goes to people",
    [
      signUp(german({ beneficialOwners: { status: "not-disclosed" } }), {
        outcome: "review",
        changes: found("exchange-listed"),
      }),
    ],
    "review",
    "identification/owners-unverified",
  ),
  said(
    "a Turkish citizen of Germany, where a place of residence decides and no nationality",
    [signUp(anIndividual("Feride Halloran", "DE", { nationality: "TR" })), asks([[8, H100, "DE"]])],
    "approve",
  ),
  said(
    "an Iranian citizen of Germany is judged by the residence, too",
    [signUp(anIndividual("Nasrin Duarte", "DE", { nationality: "IR" })), asks([[8, H100, "DE"]])],
    "approve",
  ),
  said(
    "advanced accelerators for an address that lasts minutes go to people",
    [signUp(german({ email: "office@mailinator.com" })), asks([[8, H100, "DE"]])],
    "review",
    "red-flags/disposable-mail",
  ),
  said(
    "an owner who pays goes to people, with who it is",
    [
      signUp(
        german({
          ...ownedBy(anOwner(100, "DE", { name: "Mathilde Brandstetter" })),
          payment: {
            means: "card",
            payer: { status: "other", name: "MATHILDE BRANDSTETTER", country: "DE" },
          },
        }),
        { outcome: "review" },
      ),
    ],
    "review",
    "red-flags/payer-owner",
  ),
];
