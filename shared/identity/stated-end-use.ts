import type { StatedEndUse } from "../policy/facts.ts";

/** Words, in lower case, by which a customer's own text speaks of an end use; `*` stands for any ending. */
type Terms = { endUse: StatedEndUse; words: readonly string[]; citation: string };

/**
 * A text may deny what it names, and a word is not knowledge: it calls for a reader, and never denies by itself. English
 * only; other languages are the reader's.
 */
const TERMS: readonly Terms[] = [
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
      "fire control",
      "warfare",
    ],
    citation: "15 CFR 744.21(f) and (g)",
  },
];

const PATTERNS = TERMS.map(({ endUse, words }) => ({
  endUse,
  pattern: new RegExp(`\\b(?:${words.map((word) => word.replace("*", "\\w*")).join("|")})\\b`, "i"),
}));

/** The end uses that texts speak of, in a fixed order; none when they speak of none. */
export function statedEndUses(texts: readonly string[]): StatedEndUse[] {
  const read = texts.map((text) => text.normalize("NFKC").replace(/[\s\p{P}]+/gu, " "));
  return PATTERNS.flatMap(({ endUse, pattern }) => (read.some((text) => pattern.test(text)) ? [endUse] : []));
}
