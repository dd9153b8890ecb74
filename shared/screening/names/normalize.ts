import { replaceLookalikes } from "./lookalikes.ts";

/**
 * Letters that Unicode does not decompose, as names with them are commonly written in plain Latin. House choice after the
 * names of the Consolidated Screening List; ICAO Doc 9303 part 3, section 6.A, differs for ø (OE).
 */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["ø", "o"],
  ["œ", "oe"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ħ", "h"],
  ["ŋ", "n"],
  ["ŧ", "t"],
  ["ı", "i"],
  ["ə", "a"],
  ["ς", "σ"],
  // Small capitals and letters with hooks and strokes, which some typefaces and African spellings have.
  ...pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz"),
  ...pairs("ɓƈɖɗɛƒɠɦɨɩƙɫɱɲŋɵƥʠɍʂƭʈʉʊʋⱴⱱⱳɏƴƶȥ", "bcddefghiiklmnnopqrsttuuvvvwyyzz"),
  ...pairs("ƀȼđꞓǥꟈꞡɉꝁłꝗɽꝑꞥⱥꟃ", "bcdcgdgjklqrpnaw"),
]);

/** Letters of the two texts, each with its fellow at the same place. */
function pairs(letters: string, plain: string): [string, string][] {
  return Array.from(letters, (letter, place) => [letter, plain[place] ?? letter]);
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Capital letters in black circles and squares, and those that make flags. Unicode 16.0, Enclosed Alphanumeric Supplement. */
const ENCLOSED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['‘’‛`´ʻʼʽʾʿˈ′]+/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9 ]*$/;

/**
 * Folds what does not distinguish names: case, compatibility forms, diacritics, invisible code points, punctuation and letters
 * of other scripts inside a word in Latin letters.
 * Words are left apart by one blank; the result normalizes to itself.
 */
export function normalizeText(text: string): string {
  const lower = fold(text);
  if (PLAIN.test(lower)) return lower.trim().replace(/ {2,}/g, " ");
  return lower.replace(APOSTROPHES, "").replace(NOT_A_WORD, " ").trim();
}

/**
 * As `normalizeText`, and abbreviations written with points and no blanks become words: "S.A. de C.V." gives "sa de cv".
 */
export function normalizeDotted(text: string): string {
  const undotted = fold(text).replace(
    /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu,
    (letters) => `${letters.replaceAll(".", "")} `,
  );
  return normalizeText(undotted);
}

/**
 * NFKC may make invisible code points of visible ones and lower case may make marks, so the steps are in this order. Look-alikes
 * differ between capitals and small letters; NFKC makes some, and makes a sigma of "ϲ", which is seen as a Latin letter.
 */
function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const seen = replaceLookalikes(text.replace(INVISIBLE, ""));
  const visible = seen.replace(ENCLOSED, openEnclosed).normalize("NFKC").replace(INVISIBLE, "");
  const bare = replaceLookalikes(visible).toLowerCase().normalize("NFD").replace(MARKS, "").normalize("NFKC");
  return bare.replace(/[^\0-\x7f]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** The letter in an enclosed one, which compatibility folding leaves as a symbol. */
function openEnclosed(enclosed: string): string {
  const code = enclosed.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((start) => code >= start) ?? code;
  return String.fromCharCode(0x41 + code - first);
}
