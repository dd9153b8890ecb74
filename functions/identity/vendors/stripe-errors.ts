import type { SessionProblem } from "../../../shared/identity/hosted-verification/problem.ts";

/**
 * What Stripe's reasons for a failed attempt come to; docs.stripe.com/api/identity/verification_sessions/object, `last_error.code`,
 * version 2026-10-28. Reasons of checks that no session of ours asks for (e-mail, telephone, ID number) are unknown.
 */
const PROBLEMS = {
  /** The user began and did not submit. */
  abandoned: "abandoned",
  /** The user declined to be verified by Stripe, as everybody may who is offered another way. */
  consent_declined: "consent-declined",
  /** Stripe does not verify users of that country. */
  country_not_supported: "country-not-supported",
  /** No camera, or no leave to use it. */
  device_not_supported: "device-not-supported",
  /** Stripe read the document's last day, and it is past. */
  document_expired: "document-expired",
  /** Not one of the kinds that the session allows. */
  document_type_not_supported: "document-type-not-supported",
  /** Stripe could not verify the document: the one word for a blurred picture and for a counterfeit, so it tells of neither. */
  document_unverified_other: "document-unverified",
  /** The document has no photograph to compare with. */
  selfie_document_missing_photo: "document-without-photo",
  /** The face is not the one of the document. */
  selfie_face_mismatch: "selfie-differs",
  /** The picture of the face was manipulated. */
  selfie_manipulated: "selfie-manipulated",
  /** Stripe could not verify the picture of the face, for no reason that it names. */
  selfie_unverified_other: "selfie-unverified",
  /** Stripe does not verify users of that age. */
  under_supported_age: "age-not-supported",
} as const satisfies Record<string, SessionProblem>;

const isKnown = (code: string): code is keyof typeof PROBLEMS => Object.hasOwn(PROBLEMS, code);

/** What a reason of Stripe's comes to; a text that is none of the table never gets further than this. */
export const problemOfError = (code: string | null): SessionProblem =>
  code !== null && isKnown(code) ? PROBLEMS[code] : "error-unknown";
