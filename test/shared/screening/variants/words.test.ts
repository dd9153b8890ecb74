import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { THRESHOLDS } from "../an-entry.ts";
import { LISTED, screenAgainst } from "./listed.ts";

const screen = screenAgainst();

const COMPANIES = LISTED.filter(({ kind }) => kind === "organization");
const PERSONS = LISTED.filter(({ kind }) => kind === "person");

const scoreOf = (name: string, kind: ScreeningQuery["kind"], listed: string): number =>
  screen(name, kind).find(({ entryId }) => entryId === listed)?.score ?? 0;

const words = (name: string): string[] => name.replaceAll(",", "").split(" ");

/** The words from another one on, then those before it. */
const rotated = (all: readonly string[], by: number): string[] => [...all.slice(by), ...all.slice(0, by)];

test.for(PERSONS)("$name is the same name in any order", ({ name }) => {
  const all = words(name);
  for (const by of all.keys()) expect(scoreOf(rotated(all, by).join(" "), "person", name)).toBe(1);
  expect(scoreOf(all.toReversed().join(" "), "person", name)).toBe(1);
});

test.for(COMPANIES)("$name is strong with its words in another order", ({ name }) => {
  const last =
    / (Co\., Ltd\.|Corporation|OAO|JSC|GmbH|SARL|S\.A\. de C\.V\.|A\.S\.|LLC)$/.exec(name)?.[0] ?? "";
  const own = words(name.slice(0, name.length - last.length));
  for (const by of own.keys()) {
    const written = `${rotated(own, by).join(" ")}${last}`;
    expect([written, scoreOf(written, "organization", name) >= THRESHOLDS.strong]).toEqual([written, true]);
  }
});

test.for([
  ["V. V. Putin", "PUTIN, Vladimir Vladimirovich"],
  ["Putin V.V.", "PUTIN, Vladimir Vladimirovich"],
  ["Vladimir V. Putin", "PUTIN, Vladimir Vladimirovich"],
  ["S. K. Shoigu", "SHOIGU, Sergei Kuzhugetovich"],
  ["Sergei K Shoigu", "SHOIGU, Sergei Kuzhugetovich"],
  ["Yanukovych, V. F.", "YANUKOVYCH, Viktor Fedorovych"],
  ["Gerasimov V. V.", "GERASIMOV, Valery Vasilyevich"],
  ["A. L. Zubarev", "ZUBAREV, Anton Lvovich"],
  ["N. Maduro Moros", "MADURO MOROS, Nicolas"],
  ["J. Guzman Loera", "GUZMAN LOERA, Joaquin"],
] as const)("`%s` meets %s by initials", ([written, listed]) => {
  expect(scoreOf(written, "person", listed)).toBeGreaterThanOrEqual(THRESHOLDS.alert);
});

test.for([
  ["ZorlenKvarta Technology Co., Ltd.", "organization", "Zorlen Kvarta Technology Co., Ltd."],
  ["Zorlen KvartaTechnology Co., Ltd.", "organization", "Zorlen Kvarta Technology Co., Ltd."],
  ["Zor len Kvarta Technology Co., Ltd.", "organization", "Zorlen Kvarta Technology Co., Ltd."],
  ["Zorlen Kvar ta Techno logy Co., Ltd.", "organization", "Zorlen Kvarta Technology Co., Ltd."],
  ["HuaweiTechnologies", "organization", "Huawei Technologies Co., Ltd."],
  ["Hua Wei Technologies Co., Ltd.", "organization", "Huawei Technologies Co., Ltd."],
  [
    "Hang Zhou Hik Vision Digital Technology Co., Ltd.",
    "organization",
    "Hangzhou Hikvision Digital Technology Co., Ltd.",
  ],
  ["North Western Polytechnical University", "organization", "Northwestern Polytechnical University"],
  ["NorthwesternPolytechnical University", "organization", "Northwestern Polytechnical University"],
  ["Rosoboron Export", "organization", "Rosoboronexport OAO"],
  ["BankMelli Iran", "organization", "Bank Melli Iran"],
  ["BankMelliIran", "organization", "Bank Melli Iran"],
  ["zorlenkvartatechnology co ltd", "organization", "Zorlen Kvarta Technology Co., Ltd."],
  ["MahanAir", "organization", "Mahan Air"],
  ["BrandtnerOstermeier Maschinenbau GmbH", "organization", "Brandtner Ostermeier Maschinenbau GmbH"],
  ["Brandtner Ostermeier Maschinen Bau GmbH", "organization", "Brandtner Ostermeier Maschinenbau GmbH"],
  ["Kim Jongun", "person", "KIM, Jong Un"],
  ["Kim Jong-un", "person", "KIM, Jong Un"],
  ["Choe Ryonghae", "person", "CHOE, Ryong Hae"],
  ["Chen Quan Guo", "person", "CHEN, Quanguo"],
  ["Zhou Xiao-chuan", "person", "ZHOU, Xiaochuan"],
  ["Altikriti Saddam Hussein", "person", "AL-TIKRITI, Saddam Hussein"],
  ["Nasr Allah Hasan", "person", "NASRALLAH, Hasan"],
  ["MaduroMoros Nicolas", "person", "MADURO MOROS, Nicolas"],
] as const)("`%s`, words joined or split, meets as %s", ([written, kind, listed]) => {
  expect(scoreOf(written, kind, listed)).toBeGreaterThanOrEqual(THRESHOLDS.alert);
});

/** Titles before and letters behind a person's name, in the languages of the lists. */
const TITLES = [
  ["Mr. ", ""],
  ["Mrs ", ""],
  ["Dr. ", ""],
  ["Prof. Dr. ", ""],
  ["Sir ", ""],
  ["Rev. ", ""],
  ["Gen. ", ""],
  ["Lt. Gen. ", ""],
  ["Lt. Col. ", ""],
  ["Admiral ", ""],
  ["Hon. ", ""],
  ["Comrade ", ""],
  ["Sheikh ", ""],
  ["Shaykh al-", ""],
  ["Haji ", ""],
  ["Mullah ", ""],
  ["Maulvi ", ""],
  ["Ayatollah ", ""],
  ["Sayyid ", ""],
  ["Ustad ", ""],
  ["Mohandes ", ""],
  ["Herr ", ""],
  ["Herr Dr. ", ""],
  ["Señor ", ""],
  ["Lic. ", ""],
  ["Ingeniero ", ""],
  ["Monsieur ", ""],
  ["Mme ", ""],
  ["Sig. ", ""],
  ["Gospodin ", ""],
  ["Polkovnik ", ""],
  ["Shri ", ""],
  ["Dato' ", ""],
  ["", ", Jr."],
  ["", " III"],
  ["", ", PhD"],
  ["", ", Esq."],
  ["", " (ret.)"],
] as const;

test.for(TITLES)("a person is strong with the title `%s…%s`", ([before, behind]) => {
  const weak = PERSONS.filter(
    ({ name }) => scoreOf(`${before}${name}${behind}`, "person", name) < THRESHOLDS.strong,
  );
  expect(weak.map(({ name }) => name)).toEqual([]);
});

// These are names, too, so they count as words of the name.
test.for(["Major ", "Don ", "Ing. ", "King "])("a person alerts with the title `%s`", (title) => {
  const hidden = PERSONS.filter(({ name }) => scoreOf(title + name, "person", name) < THRESHOLDS.alert);
  expect(hidden.map(({ name }) => name)).toEqual([]);
});
