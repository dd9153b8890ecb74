import type { PartyKind, WatchlistEntry } from "../watchlist/entry.ts";
import { type Alignment, alignNames } from "./align.ts";
import { createCandidateFinder } from "./candidates.ts";
import { type Explanation, HITS_MAX, type Hit, type Screener, type ScreeningQuery } from "./hit.ts";
import { compareIdentifiers } from "./identifiers.ts";
import { createNameIndex, type IndexedName } from "./name-index.ts";
import { formsKey, isDistinctive, type ParsedName, parseName } from "./parsed-name.ts";
import { lookUpName, type QueryName } from "./query-words.ts";
import { scoreEvidence } from "./score.ts";

/** What is left of a score when one thing speaks against it. House choices, measured with the thresholds. */
const DIFFERENT_FORM = 0.98;
/** A person against a company, or a weak alias: worth a look, not a strong name under any sensible threshold. */
const OTHER_KIND = 0.84;
const WEAK_ALIAS = 0.84;
const NEARLY_SAME_MAX = 0.99;
/** A company whose own words are all those of the listed one: an alert in another legal form too, but not a strong name. */
const SAME_BRAND_MIN = 0.8;

/** Letters that a misspelt word needs to carry a match alone, and the weight of one word that may leave generic ones over. */
const ONLY_WORD_LETTERS_MIN = 6;
const ONLY_WORD_WEIGHT_MIN = 0.75;

type NameHit = {
  name: IndexedName;
  queryName: string;
  score: number;
  fullNameEqual: boolean;
  explanation: Explanation;
};

/** Builds the engine over a list. */
export function createScreener(entries: readonly WatchlistEntry[]): Screener {
  const index = createNameIndex(entries);
  const findCandidates = createCandidateFinder(index);
  return (query, { alert }) => {
    const best = new Map<WatchlistEntry, NameHit>();
    for (const queryName of query.names) {
      const looked = lookUpName(parseName(queryName, query.kind), index.vocabulary);
      for (const name of findCandidates(looked, alert)) {
        const hit = compareNames({ queryName, kind: query.kind, looked }, name);
        if (hit.score >= alert && isBetter(hit, best.get(name.entry))) best.set(name.entry, hit);
      }
    }
    return [...best.values()]
      .sort(compareHits)
      .slice(0, HITS_MAX)
      .map((hit) => toHit(hit, query));
  };
}

type Query = { queryName: string; kind: ScreeningQuery["kind"]; looked: QueryName };

function compareNames({ queryName, kind, looked }: Query, name: IndexedName): NameHit {
  const { entry, parsed } = name;
  const alignment = alignNames(looked, name, kind !== "organization" && entry.kind !== "organization");
  const sameName = looked.parsed.key === parsed.key;
  const sameOrder = kind === "person" || looked.parsed.orderedKey === parsed.orderedKey;
  const score = sameName ? 1 : nearScore(alignment, looked.parsed, name);
  const sameForm = formsKey(looked.parsed.forms) === formsKey(parsed.forms);
  return {
    name,
    queryName,
    score: score * (sameForm ? 1 : DIFFERENT_FORM) * certainty(kind, name),
    fullNameEqual: sameName && sameOrder,
    explanation: explain(alignment, looked.parsed, parsed),
  };
}

/** Score of a name that is not the same; 0 where only the same name would do. */
function nearScore(alignment: Alignment, { brand }: ParsedName, { listed, parsed }: IndexedName): number {
  if (listed.quality === "weak-alias") return 0;
  const sameBrand = brand !== "" && brand === parsed.brand;
  const least = sameBrand ? SAME_BRAND_MIN : 0;
  if (isThin(alignment)) return least;
  return Math.max(least, Math.min(NEARLY_SAME_MAX, scoreEvidence(alignment.evidence)));
}

function certainty(kind: ScreeningQuery["kind"], { entry, listed }: IndexedName): number {
  const quality = listed.quality === "weak-alias" ? WEAK_ALIAS : 1;
  return kindsMeet(kind, entry.kind) ? quality : quality * OTHER_KIND;
}

/**
 * Whether a name met by one word only, and that word does not carry it: it is misspelled and short, or it is common, or
 * either side has more to say than what kind of company it is.
 */
function isThin({ evidence, words, unmatchedQuery, unmatchedListed }: Alignment): boolean {
  const met = words.filter(({ how }) => how !== "initial");
  const [only] = met;
  if (only === undefined || met.length > 1) return only === undefined;
  if (only.how === "spelling" && only.listed.length < ONLY_WORD_LETTERS_MIN) return true;
  const left = [...unmatchedQuery, ...unmatchedListed];
  if (left.length === 0) return false;
  return evidence.met < ONLY_WORD_WEIGHT_MIN || left.some(isDistinctive);
}

const kindsMeet = (query: ScreeningQuery["kind"], entry: PartyKind): boolean =>
  query === "unknown" || entry === "unknown" || query === entry;

function explain(
  { words, unmatchedQuery, unmatchedListed }: Alignment,
  query: ParsedName,
  listed: ParsedName,
): Explanation {
  const queryForm = query.forms.map(({ written }) => written).join(" ");
  const listedForm = listed.forms.map(({ written }) => written).join(" ");
  const form = { query: queryForm, listed: listedForm, how: "legal-form-ignored" } as const;
  return { words: queryForm || listedForm ? [...words, form] : words, unmatchedQuery, unmatchedListed };
}

const isBetter = (hit: NameHit, other: NameHit | undefined): boolean =>
  other === undefined || compareHits(hit, other) < 0;

/** Best first; equal scores by equal name, then by entry and name, so that the order of the list never shows. */
function compareHits(a: NameHit, b: NameHit): number {
  return (
    b.score - a.score ||
    Number(b.fullNameEqual) - Number(a.fullNameEqual) ||
    compareText(a.name.entry.id, b.name.entry.id) ||
    compareText(a.name.listed.name, b.name.listed.name) ||
    compareText(a.queryName, b.queryName)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function toHit({ name, ...hit }: NameHit, query: ScreeningQuery): Hit {
  return {
    entryId: name.entry.id,
    list: name.entry.list,
    listedName: name.listed.name,
    ...hit,
    identifiers: compareIdentifiers(query, name.entry),
  };
}
