import { domainToASCII } from "node:url";
import { isFreeMail } from "../free-mail.ts";

/**
 * Whether the domain of an e-mail address is of a service that gives addresses for minutes. `isListed` tells of the domains of such
 * services, in lower case and punycode, and by a dot before them of those below which every domain is one, too: what is only
 * listed itself may be a registry under which honest organizations have theirs.
 */
export function isDisposableMail(domain: string, isListed: (domain: string) => boolean): boolean {
  const written = canonical(domain);
  return isListed(written) || domainsAbove(written).some((above) => isListed(`.${above}`));
}

/**
 * Whether mail comes from the domain of an organization's web site, or from one below or above it: `example.com`,
 * `mail.example.com` and `www.example.com` are one. Whoever runs the one domain runs the other; it does not say who that is.
 */
export function isWebDomain(mailDomain: string, webHost: string): boolean {
  const mail = canonical(mailDomain);
  const web = canonical(webHost).replace(/^www\./, "");
  // A provider's customers are not the provider.
  if (isFreeMail(mail)) return false;
  return domainsAbove(mail).includes(web) || domainsAbove(web).includes(mail);
}

/** A domain as it is looked up: in lower case, punycode (RFC 5891), without the dot of the root; empty when it is none. */
const canonical = (domain: string): string => domainToASCII(domain).replace(/\.$/, "");

/** The domain and those above it that have at least two labels: one label is a registry, and nobody's own. */
function domainsAbove(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, first) => labels.slice(first).join("."));
}
