import { aQuotaBody, aSignUpBody, type Body } from "../../support/a-request.ts";
import { aCompany, itsEvidence } from "../a-company.ts";

/** The functions that a customer waits for; `account` is the gate. */
export const HOOKS = ["sign-up", "evidence", "quota-request", "account"] as const;
export type HookName = (typeof HOOKS)[number];

/** A call of the API, and the status that it must be answered with. */
export type ApiCall = { hook: HookName; accountId: string; key: string; body?: Body; status: number };

/** Calls of one hook, each by an account of its own: what must come before each, and the call that is measured. */
export type Traffic = { before(index: number): readonly ApiCall[]; call(index: number): ApiCall };

/** Names of nobody on the list, as many as there are; each company and its owners take the next three. */
export type Names = readonly string[];

/** Makes the calls of a hook; `run` begins the names of its accounts, so that two runs do not meet. */
export function trafficOf(hook: HookName, run: string, names: Names): Traffic {
  const signUp = (index: number, evidence = itsEvidence()): ApiCall => {
    const accountId = `${run}-${index}`;
    const body = aSignUpBody(aCompany(accountId, threeOf(names, index)), { evidence });
    return { hook: "sign-up", accountId, key: "sign-up", body, status: 201 };
  };
  const of = (index: number, name: HookName, body: Body): ApiCall => ({
    hook: name,
    accountId: `${run}-${index}`,
    key: name,
    body,
    status: 201,
  });
  switch (hook) {
    case "sign-up":
      return { before: () => [], call: (index) => signUp(index) };
    case "evidence":
      return {
        before: (index) => [signUp(index, [])],
        call: (index) => of(index, "evidence", { signUp: 1, evidence: itsEvidence() }),
      };
    case "quota-request":
      return {
        before: (index) => [signUp(index)],
        call: (index) => of(index, "quota-request", aQuotaBody()),
      };
    case "account":
      return {
        before: (index) => [signUp(index)],
        call: (index) => ({ hook: "account", accountId: `${run}-${index}`, key: "", status: 200 }),
      };
  }
}

const threeOf = (names: Names, index: number): string[] =>
  [0, 1, 2].flatMap((offset) => names[(3 * index + offset) % names.length] ?? []);

/** Ten calls of an account's life, in order: it signs up, says so again, asks for a quota, says so again, and is asked for six times. */
export function lifeOf(run: string, index: number, names: Names): ApiCall[] {
  const { before, call } = trafficOf("quota-request", run, names);
  const asked = trafficOf("account", run, names).call(index);
  return [...before(index), call(index)]
    .flatMap((first) => [first, { ...first, status: 200 }])
    .concat(Array.from({ length: 6 }, () => asked));
}
