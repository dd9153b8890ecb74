import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { freeMailDomains, isFreeMail } from "../../../shared/identity/free-mail.ts";
import { FREE_MAIL_DIGEST } from "../../../shared/identity/free-mail-digest.ts";

/** One of each region that was missed once. */
const NAMED = [
  "fastmail.com",
  "hotmail.fr",
  "live.cn",
  "yahoo.com.sg",
  "outlook.sg",
  "hanmail.net",
  "kakao.com",
  "rediffmail.com",
  "gmx.ch",
  "vip.163.com",
  "vip.qq.com",
  "sohu.com",
  "privaterelay.appleid.com",
  "zohomail.com",
];

test.for(["gmail.com", "qq.com", "163.com", "mail.ru", "proton.me", "gmx.de", "tuta.io", ...NAMED])(
  "%s gives an address to anybody",
  (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  },
);

test.for(["siemens.com", "gmail.com.example.net", "mail.example.com", ""])("`%s` does not", (domain) => {
  expect(isFreeMail(domain)).toBe(false);
});

test("the digest of the policy names these domains: when they change, so must it", () => {
  const digest = createHash("sha256").update(freeMailDomains().join("\n")).digest("hex");
  expect(FREE_MAIL_DIGEST).toBe(digest);
});
