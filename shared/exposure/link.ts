import * as z from "zod";

/**
 * What links accounts: `party` is the customer or a beneficial owner, `payment` a means of payment, `phone` a telephone number,
 * `device` a device or key of the cloud's own naming, `domain` the domain of an e-mail address.
 */
export const LINK_KINDS = ["party", "payment", "phone", "device", "domain"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * `<kind>#<HMAC-SHA256, base64url>`. It tells that two accounts share something of this kind, and how many do; what they share
 * it does not tell, nor lets anyone try out guesses, without the link key. Where the key is known a guess can be tried: names,
 * birth dates and telephone numbers are of low entropy.
 */
export const LinkToken = z.templateLiteral([
  z.enum(LINK_KINDS),
  "#",
  z.string().regex(/^[A-Za-z0-9_-]{43}$/),
]);
export type LinkToken = z.infer<typeof LinkToken>;

/**
 * Most tokens that an account carries. A customer at every limit of the schema has 57; the rest is room for what it once had.
 * House choice: the item of a check grows by at most 6 KB.
 */
export const LINKS_MAX = 100;

/**
 * The tokens that an account carries on: those of the customer on file, then what it had before, the newest first. An account
 * that once had a telephone stays linked by it; only what came longest ago gives way to the limit.
 */
export const carriedLinks = (current: readonly LinkToken[], before: readonly LinkToken[]): LinkToken[] =>
  [...new Set([...current, ...before])].slice(0, LINKS_MAX);

/** Whether two accounts share a token of one of these kinds. */
export const shareLink = (
  one: readonly LinkToken[],
  other: readonly LinkToken[],
  kinds: readonly LinkKind[],
): boolean =>
  one.some((token) => kinds.some((kind) => token.startsWith(`${kind}#`)) && other.includes(token));
