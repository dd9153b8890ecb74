import { type LetterRules, letterFold } from "./letter-rules.ts";
import { RUSSIAN_NAMES } from "./russian-names.ts";
import { knownNames } from "./spelling-table.ts";

/**
 * Sounds of the Russian, Ukrainian and Belarusian alphabets and the ways to write them: BGN/PCGN 1947 (kh, ts, shch,
 * ya, ye, iy), BGN/PCGN 2019 for Ukrainian (h, y, yi), ISO 9:1995 and GOST 7.79 (c, j, x, marks lost), ICAO Doc 9303
 * part 3 section 6.B (ie, ia, iu), ALA-LC 1997 (i͡a, ĭ), and the German (tsch, sch, w, ja) and French (tch, ou, -off,
 * -ine) habits. Written in: S sh and shch, C ch, Z zh, c ts, x kh, y of a diphthong or before a and u, i every other и,
 * ы, й.
 */
const SOUNDS = [
  ["shch", "S"],
  ["schtsch", "S"],
  ["chtch", "S"],
  ["sch", "S"],
  ["sh", "S"],
  ["tsch", "C"],
  ["tch", "C"],
  ["ch", "C"],
  ["ic$", "iC"],
  // German writes kh so, most of all in this name and its patronymic.
  ["^michail", "mixayl"],
  ["kh", "x"],
  ["zh", "Z"],
  ["ts", "c"],
  ["tz", "c"],
  ["ce", "ce"],
  ["ci", "ci"],
  ["cy", "ci"],
  ["^cv", "cv"],
  ["ck", "k"],
  ["c", "k"],
  ["x", "ks"],
  ["w", "v"],
  ["off$", "ov"],
  ["eff$", "ev"],
  ["ieff$", "ev"],
  ["yeff$", "ev"],
  ["ayeff$", "aev"],
  ["eyeff$", "eev"],
  ["oyeff$", "oev"],
  ["ph", "f"],
  // After a hushing sound Russian writes e or ë for one vowel: Gorbachev, Gorbachov.
  ["chov", "Cev"],
  ["shov", "Sev"],
  ["shchov", "Sev"],
  ["chyo", "Ce"],
  ["shyo", "Se"],
  ["shchyo", "Se"],
  ["zhyo", "Ze"],
  ["iov$", "ev"],
  ["iova$", "eva"],
  ["schow", "Sev"],
  ["chow", "Cev"],
  ["tchov", "Cev"],
  ["tschow", "Cev"],
  ["show", "Sev"],
  ["shchow", "Sev"],
  ["iya", "ya"],
  ["yia", "ya"],
  ["iia", "ya"],
  ["yya", "ya"],
  ["ia", "ya"],
  ["ya", "ya"],
  ["iyu", "yu"],
  ["iu", "yu"],
  ["yu", "yu"],
  ["iou", "yu"],
  ["you", "yu"],
  // English and French write Lyudmila without its soft l.
  ["lyu", "lu"],
  ["liu", "lu"],
  ["liou", "lu"],
  ["iye", "e"],
  ["yie", "e"],
  ["yye", "e"],
  ["ie", "e"],
  ["ye", "e"],
  ["ee", "ee"],
  ["eye", "ee"],
  ["eie", "ee"],
  ["aye", "ae"],
  ["aie", "ae"],
  ["oye", "oe"],
  ["oie", "oe"],
  ["uye", "ue"],
  ["ai", "ay"],
  ["ei", "ey"],
  ["oi", "oy"],
  ["ay", "ay"],
  ["ayi", "ay"],
  ["ey", "ey"],
  ["oy", "oy"],
  ["ou", "u"],
  ["gue", "ge"],
  ["guei", "gey"],
  ["guey", "gey"],
  ["gui", "gi"],
  ["guy", "gi"],
  ["ine$", "in"],
  ["y", "i"],
] as const satisfies LetterRules;

/** Consonants after which ë is written yo or, without its dots, e: Pyotr, Petr. */
const BEFORE_YO = "bdfgklmnprstvz";

const fold = letterFold([
  ...SOUNDS,
  ...[...BEFORE_YO].map((consonant) => [`${consonant}yo`, `${consonant}e`] as const),
]);

const known = knownNames([RUSSIAN_NAMES], fold);

/** Letters that no romanization of these alphabets writes. */
const FOREIGN = /q|gh|th|oo|wh/;
const SPEAKABLE = /[aeiouy]/;
const J_IS_ZH_ONLY = /(?<![aeiouy])j(?![aeiouy]|$)|j[iy]/;
/** Letters from which a word is read, j as ж too, h as г too. House choice: shorter words meet others by chance. */
const LETTERS_MIN = 4;
const J_AS_ZH_MIN = 5;
const H_AS_G_MIN = 6;

/**
 * Keys of a word as a Slavic name. j is й to German and ISO 9, ж to English and French; h is х to most, г to Ukrainian
 * (BGN/PCGN 2019) and foreign h came into Russian as г, so long words have a key for each.
 */
export function russianKeys(word: string): string[] {
  if (word.length < LETTERS_MIN || !SPEAKABLE.test(word) || FOREIGN.test(word)) return [];
  const sounds = word.includes("j") ? soundsOfJ(word) : [fold(word)];
  const names = sounds.flatMap((sound) => known.sounding.get(sound) ?? readingsOfH(sound, word.length));
  return names.map((name) => `r:${name}`);
}

function soundsOfJ(word: string): string[] {
  const zh = word.length < J_AS_ZH_MIN ? [] : [fold(word.replaceAll("j", "zh"))];
  return J_IS_ZH_ONLY.test(word) ? zh : [fold(word.replaceAll("j", "y")), ...zh];
}

function readingsOfH(sound: string, letters: number): string[] {
  if (!sound.includes("h")) return [sound];
  const kh = sound.replaceAll("h", "x");
  // A last h is silent far more often than it is г.
  return letters < H_AS_G_MIN || sound.endsWith("h") ? [kh] : [kh, sound.replaceAll("h", "g")];
}
