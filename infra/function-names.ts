/**
 * The Lambda functions by the folder under functions/ that holds their handler; whether each carries the policy packs, as those
 * do that decide by the policy, report its digest or ask how long records are kept; and whether it verifies evidence, and carries the files for that.
 */
export const FUNCTIONS = {
  "sign-up": { packs: true, verifies: true },
  evidence: { packs: true, verifies: true },
  "identity-webhook": { packs: true, verifies: true },
  "identity-session": { packs: false, verifies: false },
  "quota-request": { packs: true, verifies: false },
  challenge: { packs: false, verifies: false },
  erasure: { packs: true, verifies: false },
  upload: { packs: false, verifies: false },
  account: { packs: false, verifies: false },
  attestation: { packs: false, verifies: false },
  jwks: { packs: false, verifies: false },
  openapi: { packs: false, verifies: false },
  health: { packs: true, verifies: false },
  "not-found": { packs: false, verifies: false },
  relay: { packs: true, verifies: false },
  sweeper: { packs: true, verifies: false },
  "watchlist-activation": { packs: false, verifies: false },
} as const satisfies Record<string, { packs: boolean; verifies: boolean }>;

/** A folder under functions/ that holds a handler. */
export type FunctionName = keyof typeof FUNCTIONS;

/** All functions, in a fixed order. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];

/** The functions that gather facts of a customer, and carry the files for its signals. */
export const GATHERING: readonly FunctionName[] = [
  "sign-up",
  "evidence",
  "identity-webhook",
  "quota-request",
];
