/**
 * The Lambda functions by the folder under functions/ that holds their handler, and whether each carries the policy packs:
 * those that decide by the policy or report its digest do.
 */
export const FUNCTIONS = {
  "sign-up": { packs: true },
  "quota-request": { packs: true },
  account: { packs: false },
  attestation: { packs: false },
  jwks: { packs: false },
  openapi: { packs: false },
  health: { packs: true },
  "not-found": { packs: false },
  relay: { packs: true },
  sweeper: { packs: true },
  "watchlist-activation": { packs: false },
} as const satisfies Record<string, { packs: boolean }>;

/** A folder under functions/ that holds a handler. */
export type FunctionName = keyof typeof FUNCTIONS;

/** All functions, in a fixed order. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];
