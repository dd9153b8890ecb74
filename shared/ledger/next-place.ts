import type { ProblemCode } from "../contract/problem.ts";
import type { Hook } from "../contract/vocabulary.ts";
import type { CarriedLinks } from "../exposure/link.ts";
import { failure, type Result, success } from "../result.ts";
import { keptOf } from "../retention/kept.ts";
import type { CheckItem } from "./check.ts";
import { CHECK_NUMBER_MAX } from "./ids.ts";
import { NOTHING_STANDS, type Standing, type StandingCase } from "./standing.ts";

/** Where a new check comes in: its number, what else stands, and the links that the newest check carries. */
export type CheckPlace = CarriedLinks & {
  n: number;
  standing: Standing;
  supersedes: number | undefined;
};

/**
 * The next check's place in the account. Fails with `supersedes-invalid` when the named check is no review in force of the
 * same hook. A review that only people can end is not replaced, and stays in force beside the new check: a refusal here
 * would tell the applicant that there is a hit, and so would letting it be named twice.
 */
export function nextPlace(
  newest: CheckItem | undefined,
  hook: Hook,
  supersedes: number | undefined,
): Result<CheckPlace, ProblemCode> {
  const n = (newest?.n ?? 0) + 1;
  const standing = newest ? { ...newest.standing, kept: keptOf(newest) } : NOTHING_STANDS;
  // Running out of numbers takes three checks a second for a year; then the account is closed rather than renumbered.
  if (n > CHECK_NUMBER_MAX) return failure("not-recorded");
  const named = standing.cases.find((open) => open.n === supersedes && open.hook === hook && !open.used);
  if (supersedes !== undefined && !named) return failure("supersedes-invalid");
  return success({
    n,
    standing: named && !named.supersedable ? withUsed(standing, named) : standing,
    links: newest?.links ?? [],
    ...(newest?.linksShed && { linksShed: true }),
    supersedes: named?.supersedable ? named.n : undefined,
  });
}

const withUsed = (standing: Standing, named: StandingCase): Standing => ({
  ...standing,
  cases: standing.cases.map((open) => (open === named ? { ...open, used: true } : open)),
});
