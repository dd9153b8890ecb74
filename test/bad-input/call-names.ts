import { ACCEPTED, type BadCase, INVALID, UNREADABLE } from "./bad-case.ts";

/** Idempotency keys that are missing, too long, of other characters, or the gate's own. */
const BAD_KEYS = [
  undefined,
  "",
  " ",
  "a b",
  " a",
  "a ",
  "\t",
  "a\tb",
  "a\nb",
  "a\r\nb",
  "\u0000",
  "a\u0000",
  "\u007f",
  "\u0080",
  "é",
  "ключ",
  "鍵",
  "🔑",
  "\u200b",
  "\ufeffa",
  "ａ",
  "k".repeat(256),
  "k".repeat(1_000),
  "k".repeat(100_000),
  "sallyport:",
  "sallyport:links:acme.1",
  "sallyport:\u0000",
];
const GOOD_KEYS = [
  "a",
  "!",
  "~",
  "k".repeat(255),
  "0",
  "null",
  "../..",
  "a/b?c#d",
  "<script>",
  "' OR 1=1",
  "Sallyport:x",
  "sallyport",
  "%00",
  '"quoted"',
  "{}",
  "__proto__",
  "#pk",
];

/** Account ids that name no account: nothing of them may become part of a key. */
const BAD_ACCOUNTS = [
  "",
  "a".repeat(65),
  "a".repeat(10_000),
  "a.1",
  "a#check",
  "account#a",
  "a b",
  " a",
  "a ",
  "a/b",
  "a%2Fb",
  "..",
  ".",
  "a\u0000",
  "a\n",
  "é",
  "аcme",
  "ａcme",
  "acme\u200b",
  "a+b",
  "a:b",
  "a@b",
  "a,b",
  "*",
  "?",
  "$a",
  "{a}",
  "[a]",
  "a|b",
  "a\\b",
  "'",
  '"',
  "<a>",
  "🏢",
];
const GOOD_ACCOUNTS = [
  "a",
  "A",
  "0",
  "-",
  "_",
  "a".repeat(64),
  "constructor",
  "__proto__",
  "toString",
  "null",
  "hasOwnProperty",
  "check",
  "-1",
];

/** Names of a call that are none, and odd ones that are. */
export const CALL_NAMES: readonly BadCase[] = [
  ...BAD_KEYS.map((key) => ofKey(key, UNREADABLE)),
  ...GOOD_KEYS.map((key) => ofKey(key.replaceAll(" ", "_"), ACCEPTED)),
  ...BAD_ACCOUNTS.map((accountId) => ofAccount(accountId, INVALID)),
  ...GOOD_ACCOUNTS.map((accountId) => ofAccount(accountId, ACCEPTED)),
];

function ofKey(key: string | undefined, statuses: BadCase["statuses"]): BadCase {
  const event = { headers: { "Idempotency-Key": key } };
  // The refusal names the gate's own prefix.
  const value = statuses === ACCEPTED || key === "sallyport:" ? undefined : key;
  return { name: `the key ${JSON.stringify(key)?.slice(0, 40)}`, call: "sign-up", event, statuses, value };
}

function ofAccount(accountId: string, statuses: BadCase["statuses"]): BadCase {
  return {
    name: `the account ${JSON.stringify(accountId).slice(0, 40)}`,
    call: "sign-up",
    event: { accountId },
    statuses,
  };
}
