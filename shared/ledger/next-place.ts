import type { ProblemCode } from "../contract/problem.ts";
import type { Hook } from "../contract/vocabulary.ts";
import { failure, type Result, success } from "../result.ts";
import type { CheckItem } from "./check.ts";
import { CHECK_NUMBER_MAX } from "./ids.ts";
import { NOTHING_STANDS, STANDING_LIMITS, type Standing } from "./standing.ts";

/** Where a new check comes in: its number, and what stands before it. */
export type CheckPlace = { n: number; standing: Standing; supersedes: number | undefined };

/**
 * The next check's place in the account. Fails with `supersedes-invalid` when the named check may not be replaced, and with
 * `too-many-open-cases` when one more review would not fit.
 */
export function nextPlace(
  newest: CheckItem | undefined,
  hook: Hook,
  supersedes: number | undefined,
): Result<CheckPlace, ProblemCode> {
  const n = (newest?.n ?? 0) + 1;
  const standing = newest?.standing ?? NOTHING_STANDS;
  // Running out of numbers takes three checks a second for a year; then the account is closed rather than renumbered.
  if (n > CHECK_NUMBER_MAX) return failure("not-recorded");
  if (supersedes !== undefined && !maySupersede(standing, hook, supersedes))
    return failure("supersedes-invalid");
  const staying = standing.cases.filter((open) => open.n !== supersedes);
  if (staying.length >= STANDING_LIMITS.cases) return failure("too-many-open-cases");
  return success({ n, standing, supersedes });
}

const maySupersede = (standing: Standing, hook: Hook, n: number): boolean =>
  standing.cases.some((open) => open.n === n && open.hook === hook && open.supersedable);
