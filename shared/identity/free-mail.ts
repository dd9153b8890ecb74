import providers from "email-providers/all.json" with { type: "json" };

/** Providers that the list lacks, which give an address to anybody, or to anybody who buys something else of them. */
const OTHERS = [
  "tuta.com",
  "tuta.io",
  "tutanota.com",
  "tutamail.com",
  "139.com",
  "189.cn",
  "fastmail.com",
  "kakao.com",
  "gmx.ch",
  "vip.163.com",
  "sohu.com",
  "zohomail.com",
];

/** The list holds one domain that is reserved for documentation (RFC 2606) and has no mail at all. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  [...providers, ...OTHERS].filter((domain) => domain !== "example.com"),
);

/** Whether a domain, in lower case, is of a provider that gives an e-mail address to anybody: it tells nothing of its holder. */
export const isFreeMail = (domain: string): boolean => FREE_MAIL.has(domain);

/** All such domains, sorted. */
export const freeMailDomains = (): string[] => [...FREE_MAIL].toSorted();
