import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { isDisposableMail, isWebDomain } from "../../../../shared/identity/signals/mail-domain.ts";

const LISTED: ReadonlySet<string> = new Set(["za.example", ".mailinator.com", domainToASCII("wegwerfä.de")]);

test.for([
  ["one that is listed", "za.example", true],
  ["other capitals", "ZA.Example", true],
  ["the dot of the root", "za.example.", true],
  ["letters of its own language", "wegwerfä.de", true],
  ["one listed with all below it", "mailinator.com", true],
  ["one below it", "my.own.mailinator.com", true],
  // Below a registry of domains honest organizations have theirs.
  ["one below a domain that is listed alone", "shop.za.example", false],
  ["one that ends alike", "notmailinator.com", false],
  ["one that begins alike", "mailinator.com.example.net", false],
  ["a provider of mail for good", "gmail.com", false],
  ["a registry", "com", false],
  ["none", "", false],
] as const)("a domain of disposable mail: %s", ([, domain, disposable]) => {
  expect(isDisposableMail(domain, (line) => LISTED.has(line))).toBe(disposable);
});

test.for([
  ["the same", "example.com", "example.com"],
  ["the web site below it", "example.com", "www.example.com"],
  ["other capitals, and the dot of the root", "Example.COM", "WWW.example.com."],
  ["mail below the web site", "mail.example.com", "www.example.com"],
  ["a country's site below it", "example.com", "de.example.com"],
  ["letters of its own language", "müller.de", "xn--mller-kva.de"],
])("one domain: %s", ([, mail = "", web = ""]) => {
  expect(isWebDomain(mail, web)).toBe(true);
});

test.for([
  ["another name", "example.org", "example.com"],
  ["a name that ends alike", "notexample.com", "example.com"],
  ["a name that begins alike", "example.com.evil.net", "example.com"],
  ["two below one registry", "a.co.uk", "b.co.uk"],
  ["two below one name", "eu.example.com", "us.example.com"],
  ["a look-alike letter", "ехample.com", "example.com"],
  ["a provider of mail", "gmail.com", "gmail.com"],
  ["a registry", "example.com", "com"],
  ["no domain", "", ""],
  ["no web site", "example.com", ""],
])("two domains: %s", ([, mail = "", web = ""]) => {
  expect(isWebDomain(mail, web)).toBe(false);
});
