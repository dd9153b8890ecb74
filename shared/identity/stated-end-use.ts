import type { StatedEndUse } from "../policy/facts.ts";
import { normalizeText } from "../screening/names/normalize.ts";
import { DENIAL, TERMS } from "./stated-end-use-terms.ts";

const PATTERNS = TERMS.map(({ endUse, words }) => ({
  endUse,
  pattern: new RegExp(`\\b(?:${words.map((word) => word.replace("*", "\\w*")).join("|")})\\b`),
}));

/** What texts speak of, and whether one that does also denies something: then a reader must tell what it means. */
export type StatedEndUses = { endUses: StatedEndUse[]; withDenial: boolean };

/**
 * The end uses that texts speak of, each once, in a fixed order; none when they speak of none. Undefined when a text is mainly in
 * letters other than Latin ones, which no list here reads. Case, invisible characters and look-alikes of other scripts are folded.
 */
export function statedEndUses(texts: readonly string[]): StatedEndUses | undefined {
  const read = texts.map(normalizeText);
  if (!read.every(isMainlyLatin)) return undefined;
  const endUses = PATTERNS.flatMap(({ endUse, pattern }) =>
    read.some((text) => pattern.test(text)) ? [endUse] : [],
  );
  const speaking = read.filter((text) => PATTERNS.some(({ pattern }) => pattern.test(text)));
  return { endUses, withDenial: speaking.some((text) => DENIAL.test(text)) };
}

function isMainlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
