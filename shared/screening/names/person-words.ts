import type { NameWord } from "./parsed-name.ts";

/**
 * Writings of the Arabic "servant of" that begin a compound given name, and the articles that may follow it. The compound is
 * one name however it is divided: "Abd al-Rahman", "Abdul Rahman", "Abdelrahman".
 * Source: ALA-LC romanization of Arabic (2012), rule 18; spellings of OFAC's SDN list.
 */
const SERVANT_OF: ReadonlySet<string> = new Set(
  "abd abdal abdul abdel abdol abdoul abdu abdur abdus abdun".split(" "),
);
const ARTICLES: ReadonlySet<string> = new Set("al el ul il ol ar as ad an at az ash".split(" "));

/** Words of a person's name: the parts of an Arabic compound are one word, all others are by themselves. */
export function personWords(words: readonly string[]): NameWord[] {
  const parsed: NameWord[] = [];
  for (let at = 0; at < words.length; ) {
    const end = compoundEnd(words, at);
    const text = words.slice(at, end).join(" ");
    parsed.push({ text, key: end === at + 1 ? text : `abdul${words[end - 1]}` });
    at = end;
  }
  return parsed;
}

/** Where the compound that begins at `start` ends; the next word where none begins. */
function compoundEnd(words: readonly string[], start: number): number {
  if (!SERVANT_OF.has(words[start] ?? "")) return start + 1;
  const named = ARTICLES.has(words[start + 1] ?? "") ? start + 2 : start + 1;
  return (words[named]?.length ?? 0) > 1 ? named + 1 : start + 1;
}
