/**
 * Family names as they are spelled in Hong Kong and Macau (Cantonese), Taiwan, Singapore, Malaysia and Indonesia (Hokkien, Teochew,
 * Hakka), with the pinyin of the families that use the spelling.
 * Source: Hong Kong Government Cantonese Romanisation; P. Hanks, Dictionary of American Family Names (2003); Louie, Chinese
 * American Names (1998), chapter 3.
 */
export const CHINESE_SURNAMES = {
  wong: "wang huang",
  chan: "chen",
  lee: "li",
  cheung: "zhang",
  ng: "wu huang",
  leung: "liang",
  lam: "lin",
  lim: "lin",
  tan: "chen",
  kwok: "guo",
  ho: "he",
  yip: "ye",
  chow: "zhou",
  tsang: "zeng",
  hui: "xu",
  mak: "mai",
} as const satisfies Record<string, string>;
