import { domainToASCII } from "node:url";
import listed from "disposable-email-domains/index.json" with { type: "json" };
import below from "disposable-email-domains/wildcard.json" with { type: "json" };
import { SIGNAL_FILES } from "../shared/environment-names.ts";
import type { CarriedBytes } from "./function-bundles.ts";

/**
 * Domains on the list that are none of it: 21cn.com is mail of China Telecom, whose holders keep it; my.id and web.id are registries
 * of Indonesia (PANDI), below which everybody has a domain of one's own.
 */
const NOT_DISPOSABLE: ReadonlySet<string> = new Set(["21cn.com", "my.id", "web.id"]);

/**
 * The list of disposable mail, packed to be searched where it lies: parsed as JSON it would take a hundred times as long to load.
 * Sorted by bytes, as punycode is ASCII.
 */
export function carriedDisposableMail(): CarriedBytes {
  const lines = [...canonical(listed), ...canonical(below).map((domain) => `.${domain}`)].toSorted(byBytes);
  return { name: SIGNAL_FILES.disposableMail, bytes: Buffer.from(lines.join("\n")) };
}

/** Domains as they are looked up, each once. */
const canonical = (domains: readonly string[]): string[] => [
  ...new Set(domains.map(domainToASCII).filter((domain) => domain !== "" && !NOT_DISPOSABLE.has(domain))),
];

const byBytes = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
