import type { AttestationClaims } from "../../shared/contract/answer.ts";
import { NOW } from "./a-request.ts";

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Claims of an approved sign-up, valid for a week. */
export const someClaims = (overrides: Partial<AttestationClaims> = {}): AttestationClaims => ({
  iss: "https://gate.example",
  sub: "acme",
  jti: "acme.1",
  iat: seconds(NOW),
  exp: seconds(NOW) + 7 * 86_400,
  hook: "sign-up",
  outcome: "approve",
  policy: "0".repeat(64),
  watchlist: { digest: "1".repeat(64), checkedAt: "2026-11-23T00:00:00.000Z" },
  engine: "sallyport/0.1.0",
  record: "A".repeat(43),
  ...overrides,
});
