import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedCredentialIssuers } from "../../infra/carried-credential-issuers.ts";
import { aTrustedIssuer } from "../support/a-trusted-issuer.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** What is carried of a file of the given text, or the sentence that refuses it. */
function carriedOf(text: string | Uint8Array): unknown {
  const credentialIssuers = join(temporaryFolder(), "issuers.json");
  writeFileSync(credentialIssuers, text);
  const carried = carriedCredentialIssuers({ credentialIssuers });
  return carried.ok ? JSON.parse(carried.value.text) : carried.failure.replace(credentialIssuers, "FILE");
}
const carriedIssuers = (...issuers: unknown[]) => carriedOf(JSON.stringify(issuers));

test("without a file an empty list is carried", () => {
  expect(carriedCredentialIssuers({ credentialIssuers: undefined })).toEqual({
    ok: true,
    value: { name: "credential-issuers.json", text: "[]" },
  });
});

const [KEY] = aTrustedIssuer().keys;
const ED25519 = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };

test("a list is carried, a byte order mark is not", () => {
  const issuers = [
    aTrustedIssuer(),
    { ...aTrustedIssuer(), until: "2026-07-01", keys: [ED25519, { ...KEY, kid: "one" }] },
  ];
  expect(carriedIssuers(...issuers)).toEqual(issuers);
  expect(carriedOf(`\ufeff${JSON.stringify(issuers)}`)).toEqual(issuers);
  expect(carriedOf("[]")).toEqual([]);
});

test("of a key nothing is carried that does not verify", () => {
  const keys = [{ ...KEY, use: "sig", "x5t#S256": "thumbprint" }];
  expect(carriedIssuers({ ...aTrustedIssuer(), keys })).toEqual([aTrustedIssuer()]);
});

test.for([
  ["no JSON", "iss: https://pid.example", "cannot be read as JSON"],
  ["bytes that are no UTF-8", Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d), "cannot be read as JSON"],
  ["an object", "{}", "cannot be carried: the whole is wrong: "],
] as const)("%s is refused", ([, text, sentence]) => {
  expect(carriedOf(text)).toContain(`the list of credential issuers \`FILE\` ${sentence}`);
});

test.for([
  ["a private key", { keys: [{ ...KEY, d: "canary" }] }, "`1.keys.0.d` is wrong"],
  ["an RSA key", { keys: [{ kty: "RSA", n: "AQAB", e: "AQAB" }] }, "`1.keys.0.crv` is wrong"],
  ["a key off its curve", { keys: [KEY, { ...KEY, y: KEY?.x }] }, "`1.keys.1` is no point on its curve"],
  ["no key", { keys: [] }, "`1.keys` is wrong"],
  ["no type", { vct: [] }, "`1.vct` is wrong"],
  ["no first day", { from: undefined }, "`1.from` is wrong"],
  ["a day that does not exist", { until: "2026-02-30" }, "`1.until` is wrong"],
  ["a misspelt field", { untill: "2026-07-01" }, "`1` is wrong"],
] as const)("an issuer with %s is refused in one sentence", ([, change, sentence]) => {
  const refused = carriedIssuers(aTrustedIssuer(), { ...aTrustedIssuer(), ...change });
  expect(refused).toContain(`the list of credential issuers \`FILE\` cannot be carried: ${sentence}`);
  expect(refused).not.toMatch(/\n|canary/);
});

test.for(["/nowhere.json", "/"])("fails when `%s` cannot be read", (credentialIssuers) => {
  expect(carriedCredentialIssuers({ credentialIssuers })).toEqual({
    ok: false,
    failure: `the list of credential issuers \`${credentialIssuers}\` cannot be read as JSON`,
  });
});
