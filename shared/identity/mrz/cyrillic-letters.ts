/**
 * How zones write Cyrillic capital letters: first the general way, then those of single languages. ICAO Doc 9303 part 3 (8th
 * edition, 2021), section 6.B. Ukrainian differs at the beginning of a name only in some letters; here they may stand anywhere, as
 * a name does not say its language. Two letters that the table prints under a wrong code point are under their own here: Ђ
 * and Ћ. The soft sign is not in the table and is left out of names.
 */
const WRITINGS: Readonly<Record<string, readonly string[]>> = {
  А: ["A"],
  Б: ["B"],
  В: ["V"],
  Г: ["G", "H"],
  Ґ: ["G"],
  Ғ: ["G", "GJ"],
  Ѓ: ["G", "GJ"],
  Д: ["D"],
  Ђ: ["D"],
  Е: ["E"],
  Ё: ["E", "IO"],
  Є: ["IE", "YE"],
  Ж: ["ZH", "Z"],
  З: ["Z"],
  Ѕ: ["DZ"],
  И: ["I", "Y"],
  І: ["I"],
  Ї: ["I", "YI"],
  Й: ["I", "Y"],
  Ј: ["J"],
  К: ["K"],
  Ќ: ["K", "KJ"],
  Л: ["L"],
  Љ: ["LJ"],
  М: ["M"],
  Н: ["N"],
  Њ: ["NJ"],
  О: ["O"],
  П: ["P"],
  Р: ["R"],
  С: ["S"],
  Т: ["T"],
  У: ["U"],
  Ў: ["U"],
  Ѫ: ["U"],
  Ф: ["F"],
  Х: ["KH", "H"],
  Ц: ["TS", "C"],
  Ч: ["CH", "C"],
  Џ: ["DZ", "DJ"],
  Ш: ["SH", "S"],
  Щ: ["SHCH", "SHT"],
  Ъ: ["IE"],
  Ы: ["Y"],
  Ь: [""],
  Ћ: ["C"],
  Э: ["E"],
  Ю: ["IU", "YU"],
  Я: ["IA", "YA"],
  Ѵ: ["Y"],
};

/** The ways in which zones write a Cyrillic capital letter; undefined for one that is not in the table. */
export const cyrillicWritings = (letter: string): readonly string[] | undefined =>
  Object.hasOwn(WRITINGS, letter) ? WRITINGS[letter] : undefined;
