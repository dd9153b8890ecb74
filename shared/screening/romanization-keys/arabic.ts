import { NAME_PARTS, NAMES_OF_GOD } from "./arabic-compound-names.ts";
import { compoundNames } from "./arabic-compounds.ts";
import { ARABIC_NAMES_A_TO_K } from "./arabic-names-a-k.ts";
import { ARABIC_NAMES_L_TO_Z } from "./arabic-names-l-z.ts";
import { type LetterRules, letterFold } from "./letter-rules.ts";
import { PERSIAN_NAMES } from "./persian-names.ts";
import { knownNames } from "./spelling-table.ts";

/**
 * Sounds of Arabic, Persian, Urdu and Turkish names and the ways to write them: UNGEGN 1972/2017 and ALA-LC 2012 (marks
 * lost), BGN/PCGN 1956 (Arabic) and 1958 (Persian: gh, v, o, e), and the French (ou, dj, ch) and English (oo, ee)
 * habits. Written in: S sh, x kh, G gh and g, q ق until it is read, ay and aw the diphthongs, e any e until it is
 * settled.
 */
const SOUNDS = [
  ["sh", "S"],
  ["sch", "S"],
  ["ch", "C"],
  ["kh", "x"],
  ["gh", "G"],
  ["g", "G"],
  ["ck", "k"],
  ["c", "k"],
  ["ce", "se"],
  ["ci", "si"],
  ["cee", "si"],
  ["x", "ks"],
  ["dh", "z"],
  ["th", "T"],
  ["ph", "f"],
  ["dj", "j"],
  ["zh", "j"],
  ["v", "w"],
  ["oua", "wa"],
  ["oui", "wi"],
  ["oue", "we"],
  ["aa", "a"],
  ["ah$", "a"],
  ["eh$", "a"],
  ["e$", "E"],
  // French writes it after n and does not say it: Sofiane, Yacine.
  ["ane$", "an"],
  ["ine$", "in"],
  ["ouane$", "wan"],
  ["^e", "i"],
  ["ee", "i"],
  ["ie", "i"],
  ["iye", "iya"],
  ["ia", "iya"],
  ["iah$", "iya"],
  ["ieh$", "iya"],
  ["iyeh$", "iya"],
  ["iyah$", "iya"],
  ["oo", "u"],
  ["ou", "u"],
  ["o", "u"],
  ["ai", "ay"],
  ["ay", "ay"],
  ["ei", "ay"],
  ["ey", "ay"],
  ["ae", "ay"],
  ["aee", "ay"],
  ["aei", "ay"],
  ["aie", "ay"],
  ["aii", "ay"],
  ["ayi$", "ay"],
  ["ayee$", "ay"],
  ["aiee$", "ay"],
  ["au", "aw"],
  ["aw", "aw"],
  ["ow", "aw"],
  ["aou", "aw"],
  ["ya", "ya"],
  ["yu", "yu"],
  ["yo", "yu"],
  ["you", "yu"],
  ["yoo", "yu"],
  ["ye", "ye"],
  ["yi", "yi"],
  ["yee", "yi"],
  ["yah$", "ya"],
  ["yeh$", "ya"],
  ["y", "i"],
] as const satisfies LetterRules;

const sounds = letterFold(SOUNDS);

const VOWELS = "aeiu";
/** Letters that a word needs to be read by its sounds: shorter ones only by the tables. House choice, as the next. */
const LETTERS_MIN = 4;
/** Letters from which a last e is read as the ending -a, and from which ch is read as the French sh. */
const LAST_E_MIN = 6;
const FRENCH_CH_MIN = 7;
const LAST_E = /E$/;
/**
 * An e that may be a or i. Words of up to five letters that have one are met by chance, unless they are of the pattern of
 * the participle, CaCiC (Saleh, Naser), or end as Persian family names do (Rezai).
 */
const LONE_E = /(?<![ae])e(?![eiy])/;
const LONE_E_MIN = 6;
const CERTAIN_PATTERN = /^.+a[^aeiou]+e[^aeiou]+$|ai$/;
const TWO_CONSONANTS = /[^aeiu]+[aeiu]+[^aeiu]|[^aeiu]{2}/;
const CLUSTER_FIRST = /^[^aeiuy][^aeiuyw]/;
/** Letters of European spelling that no romanization of these languages has. */
const FOREIGN = /^c[^he]|ph|qu[aeio]|ck.|tz|sch|mc|x[^aeiou]/;

const known = knownNames([ARABIC_NAMES_A_TO_K, ARABIC_NAMES_L_TO_Z, PERSIAN_NAMES, NAMES_OF_GOD], fold);
const parts = knownNames([NAME_PARTS], fold);
const compounds = compoundNames({ fold, known });

/** el and al are one article (Egyptian, Levantine and French writing): five letters and more after it are no chance. */
const EL = /^el(?=[^aeiouyl].{4})/;

/**
 * Keys of a word as an Arabic, Persian, Urdu or Turkish name. With `bySound` false only the tables count: so for words
 * that are a syllable of another language.
 */
export function arabicKeys(word: string, { bySound }: { bySound: boolean }): string[] {
  const names = parts.written.get(word) ?? known.written.get(word) ?? (bySound ? namesBySound(word) : []);
  return names.map((name) => `a:${name}`);
}

function namesBySound(word: string): readonly string[] {
  if (word.length < LETTERS_MIN || isVague(word)) return [];
  const simple = FOREIGN.test(word) ? [] : simpleNames(word.replace(EL, "al"));
  return [...compounds(word), ...simple];
}

const isVague = (word: string): boolean =>
  word.length < LONE_E_MIN && LONE_E.test(word) && !CERTAIN_PATTERN.test(word);

/** ق is k to most and gh to Persians, so a word with q is read both ways. */
function simpleNames(word: string): readonly string[] {
  const folded = fold(word);
  const names = known.sounding.get(folded);
  if (names !== undefined) return names;
  if (!TWO_CONSONANTS.test(folded) || CLUSTER_FIRST.test(folded)) return [];
  if (!folded.includes("q")) return [folded];
  const k = folded.replaceAll("q", "k");
  return [...(known.sounding.get(k) ?? [k]), folded.replaceAll("q", "G")];
}

/**
 * The sounds of a word with every vowel settled. A last e and ch sound otherwise in Europe, so they are read the Arabic
 * way in long words only, that meet another by chance seldom.
 */
function fold(word: string): string {
  const settled = settleE(sounds(word)).replace(LAST_E, word.length < LAST_E_MIN ? "e" : "a");
  return word.length < FRENCH_CH_MIN ? settled : settled.replaceAll("C", "S");
}

/**
 * e stands for a or i. It is i before a later a (Hesham, Jehad) and in the last syllable (Khaled, Saleh), but a before
 * another vowel (Sherif, Kerim) and in the patterns aCCaC (Ahmed, Akber) and muCaCCaC (Mohammed). A final i is an
 * ending (Ahmedi).
 */
function settleE(folded: string): string {
  if (!folded.includes("e")) return folded;
  let settled = "";
  for (let at = 0; at < folded.length; at++) {
    const letter = folded.charAt(at);
    settled += letter === "e" ? settledE(folded, settled, at) : letter;
  }
  return settled;
}

function settledE(folded: string, before: string, at: number): "a" | "i" {
  const stem = folded.length > 4 && folded.endsWith("i") ? folded.length - 1 : folded.length;
  for (let next = at + 1; next < stem; next++) {
    const letter = folded.charAt(next);
    if (VOWELS.includes(letter)) return letter === "a" ? "i" : "a";
  }
  return /^(?:a[^aeiu]{2,}|mu[^aeiu]+a[^aeiu]+)$/.test(before) ? "a" : "i";
}
