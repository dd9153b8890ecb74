import { aQuotaBody, aSignUpBody, type Body } from "../../support/a-request.ts";
import { aCompany, itsEvidence, threeNames } from "../a-company.ts";

/** The functions that a customer waits for; `account` is the gate. */
export const HOOKS = ["sign-up", "evidence", "quota-request", "account"] as const;
export type HookName = (typeof HOOKS)[number];

/** A call of the API, and the status that it must be answered with. */
export type ApiCall = { hook: HookName; accountId: string; key: string; body?: Body; status: number };

/** Calls of one hook, each by an account of its own: what must come before each, and the call that is measured. */
export type Traffic = { before(index: number): readonly ApiCall[]; call(index: number): ApiCall };

/** Whose calls they are: accounts and companies are numbered, from a number of its own for each run, so that no two meet. */
export type Callers = { from: number; names: readonly string[] };

/** Makes the calls of a hook. */
export function trafficOf(hook: HookName, { from, names }: Callers): Traffic {
  const accountOf = (index: number) => `account-${from + index}`;
  const signUp = (index: number, evidence = itsEvidence()): ApiCall => {
    const accountId = accountOf(index);
    const body = aSignUpBody(aCompany(accountId, threeNames(names, from + index)), { evidence });
    return { hook: "sign-up", accountId, key: "sign-up", body, status: 201 };
  };
  const of = (index: number, name: HookName, body: Body): ApiCall => ({
    hook: name,
    accountId: accountOf(index),
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
        call: (index) => ({ hook: "account", accountId: accountOf(index), key: "", status: 200 }),
      };
  }
}

/** Ten calls of an account's life, in order: it signs up, says so again, asks for a quota, says so again, and is asked for six times. */
export function lifeOf(callers: Callers, index: number): ApiCall[] {
  const { before, call } = trafficOf("quota-request", callers);
  const asked = trafficOf("account", callers).call(index);
  return [...before(index), call(index)]
    .flatMap((first) => [first, { ...first, status: 200 }])
    .concat(Array.from({ length: 6 }, () => asked));
}
