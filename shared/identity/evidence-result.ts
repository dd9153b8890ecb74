import * as z from "zod";
import { CalendarDate, CountryCode, Instant, PublicStatus } from "../contract/vocabulary.ts";
import { STRENGTHS } from "./verification.ts";

/** By what a party was verified. */
export const VerificationMethod = z
  .enum([
    "provider-attested",
    "machine-readable-zone",
    "digital-credential",
    "document-image",
    "hosted-verification",
    "legal-entity-register",
  ])
  .meta({ description: "By what a party was verified" });
export type VerificationMethod = z.infer<typeof VerificationMethod>;

const common = {
  subject: z.string(),
  method: VerificationMethod,
  at: Instant,
  /** The register has somebody at the top of the customer, or may have, and does not show whom in a way to be relied on. */
  parent: z.literal("open").optional(),
  /** Which of a vendor's results this is (`resultDigest`), however often it is told of; only of hosted sessions that had one. */
  vendorResult: z.string().optional(),
};
const Problems = z.array(z.string()).readonly();

/**
 * What one piece of evidence came to at the request that brought it. Kept in the decision record: no later request verifies it
 * again, it only asks whether it still holds.
 */
export const EvidenceResult = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("verified"),
    strength: z.enum(STRENGTHS),
    /** Last day on which it holds, as a document's expiry; absent where only its age counts. */
    until: CalendarDate.optional(),
    /** The face on pictures of a document is that on a selfie. */
    faceCompared: z.literal(true).optional(),
    /** The ultimate parent's headquarters by the register, where it knows them. */
    parentHeadquarters: CountryCode.optional(),
    /** What the provider found the customer to be, in its own word. */
    publicStatus: PublicStatus.optional(),
  }),
  z.strictObject({
    ...common,
    status: z.literal("failed"),
    problems: Problems,
    /** How often the provider tried; only of the provider's own word. */
    attempts: z.int().optional(),
  }),
  z.strictObject({ ...common, status: z.literal("indeterminate"), problems: Problems }),
]);
export type EvidenceResult = z.infer<typeof EvidenceResult>;
