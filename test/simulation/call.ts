import type { Body } from "../support/a-request.ts";

/** Functions that callers reach. */
const HOOKS = ["sign-up", "evidence", "quota-request"] as const;

/** A call of the API, which a client makes until it gets an answer that it can live with. */
export type Call = {
  hook: (typeof HOOKS)[number];
  accountId: string;
  key: string;
  body: Body;
  /** Refusals that are the right answer, by code; a reused key's always is one where two bodies share a key. */
  refusals?: readonly string[];
};
