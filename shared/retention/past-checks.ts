import type { LinkToken } from "../exposure/link.ts";
import type { CheckItem } from "../ledger/check.ts";
import type { ReviewCase } from "../review/case.ts";

/** What an erasure asks of a check, which may be of a version that this one cannot read as a whole. */
export type PastCheck = {
  n: number;
  /** Absent where the check opened no case; `unknown` where nobody can tell its state. */
  caseState?: ReviewCase["state"] | "unknown";
  /** Those that can be read. */
  links: readonly LinkToken[];
};

/** The past checks of accounts. */
export type PastChecks = {
  /** All checks of an account, from the first, strongly consistent; none is left out for what it holds. */
  pastChecks(accountId: string): AsyncIterable<PastCheck>;
};

/** The cases that nobody has to end: one waits for the applicant alone, the other has ended. */
const ENDED_WITH_ACCOUNT: readonly PastCheck["caseState"][] = ["AWAITING_APPLICANT", "SUPERSEDED"];

/**
 * The numbers of the checks whose cases people have yet to end, in order. A review in force that the ledger does not have is among
 * them. All checks are read, as what is in force does not name the report that a denial may owe, nor a review that made room.
 */
export async function casesOpen(
  ledger: PastChecks,
  { accountId, standing }: Pick<CheckItem, "accountId" | "standing">,
): Promise<readonly number[]> {
  const open = new Set(standing.cases.map(({ n }) => n));
  for await (const { n, caseState } of ledger.pastChecks(accountId)) {
    if (ENDED_WITH_ACCOUNT.includes(caseState)) open.delete(n);
    else if (caseState !== undefined) open.add(n);
  }
  return [...open].sort((a, b) => a - b);
}

/** Every token that the account was ever linked by: the newest check has them, unless it had to let some go. */
export async function linksEver(
  ledger: PastChecks,
  { accountId, links, linksShed }: Pick<CheckItem, "accountId" | "links" | "linksShed">,
): Promise<readonly LinkToken[]> {
  const tokens = new Set(links);
  if (!linksShed) return [...tokens];
  for await (const past of ledger.pastChecks(accountId)) for (const token of past.links) tokens.add(token);
  return [...tokens];
}
