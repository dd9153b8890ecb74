import { createHash } from "node:crypto";
import listed from "disposable-email-domains/index.json" with { type: "json" };
import below from "disposable-email-domains/wildcard.json" with { type: "json" };
import { expect, test } from "vitest";
import { carriedDisposableMail } from "../../infra/carried-disposable-mail.ts";
import { DISPOSABLE_MAIL_DIGEST } from "../../shared/identity/disposable-mail-digest.ts";
import { lineFinder } from "../../shared/identity/signals/line-finder.ts";
import { isDisposableMail } from "../../shared/identity/signals/mail-domain.ts";

const { bytes } = carriedDisposableMail();
const isListed = lineFinder(bytes);
const isDisposable = (domain: string) => isDisposableMail(domain, isListed);

test("every domain of the list is found, and with those of the wildcards all below them", () => {
  const left = [...listed, ...below].filter((domain) => !isDisposable(domain));
  expect(new Set(left)).toEqual(new Set(["21cn.com", "my.id", "web.id"]));
  expect(below.filter((domain) => !isDisposable(`a.${domain}`)).toSorted()).toEqual(["my.id", "web.id"]);
});

/** Providers of mail to people who keep their address, one or more of each large country; and domains below registries. */
const KEPT =
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp icloud.com me.com aol.com
proton.me protonmail.com gmx.de gmx.net web.de t-online.de posteo.de mailbox.org mail.ru yandex.ru qq.com vip.qq.com 163.com 126.com
sina.com sohu.com 139.com 189.cn 21cn.com aliyun.com naver.com daum.net hanmail.net kakao.com docomo.ne.jp rediffmail.com
orange.fr free.fr laposte.net libero.it seznam.cz wp.pl o2.pl onet.pl uol.com.br terra.com.br bol.com.br comcast.net att.net
verizon.net fastmail.com zoho.com tuta.com hey.com privaterelay.appleid.com relay.firefox.com onmicrosoft.com
company.za.com company.edu.pl company.web.id company.my.id company.co.uk company.com.cn siemens.com nvidia.com mit.edu`.split(
    /\s+/,
  );

test.for(KEPT)("%s is none of them", (domain) => {
  expect(isDisposable(domain)).toBe(false);
});

test("the lines are sorted, each is there once, and all are ASCII", () => {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => (one < other ? -1 : 1)));
  expect(lines.every((line) => /^\.?[a-z0-9._-]+$/.test(line))).toBe(true);
});

test("the digest of the policy names these lines: when they change, so must it", () => {
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(DISPOSABLE_MAIL_DIGEST);
});
