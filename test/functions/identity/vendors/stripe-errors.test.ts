import { expect, test } from "vitest";
import { problemOfError } from "../../../../functions/identity/vendors/stripe-errors.ts";
import { unverifiedBy } from "../../../../shared/identity/hosted-verification/problem.ts";

/** Each reason of Stripe's, and what it makes of the evidence. */
test.for([
  ["abandoned", "indeterminate", "abandoned"],
  ["consent_declined", "indeterminate", "consent-declined"],
  ["country_not_supported", "indeterminate", "country-not-supported"],
  ["device_not_supported", "indeterminate", "device-not-supported"],
  ["document_expired", "failed", "document-expired"],
  ["document_type_not_supported", "indeterminate", "document-type-not-supported"],
  // One word for a blurred picture and for a counterfeit.
  ["document_unverified_other", "indeterminate", "document-unverified"],
  ["selfie_document_missing_photo", "indeterminate", "document-without-photo"],
  ["selfie_face_mismatch", "failed", "selfie-differs"],
  ["selfie_manipulated", "failed", "selfie-manipulated"],
  ["selfie_unverified_other", "indeterminate", "selfie-unverified"],
  ["under_supported_age", "indeterminate", "age-not-supported"],
  // Of checks that are not asked for, and what Stripe may think of later.
  ["id_number_mismatch", "indeterminate", "error-unknown"],
  ["something_new", "indeterminate", "error-unknown"],
  ["constructor", "indeterminate", "error-unknown"],
  [null, "indeterminate", "error-unknown"],
] as const)("%s is %s", ([code, status, problem]) => {
  expect(unverifiedBy(problemOfError(code))).toEqual({ status, problems: [problem] });
});
