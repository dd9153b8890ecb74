import { NAME_PARTS, NAMES_OF_GOD } from "./arabic-compound-names.ts";
import { compoundNames } from "./arabic-compounds.ts";
import { ARABIC_NAMES } from "./arabic-names.ts";
import { type LetterRules, letterFold } from "./letter-rules.ts";
import { PERSIAN_NAMES } from "./persian-names.ts";
import { knownNames } from "./spelling-table.ts";

/**
 * Sounds of Arabic, Persian, Urdu and Turkish names and the ways to write them: UNGEGN 1972/2017 and ALA-LC 2012 (marks lost), BGN/PCGN
 * 1956 (Arabic) and 1958 (Persian: gh, v, o, e), and the French (ou, dj, ch) and English (oo, ee) habits.
 * Written in: S sh, x kh, G gh and g, q ق until it is read, ay and aw the diphthongs, e any e until it is settled.
 */
const SOUNDS = [
  ["sh", "S"],
  ["sch", "S"],
  ["ch", "S"],
  ["tch", "C"],
  ["kh", "x"],
  ["gh", "G"],
  ["g", "G"],
  ["ck", "k"],
  ["c", "k"],
  ["x", "ks"],
  ["dh", "z"],
  ["th", "s"],
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
  ["e$", "a"],
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
const CLUSTER_FIRST = /^[^aeiuy][^aeiuyw]/;

const known = knownNames([ARABIC_NAMES, PERSIAN_NAMES, NAMES_OF_GOD, NAME_PARTS], fold);
const compounds = compoundNames({ fold, known });

/** el and al are one article (Egyptian, Levantine and French writing): five letters and more after it are no chance. */
const EL = /^el(?=[^aeiouyl].{4})/;

/** Keys of a word as an Arabic, Persian, Urdu or Turkish name. */
export function arabicKeys(word: string): string[] {
  const names = known.written.get(word) ?? [...compounds(word), ...simpleNames(word.replace(EL, "al"))];
  return names.map((name) => `a:${name}`);
}

/** ق is k to most and gh to Persians, so a word with q is read both ways. */
function simpleNames(word: string): readonly string[] {
  const folded = fold(word);
  const names = known.sounding.get(folded);
  if (names !== undefined) return names;
  if (CLUSTER_FIRST.test(folded)) return [];
  if (!folded.includes("q")) return [folded];
  const k = folded.replaceAll("q", "k");
  return [...(known.sounding.get(k) ?? [k]), folded.replaceAll("q", "G")];
}

/** The sounds of a word with every e settled to the vowel of the Arabic pattern. */
function fold(word: string): string {
  return settleE(sounds(word));
}

/**
 * e stands for a or i. It is i before a later a (Hesham, Jehad) and in the last syllable (Khaled, Saleh), but a before another vowel
 * (Sherif, Kerim) and in the patterns aCCaC (Ahmed, Akber) and muCaCCaC (Mohammed). A final i is an ending (Ahmedi).
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
