import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CHALLENGE_LIFETIME_S,
  CHALLENGES_USED_MAX,
  makeChallenge,
  readChallenge,
  spendChallenge,
} from "../../../../shared/identity/credential/challenge.ts";

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const RANDOM = Buffer.alloc(16, 3);
const NOW = new Date("2026-11-25T12:00:00.250Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const { nonce, expiresAtSeconds } = makeChallenge(KEY, "acct-1", NOW, RANDOM);

test("a challenge is 72 characters that a URL may hold, and ends ten minutes later", () => {
  expect(nonce).toMatch(/^[\w-]{72}$/);
  expect(expiresAtSeconds).toBe(Date.parse("2026-11-25T12:10:00Z") / 1000);
  expect(CHALLENGE_LIFETIME_S).toBe(600);
});

test("it is read for its account, with an id of its own", () => {
  const read = readChallenge(KEY, "acct-1", nonce, NOW);
  expect(read).toEqual({ ok: true, value: { id: RANDOM.toString("base64url"), expiresAtSeconds } });
});

test("challenges of one moment differ by their random bytes alone", () => {
  expect(makeChallenge(KEY, "acct-1", NOW, RANDOM).nonce).toBe(nonce);
  expect(makeChallenge(KEY, "acct-1", NOW, Buffer.alloc(16, 4)).nonce).not.toBe(nonce);
});

test.for([15, 17])("fails on %d random bytes", (length) => {
  expect(() => makeChallenge(KEY, "acct-1", NOW, Buffer.alloc(length))).toThrow("expected 16 random bytes");
});

const bytes = Buffer.from(nonce, "base64url");
const flipped = (index: number): string => {
  const changed = Buffer.from(bytes);
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed.toString("base64url");
};

test.for<[string, Uint8Array, string, string, Date, string]>([
  ["at its last moment", KEY, "acct-1", nonce, new Date(expiresAtSeconds * 1000 - 1), "read"],
  ["at its end", KEY, "acct-1", nonce, new Date(expiresAtSeconds * 1000), "expired"],
  ["for another account", KEY, "acct-2", nonce, NOW, "not-ours"],
  ["for an account whose id ends otherwise", KEY, "acct-1\n", nonce, NOW, "not-ours"],
  ["under another key", OTHER_KEY, "acct-1", nonce, NOW, "not-ours"],
  ["under another key and too late", OTHER_KEY, "acct-1", nonce, later(601), "not-ours"],
  ["with a later end", KEY, "acct-1", flipped(0), later(601), "not-ours"],
  ["cut short", KEY, "acct-1", nonce.slice(0, -1), NOW, "malformed"],
  ["with more behind it", KEY, "acct-1", `${nonce}A`, NOW, "malformed"],
  ["with a line break behind it", KEY, "acct-1", `${nonce}\n`, NOW, "malformed"],
  ["in the other alphabet", KEY, "acct-1", `+${nonce.slice(1)}`, NOW, "malformed"],
  ["that is empty", KEY, "acct-1", "", NOW, "malformed"],
])("a challenge %s: %s", ([, key, account, text, now, outcome]) => {
  const read = readChallenge(key, account, text, now);
  expect(read.ok ? "read" : read.failure).toBe(outcome);
});

test("with any byte changed a challenge is not ours", () => {
  for (let index = 0; index < bytes.length; index += 1)
    expect(readChallenge(KEY, "acct-1", flipped(index), NOW)).toEqual({ ok: false, failure: "not-ours" });
});

test("whatever is sent as a nonce, it is not read", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{72}$/)), (text) => {
      expect(readChallenge(KEY, "acct-1", text, NOW).ok).toBe(text === nonce);
    }),
  );
});

const challenge = (id: string, seconds = 600) => ({ id, expiresAtSeconds: NOW.getTime() / 1000 + seconds });

test("a challenge is spent once", () => {
  const spent = spendChallenge([], challenge("a"), NOW);
  expect(spent).toEqual({ ok: true, value: [challenge("a")] });
  expect(spendChallenge(spent.ok ? spent.value : [], challenge("a"), NOW)).toEqual({
    ok: false,
    failure: "already-used",
  });
});

test("a challenge that has ended is forgotten, as it is refused for its age", () => {
  expect(spendChallenge([challenge("a", 0), challenge("b", 1)], challenge("c"), NOW)).toEqual({
    ok: true,
    value: [challenge("b", 1), challenge("c")],
  });
});

test("more challenges than are carried on are refused until some have ended", () => {
  const used = Array.from({ length: CHALLENGES_USED_MAX }, (_, place) => challenge(`${place}`));
  expect(spendChallenge(used, challenge("next"), NOW)).toEqual({ ok: false, failure: "too-many" });
  expect(spendChallenge(used.slice(1), challenge("next"), NOW).ok).toBe(true);
  expect(spendChallenge(used, challenge("next", 1200), later(600)).ok).toBe(true);
});
