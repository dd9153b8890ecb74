import { type LetterRules, letterFold } from "./letter-rules.ts";

/**
 * Consonants by the Arabic letter they are written for, where romanizations differ (UNGEGN 1972 and 2017, ALA-LC 2012,
 * BGN/PCGN 1956 for Arabic and 1958 for Persian, and the French and Turkish habits): ق q, k, c, Persian gh; ذ ض ظ dh,
 * d, z; ث th, s; ش sh, ch, sch; ج j, dj; و w, v and ي y are vowels as often as not, so they are dropped like the
 * vowels. پ p is ب b in Arabic writing. Written out: one letter a class, S for ش and چ, x for خ.
 */
const CLASSES = [
  ["a", ""],
  ["e", ""],
  ["i", ""],
  ["o", ""],
  ["u", ""],
  ["w", ""],
  ["v", ""],
  ["y", ""],
  ["q", "k"],
  ["c", "k"],
  ["ck", "k"],
  ["gh", "k"],
  ["kh", "x"],
  ["x", "ks"],
  ["dh", "d"],
  ["z", "d"],
  ["th", "s"],
  ["sh", "S"],
  ["ch", "S"],
  ["tch", "S"],
  ["sch", "S"],
  ["dj", "j"],
  ["zh", "j"],
  ["ph", "f"],
  ["p", "b"],
  ["bh", "b"],
  ["jh", "j"],
  ["ah$", ""],
  ["eh$", ""],
  ["ih$", ""],
  ["oh$", ""],
  ["uh$", ""],
  // A doubled consonant is one; two with a vowel between them are two (Mamun).
  ["qq", "k"],
  ["cc", "k"],
  ["kk", "k"],
  ["ghgh", "k"],
  ["khkh", "x"],
  ["zz", "d"],
  ["dd", "d"],
  ["dhdh", "d"],
  ["ss", "s"],
  ["thth", "s"],
  ["tt", "t"],
  ["shsh", "S"],
  ["pp", "b"],
  ["bb", "b"],
  ["ff", "f"],
  ["gg", "g"],
  ["hh", "h"],
  ["jj", "j"],
  ["ll", "l"],
  ["mm", "m"],
  ["nn", "n"],
  ["rr", "r"],
] as const satisfies LetterRules;

const consonants = letterFold(CLASSES, { joinDoubled: false });

/**
 * Consonants of a normalized Latin word in the classes above, one letter each: what is left of a name in Arabic
 * writing, which has no short vowels. Empty for a word with fewer than two, and for one with other characters than a–z.
 */
export function consonantSkeleton(word: string): string {
  if (!/^[a-z]+$/.test(word)) return "";
  const skeleton = consonants(word);
  return skeleton.length < 2 ? "" : skeleton;
}
