import { expect, test } from "vitest";
import { read } from "./han-fixture.ts";

test.for([
  ["김정은", ["kim jong un", "kim jeong eun"]],
  ["김 정은", ["kim jong un", "kim jeong eun"]],
  ["김여정", ["kim yo jong", "kim yeo jeong"]],
  ["최룡해", ["choe ryong hae", "choi ryong hae"]],
  ["리설주", ["ri sol ju", "lee seol ju"]],
  ["박근혜", ["pak kun hye", "park geun hye"]],
  ["남궁민", ["namgung min"]],
] as const)("reads the person `%s` by syllables, first as the North writes it", ([name, readings]) => {
  expect(read(name)).toEqual(readings);
});

test.for([
  ["조선무역은행", "korea foreign trade bank"],
  ["조선광업개발무역회사", "korea mining development trading company"],
  ["단군무역회사", "tangun trading company"],
  ["고려항공", "air koryo"],
  ["삼성전자 주식회사", "samsung electronics 주식회사"],
  ["삼성전자㈜", "samsung electronics 주식회사"],
  ["(주)한화", "주식회사 hanwha"],
  ["현대자동차", "hyundai motor"],
])("reads the organization `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test("a word that is not known is run together, voiced as in the North, then by the Revised Romanization", () => {
  expect(read("보천보무역회사").slice(0, 2)).toEqual([
    "pochonbo trading company",
    "bocheonbo trading company",
  ]);
});

test("a person whose name holds a word of business may be both", () => {
  expect(read("한국희")).toEqual(["han kuk hui", "han guk hui", "korea hui"]);
});
