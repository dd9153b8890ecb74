import type { Hook, Outcome } from "../contract/vocabulary.ts";
import type { CarriedLinks } from "../exposure/link.ts";
import type { ReviewCase } from "../review/case.ts";
import type { CheckKey } from "./ids.ts";
import type { Standing } from "./standing.ts";

/** Side effects that a committed check still owes; one marker an effect, removed only when the effect is known done. */
export const MARKERS = ["owesMessage", "owesSupersede", "owesLinks"] as const;
export type Marker = (typeof MARKERS)[number];

/**
 * One check: the attestation, the decision record, the case and the outbox in one item, written once. The links of the newest
 * one are the account's.
 */
export type CheckItem = (CheckKey & CarriedLinks) & {
  hook: Hook;
  outcome: Outcome;
  /** RFC 3339. */
  createdAt: string;
  idempotencyKey: string;
  /** HMAC-SHA256 over hook, account and canonical body, base64url. */
  requestMac: string;
  /** The answer's body, byte for byte; holds the attestation and no personal data. */
  answer: string;
  /** The decision record under the account's data key. */
  record: Uint8Array;
  /** What is in force after this check. */
  standing: Standing;
  supersedes?: number;
  case?: ReviewCase;
  markers: readonly Marker[];
};

/** The newest check of an account. `closedAt` where the account was closed after it, to be erased: no check can follow. */
export type NewestCheck = CheckItem & {
  /** RFC 3339. */
  closedAt?: string;
};
