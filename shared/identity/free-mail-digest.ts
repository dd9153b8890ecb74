/**
 * SHA-256 over the domains of free mail, sorted, a line each; lower-case hex. A test holds it to the list, which is too long to be
 * loaded by everything that decides.
 */
export const FREE_MAIL_DIGEST = "f8f18f58cd9644ea870b7eff0564ccdd113d55b503f110040b383324fba50c6b";
