import { expect, test } from "vitest";
import { HAN, read } from "./han-fixture.ts";

test.for([
  ["习近平", "xi jinping"],
  ["王小明", "wang xiaoming"],
  ["王 小明", "wang xiaoming"],
  ["王明", "wang ming"],
  ["欧阳娜娜", "ouyang nana"],
  ["歐陽娜娜", "ouyang nana"],
  ["诸葛亮", "zhuge liang"],
  ["曾庆红", "zeng qinghong"],
  ["單國強", "shan guoqiang"],
  ["仇和", "qiu he"],
  ["张國華", "zhang guohua"],
  ["吕秀莲", "lu xiulian"],
  // Words of business inside a person's name.
  ["陈全国", "chen quanguo"],
  ["王国际", "wang guoji"],
])("reads the person `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["华为技术有限公司", "huawei technology 有限公司"],
  ["華為技術有限公司", "huawei technology 有限公司"],
  ["有限責任公司", "有限責任公司"],
  ["北京旷视科技有限公司", "beijing megvii technology 有限公司"],
  ["阿里巴巴集团控股有限公司", "alibaba group holding 有限公司"],
  ["内蒙古第一机械集团", "inner mongolia first machinery group"],
  ["西藏自治区公安厅", "tibet autonomous region public security department"],
  ["重庆市渝北区", "chongqing yubeiqu"],
  ["哈爾濱工業大學", "harbin institute of technology"],
  ["國防科技大學", "national university of defense technology"],
  ["中国船舶工业集团有限公司", "china state shipbuilding 有限公司"],
  ["新疆生产建设兵团", "xinjiang production and construction corps"],
  ["青岛某某贸易股份有限公司", "qingdao moumou trading 股份有限公司"],
  ["東芝", "toshiba"],
  ["㈱日立製作所", "株式会社 hitachi seisakusho"],
])("reads the organization `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["中国电子科技集团公司第十四研究所", "14th"],
  ["第五十八研究所", "58th"],
  ["第一〇二研究所", "102nd"],
  ["第二十三研究所", "23rd"],
  ["第一百一十一研究所", "111th"],
  ["第7研究所", "7th"],
  ["第三研究院", "3rd"],
])("reads the number of `%s` as `%s`", ([name = "", number = ""]) => {
  expect(read(name)[0]?.split(" ")).toContain(number);
});

test("a brand is read in pinyin as well, for the lists have both", () => {
  expect(read("旷视科技")).toEqual(["megvii technology", "kuangshi technology"]);
  expect(read("华为")).toEqual(["huawei"]);
});

test("a character without a reading leaves the name unread", () => {
  expect(HAN.readingOf(0x4e65)).toBeUndefined();
  expect(read("王乥")).toEqual([]);
});

test.for([
  ["吕", "lu", "lu"],
  ["女", "nu", "nu"],
  ["曾", "ceng", "zeng"],
  ["單", "dan", "shan"],
  ["龍", "long", "long"],
  ["々", undefined, undefined],
] as const)("`%s` is read %s, as a family name %s", ([character, reading, surname]) => {
  const codePoint = character.codePointAt(0) ?? 0;
  expect(HAN.readingOf(codePoint)).toBe(reading);
  expect(HAN.surnameReadingOf(codePoint)).toBe(surname);
});
