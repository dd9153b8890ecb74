import { expect, test } from "vitest";
import { read } from "./han-fixture.ts";

test.for([
  ["محمد", "muhammad"],
  ["مُحَمَّد", "muhammad"],
  ["محـــمد", "muhammad"],
  ["أحمد إبراهيم", "ahmad ibrahim"],
  ["بشار الأسد", "bashar al asad"],
  ["حسن نصر الله", "hasan nasrallah"],
  ["عبد الرحمن بن خالد", "abd al rahman bin khalid"],
  ["عبدالرحمن", "abd al rahman"],
  ["عبدالله صالح", "abdallah salih"],
  ["عبد الله صالح", "abdallah salih"],
  ["أبوبكر البغدادي", "abu bakr al baghdadi"],
  ["أبو محمد الجولاني", "abu muhammad al julani"],
  ["نور الدين", "nur al din"],
  ["نورالدين", "nur al din"],
  ["يحيى السنوار", "yahya al sinwar"],
  ["آل خليفة", "al khalifa"],
  ["فيض الله", "faydallah"],
  ["رؤوف", "rauf"],
])("reads the Arabic name `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["علی‌رضا", "alireza"],
  ["علیرضا حسن‌زاده", "alireza hassanzadeh"],
  ["محمود احمدی‌نژاد", "mahmud ahmadinejad"],
  ["محمدرضا نقدی", "muhammad reza naqdi"],
  ["محمدعلی جعفری", "muhammad ali jafari"],
  ["کریم‌پور", "karimpour"],
  ["بهرامیان", "bahramian"],
  ["آیت الله خامنه‌ای", "ayatollah khamenei"],
  ["گلبدین حکمتیار", "gulbuddin hekmatyar"],
  // "فر" ends a name only after a name.
  ["ظفر", "zafar"],
])("reads the Persian name `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  // Not in the lexicons: consonants and long vowels.
  ["بوغانمي", "bughanmi"],
  ["تبون", "tabun"],
  ["واديار", "wadyar"],
  ["اليزمي", "al yazmi"],
  ["نحالوه", "nahaluh"],
  // A name of the lexicon with the ending of descent.
  ["سرمدي", "sarmadi"],
  ["الحاتمي", "al hatami"],
])("reads `%s` by rule as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["شركة النفط الوطنية", "company oil national"],
  ["شركت ملی نفت ایران", "company national oil iran"],
  ["بنك سوريا الدولي الإسلامي", "bank syria international islamic"],
  ["المصرف التجاري السوري", "bank commercial syrian"],
  ["سپاه پاسداران انقلاب اسلامی", "islamic revolutionary guard corps"],
  ["حزب الله", "hizballah"],
  ["الحرس الثوري", "revolutionary guard"],
  ["دانشگاه صنعتی شریف", "university industrial sharif"],
  ["الأمل للتجارة والصرافة", "al amal trading exchange"],
  ["شركة النور ش.م.م", "company al nur llc"],
])("reads the organization `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test("a name of origin is a nationality only in the name of an organization", () => {
  expect(read("محمد السوري")).toEqual(["muhammad al suri"]);
  expect(read("البنك السوري")).toEqual(["bank syrian"]);
});
