import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { trustedIssuers } from "../../../functions/identity/trusted-issuers.ts";
import { carriedCredentialIssuers } from "../../../infra/carried-credential-issuers.ts";
import { temporaryFolder } from "../../infra/support/temporary-folder.ts";
import { aTrustedIssuer } from "../../support/a-trusted-issuer.ts";

/** A folder with what is deployed of an operator's list. */
function deployed(list: unknown): string {
  const folder = temporaryFolder();
  const file = join(folder, "operators.json");
  writeFileSync(file, JSON.stringify(list));
  const carried = carriedCredentialIssuers({ credentialIssuers: file });
  if (!carried.ok) throw new Error(carried.failure);
  writeFileSync(join(folder, carried.value.name), carried.value.text);
  return folder;
}

test("the issuers that the operator named are trusted", () => {
  const issuers = [aTrustedIssuer(), aTrustedIssuer({ iss: "https://other.example", until: "2027-01-01" })];
  expect(trustedIssuers(deployed(issuers))).toEqual(issuers);
});

test("where none was named, none is trusted", () => {
  expect(trustedIssuers(deployed([]))).toEqual([]);
});

test.for([
  ["is no JSON", "iss", "is not valid JSON"],
  ["is no array", "{}", "does not load"],
  ["has an issuer without keys", JSON.stringify([aTrustedIssuer({ keys: [] })]), "does not load"],
] as const)("fails the cold start with a list that %s", ([, text, message]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "credential-issuers.json"), text);
  expect(() => trustedIssuers(folder)).toThrow(message);
});

test("fails the cold start without a list", () => {
  expect(() => trustedIssuers(temporaryFolder())).toThrow("ENOENT");
});
