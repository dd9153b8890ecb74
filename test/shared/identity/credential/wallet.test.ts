import { createHash, randomBytes } from "node:crypto";
import { SDJwtVcInstance } from "@sd-jwt/sd-jwt-vc";
import { expect, test } from "vitest";
import {
  makeChallenge,
  readChallenge,
  spendChallenge,
} from "../../../../shared/identity/credential/challenge.ts";
import { AUDIENCE, holder, issuer, type Key, NOW, NOW_S, outcomeOf, payloadOf } from "./a-credential.ts";

/** Signs as the library asks for it: the text, and only the signature back. */
const signerOf =
  ({ privateKey }: Key) =>
  async (text: string): Promise<string> => {
    const ecdsa = { name: "ECDSA", hash: "SHA-256" };
    return Buffer.from(await crypto.subtle.sign(ecdsa, privateKey, Buffer.from(text))).toString("base64url");
  };

/** An issuer and a wallet that another library makes. */
const library = new SDJwtVcInstance({
  hasher: (data) =>
    createHash("sha256")
      .update(new Uint8Array(Buffer.from(data as string)))
      .digest(),
  hashAlg: "sha-256",
  saltGenerator: (length) => randomBytes(length).toString("base64url"),
  signer: signerOf(issuer),
  signAlg: "ES256",
  kbSigner: signerOf(holder),
  kbSignAlg: "ES256",
});

const PID = {
  ...payloadOf(),
  vct: "urn:eudi:pid:1",
  family_name: "Müller",
  given_name: "Jörg Peter",
  birthdate: "1980-02-29",
  nationalities: ["DE", "FR"],
  address: { locality: "Köln", country: "DE" },
  date_of_expiry: "2031-05-01",
};

const pid = await library.issue(PID, {
  _sd: ["family_name", "given_name", "birthdate", "nationalities", "address", "date_of_expiry"],
  _sd_decoy: 5,
  nationalities: { _sd: [0, 1] },
  address: { _sd: ["locality", "country"] },
});

const frame = {
  family_name: true,
  given_name: true,
  birthdate: true,
  nationalities: { 0: true },
  date_of_expiry: true,
};
const answer = (nonce: string) =>
  library.present(pid, frame, { kb: { payload: { iat: NOW_S, aud: AUDIENCE, nonce } } });

const claim = { name: "Joerg Mueller", aliases: [], dateOfBirth: "1980-02-29", nationality: "DE" };
const KEY = randomBytes(32);
const challenge = makeChallenge(KEY, "acct-1", NOW, randomBytes(16));

test("what a wallet makes of a challenge verifies, and only what it discloses is seen", async () => {
  const presentation = await answer(challenge.nonce);
  const { nonce } = challenge;
  expect(await outcomeOf(presentation, { nonce, claim })).toBe("verified");
  expect(await outcomeOf(presentation, { nonce, claim: { ...claim, nationality: "FR" } })).toBe(
    "failed: nationality-differs",
  );
});

test("fails when the answer to one challenge is sent for another", async () => {
  const other = makeChallenge(KEY, "acct-1", NOW, randomBytes(16));
  expect(await outcomeOf(await answer(challenge.nonce), { nonce: other.nonce, claim })).toBe(
    "failed: nonce-differs",
  );
});

test("fails when an answer is sent twice, too late, or for another account", () => {
  const read = readChallenge(KEY, "acct-1", challenge.nonce, NOW);
  const first = read.ok ? spendChallenge([], read.value, NOW) : undefined;
  expect(read.ok && first?.ok && spendChallenge(first.value, read.value, NOW)).toEqual({
    ok: false,
    failure: "already-used",
  });
  const tooLate = new Date(challenge.expiresAtSeconds * 1000);
  expect(readChallenge(KEY, "acct-1", challenge.nonce, tooLate)).toEqual({ ok: false, failure: "expired" });
  expect(readChallenge(KEY, "acct-2", challenge.nonce, NOW)).toEqual({ ok: false, failure: "not-ours" });
});
