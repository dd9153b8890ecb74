import { expect } from "vitest";
import * as z from "zod";
import { gate } from "../../shared/ledger/gate.ts";
import {
  aLine,
  anOrganization,
  anOwner,
  aQuotaFor,
  aSignUpBody,
  type Body,
  evidenceFor,
  NOW,
} from "./a-request.ts";
import { anAccount, answered } from "./an-account.ts";

/** With 15,832 TPP each, 63 H100 are below the limit over linked accounts and 64 are above it. */
export const BELOW = 63;

/** A company of its own, linked to nobody by itself. */
const company = (name: string, overrides: Body = {}): Body =>
  anOrganization({
    name: `${name} Rechenwerk GmbH`,
    phone: `+4930${[...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e7}`,
    registration: { jurisdiction: { country: "DE" }, number: `HRB ${name}`, date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [anOwner(`owner-${name}`, 100, { name: `Ida ${name}` })],
    },
    ...overrides,
  });

const Owned = z.object({ beneficialOwners: z.object({ owners: z.array(z.object({ ref: z.string() })) }) });
const ownersOf = (customer: Body) => Owned.parse(customer).beneficialOwners.owners.map(({ ref }) => ref);

/** Accounts in one ledger, each with an approved sign-up; `shared` is what all of them have in common. */
export async function accounts(names: readonly string[], shared: Body = {}, configuration = {}) {
  const all = anAccount(configuration);
  const signUp = (name: string, overrides: Body = shared, now = NOW) => {
    const customer = company(name, overrides);
    const evidence = ["customer", ...ownersOf(customer)].map((ref) => evidenceFor(ref));
    return answered(all.signUp(aSignUpBody(customer, { evidence }), { accountId: name, now }));
  };
  for (const name of names) await signUp(name);
  await all.deliver();
  return {
    ...all,
    signUp,
    request: async (name: string, count: number, overrides: Body = {}, now = NOW) => {
      const body = { ...aQuotaFor(aLine("H100 SXM5 80GB", count)), ...overrides };
      return (await answered(all.requestQuota(body, { accountId: name, now }))).answer.outcome;
    },
    gate: async (name: string) => gate((await all.newestCheck(name)).standing, NOW),
    numbers: async (...of: string[]) => Promise.all(of.map(async (name) => (await all.newestCheck(name)).n)),
  };
}

/** One device in all of them. */
export const DEVICE = { devices: ["device-4711"] };
/** One telephone in all of them. */
export const PHONE = { phone: "+49301234567" };

/** Owned by those who own other accounts' companies. */
export const ownedBy = (...names: string[]): Body => ({
  beneficialOwners: {
    status: "disclosed",
    owners: names.map((name, index) =>
      anOwner(`owner-${index}`, 100 / names.length, { name: `Ida ${name}` }),
    ),
  },
});

/** Two accounts that each were granted as much as one may have before anybody knew that they belong together. */
export async function breach() {
  const world = await accounts(["acme", "beta"]);
  for (const name of ["acme", "beta"]) expect(await world.request(name, BELOW)).toBe("approve");
  await world.deliver();
  // A third account has something in common with each.
  await world.signUp("gamma", ownedBy("acme", "beta"));
  return world;
}
