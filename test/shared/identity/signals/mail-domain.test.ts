import { expect, test } from "vitest";
import { isWebDomain, mailDomainKind } from "../../../../shared/identity/signals/mail-domain.ts";

const DISPOSABLE: ReadonlySet<string> = new Set([
  "mailinator.com",
  "trashmail.example",
  "xn--wegwerf-n2a.de",
]);

test.for([
  ["mailinator.com", "disposable"],
  ["MAILINATOR.COM", "disposable"],
  ["mailinator.com.", "disposable"],
  ["my.own.mailinator.com", "disposable"],
  ["mailinator.com.example.net", "own"],
  ["mailinator.com.example.net", "own"],
  ["gmail.com", "free-mail"],
  ["GMail.com", "free-mail"],
  ["qq.com", "free-mail"],
  ["siemens.com", "own"],
  ["com", "own"],
  ["", "own"],
])("`%s` is %s", ([domain = "", kind]) => {
  expect(mailDomainKind(domain, DISPOSABLE)).toBe(kind);
});

test("an address of a domain on both lists is disposable", () => {
  expect(mailDomainKind("gmail.com", new Set(["gmail.com"]))).toBe("disposable");
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
