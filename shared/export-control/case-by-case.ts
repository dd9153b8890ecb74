import { isInForce } from "../jurisdiction/effective.ts";
import type { Accelerator } from "./accelerator.ts";
import { tppReadings } from "./tpp.ts";

/**
 * 91 FR 1684 of 15 Jan 2026: exports from the United States to China and Macau are reviewed case by case when both lie below
 * these limits, exclusive; everything else stays under a presumption of denial.
 */
export const CASE_BY_CASE = { from: "2026-01-15", tppBelow: 21_000, bandwidthBelowGbPerS: 6500 } as const;

/**
 * Whether a part's numbers fit the case-by-case review; undefined when one that matters is unknown, `false` before the
 * rule. It never says that a
 * transfer is allowed: the rule has conditions on supply, security and testing that no number shows.
 */
export function isWithinCaseByCase({ dense, bandwidthGbPerS }: Accelerator, asOf: Date): boolean | undefined {
  if (!isInForce(CASE_BY_CASE, asOf)) return false;
  const tpp = tppReadings(dense)?.high.value;
  if (tpp !== undefined && tpp >= CASE_BY_CASE.tppBelow) return false;
  if (bandwidthGbPerS !== undefined && bandwidthGbPerS >= CASE_BY_CASE.bandwidthBelowGbPerS) return false;
  return tpp === undefined || bandwidthGbPerS === undefined ? undefined : true;
}
