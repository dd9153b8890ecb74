import { expect, test } from "vitest";
import { isFreeMail } from "../../../shared/identity/free-mail.ts";

test.for(["gmail.com", "qq.com", "163.com", "mail.ru", "proton.me", "gmx.de", "tuta.io"])(
  "%s gives an address to anybody",
  (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  },
);

test.for(["siemens.com", "gmail.com.example.net", "mail.example.com", ""])("`%s` does not", (domain) => {
  expect(isFreeMail(domain)).toBe(false);
});
