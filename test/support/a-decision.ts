import type { Decision, Ground } from "../../shared/policy/decision.ts";

/** A ground for a review that the applicant's evidence alone can settle. */
export const aGround = (overrides: Partial<Ground> = {}): Ground => ({
  rule: "customer-unverified",
  pack: "identification",
  check: "identity",
  outcome: "review",
  basis: "policy",
  citation: "provider policy",
  scope: "request",
  reviewer: "The customer's identity is not verified.",
  toPass: "The customer's identity would have had to be verified.",
  values: { "identity.customer": "unverified" },
  applicant: "identity-not-verified",
  requires: ["customer-identity"],
  resolvedBy: "evidence",
  report: false,
  ...overrides,
});

/** A decision on some grounds, strictest first; without any it approves. */
export const aDecision = (...grounds: Ground[]): Decision => ({
  outcome: grounds.find(({ outcome }) => outcome === "deny")?.outcome ?? grounds[0]?.outcome ?? "approve",
  grounds,
  checks: {
    identity: "clear",
    screening: "clear",
    jurisdiction: "clear",
    accelerators: "clear",
    "end-use": "clear",
  },
  notEvaluated: [],
  switches: [],
  policyDigest: "0".repeat(64),
});
