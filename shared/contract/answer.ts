import * as z from "zod";
import { VerificationMethod } from "../identity/evidence-result.ts";
import { STRENGTHS } from "../identity/verification.ts";
import {
  AccountId,
  ApplicantReasonCode,
  EndUse,
  EvidenceCode,
  Hook,
  Instant,
  Outcome,
  Supply,
} from "./vocabulary.ts";

/** Applicant-safe: nothing in it reveals a watchlist hit. */
export const ApplicantReason = z.strictObject({
  code: ApplicantReasonCode,
  message: z.string().meta({ description: "The same in a sentence, made for the applicant" }),
});
export type ApplicantReason = z.infer<typeof ApplicantReason>;

/** Something the applicant can bring to move a review on. */
export const RequiredEvidence = z.strictObject({
  kind: z.enum(["provider-attested", "statement"]).meta({
    description:
      "`provider-attested`: an item of `evidence`, of any kind that verifies; `statement`: a field of the request that was left out, or that is wrong",
  }),
  code: EvidenceCode,
  subject: z
    .string()
    .optional()
    .meta({ description: "`customer`, or the `ref` of a beneficial owner, director or signatory" }),
  method: VerificationMethod.optional().meta({
    description:
      "By what the claims about the subject are contradicted: only newer evidence by the same method settles it",
  }),
});
export type RequiredEvidence = z.infer<typeof RequiredEvidence>;

export const AttestationId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}\.[1-9][0-9]{0,7}$/)
  .meta({ description: "Account id, a dot, and the number of the check", examples: ["acme.1"] });

/** Answer of both hooks. Repeated byte by byte for the same idempotency key and body, for ever. */
export const HookAnswer = z
  .strictObject({
    attestationId: AttestationId,
    outcome: Outcome,
    reasons: z.array(ApplicantReason).meta({ description: "What the applicant may be told, at least one" }),
    requiredEvidence: z
      .array(RequiredEvidence)
      .meta({ description: "What the applicant can bring to move a review on; bring all of it" }),
    caseId: AttestationId.optional().meta({ description: "The review case; only with outcome `review`" }),
    validUntil: Instant.meta({
      description: "Until when the decision holds; of a review, when its case is due",
    }),
    attestation: z.string().meta({ description: "Compact JWS, `typ` `sallyport-attestation+jwt`, ES256" }),
  })
  .meta({ id: "HookAnswer", description: "The decision, and its signed attestation" });
export type HookAnswer = z.infer<typeof HookAnswer>;

/** A quota that stands: so many of an accelerator in a region until a time. */
export const Grant = z.strictObject({
  accelerator: z.string().meta({ description: "Canonical name of the part" }),
  count: z.int().min(1).meta({ description: "Number of parts, in all" }),
  region: z.string().meta({ description: "The provider's region where they stand" }),
  supply: Supply,
  use: EndUse,
  until: Instant.meta({ description: "When the grant ends" }),
});
export type Grant = z.infer<typeof Grant>;

/** Whether an account may use what it was granted. Access is this answer at provisioning time, never a past approval. */
export const Gate = z.enum(["allowed", "pending", "blocked"]).meta({
  description:
    "`blocked` by a denial in force, `pending` by a review in force or for want of a valid sign-up, else `allowed`",
});
export type Gate = z.infer<typeof Gate>;

/** Answer of `GET /v1/accounts/{accountId}`. */
export const AccountAnswer = z
  .strictObject({
    accountId: AccountId,
    gate: Gate,
    grants: z.array(Grant).meta({ description: "What is granted now; empty unless the gate is `allowed`" }),
    openCases: z.array(AttestationId).meta({ description: "Reviews in force" }),
    newestAttestationId: AttestationId.meta({ description: "The newest check, whatever came of it" }),
    closedAt: Instant.optional().meta({
      description: "When the account was closed for good, to be erased; its gate is never `allowed` again",
    }),
    asOf: Instant.meta({ description: "When the gate was asked" }),
  })
  .meta({ id: "AccountAnswer", description: "The gate of an account" });
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** Payload of an attestation. No personal data, no hits, no reasons. */
export const AttestationClaims = z
  .strictObject({
    iss: z.string().meta({ description: "The provider's gate, as configured" }),
    sub: AccountId,
    jti: AttestationId,
    iat: z.int().meta({ description: "When it was decided, seconds since 1970" }),
    exp: z.int().meta({ description: "Until when the decision holds, seconds since 1970" }),
    hook: Hook,
    outcome: Outcome,
    identity: z
      .strictObject({
        strength: z.enum(STRENGTHS).meta({ description: "Strength of the evidence, NIST SP 800-63A-4" }),
        methods: z.array(VerificationMethod).meta({ description: "By what, each once" }),
      })
      .optional()
      .meta({ description: "How the customer is verified; only of a sign-up of a verified customer" }),
    grants: z.array(Grant).optional().meta({ description: "What an approved quota request grants" }),
    policy: z.string().meta({ description: "SHA-256 of the policy packs and tables in force" }),
    watchlist: z
      .strictObject({
        digest: z.string().meta({ description: "SHA-256 of the compiled list" }),
        checkedAt: Instant.meta({ description: "When its oldest source was last fetched and verified" }),
        publishedAt: Instant.optional().meta({
          description: "When its oldest source was published, where known",
        }),
      })
      .optional()
      .meta({ description: "The list screened against; absent when there was none" }),
    engine: z.string().meta({ description: "Version of the software that decided" }),
    record: z
      .string()
      .meta({ description: "HMAC-SHA256 of the decision record under a random salt kept with it" }),
  })
  .meta({ id: "AttestationClaims", description: "Payload of the attestation" });
export type AttestationClaims = z.infer<typeof AttestationClaims>;
