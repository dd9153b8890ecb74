import common from "email-providers/common.json" with { type: "json" };

/** Providers that the common list lacks, which give an address to anybody. */
const OTHERS = [
  "pm.me",
  "tuta.com",
  "tuta.io",
  "tutanota.com",
  "tutamail.com",
  "aliyun.com",
  "139.com",
  "189.cn",
];

/** The list holds one domain that is reserved for documentation (RFC 2606) and has no mail at all. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  [...common, ...OTHERS].filter((domain) => domain !== "example.com"),
);

/** Whether a domain, in lower case, is of a provider that gives an e-mail address to anybody: it tells nothing of its holder. */
export const isFreeMail = (domain: string): boolean => FREE_MAIL.has(domain);

/** All such domains, sorted. */
export const freeMailDomains = (): string[] => [...FREE_MAIL].toSorted();
