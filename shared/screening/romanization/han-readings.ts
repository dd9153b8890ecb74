/** Toneless pinyin of single Han characters, as of a compiled index. */
export type HanReadings = {
  /** The usual reading of the character, lower case a to z; undefined where it has none. */
  readingOf(codePoint: number): string | undefined;
  /** The reading as a family name, which is mostly the usual one. */
  surnameReadingOf(codePoint: number): string | undefined;
};

/** First and last code point with readings: the block CJK Unified Ideographs. Unicode 16.0, Blocks.txt. */
export const HAN_FIRST = 0x4e00;
export const HAN_LAST = 0x9fff;

/** Family names that are read otherwise than the word. Xiandai Hanyu Cidian, 7th edition, entries marked 姓. */
const SURNAME_READINGS = {
  曾: "zeng",
  单: "shan",
  單: "shan",
  仇: "qiu",
  解: "xie",
  区: "ou",
  區: "ou",
  查: "zha",
  朴: "piao",
  员: "yun",
  員: "yun",
  盖: "ge",
  蓋: "ge",
  黑: "he",
  乐: "yue",
  樂: "yue",
  缪: "miao",
  繆: "miao",
  种: "chong",
  秘: "bi",
  洗: "xian",
  繁: "po",
  召: "shao",
  折: "she",
  郗: "xi",
  牟: "mou",
  薄: "bo",
  車: "che",
  都: "du",
  晟: "cheng",
} as const satisfies Record<string, string>;

const SURNAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(SURNAME_READINGS).map(([character, reading]) => [character.codePointAt(0) ?? 0, reading]),
);

/** Reads what `buildHanReadings` made; `ids` has one place a code point from `HAN_FIRST` on, 0 where there is no reading. */
export function openHanReadings(syllables: readonly string[], ids: ArrayLike<number>): HanReadings {
  const readingOf = (codePoint: number): string | undefined => {
    const id = ids[codePoint - HAN_FIRST];
    return id === undefined || id === 0 ? undefined : syllables[id];
  };
  return { readingOf, surnameReadingOf: (codePoint) => SURNAMES.get(codePoint) ?? readingOf(codePoint) };
}
