/**
 * How zones write Latin letters with marks and those that are no plain letter, by the writing. ICAO Doc 9303 part 3 (8th edition,
 * 2021), section 6.A: every recommended way, as states differ.
 */
const WRITINGS = {
  A: "ÀÁÂÃÄÅĀĂĄ",
  AA: "Å",
  AE: "ÄÆ",
  C: "ÇĆĈĊČ",
  D: "ÐĎĐ",
  E: "ÈÉÊËĒĔĖĘĚ",
  G: "ĜĞĠĢ",
  H: "ĤĦ",
  I: "ÌÍÎÏĨĪĬĮİ",
  IJ: "Ĳ",
  J: "Ĵ",
  K: "Ķ",
  L: "ĹĻĽĿŁ",
  N: "ÑŃŅŇŊ",
  NXX: "Ñ",
  O: "ÒÓÔÕÖŌŎŐ",
  OE: "ÖØŒ",
  R: "ŔŖŘ",
  S: "ŚŜŞŠ",
  SS: "ẞ",
  T: "ŢŤŦ",
  TH: "Þ",
  U: "ÙÚÛÜŨŪŬŮŰŲ",
  UE: "Ü",
  UXX: "Ü",
  W: "Ŵ",
  Y: "ÝŶŸ",
  Z: "ŹŻŽ",
} as const satisfies Record<string, string>;

const BY_LETTER: ReadonlyMap<string, readonly string[]> = lettersOf(WRITINGS);

/** The ways in which zones write a capital letter of table A; undefined for one that is not in it. */
export const latinWritings = (letter: string): readonly string[] | undefined => BY_LETTER.get(letter);

function lettersOf(writings: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const [writing, letters] of Object.entries(writings)) {
    for (const letter of letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), writing]);
  }
  return byLetter;
}
