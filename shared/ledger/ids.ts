/** Which check of which account; numbers are gapless from 1. */
export type CheckKey = { accountId: string; n: number };

/** Greatest check number; eight digits, so that sort keys order. */
export const CHECK_NUMBER_MAX = 99_999_999;

/** `<accountId>.<n>`: attestation and case ids carry account and number, so a read by id needs no index. */
export const checkId = ({ accountId, n }: CheckKey): string => `${accountId}.${n}`;

/** The check that an attestation or case id names; undefined for anything else. Account ids hold no dot. */
export function parseCheckId(id: string): CheckKey | undefined {
  const match = /^([A-Za-z0-9_-]{1,64})\.([1-9][0-9]{0,7})$/.exec(id);
  return match?.[1] && match[2] ? { accountId: match[1], n: Number(match[2]) } : undefined;
}
