import { expect, test } from "vitest";
import { compareName } from "../../../../shared/identity/mrz/compare-name.ts";
import type { MrzFormat } from "../../../../shared/identity/mrz/layouts.ts";
import { readZone } from "../../../../shared/identity/mrz/read-zone.ts";
import { buildHanReadings } from "../../../../shared/screening/romanization/build-han-readings.ts";
import { openHanReadings } from "../../../../shared/screening/romanization/han-readings.ts";
import { aZone } from "./zones.ts";

const NO_HAN = { readingOf: () => undefined, surnameReadingOf: () => undefined };

const compare = (
  written: string,
  names: string | readonly string[],
  {
    format = "TD3",
    han = NO_HAN,
  }: { format?: MrzFormat; han?: typeof NO_HAN | ReturnType<typeof openHanReadings> } = {},
) => {
  const zone = readZone(aZone(format, { name: written }));
  if (!zone.ok) throw new Error(zone.failure);
  return compareName(zone.value, [names].flat(), han);
};

// ICAO Doc 9303: part 3, 4.6 and B.4.1; parts 4 to 7, examples of names and of truncation.
test.for<[MrzFormat, string, string]>([
  ["TD3", "ERIKSSON<<ANNA<MARIA", "Anna Maria Eriksson"],
  ["TD3", "HENG<<DEBORAH<MING<LO", "Deborah Heng Ming Lo"],
  ["TD3", "SMITH<JONES<<SUSIE<MARGARET", "Susie Margaret Smith-Jones"],
  ["TD3", "OCONNOR<<ENYA<SIOBHAN", "Enya Siobhan O'Connor"],
  ["TD3", "VAN<DER<MUELLEN<<MARTIN", "Martin Van Der Muellen"],
  ["TD3", "AL<BASRI<<HUDA<MUHAMMAD<JAWAD", "Huda Muhammad Jawad Al-Basri"],
  ["TD3", "VILARCHAO<FERNANDEZ<<JOSE<RAMON", "Jose Ramon Vilarchao Fernandez"],
  ["TD3", "ARKFREITH", "Arkfreith"],
  ["TD3", "SATRIYA<SUDARPA", "Satriya Sudarpa"],
  ["TD3", "CANXXON<<TERESA", "Térèsa CAÑON"],
  ["TD3", "DARTAGNAN<<MARIE<ELISE", "D’Artagnan, Marie-Elise"],
  ["TD3", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "Nilavadhanananda Chayapa Dejthamrong Krasuang"],
  ["TD3", "NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU", "Nilavadhanananda Arnpol Petch Charonguang"],
  [
    "TD3",
    "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI",
    "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool",
  ],
  [
    "TD3",
    "BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO",
    "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool",
  ],
  [
    "TD3",
    "BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO",
    "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool",
  ],
  ["TD3", "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR", "Jonathon Warren Trevor Papandropoulous"],
  ["TD1", "NILAVADHANANANDA<<CHAYAPA<DE<K", "Nilavadhanananda Chayapa Dejthamrong Krasuang"],
  ["TD1", "BENNELONG<WOOLOOMOOLOO<W<W<<DI", "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool"],
  ["TD1", "BENNELONG<WOOLOOM<WA<WARN<<D<P", "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool"],
  ["TD1", "BENNE<WOOLO<WARRA<WARNA<<DIN<P", "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool"],
  ["TD1", "VILARCHAO<FERNANDEZ<<JOSE<RAMO", "Jose Ramon Vilarchao Fernandez"],
  ["TD2", "NILAVADHANANANDA<<ARN<PET<CHARO", "Nilavadhanananda Arnpol Petch Charonguang"],
  ["TD2", "BENNELONG<WOOLOOM<WAR<WARN<<D<P", "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool"],
  ["MRV-B", "BENNEL<WOOLO<WARRA<WARNA<<DIN<P", "Dingo Potoroo Bennelong Wooloomooloo Warrandyte Warnambool"],
])("ICAO's example is the same name: %s %s", ([format, written, name]) => {
  expect(compare(written, name, { format })).toBe("same");
});

test.for<[string, string]>([
  // Section 6.A, each way of the letters that have several.
  ["MUELLER<<JOERG", "Jörg Müller"],
  ["MULLER<<JORG", "Jörg Müller"],
  ["MUXXLLER<<JORG", "Jörg Müller"],
  ["AABERG<<SOEREN", "Søren Åberg"],
  ["ABERG<<SOEREN", "Søren Åberg"],
  ["STRASSE<<GROSS", "Groß Straße"],
  ["THORSDOTTIR<<AEGIR", "Ægir Þórsdóttir"],
  ["NUNEZ<<INIGO", "Íñigo Núñez"],
  ["NUNXXEZ<<INIGO", "Íñigo Núñez"],
  ["YILMAZ<<ISIL", "Işıl Yılmaz"],
  ["NGUYEN<<THI<DAO", "Nguyễn Thị Đào"],
  ["LUKASZEWICZ<<ZOLW", "Żółw Łukaszewicz"],
  // Diacritics that are code points of their own, wide letters, and one that only looks Latin.
  ["MUELLER<<JOERG", "Jo\u0308rg Mu\u0308ller"],
  ["ERIKSSON<<ANNA", "Ａｎｎａ Ｅｒｉｋｓｓｏｎ"],
  ["ERIKSSON<<ANNA", "Аnna Eriksson"],
  // Section 6.B, in general, and of one language.
  ["SHCHERBAKOV<<ALEKSEI", "Алексей Щербаков"],
  ["KHRUSHCHEV<<IURII", "Юрий Хрущев"],
  ["IVANOV<<PETR<ILICH", "Иванов Пётр Ильич"],
  ["HRYHORENKO<<YURII", "Юрій Григоренко"],
  ["SHTERBANOV<<GEORGI", "Георги Щербанов"],
  ["JOVANOVIC<<MILOS", "Милош Јовановић"],
  // By the readings of screening: what states wrote before they took ICAO's table.
  ["SHCHERBAKOV<<ALEKSEY", "Алексей Щербаков"],
  ["PAPADOPOULOS<<GEORGIOS", "Γεώργιος Παπαδόπουλος"],
  // Section 6.C and the examples of appendix B.5.
  ["ABW<BKR<MXHMD<BN<ZKRYA<ALRAZY", "ابو بكر محمد بن زكريا الرازي"],
  ["BN<ZKRYA<ALRAZY<<ABW<BKR<MXHMD", "ابو بكر محمد بن زكريا الرازي"],
  ["ALNAXSSR<<JMAL<EBD", "جمال عبد الناصر"],
  ["ISMAEYL<EZZ<ALDYN", "عزّ الدين إسماعيل"],
  ["JMYLXAH<<NEYMXAH", "نعيمة جميلة"],
  ["ALEBAS<<EBD", "عبد العباس"],
  // A doubled letter may be written so or not.
  ["EBBAS<<ELY", "عبّاس علي"],
  ["EBAS<<ELY", "عبّاس علي"],
])("%s is a transliteration of %s", ([written, name]) => {
  expect(compare(written, name)).toBe("same");
});

test.for<[string, string]>([
  ["ERIKSSON<<ANNA<MARIA", "Eriksson Anna Maria"],
  ["ERIKSSON<<ANNA<MARIA", "ERIKSSON, Anna"],
  ["ERIKSSON<<ANNA", "Anna Maria Eriksson"],
  ["VILARCHAO<FERNANDEZ<<JOSE<RAMON", "José Vilarchao"],
  ["DELACRUZ<<JUAN", "Juan de la Cruz"],
  ["DE<LA<CRUZ<<JUAN", "Juan Delacruz"],
  ["O<CONNOR<<ENYA", "Enya O'Connor"],
  ["ERIKSSON<<ANNA", "Anna Britta Carin Doris Eriksson"],
  ["ERIKSSON<<ANNA<BRITTA<CARIN<DORIS", "Anna Eriksson"],
  ["KIM<<MINJUN", "Kim Min-jun"],
  ["KIM<<MIN<JUN", "Kim Minjun"],
  ["ERIKSSON<<ANNA", "Dr. Anna Eriksson"],
  ["ERIKSSON<<DR<ANNA", "Anna Eriksson"],
  ["ERIKSSON<<ANNA", "Ms. Anna Maria Eriksson, PhD"],
])("%s is the same name as %s: order, joined words, missing middle names and titles", ([written, name]) => {
  expect(compare(written, name)).toBe("same");
});

test.for<[string, string]>([
  // A slip of the hand, another romanization of the name in Latin letters, an initial.
  ["ERIKSSON<<ANNA", "Anna Erikson"],
  ["DURIC<<DURDA", "Djurdja Djuric"],
  ["DJURIC<<DJURDJA", "Đurđa Đurić"],
  ["IVANOV<<SERGEI", "Sergey Ivanov"],
  ["AHMED<<MOHAMED", "Muhammad Ahmad"],
  ["ERIKSSON<<ANNA<MARIA", "A. M. Eriksson"],
  ["MUELLER<<JOERG", "Jorg Muller"],
  // Too little in common to be the same, and nothing against it.
  ["ERIKSSON<<ANNA<MARIA", "Eriksson"],
  ["ERIKSSON<<ANNA<MARIA", "Anna Maria"],
  ["SATRIYA<SUDARPA", "Satriya"],
  ["ARKFREITH", "John Arkfreith"],
  // A title of the one is a surname of the other.
  ["SAYED<<ALI", "Ali"],
  // Surname and given name agree, and each has a further name that the other has not.
  ["ERIKSSON<<ANNA<MARIA", "Anna Lovisa Eriksson"],
  // Three names may be missing on one side; four are a list of names.
  ["ERIKSSON<<ANNA", "Anna Eriksson Ivan Petrov Juan Cruz"],
  ["ERIKSSON<<ANNA<BRITTA<CARIN<DORIS<ELSA", "Anna Eriksson"],
])("%s and %s cannot be told apart", ([written, name]) => {
  expect(compare(written, name)).toBe("unclear");
});

test.for<[string, string]>([
  ["ERIKSSON<<ANNA<MARIA", "Ivan Petrov"],
  ["ERIKSSON<<ANNA", "Иван Петров"],
  ["LI<<WEI", "Lu Bo"],
  // Words are joined with their neighbours only, and never a surname with a given name.
  ["ERIK<<SSON", "Eriksson"],
  // Titles have nothing in common but to be titles.
  ["SAYED", "Dr."],
  ["IMAM<<SAYED", "Sheikh Haji"],
  // Only a name that fills its field may be cut off.
  ["NILAVADHANANANDA<<CHAY", "Chayapadejthamrong Nilavadha"],
])("%s and %s are different", ([written, name]) => {
  expect(compare(written, name)).toBe("different");
});

test.for<[string, string]>([
  // A married name, a nickname, a name that is alike beside one that is not.
  ["ERIKSSON<<ANNA<MARIA", "Anna Maria Svensson"],
  ["ERIKSSON<<ANNA<MARIA", "Beth Eriksson"],
  ["SATRIYA<SUDARPA", "Satriya Wijaya"],
  ["LI<<WEI", "Lu Wen"],
  // A surname is not joined around a given name.
  ["ABCD<<MARIANNE", "Ab Marianne Cd"],
  // Only a name that fills its field may be cut off.
  ["BENNELONG<WOOLOO<<DINGO", "Dingo Warrandyte Warnambool"],
])("%s and %s have a part in common", ([written, name]) => {
  expect(compare(written, name)).toBe("in-part");
});

test.for(["W<WARRAND", "WARRAND<W"])("of components cut off, the longest finds its word first: %s", (cut) => {
  const name = "Dingo Bennelong Wooloomooloo Warrandyte Warnambool";
  expect(compare(`BENNELONG<WOOLOOMOOLOO<${cut}<<DINGO`, name)).toBe("same");
});

test("a name cut off is the same with what is cut off, and only when the field is full", () => {
  const name = "Jose Ramonito Vilarchao Fernandez";
  expect(compare("VILARCHAO<FERNANDEZ<<JOSE<RAMO", name, { format: "TD1" })).toBe("same");
  expect(compare("VILARCHAO<FERNANDEZ<<JOSE<RAM", name, { format: "TD1" })).toBe("unclear");
});

test.for(["安娜", "สมชาย ใจดี", "Анна ጎጃም", "", "12345", "اندرس", "Anna \u202eEriksson"])(
  "%s is not comparable",
  (name) => {
    expect(compare("ERIKSSON<<ANNA", name)).toBe("not-comparable");
  },
);

test("Han characters are compared by their pinyin where there are readings", () => {
  const { syllables, ids } = buildHanReadings();
  const han = openHanReadings(syllables, ids);
  expect(compare("ZHANG<<WEI", "张伟", { han })).toBe("same");
  expect(compare("OUYANG<<XIAOMING", "欧阳小明", { han })).toBe("same");
  // Elsewhere than in mainland China the same characters are written otherwise.
  expect(compare("CHEUNG<<WAI", "张伟", { han })).not.toBe("different");
  expect(compare("ZHANG<<WEI", "张伟")).toBe("not-comparable");
});

test.for<[readonly string[], string]>([
  [["安娜", "Anna Eriksson"], "same"],
  [["Ivan Petrov", "Anna Eriksson"], "same"],
  [["Ivan Petrov", "Anna Erikson"], "unclear"],
  [["Ivan Petrov", "安娜"], "not-comparable"],
  [["Ivan Petrov", "Anna Svensson"], "in-part"],
  [["安娜", "Anna Svensson"], "not-comparable"],
  [["Ivan Petrov", "Pyotr Ivanov"], "different"],
  [[], "not-comparable"],
])("the best of several names counts: %s is %s", ([names, comparison]) => {
  expect(compare("ERIKSSON<<ANNA", names)).toBe(comparison);
});

test("a letter is doubled once, however many marks say so", () => {
  expect(compare("EBBAS<<ELY", `عب${"\u0651".repeat(900)}اس علي`)).toBe("same");
});
