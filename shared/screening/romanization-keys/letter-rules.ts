/**
 * Letters to rewrite, as `from` and `to`. `from` may begin with "^" (only at the start of the word) and end with "$"
 * (only at its end). Of the rules that fit at a place the one with the longest `from` wins; letters without a rule
 * stay.
 */
export type LetterRules = readonly (readonly [from: string, to: string])[];

type Rule = { text: string; to: string; first: boolean; last: boolean };

const LETTER_A = 97;
/** Letters that may follow, and the end of the word after them. */
const FOLLOWERS = 27;
const END = 26;

/**
 * Compiles rules to a function that rewrites a word of a–z from left to right. Equal letters that meet in the result are
 * written once, unless `joinDoubled` is false.
 */
export function letterFold(rules: LetterRules, { joinDoubled = true } = {}): (word: string) => string {
  const append = joinDoubled ? appendOnce : (folded: string, more: string) => folded + more;
  const byLetters = groupByTwoLetters(rules);
  return (word) => {
    let folded = "";
    let at = 0;
    while (at < word.length) {
      const rule = ruleAt(byLetters[pairAt(word, at)] ?? NO_RULES, word, at);
      folded = append(folded, rule?.to ?? word.charAt(at));
      at += rule?.text.length ?? 1;
    }
    return folded;
  };
}

const NO_RULES: readonly Rule[] = [];

/** Place in the table of the letter at `at` and the one after it. */
function pairAt(word: string, at: number): number {
  const follower = at + 1 < word.length ? word.charCodeAt(at + 1) - LETTER_A : END;
  return (word.charCodeAt(at) - LETTER_A) * FOLLOWERS + follower;
}

/** The rules that may fit at two letters, the ones to be tried first in front. */
function groupByTwoLetters(rules: LetterRules): (readonly Rule[])[] {
  const parsed = rules.map(parseRule).sort((a, b) => precedence(b) - precedence(a));
  const groups: Rule[][] = Array.from({ length: FOLLOWERS * FOLLOWERS }, () => []);
  for (const rule of parsed) {
    for (const pair of pairsOf(rule)) groups[pair]?.push(rule);
  }
  return groups;
}

function parseRule([from, to]: LetterRules[number]): Rule {
  const text = from.replace(/^\^|\$$/g, "");
  return { text, to, first: from.startsWith("^"), last: from.endsWith("$") };
}

function pairsOf({ text }: Rule): number[] {
  const pair = pairAt(text, 0);
  return text.length > 1 ? [pair] : Array.from({ length: FOLLOWERS }, (_, follower) => pair - END + follower);
}

/** Longer rules go first, and of two as long the one that is bound to a place. */
const precedence = (rule: Rule): number => rule.text.length * 4 + Number(rule.first) + Number(rule.last);

function ruleAt(rules: readonly Rule[], word: string, at: number): Rule | undefined {
  for (const rule of rules) {
    if (rule.first && at > 0) continue;
    if (rule.last && at + rule.text.length < word.length) continue;
    if (rule.text.length < 3 || word.startsWith(rule.text, at)) return rule;
  }
  return undefined;
}

function appendOnce(folded: string, more: string): string {
  const doubled = more.length > 0 && folded.charCodeAt(folded.length - 1) === more.charCodeAt(0);
  return doubled ? folded + more.slice(1) : folded + more;
}
