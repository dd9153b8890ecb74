import type { Verification } from "../verification.ts";

/**
 * Everything that can be wrong with a presentation, and whether it then `failed` (it contradicts itself, what it answers or the
 * claim) or is `indeterminate` (something could not be read or asked, is not trusted here, or came too late): that verifies nobody
 * and speaks against nobody.
 */
const PROBLEMS = {
  // Form: RFC 9901 sections 4 and 7.1.
  "too-large": "indeterminate",
  "too-many-disclosures": "indeterminate",
  malformed: "indeterminate",
  // Issuer-signed JWT: RFC 9901 section 7.1, SD-JWT VC sections 3.2 and 3.5, RFC 8725 sections 3.1 and 3.11.
  "type-differs": "indeterminate",
  "algorithm-refused": "indeterminate",
  "extension-refused": "indeterminate",
  "issuer-unknown": "indeterminate",
  "issuer-not-in-force": "indeterminate",
  "credential-type-refused": "indeterminate",
  "issuer-signature-invalid": "failed",
  // Disclosures: RFC 9901 section 7.1, SD-JWT VC section 3.2.2.2.
  "hash-algorithm-refused": "indeterminate",
  "disclosure-malformed": "failed",
  "disclosure-repeated": "failed",
  "disclosure-foreign": "failed",
  "digest-malformed": "failed",
  "digest-repeated": "failed",
  "claim-name-refused": "failed",
  // Key binding: RFC 9901 sections 4.3 and 7.3.
  "key-binding-missing": "failed",
  "key-binding-malformed": "failed",
  "key-binding-signature-invalid": "failed",
  "holder-key-missing": "failed",
  "audience-differs": "failed",
  "nonce-differs": "failed",
  "presentation-differs": "failed",
  "key-binding-in-future": "indeterminate",
  "key-binding-too-old": "indeterminate",
  // Times: RFC 7519 sections 4.1.4 to 4.1.6; PID Rulebook section 4.1.1, `date_of_expiry`.
  "credential-not-yet-valid": "failed",
  "credential-expired": "failed",
  "credential-without-expiry": "indeterminate",
  "document-expired": "failed",
  // Of a hosted session: a document that may have expired verifies nobody.
  "document-expiry-missing": "indeterminate",
  // Status: Token Status List section 8.3.
  revoked: "failed",
  "status-unavailable": "indeterminate",
  "status-missing": "indeterminate",
  // Comparison with the claim: PID Rulebook section 4.1.1.
  "name-missing": "indeterminate",
  "name-not-comparable": "indeterminate",
  // Anybody can claim an alias.
  "name-by-alias-only": "indeterminate",
  "name-differs": "failed",
  "date-of-birth-missing": "indeterminate",
  "date-of-birth-differs": "failed",
  "nationality-missing": "indeterminate",
  "nationality-differs": "failed",
} as const satisfies Record<string, "failed" | "indeterminate">;

/** What can be wrong with a presented credential; never a value of it. */
export type CredentialProblem = keyof typeof PROBLEMS;

/** The verification that problems amount to: failed as soon as one of them says so. */
export function unverified(problems: readonly CredentialProblem[]): Verification<CredentialProblem> {
  const status = problems.some((problem) => PROBLEMS[problem] === "failed") ? "failed" : "indeterminate";
  return { status, problems };
}
