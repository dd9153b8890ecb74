import { anOrganization, aPerson, aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { fullOrganizationBody, fullPersonBody, fullQuotaBody } from "../support/full-requests.ts";
import { changed } from "../support/paths.ts";

/** The first call of an account supersedes nothing. */
const first = (body: Body): Body => changed(body, ["supersedes"], undefined);

/** Requests that are as they should be, and are made bad. */
export const SIGN_UP: Body = aSignUpBody(anOrganization());
export const SIGN_UP_OF_PERSON: Body = aSignUpBody(aPerson());
export const EVIDENCE: Body = { signUp: 1, evidence: [evidenceFor("customer")] };

export const UPLOAD: Body = {
  contentType: "image/jpeg",
  contentLength: 4_711,
  sha256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
};

/** The same, with every field there is. */
export const FULL_ORGANIZATION = first(fullOrganizationBody());
export const FULL_PERSON = first(fullPersonBody());
export const FULL_QUOTA = first(fullQuotaBody());
