/**
 * SHA-256 over the list of disposable mail as functions carry it, lower-case hex. A test holds it to the list, which is too long to
 * be hashed at each cold start.
 */
export const DISPOSABLE_MAIL_DIGEST = "c06e0b5bf661fea123a936c255e5d74b386683a6d0458f7b1205aa9847b9515d";
