import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTCOMES, type Outcome } from "../../../shared/contract/vocabulary.ts";
import { customerFacts } from "../../../shared/gather/customer-facts.ts";
import { customerParties } from "../../../shared/gather/parties.ts";
import { screenParties } from "../../../shared/gather/screen-parties.ts";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Screener } from "../../../shared/screening/hit.ts";
import { ListCode } from "../../../shared/watchlist/list-code.ts";
import { aHit } from "../../support/a-hit.ts";
import { anOrganization, anOwner, aSignUp, type Body, evidenceFor, NOW } from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";
import { aWatchlist, NO_SIGNALS } from "../../support/in-memory-ports.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const LISTED = "Zorlen Kvarta";

/** Finds one party on a list; its birth date agrees, so that a verified owner is confirmed and another is not. */
const screener =
  (list: ListCode): Screener =>
  ({ names, dateOfBirth }) =>
    names.includes(LISTED)
      ? [
          aHit({
            list,
            identifiers: [
              {
                identifier: "date-of-birth",
                result: "agree",
                verified: dateOfBirth?.verified ?? false,
              },
            ],
          }),
        ]
      : [];

/** From the body of a sign-up to its outcome: gathered, screened and decided as the hook does it. */
function outcomeOf(customer: Body, evidence: Body[], list: ListCode): Outcome {
  const signUp = aSignUp(customer, { evidence });
  const results = attestedResults(signUp);
  const watchlist = aWatchlist(screener(list));
  const screened = screenParties(customerParties(signUp.customer, results, ON), watchlist, {
    alert: 0.74,
    strong: 0.88,
  });
  const facts = {
    hook: "sign-up" as const,
    ...customerFacts(signUp.customer, {
      provider: { usPerson: true },
      on: ON,
      results,
      newCustomerDays: 30,
      sources: NO_SIGNALS,
      screened,
      manifest: watchlist.manifest,
    }),
  };
  return decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: NOW }).outcome;
}

const country = fc.constantFrom("DE", "CN", "RU", "IR");
const customers = fc.record({
  headquarters: country.map((code) => ({ country: code })),
  shares: fc.subarray([30, 20, 10]),
  refusals: fc.constantFrom([], ["beneficial-ownership"], ["end-use"]),
  publicStatus: fc.constantFrom(undefined, "exchange-listed", "regulated"),
  reseller: fc.constantFrom({ status: "no" }, { status: "not-enrolled" }),
});
const listedOwner = fc.record({
  list: fc.constantFrom(...ListCode.options),
  share: fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((percent) => ({ status: "known", percent })),
    fc.integer({ min: 0, max: 40 }).map((max) => ({ status: "between", min: 0, max })),
    fc.constant({ status: "unknown" }),
  ),
  verified: fc.boolean(),
});

const strictness = (outcome: Outcome) => OUTCOMES.indexOf(outcome);

test("an owner with a listed name never moves the outcome of a sign-up towards approve", () => {
  fc.assert(
    fc.property(customers, listedOwner, ({ shares, ...customer }, { list, share, verified }) => {
      const owners = shares.map((percent, index) => anOwner(`owner-${index}`, percent));
      const { publicStatus } = customer;
      const evidence = [
        { ...evidenceFor("customer"), publicStatus },
        ...owners.map(({ ref }) => evidenceFor(String(ref))),
      ];
      const body = (named: Body[]) =>
        anOrganization({ ...customer, beneficialOwners: { status: "disclosed", owners: named } });
      const before = outcomeOf(body(owners), evidence, list);
      const listed = anOwner("listed", 0, { name: LISTED, share });
      const after = outcomeOf(
        body([...owners, listed]),
        [...evidence, ...(verified ? [evidenceFor("listed")] : [])],
        list,
      );
      expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before));
      expect(after).not.toBe("approve");
    }),
    { numRuns: 300 },
  );
});

test.for<["customer" | "payer", Body]>([
  ["customer", { name: LISTED }],
  ["payer", { payment: { means: "card", payer: { status: "other", name: LISTED } } }],
])("a listed name of the %s never lets a sign-up through", ([, customer]) => {
  const evidence = ["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref));
  for (const list of ListCode.options)
    expect(outcomeOf(anOrganization(customer), evidence, list)).not.toBe("approve");
});
