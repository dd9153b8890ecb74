const DIGITS = "零一二三四五六七八九";
const ONES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...DIGITS].map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** "第一" to "第三" stay before all but institutes, for they are in the lexicon: "First Machinery Group". */
const ORDINAL =
  /第(?![一二三](?!研究|[零〇一二三四五六七八九十百千]))([零〇一二三四五六七八九十百千两]{1,9}|\p{Nd}{1,5})/gu;

/**
 * The text with its ordinals in Chinese as English ones between blanks: "第十四" gives " 14th ". The Entity List writes the
 * institutes of the state groups so (15 CFR part 744, supplement no. 4).
 */
export const readOrdinals = (text: string): string =>
  text.replace(ORDINAL, (_, number: string) => ` ${ordinal(numberOf(number))} `);

/** The value of a number in digits or in Chinese; digits in a row without tens are read one after another. */
function numberOf(number: string): number {
  if (/^\p{Nd}+$/u.test(number)) return Number(number);
  if (![...number].some((character) => character in TENS)) {
    return Number([...number].map((digit) => ONES[digit] ?? 0).join(""));
  }
  let value = 0;
  let digit: number | undefined;
  for (const character of number) {
    const tens = TENS[character];
    if (tens === undefined) {
      digit = ONES[character] ?? 0;
      continue;
    }
    value += (digit ?? 1) * tens;
    digit = undefined;
  }
  return value + (digit ?? 0);
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const endings: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
  return `${value}${teens ? "th" : (endings[value % 10] ?? "th")}`;
}
