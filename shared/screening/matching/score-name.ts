import type { ListedName, PartyKind } from "../../watchlist/entry.ts";
import type { ScreeningQuery } from "../hit.ts";
import type { NameIndex } from "../index/name-index.ts";
import { isDistinctive } from "../names/parsed-name.ts";
import type { Alignment, Pairing } from "./align.ts";
import { haveSameBrand, isTrade } from "./brand.ts";
import type { QueryName } from "./query-words.ts";
import { scoreEvidence } from "./score.ts";

/** How the legal forms of two names stand to each other. */
export type FormRelation = "same" | "one-missing" | "different";

/** What is left of a score when one thing speaks against it. House choices, measured with the thresholds. */
const LEFT_OF_SCORE = {
  forms: { same: 1, "one-missing": 0.95, different: 0.93 } satisfies Record<FormRelation, number>,
  /** A reading of a name in another script: as good as the name, but not the name. */
  reading: 0.99,
  /** A person against a company: worth a look, not a strong name. */
  otherKind: 0.85,
  /** An alias that OFAC calls weak, met by the same name. */
  weakAlias: 0.87,
};
/** A name that is not the same never scores as one that is. */
const NEARLY_SAME_MAX = 0.99;

/** A company with the brand of the listed one: an alert in another legal form too, but not a strong name. House choice, as above. */
const SAME_BRAND_MIN = 0.8;

/** Letters that a word in another spelling needs to carry a match alone, and the weight of one word that may leave generic ones over. */
const ONLY_WORD_LETTERS_MIN = 6;
const ONLY_WORD_WEIGHT_MIN = 0.75;

/** Two names side by side. */
export type Compared = {
  alignment: Alignment;
  query: QueryName;
  listed: ArrayLike<number>;
  names: NameIndex;
  kind: ScreeningQuery["kind"];
  entryKind: PartyKind;
  quality: ListedName["quality"];
  sameName: boolean;
  isReading: boolean;
  forms: FormRelation;
};

/** Rank in [0, 1] of how much two names resemble each other; 1 only for the same words and legal form. */
export function scoreName(compared: Compared): number {
  const { sameName, isReading, quality, kind, entryKind, forms } = compared;
  if (!sameName && quality === "weak-alias") return 0;
  const resemblance = sameName ? 1 : nearScore(compared);
  const ofKind = kindsMeet(kind, entryKind) ? 1 : LEFT_OF_SCORE.otherKind;
  const ofQuality = quality === "weak-alias" ? LEFT_OF_SCORE.weakAlias : 1;
  const ofReading = isReading ? LEFT_OF_SCORE.reading : 1;
  return resemblance * LEFT_OF_SCORE.forms[forms] * ofKind * ofQuality * ofReading;
}

/** How two sets of legal forms (`formsKey`) stand to each other. */
export function relationOfForms(query: string, listed: string): FormRelation {
  if (query === listed) return "same";
  return query === "" || listed === "" ? "one-missing" : "different";
}

const kindsMeet = (query: ScreeningQuery["kind"], entry: PartyKind): boolean =>
  query === "unknown" || entry === "unknown" || query === entry;

function nearScore(compared: Compared): number {
  const { alignment, query, listed, names } = compared;
  if (!alignment.isEnough) return 0;
  const least = haveSameBrand(alignment, query, listed, names) ? SAME_BRAND_MIN : 0;
  if (isThin(compared)) return least;
  return Math.max(least, Math.min(NEARLY_SAME_MAX, scoreEvidence(alignment.evidence, query.kind)));
}

/**
 * Whether a name met by one word only, and that word does not carry it: it is short and written otherwise, or it is common or a
 * trade, or either side has a word of its own left over: more than what kind of company it is, or where.
 */
function isThin({ alignment, query, listed, names }: Compared): boolean {
  const met = alignment.pairings.filter(({ how }) => how !== "initial");
  const [only] = met;
  if (only === undefined || met.flatMap(({ listed: places }) => places).length > 1) return only === undefined;
  const listedText = (place: number): string => names.words.textOf(listed[place] ?? 0);
  if (isOtherWriting(only) && only.listed.every((place) => listedText(place).length < ONLY_WORD_LETTERS_MIN))
    return true;
  const left = [
    ...alignment.restQuery.map((place) => query.words[place]?.text ?? ""),
    ...alignment.restListed.map(listedText),
  ];
  if (left.length === 0) return false;
  if (query.kind !== "person" && only.listed.every((place) => isTrade(listedText(place)))) return true;
  return (
    alignment.evidence.met < ONLY_WORD_WEIGHT_MIN ||
    (query.kind === "person" ? left.length > 0 : left.some(isDistinctive))
  );
}

const isOtherWriting = ({ how }: Pairing): boolean => how === "spelling" || how === "transliteration";
