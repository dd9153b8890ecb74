import type { Gate } from "../../../shared/contract/answer.ts";
import { gate } from "../../../shared/ledger/gate.ts";
import type { Check, View } from "./view.ts";

/** Of which checks the account is judged as a whole: all sign-ups, and what a ground says so of. */
const isAccountWide = ({ item, record }: Check): boolean =>
  item.hook === "sign-up" || (record?.decision.grounds.some(({ scope }) => scope === "account") ?? false);

const until = ({ answer }: Check): number => Date.parse(answer.validUntil);

/**
 * The gate of an account by all its checks, and by nothing that one carries to the next: a denial in force blocks it, a review of
 * the account that no later check has replaced keeps it waiting, and the newest sign-up must approve, and no longer than a
 * denial beside it holds.
 */
function gateOf(checks: readonly Check[], at: number): Gate {
  const denials = checks.filter((check) => check.item.outcome === "deny" && isAccountWide(check));
  if (denials.some((denial) => until(denial) > at)) return "blocked";
  const replaced = new Set(checks.map(({ item }) => item.supersedes));
  const isOpen = (check: Check) =>
    check.item.outcome === "review" && isAccountWide(check) && !replaced.has(check.item.n);
  if (checks.some(isOpen)) return "pending";
  const signUp = checks.findLast(({ item }) => item.hook === "sign-up");
  if (signUp?.item.outcome !== "approve") return "pending";
  const beside = denials.filter(
    (denial) => denial.item.n < signUp.item.n && until(denial) > Date.parse(signUp.item.createdAt),
  );
  // Of several denials the one that lasts longest is in force.
  const ends = beside.length > 0 ? Math.min(until(signUp), Math.max(...beside.map(until))) : until(signUp);
  return ends > at ? "allowed" : "pending";
}

/** S12: after each check the gate that it carries is the one that all checks make, then and whenever something ends. */
export const gatesThatDiffer = ({ accounts }: View): string[] =>
  [...accounts].flatMap(([accountId, checks]) =>
    checks.flatMap(({ item, record }, index) => {
      if (!record) return [];
      const soFar = checks.slice(0, index + 1);
      const times = [
        Date.parse(item.createdAt),
        ...soFar.map(until),
        ...soFar.map((check) => until(check) - 1),
      ];
      const differs = times.some((at) => gateOf(soFar, at) !== gate(item.standing, new Date(at)));
      return differs ? [`${accountId}.${item.n}`] : [];
    }),
  );

/** S12: what people must look at is not replaced by a later check, but for a look at linked accounts by a stricter one. */
export const hitsReplaced = ({ accounts }: View): string[] =>
  [...accounts].flatMap(([accountId, checks]) =>
    checks.flatMap(({ item }) => {
      const replaced = checks.find((other) => other.item.n === item.supersedes);
      const statuses = Object.values(replaced?.record?.decision.checks ?? {});
      const isOurs = item.idempotencyKey.startsWith("sallyport:");
      return statuses.includes("hit") && !isOurs ? [`${accountId}.${item.supersedes}`] : [];
    }),
  );
