/**
 * Domains that belong to nobody, so that sharing one says nothing: RFC 2606 (sections 2 and 3) and RFC 6761 (section 6), which
 * confirms them, with all names below them.
 */
const RESERVED = ["test", "example", "invalid", "localhost", "example.com", "example.net", "example.org"];

/** Whether a domain, in lower case, is set aside for tests and documentation. */
export const isReservedDomain = (domain: string): boolean =>
  RESERVED.some((reserved) => domain === reserved || domain.endsWith(`.${reserved}`));
