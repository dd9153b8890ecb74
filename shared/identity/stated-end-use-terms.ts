import type { StatedEndUse } from "../policy/facts.ts";

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

/** Words by which a text denies. */
export const DENIAL = /\b(?:no|not|non|never|without|neither|nor|exclud\w*|prohibit\w*|civil\w*)\b/;
