/**
 * Letters to rewrite, as `from` and `to`. `from` may begin with "^" (only at the start of the word) and end with "$" (only at
 * its end). Of the rules that fit at a place the one with the longest `from` wins; letters without a rule stay.
 */
export type LetterRules = readonly (readonly [from: string, to: string])[];

type Rule = { text: string; to: string; first: boolean; last: boolean };

const LETTER_A = 97;

/**
 * Compiles rules to a function that rewrites a word of a–z from left to right. Equal letters that meet in the result are
 * written once, unless `joinDoubled` is false.
 */
export function letterFold(rules: LetterRules, { joinDoubled = true } = {}): (word: string) => string {
  const append = joinDoubled ? appendOnce : (folded: string, more: string) => folded + more;
  const byLetter = groupByFirstLetter(rules);
  return (word) => {
    let folded = "";
    let at = 0;
    while (at < word.length) {
      const rule = ruleAt(byLetter[word.charCodeAt(at) - LETTER_A], word, at);
      folded = append(folded, rule?.to ?? word.charAt(at));
      at += rule?.text.length ?? 1;
    }
    return folded;
  };
}

function groupByFirstLetter(rules: LetterRules): (readonly Rule[] | undefined)[] {
  const groups: Rule[][] = [];
  for (const [from, to] of rules) {
    const text = from.replace(/^\^|\$$/g, "");
    const letter = text.charCodeAt(0) - LETTER_A;
    const group = groups[letter] ?? [];
    groups[letter] = group;
    group.push({ text, to, first: from.startsWith("^"), last: from.endsWith("$") });
  }
  for (const group of groups) group?.sort((a, b) => precedence(b) - precedence(a));
  return groups;
}

/** Longer rules go first, and of two as long the one that is bound to a place. */
const precedence = (rule: Rule): number => rule.text.length * 4 + Number(rule.first) + Number(rule.last);

function ruleAt(rules: readonly Rule[] | undefined, word: string, at: number): Rule | undefined {
  if (rules === undefined) return undefined;
  for (const rule of rules) {
    if (rule.first && at > 0) continue;
    if (rule.last && at + rule.text.length < word.length) continue;
    if (word.startsWith(rule.text, at)) return rule;
  }
  return undefined;
}

function appendOnce(folded: string, more: string): string {
  const doubled = more.length > 0 && folded.charCodeAt(folded.length - 1) === more.charCodeAt(0);
  return doubled ? folded + more.slice(1) : folded + more;
}
