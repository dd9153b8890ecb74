import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { applicantAnswer } from "../../../shared/policy/applicant-answer.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { LIST_NAMES, type ListCode } from "../../../shared/watchlist/list-code.ts";
import { aQuota, aSignUp, hit, organizationOf } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const decided = (facts: Facts) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: new Date("2026-11-23") });
const codes = (facts: Facts) => applicantAnswer(decided(facts)).map(({ code }) => code);

test("an approval says that the requirements are met", () => {
  expect(applicantAnswer(decided(aSignUp()))).toEqual([
    { code: "requirements-met", message: "The requirements for this request are met." },
  ]);
});

test.for(Object.keys(LIST_NAMES) as ListCode[])(
  "a potential hit on %s reads like any other review",
  (list) => {
    const ordinary = applicantAnswer(decided(aQuota(organizationOf("MO"))));
    expect(applicantAnswer(decided(aQuota({ screening: { hits: [hit(list, "potential")] } })))).toEqual(
      ordinary,
    );
  },
);

test("a missing list, a part of blocked shares and a listed owner read like any other review, too", () => {
  const silent = [
    aQuota({ screening: { freshness: "missing", hits: undefined } }),
    aQuota({ ownership: { blocked: { min: 0, max: 10 } } }),
    aQuota({ screening: { hits: [hit("EL", "confirmed", "beneficial-owner")] } }),
  ];
  expect(silent.map(codes)).toEqual([["under-review"], ["under-review"], ["under-review"]]);
});

test("beside missing evidence, a hit adds nothing that an ordinary review would not", () => {
  const unverified = { identity: { customer: "unverified" as const } };
  const withHit = aQuota({ ...unverified, screening: { hits: [hit("SDN", "potential")] } });
  expect(codes(withHit)).toEqual(codes(aQuota({ ...unverified, ...organizationOf("MO") })));
});

test("a denied SDN reads like any other account that is not eligible", () => {
  const blocked = aQuota({ request: { accountGate: "blocked" } });
  expect(codes(aQuota({ screening: { hits: [hit("SDN")] } }))).toEqual(codes(blocked));
});

test("a denial does not ask for what would not help", () => {
  const facts = aSignUp({ identity: { customer: "unverified" }, screening: { hits: [hit("SDN")] } });
  expect(codes(facts)).toEqual(["not-eligible"]);
});

test("reasons come once and sorted, and name no rule", () => {
  const facts = aSignUp({
    identity: { customer: "unverified", beneficialOwners: "unverified" },
    ownership: { undisclosed: 60 },
    subject: { reseller: "not-enrolled" },
  });
  expect(codes(facts)).toEqual(["identity-not-verified", "more-information-needed"]);
  expect(JSON.stringify(applicantAnswer(decided(facts)))).not.toMatch(/identification|owners-unverified/);
});
