import type { Limit } from "./limits.ts";

/** House policy: what a request may take at most. Where a row is over its limit, the benchmark fails. */
export const BUDGETS = {
  /** Round trips to DynamoDB that wait for each other: newest check, whatever that calls for, commit. */
  trips: { limit: 3, unit: "trips" },
  /** Read and write units together, those of indexes included, where a check has `BUDGET_CHECK_BYTES`. */
  capacity: { limit: 12, unit: "units at 3 KB" },
  /** A signature, and the account's data key. */
  kms: { limit: 2, unit: "KMS calls" },
  cpu: { limit: 10, unit: "ms p99" },
  /** Of the bundle of the sign-up, on one core. */
  coldStart: { limit: 400, unit: "ms above bare Node" },
} as const satisfies Record<string, Limit>;

/** Size of a check at which the budget of capacity holds. */
export const BUDGET_CHECK_BYTES = 3 * 1024;
