import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../shared/screening/hit.ts";
import { anEntry, aQuery, screenerOf, THRESHOLDS } from "./an-entry.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const COMMON = ["mohammed", "mohamed", "muhammad", "ali", "aly", "ahmed", "ahmad", "hassan", "hasan", "khan"];
const nth = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length];

/** As common names as a list has: every entry shares words with thousands, and many have initials. */
const list = Array.from({ length: 8000 }, (_, index) =>
  anEntry(
    [COMMON[index % 10], nth(COMMON, index * 3 + 1), nth([...LETTERS], index), `family${index % 900}`].join(
      " ",
    ),
    { id: `e${index}`, kind: "person" },
  ),
);
const screen = screenerOf(list);

/** Seconds of processor time that a search takes: what else the machine does must not count. */
function secondsOf(query: ScreeningQuery): number {
  const start = process.cpuUsage();
  screen(query, THRESHOLDS);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const repeated = (text: string, times: number): string => text.repeat(times);
const words = (count: number, length: number): string =>
  Array.from({ length: count }, (_, index) =>
    Array.from({ length }, (_, at) => nth([...LETTERS], index * 7 + at * 3 + (at % 5) * index)).join(""),
  ).join(" ");
/** Characters of a block of Unicode, so many that no two neighbours are a word of any lexicon. */
const characters = (from: number, count: number, most: number): string =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(from + ((index * 37) % most))).join("");

test.for([
  ["letters", Array.from({ length: 100 }, (_, index) => LETTERS[index % 26]).join(" ")],
  ["one letter again and again", repeated("a ", 100)],
  ["a common word again and again", repeated("mohammed ", 100)],
  ["common words and letters", `${COMMON.join(" ")} ${[...LETTERS].join(" ")}`],
  ["one long word", repeated("technology", 2000)],
  ["thirty words", words(30, 7)],
  ["thirty words of 64 letters", words(30, 64)],
  ["thirty words of one letter repeated", repeated(`${"a".repeat(64)} `, 30)],
  [
    "thirty common words, each otherwise",
    Array.from({ length: 30 }, (_, at) => `${nth(COMMON, at)}${at % 3 ? "" : "h"}`).join(" "),
  ],
  ["thirty halves of common words", repeated("moham med ah mad has san ", 5)],
  ["titles and forms only", repeated("Dr. Co., Ltd. LLC Sheikh GmbH ", 20)],
  ["Han", characters(0x4e00, 200, 20_000)],
  ["common Han", repeated("北京科技有限公司中国", 40)],
  ["Han with blanks", [...characters(0x4e00, 100, 20_000)].join(" ")],
  ["rare Han", characters(0x20000, 100, 40_000)],
  ["Arabic", characters(0x0627, 200, 35)],
  ["Arabic words", repeated("محمد عبد الرحمن حسن ", 40)],
  ["Hangul", characters(0xac00, 200, 11_172)],
  ["Hangul words", repeated("김정훈 주식회사 ", 40)],
  ["Cyrillic", characters(0x0430, 400, 32)],
  ["Cyrillic words", repeated("Мохаммед Али Хасан ", 40)],
  ["Greek", repeated("Ζορλεν Κβαρτα ", 60)],
  ["kana", characters(0x30a1, 300, 80)],
  ["every script at once", repeated("Zorlen 华为 محمد 김정훈 Зорлен Ζορλεν カタカナ ", 20)],
  ["letters that look Latin", repeated("Мohаmmеd Аlі ", 60)],
  ["marks upon one letter", `a${repeated("\u0301", 5000)}`],
  ["characters that cannot be seen", repeated("\u200b\u{e0041}", 5000)],
  ["halves of surrogate pairs", repeated("\ud83d\ude00\udc00\ud800", 500)],
  ["letters that become many when folded", repeated("\ufdfa", 500)],
  ["points", repeated("a.b.", 2000)],
] as const)("twenty names of %s cost less than three seconds, whatever the party", ([, name]) => {
  for (const kind of ["person", "organization", "unknown"] as const) {
    const query = aQuery(name, { kind, names: Array.from({ length: 20 }, () => name) });
    expect(secondsOf(query), kind).toBeLessThan(3);
  }
});

test.for([
  [
    "a hundred addresses",
    { addresses: Array.from({ length: 100 }, (_, at) => `${at} Elm Street, Wanderby`) },
  ],
  ["an address of ten thousand words", { addresses: [repeated("8 Elm Street, Wanderby, ", 2500)] }],
  [
    "a hundred numbers",
    { identifiers: Array.from({ length: 100 }, (_, at) => ({ value: `A123456${at}`, verified: true })) },
  ],
  ["a number of ten thousand digits", { identifiers: [{ value: repeated("7", 10_000), verified: true }] }],
] as const)("%s cost less than a second", ([, more]) => {
  expect(secondsOf(aQuery("Zorlen Kvarta", more))).toBeLessThan(1);
});

test("a listed name that is longer than the bound still meets itself", () => {
  const long = Array.from({ length: 60 }, (_, index) => `zorlen${index}`).join(" ");
  const [hit] = screenerOf([anEntry(long)])(aQuery(long), THRESHOLDS);
  expect(hit?.score).toBe(1);
});
