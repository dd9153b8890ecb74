import { expect, test } from "vitest";
import { anEntry, THRESHOLDS } from "../an-entry.ts";
import { screenAgainst } from "./listed.ts";

type Row = readonly [written: string, kind: "person" | "organization", listed: string];

/** Each row: a name in the script of its language, and the name as it is listed in Latin letters. */
const NAMES: Record<string, readonly Row[]> = {
  Cyrillic: [
    ["Владимир Владимирович Путин", "person", "PUTIN, Vladimir Vladimirovich"],
    ["ПУТИН В. В.", "person", "PUTIN, Vladimir Vladimirovich"],
    ["Шойгу Сергей Кужугетович", "person", "SHOIGU, Sergei Kuzhugetovich"],
    ["Герасимов Валерий", "person", "GERASIMOV, Valery Vasilyevich"],
    ["Янукович Віктор Федорович", "person", "YANUKOVYCH, Viktor Fedorovych"],
    ["Зубарев Антон Львович", "person", "ZUBAREV, Anton Lvovich"],
    ["Александр Лукашенко", "person", "LUKASHENKO, Alexander"],
    ["Рамзан Кадыров", "person", "KADYROV, Ramzan"],
    ["АО «Рособоронэкспорт»", "organization", "Rosoboronexport OAO"],
    ["ООО Ромашка Трейдинг", "organization", "Romashka Trading LLC"],
    ["Концерн «Калашников»", "organization", "Kalashnikov Concern JSC"],
    [
      "Научно-производственная корпорация «Уралвагонзавод»",
      "organization",
      "Uralvagonzavod Research and Production Corporation",
    ],
    ["Слободан Милошевић", "person", "MILOSEVIC, Slobodan"],
  ],
  Arabic: [
    ["حسن نصر الله", "person", "NASRALLAH, Hasan"],
    ["صدام حسين التكريتي", "person", "AL-TIKRITI, Saddam Hussein"],
    ["قاسم سلیمانی", "person", "SOLEIMANI, Qasem"],
    ["قاسم سليماني", "person", "SOLEIMANI, Qasem"],
    ["بشار الأسد", "person", "AL-ASSAD, Bashar"],
    ["أيمن محمد ربيع الظواهري", "person", "AL-ZAWAHIRI, Ayman Muhammad Rabi"],
    ["عمر عبد الرحمن", "person", "ABD AL-RAHMAN, Umar"],
    ["محمود احمدی‌نژاد", "person", "AHMADINEJAD, Mahmoud"],
    ["بانک ملی ایران", "organization", "Bank Melli Iran"],
  ],
  Han: [
    ["华为技术有限公司", "organization", "Huawei Technologies Co., Ltd."],
    ["華為技術有限公司", "organization", "Huawei Technologies Co., Ltd."],
    ["杭州海康威视数字技术股份有限公司", "organization", "Hangzhou Hikvision Digital Technology Co., Ltd."],
    ["西北工业大学", "organization", "Northwestern Polytechnical University"],
    ["陈全国", "person", "CHEN, Quanguo"],
    ["陳全國", "person", "CHEN, Quanguo"],
    ["周小川", "person", "ZHOU, Xiaochuan"],
    ["欧阳志强", "person", "OUYANG, Zhiqiang"],
  ],
  Hangul: [
    ["김정은", "person", "KIM, Jong Un"],
    ["김 정은", "person", "KIM, Jong Un"],
    ["최룡해", "person", "CHOE, Ryong Hae"],
    ["조선광업개발무역회사", "organization", "Korea Mining Development Trading Corporation"],
    ["삼성전자 주식회사", "organization", "Samsung Electronics Co., Ltd."],
  ],
  kana: [
    ["ソニーグループ株式会社", "organization", "Sony Group Corporation"],
    ["ミツビシ・モーターズ", "organization", "Mitsubishi Motors"],
    ["トヨタ・モーター", "organization", "Toyota Motor"],
    ["サダム・フセイン", "person", "HUSEIN, Sadamu"],
  ],
  Greek: [
    ["Γεώργιος Παπαδόπουλος", "person", "PAPADOPOULOS, Georgios"],
    ["Νικόλαος Καραγιάννης", "person", "KARAGIANNIS, Nikolaos"],
    ["Ζορλέν Ναυτιλιακή Α.Ε.", "organization", "Zorlen Naftiliaki S.A."],
    ["Ελληνική Τεχνοδομική", "organization", "Elliniki Technodomiki"],
  ],
};

const rows = Object.values(NAMES).flat();
const screen = screenAgainst(
  rows.map(([, kind, listed], index) =>
    anEntry(listed, { id: `listed ${listed} ${index}`, kind: kind === "person" ? kind : "unknown" }),
  ),
);

for (const [script, all] of Object.entries(NAMES)) {
  test.for(all)(`\`%s\` in ${script} alerts on the %s %s`, ([written, kind, listed]) => {
    const hit = screen(written, kind).find(({ listedName }) => listedName === listed);
    expect(hit?.score ?? 0).toBeGreaterThanOrEqual(THRESHOLDS.alert);
    expect(hit?.reading).toMatch(/^[a-z]/i);
  });
}

test.for([
  ["Cyrillic", "Андрей Белкин", "person"],
  ["Cyrillic", "ООО Рога и Копыта", "organization"],
  ["Arabic", "سمير القاضي", "person"],
  ["Arabic", "شركة الزهور للتجارة", "organization"],
  ["Han", "小花食品有限公司", "organization"],
  ["Han", "王小明", "person"],
  ["Hangul", "박서준", "person"],
  ["Hangul", "행복식품 주식회사", "organization"],
  ["kana", "サクラ・カフェ", "organization"],
  ["Greek", "Μαρία Νικολαΐδου", "person"],
] as const)("an honest name in %s does not alert: %s", ([, name, kind]) => {
  expect(screen(name, kind).map(({ listedName, score }) => [listedName, score])).toEqual([]);
});
