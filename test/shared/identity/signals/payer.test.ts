import { expect, test } from "vitest";
import { isCustomersOwn, isOwners } from "../../../../shared/identity/signals/payer.ts";
import { anOrganization, anOwner, aPerson, aSignUp, type Body } from "../../../support/a-request.ts";

const COMPANY = anOrganization({
  aliases: ["Fremdzahler AG"],
  registration: { jurisdiction: { country: "AT" }, number: "1", date: "2011-05-02" },
});

function judged(payer: Body, customer: Body, judge: typeof isCustomersOwn): boolean {
  const payment = { means: "card", payer: { status: "other", ...payer } };
  const parsed = aSignUp({ ...customer, payment }, { evidence: [] }).customer;
  if (parsed.payment.payer.status !== "other") throw new Error("expected another payer");
  return judge(parsed.payment.payer, parsed);
}

test.for<[string, Body, boolean]>([
  ["its name", { name: "Weissenfels Bildtechnik GmbH", country: "DE" }, true],
  ["its name as banks write it", { name: "WEISSENFELS BILDTECHNIK GMBH", country: "DE" }, true],
  ["its name without the legal form", { name: "Weissenfels Bildtechnik", country: "DE" }, true],
  [
    "its name, in the country where it was formed",
    { name: "Weissenfels Bildtechnik GmbH", country: "AT" },
    true,
  ],
  ["its name in another country", { name: "Weissenfels Bildtechnik GmbH", country: "HK" }, false],
  ["its name from nobody knows where", { name: "Weissenfels Bildtechnik GmbH" }, false],
  ["its name with another legal form", { name: "Weissenfels Bildtechnik AG", country: "DE" }, false],
  ["a name that is alike", { name: "Weissenfels Bildtechnik Holding GmbH", country: "DE" }, false],
  ["its name as a person's", { kind: "person", name: "Weissenfels Bildtechnik GmbH", country: "DE" }, false],
  // Anybody could claim the name of whoever pays for an alias.
  ["an alias", { name: "Fremdzahler AG", country: "DE" }, false],
  ["another name", { name: "Zahlungsdienst Vogel AG", country: "DE" }, false],
])("a payer is the company by %s", ([, payer, same]) => {
  expect(judged(payer, COMPANY, isCustomersOwn)).toBe(same);
});

test.for<[string, Body, boolean]>([
  ["the name", { name: "Annegret Weissenfels", country: "DE" }, true],
  ["the surname first", { name: "WEISSENFELS, ANNEGRET", country: "DE" }, true],
  ["the surname alone", { name: "Weissenfels", country: "DE" }, false],
  ["another given name", { name: "Ottokar Weissenfels", country: "DE" }, false],
  ["the name in another country", { name: "Annegret Weissenfels", country: "CH" }, false],
])("a payer is the person by %s", ([, payer, same]) => {
  expect(judged(payer, aPerson(), isCustomersOwn)).toBe(same);
});

// Without vowel signs, which normalizing drops, these would be one name.
test.for([
  ["राम", "रीम"],
  ["কামাল", "কোমল"],
  ["राम", "राम"],
] as const)("a payer called %s is not the person called %s by a name that is not read", ([payer, name]) => {
  expect(judged({ name: payer, country: "DE" }, aPerson({ name }), isCustomersOwn)).toBe(false);
});

const OWNED = anOrganization({
  ultimateParent: { status: "known", name: "Vogel Beteiligungs SE", headquarters: "AT" },
  beneficialOwners: {
    status: "disclosed",
    owners: [
      anOwner("owner-1", 60, { name: "Ida Vogel", country: "CH" }),
      anOwner("owner-2", 40, { kind: "organization", name: "Vogel Verlag GmbH", country: "AT" }),
    ],
  },
});

test.for<[string, Body, boolean]>([
  ["a person who owns", { name: "Ida Vogel", country: "CH" }, true],
  ["a company that owns", { name: "Vogel Verlag GmbH", country: "AT" }, true],
  ["the ultimate parent", { kind: "organization", name: "Vogel Beteiligungs SE", country: "AT" }, true],
  ["an owner's name in another country", { name: "Ida Vogel", country: "HK" }, false],
  ["the customer itself", { name: "Weissenfels Bildtechnik GmbH", country: "DE" }, false],
])("a payer is one of the owners: %s", ([, payer, owner]) => {
  expect(judged(payer, OWNED, isOwners)).toBe(owner);
});

test("a person has no owners who could pay", () => {
  expect(judged({ name: "Annegret Weissenfels", country: "DE" }, aPerson(), isOwners)).toBe(false);
});
