import { expect, test } from "vitest";
import { aliased, anEntry, THRESHOLDS } from "../an-entry.ts";
import { LISTED, screenAgainst } from "./listed.ts";

const screen = screenAgainst([
  ...["MOHAMMED, Ali Hassan", "LI, Wei", "GARCIA LOPEZ, Jose", "KIM, Chol", "AL-HASHIMI, Ahmad"].map((name) =>
    anEntry(name, { kind: "person" }),
  ),
  ...[
    "Blue Star Trading Co.",
    "Ocean Logistics Ltd.",
    "Global Vision Group",
    "National Aviation Institute",
  ].map((name) => anEntry(name)),
]);

const alerted = (name: string, kind: "person" | "organization" | "unknown"): string[] =>
  screen(name, kind).map(({ entryId, score }) => `${name}: ${entryId} ${score.toFixed(2)}`);

test.for([
  ["another given name", "Mikhail Putin"],
  ["another given name", "Andrei Gerasimov"],
  ["another given name", "Natalia Yanukovych"],
  ["another given name", "Kim Min Seo"],
  ["another given name", "Chen Dawei"],
  ["another given name", "Zhou Mengyao"],
  ["another given name", "Li Na"],
  ["another given name", "Roberto Guzman"],
  ["another family name", "Vladimir Vladimirovich Sokolov"],
  ["another family name", "Anton Lvovich Kuznetsov"],
  ["another family name", "Nicolas Fernandez Ortega"],
  ["another family name", "Qasem Rahimi"],
  ["another family name", "Jose Garcia Hernandez"],
  ["a name like a listed one", "Hasan Nasr"],
  ["a name like a listed one", "Sergei Shubin"],
  ["common names of the list in another mixture", "Ahmed Ali Khan"],
  ["common names of the list in another mixture", "Mohammed Ivanov"],
  ["no name of the list", "Jane Elizabeth Doe"],
] as const)("a person with %s does not alert: %s", ([, name]) => {
  expect(alerted(name, "person")).toEqual([]);
});

test.for([
  ["another brand", "Wexham Kvarton Technology Co., Ltd."],
  ["another brand", "Huaxin Technologies Co., Ltd."],
  ["another brand", "Hangzhou Lakeside Digital Technology Co., Ltd."],
  ["another brand", "Bank Pasargad Tours"],
  ["another brand", "Brandtner Kaffee GmbH"],
  ["another brand", "Red Star Trading Co."],
  ["another brand", "River Logistics Ltd."],
  ["another region", "Southeastern Polytechnical University"],
  ["words of business only", "Korea Trading Corporation"],
  ["words of business only", "Technologies Co., Ltd."],
  ["the name of a place", "Hangzhou"],
  ["the name of a place", "Bank of Korea"],
  ["the name of a place", "Iran"],
  ["no word of the list", "Corner Bakery Vienna"],
] as const)("a company with %s does not alert: %s", ([, name]) => {
  expect(alerted(name, "organization")).toEqual([]);
});

test("no family name alone alerts, nor any other name of a person", () => {
  const names = LISTED.filter(({ kind }) => kind === "person").flatMap(({ name }) => name.split(/[ ,-]+/));
  expect(names.length).toBeGreaterThan(30);
  expect(names.flatMap((name) => alerted(name, "person"))).toEqual([]);
});

test.for(["Mohammed", "Ali", "Kim", "Ocean", "Blue", "National", "Technology", "Co., Ltd."])(
  "the common word `%s` alone does not alert",
  (word) => {
    expect(alerted(word, "unknown")).toEqual([]);
    expect(alerted(word, "organization")).toEqual([]);
  },
);

const WEAK = [
  aliased("ZUBKHALIL, Mansur", ["Abu Karim", "Doctor"], "weak-alias"),
  aliased("Zorlen Freight Forwarders", ["Swift Delivery", "ZFF"], "weak-alias"),
];
const weak = screenAgainst(WEAK);

test.for([
  ["Abu Karim", true],
  ["ABU-KARIM", true],
  ["Karim Abu", true],
  ["Abu Kareem", false],
  ["Abu Karim Hassan", false],
  ["Karim", false],
  ["Swift Delivery", true],
  ["Swift Delivery Services", false],
  ["Swift Deliverys", false],
  ["Swift", false],
  ["ZFF", true],
  ["ZFF Transport", false],
] as const)("a weak alias is met by itself only: `%s`, %s", ([name, met]) => {
  const hits = weak(name, "unknown").filter(({ listedQuality }) => listedQuality === "weak-alias");
  expect(hits.length > 0).toBe(met);
});

test("a weak alias is never strong", () => {
  for (const name of ["Abu Karim", "Swift Delivery"])
    expect(weak(name, "unknown")[0]?.score).toBeLessThan(THRESHOLDS.strong);
});
