import type { StatedEndUse } from "../policy/facts.ts";
import { normalizeText } from "../screening/names/normalize.ts";

/** Words, in lower case, by which a customer's own text speaks of an end use; `*` stands for any ending. */
type Terms = { endUse: StatedEndUse; words: readonly string[]; citation: string };

/**
 * A word is not knowledge, and a text may deny what it names: it calls for a reader. English only: a text in other Latin letters
 * is read for these words and no others.
 */
export const TERMS: readonly Terms[] = [
  {
    endUse: "military-intelligence",
    words: [
      "military intelligence",
      "signals intelligence",
      "signals directorate",
      "intelligence directorate",
      "intelligence service*",
      "sigint",
      "imint",
      "geoint",
      "elint",
      "counterintelligence",
      "reconnaissance satellite*",
      "target recognition",
      "targeting for drone*",
    ],
    citation: "15 CFR 744.22(f)",
  },
  {
    endUse: "weapons-of-mass-destruction",
    words: [
      "nuclear weapon*",
      "nuclear warhead*",
      "nuclear explosive*",
      "uranium enrichment",
      "enrichment cascade*",
      "ballistic missile*",
      "cruise missile*",
      "hypersonic missile*",
      "rocket system*",
      "chemical weapon*",
      "biological weapon*",
      "nerve agent*",
      "warhead*",
      "centrifuge cascade*",
    ],
    citation: "15 CFR 744.2, 744.3 and 744.4",
  },
  {
    endUse: "military",
    words: [
      "military",
      "armed forces",
      "defence ministry",
      "defense ministry",
      "ministry of defence",
      "ministry of defense",
      "department of defense",
      "air force",
      "navy",
      "army",
      "weapon*",
      "missile*",
      "munition*",
      "torpedo*",
      "drone strike*",
      "fire control",
      "warfare",
    ],
    citation: "15 CFR 744.21(f) and (g)",
  },
];

const PATTERNS = TERMS.map(({ endUse, words }) => ({
  endUse,
  pattern: new RegExp(`\\b(?:${words.map((word) => word.replace("*", "\\w*")).join("|")})\\b`),
}));

/** What texts speak of, and whether one that does also denies something: then a reader must tell what it means. */
export type StatedEndUses = { endUses: StatedEndUse[]; withDenial: boolean };

/** Words by which a text denies. */
export const DENIAL = /\b(?:no|not|non|never|without|neither|nor|exclud\w*|prohibit\w*|civil\w*)\b/;

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
