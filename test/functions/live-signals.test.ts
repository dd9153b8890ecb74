import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { liveSignals } from "../../functions/live-signals.ts";
import { carriedDisposableMail } from "../../infra/carried-disposable-mail.ts";
import { SIGNAL_FILES } from "../../shared/environment-names.ts";
import { isDisposableMail } from "../../shared/identity/signals/mail-domain.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { aCountryDatabase } from "../support/a-country-database.ts";

const folder = temporaryFolder();
const { name, bytes } = carriedDisposableMail();
writeFileSync(join(folder, name), bytes);

test("what was carried is what is asked", () => {
  const { isListedMail } = liveSignals(folder);
  for (const domain of ["mailinator.com", "guerrillamail.com", "yopmail.com", "below.33mail.com"])
    expect(isDisposableMail(domain, isListedMail)).toBe(true);
  expect(isDisposableMail("siemens.com", isListedMail)).toBe(false);
});

test("addresses have a country once a database is carried", () => {
  expect(liveSignals(folder).countryOf("81.2.69.1")).toBeUndefined();
  writeFileSync(
    join(folder, SIGNAL_FILES.ipCountries),
    aCountryDatabase({ "81.2.69.0/24": { country_code: "GB" } }),
  );
  expect(liveSignals(folder).countryOf("81.2.69.1")).toBe("GB");
});

test("fails the cold start when the list was not deployed", () => {
  expect(() => liveSignals(temporaryFolder())).toThrow(SIGNAL_FILES.disposableMail);
});
