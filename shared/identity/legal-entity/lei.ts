const FORM = /^[A-Z0-9]{18}[0-9]{2}$/;

/**
 * Whether a text is a Legal Entity Identifier (ISO 17442-1): 18 letters and digits, then two check digits by ISO/IEC 7064,
 * MOD 97-10. It says that the number is well formed, not that anybody bears it.
 */
export function isLei(text: string): boolean {
  if (!FORM.test(text)) return false;
  const check = Number(text.slice(-2));
  // 98 less a remainder of 97 lies between 2 and 98: 00, 01 and 99 give the remainder of another pair, and are nobody's.
  return check >= 2 && check <= 98 && remainder97(text) === 1;
}

/** The remainder by 97 of the number that the characters write when A stands for 10 and Z for 35. */
function remainder97(text: string): number {
  return Array.from(text, (character) => Number.parseInt(character, 36)).reduce(
    (left, value) => (left * (value < 10 ? 10 : 100) + value) % 97,
    0,
  );
}
