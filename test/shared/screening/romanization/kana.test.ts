import { expect, test } from "vitest";
import { read } from "./han-fixture.ts";

test.for([
  ["ソニー株式会社", "sony 株式会社"],
  ["ｿﾆｰ", "sony"],
  ["パナソニックホールディングス", "panasonic holdings"],
  ["トヨタ自動車株式会社", "toyota motor 株式会社"],
  ["アクメテクノロジー", "akume technology"],
  // Marks that folding would take: ga is no ka, pa no ha.
  ["ガパザ", "gapaza"],
  ["とうきょう", "tokyo"],
  ["おおさか", "osaka"],
  ["しんいち", "shinichi"],
  ["ジャパン・オイル", "japan oil"],
])("reads `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});
