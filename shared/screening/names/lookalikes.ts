/**
 * Letters of other scripts that look like a Latin one, by the Latin letter. Only letters that are hard to tell apart in common
 * typefaces. Source: Unicode Technical Standard #39, confusables.txt (16.0), Cyrillic, Greek, Armenian and Cherokee rows, and the
 * letters of the Latin extensions that decompose to nothing.
 */
const LOOKALIKES = {
  A: "АΑᎪ",
  B: "ВΒᏴ",
  C: "СϹᏟ",
  D: "Ꭰ",
  E: "ЕΕᎬ",
  F: "Ϝ",
  G: "Ԍ",
  H: "НΗᎻ",
  I: "ІΙӀ",
  J: "ЈᎫͿ",
  K: "КΚᏦ",
  L: "Ꮮ",
  M: "МΜϺᎷ",
  N: "Ν",
  O: "ОΟՕ",
  P: "РΡᏢ",
  Q: "Ԛ",
  R: "Ꭱ",
  S: "ЅՏᏚ",
  T: "ТΤᎢ",
  U: "Ս",
  V: "ѴᏙ",
  W: "ԜᎳ",
  X: "ХΧ",
  Y: "УҮΥ",
  Z: "ΖᏃ",
  a: "аαɑ",
  b: "Ь",
  c: "сϲ",
  d: "ԁ",
  e: "еҽ",
  g: "ցɡ",
  h: "һհ",
  i: "іιɩ",
  j: "јϳ",
  k: "кκ",
  l: "ӏ",
  n: "ող",
  o: "оοօσ",
  p: "рρ",
  q: "ԛզ",
  r: "г",
  s: "ѕ",
  t: "τт",
  u: "υս",
  v: "νѵ",
  w: "ԝω",
  x: "хχ",
  y: "уүγ",
} as const satisfies Record<string, string>;

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].map((other): [string, string] => [other, latin]),
  ),
);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The text with each letter that only looks Latin replaced by the Latin one, in words that are written in Latin letters
 * otherwise: "Нuawei" with a Cyrillic first letter. A word all in another script is a word of that script and stays.
 */
export function replaceLookalikes(text: string): string {
  return text.replace(WORD, (word) => (/\p{Script=Latin}/u.test(word) ? toLatin(word) : word));
}

/** The text with every word in Latin letters, if each letter of it is Latin or looks so; undefined otherwise. */
export function readAsLookalikes(text: string): string | undefined {
  const latin = text.replace(WORD, toLatin);
  return latin !== text && /^[\p{Script=Latin}\P{L}]*$/u.test(latin) ? latin : undefined;
}

function toLatin(word: string): string {
  const latin = Array.from(word, (letter) => LATIN.get(letter) ?? letter).join("");
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(latin) ? latin : word;
}
