import type { LinkToken } from "../../../shared/exposure/link.ts";
import { LIMITS } from "../applicants.ts";
import type { Check, View } from "./view.ts";

const granted = (checks: readonly Check[]): number =>
  (checks.at(-1)?.item.standing.grants ?? []).reduce((sum, { count }) => sum + count, 0);

/** What an account was told that it may have: the approvals of the customer that is on file. */
const promised = (checks: readonly Check[]): number => {
  const since = checks.findLastIndex(({ item }) => isNewCustomer(item));
  return checks
    .slice(since + 1)
    .filter(({ item }) => item.hook === "quota-request" && item.outcome === "approve")
    .flatMap(({ answer }) => grantsOf(answer.attestation))
    .reduce((sum, { count }) => sum + count, 0);
};

/** Whether a check is a sign-up, and no further evidence of an earlier one. */
const isNewCustomer = ({ hook, standing }: Check["item"]): boolean =>
  hook === "sign-up" && standing.signUp?.since === undefined;

const grantsOf = (attestation: string): { count: number }[] =>
  JSON.parse(Buffer.from(attestation.split(".")[1] ?? "", "base64url").toString()).grants ?? [];

/** No account is granted more than it may have, and what its customer was granted stands, and nothing else. */
export const limitsBroken = ({ accounts }: View): string[] =>
  [...accounts].flatMap(([accountId, checks]) => [
    ...(granted(checks) > LIMITS.alone ? [`${accountId} has ${granted(checks)}`] : []),
    ...(promised(checks) !== granted(checks) ? [`${accountId} was promised ${promised(checks)}`] : []),
  ]);

/** Linked accounts that have more together than they may: each that can be judged is held, once; and nobody else is. */
export const breachesUnheld = ({ accounts, scenario, checks }: View): string[] => {
  const of = (accountId: string) => accounts.get(accountId) ?? [];
  const isLinked =
    !scenario.bridge || of(scenario.bridge).at(-1)?.item.standing.signUp?.outcome === "approve";
  const isBreach = isLinked && scenario.linked.reduce((sum, id) => sum + granted(of(id)), 0) > LIMITS.linked;
  const isHeld = (id: string) =>
    of(id)
      .at(-1)
      ?.item.standing.cases.some(({ scope }) => scope === "account") ?? false;
  // Of who was erased nobody can tell any more what the grants rested on; they count for the others.
  const holders = scenario.linked.filter((id) => granted(of(id)) > 0 && !scenario.erased.includes(id));
  const ours = checks.filter(({ item }) => item.idempotencyKey.startsWith("sallyport:"));
  const reviewed = ours.map(({ item }) => item.accountId);
  return [
    ...(isBreach ? holders.filter((id) => !isHeld(id)).map((id) => `${id} is not held`) : []),
    ...(isBreach
      ? []
      : reviewed.filter((id) => !scenario.unreadable.includes(id)).map((id) => `${id} is held`)),
    ...reviewed.filter((id) => !scenario.linked.includes(id)).map((id) => `${id} is linked to nobody`),
    ...reviewed.filter((id, index) => reviewed.indexOf(id) < index).map((id) => `${id} is held twice`),
  ];
};

/** Every link of a check is written. */
export const linksMissing = ({ checks, state }: View): string[] =>
  checks.flatMap(({ item }) =>
    item.links
      .filter((token: LinkToken) => !state.items.has(`link#${token}\naccount#${item.accountId}`))
      .map((token) => `${item.accountId}.${item.n} ${token.split("#")[0]}`),
  );
