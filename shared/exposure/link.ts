import * as z from "zod";

/**
 * What links accounts, and how far. `transitive` links are followed from whoever is found; the others, which many share by
 * chance, only from the account that asks: whoever they lead to is not taken for a friend of a friend.
 */
const KINDS = {
  /** The customer, a beneficial owner, or the ultimate parent. */
  party: { transitive: true },
  /** The name of a person in a country. */
  name: { transitive: false },
  /** A means of payment. */
  payment: { transitive: true },
  /** A telephone number. */
  phone: { transitive: true },
  /** A device or key of the cloud's own naming. */
  device: { transitive: true },
  /** The domain of an e-mail address. */
  domain: { transitive: false },
} as const satisfies Record<string, { transitive: boolean }>;
export type LinkKind = keyof typeof KINDS;
export const LINK_KINDS = [
  "party",
  "name",
  "payment",
  "phone",
  "device",
  "domain",
] as const satisfies LinkKind[];

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

/** Whether links of a token's kind are followed from whoever is found. */
export const isTransitive = (token: LinkToken): boolean =>
  LINK_KINDS.some((kind) => KINDS[kind].transitive && token.startsWith(`${kind}#`));

/**
 * Most tokens that an account carries. A customer at every limit of the schema has 89; the rest is room for what it once had.
 * House choice: the item of a check grows by at most 8 KB.
 */
export const LINKS_MAX = 150;

/** What an account shares with others, or once did. */
export type CarriedLinks = {
  links: readonly LinkToken[];
  /** Whether it has had more than it can carry, so that nobody knows any more to whom it is linked. */
  linksShed?: true;
};

/**
 * What an account carries on: the tokens of the customer on file, then what it had before, the newest first. An account that
 * once had a telephone stays linked by it; what came longest ago gives way to the limit, and the account says so for good.
 */
export function carriedLinks(current: readonly LinkToken[], before: CarriedLinks): CarriedLinks {
  const links = [...new Set([...current, ...before.links])];
  const shed = before.linksShed || links.length > LINKS_MAX;
  return { links: links.slice(0, LINKS_MAX), ...(shed && { linksShed: true }) };
}

/** Whether two accounts share a token of one of these kinds. */
export const shareLink = (
  one: readonly LinkToken[],
  other: readonly LinkToken[],
  kinds: readonly LinkKind[],
): boolean =>
  one.some((token) => kinds.some((kind) => token.startsWith(`${kind}#`)) && other.includes(token));
