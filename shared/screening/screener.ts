import type { PartyKind, WatchlistEntry } from "../watchlist/entry.ts";
import { type AddressMatch, createAddressFinder } from "./address-index.ts";
import { type Alignment, alignNames } from "./align.ts";
import { createCandidateFinder } from "./candidates.ts";
import { genericWord } from "./generic-words.ts";
import {
  type Explanation,
  HITS_MAX,
  type Hit,
  type Screener,
  type ScreeningQuery,
  type ScreeningThresholds,
} from "./hit.ts";
import { compareIdentifiers } from "./identifiers.ts";
import { createNameIndex, type IndexedName } from "./name-index.ts";
import { formsKey, isDistinctive, type ParsedName, parseName } from "./parsed-name.ts";
import { isPlaceWord } from "./place-words.ts";
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

type Found = { entry: WatchlistEntry; hit: Omit<Hit, "identifiers"> };

/** Builds the engine over a list. An address brings an entry only where no name does. */
export function createScreener(entries: readonly WatchlistEntry[]): Screener {
  const findByName = createNameScreener(entries);
  const findByAddress = createAddressScreener(entries);
  return (query, thresholds) => {
    const named = bestOfEach(findByName(query, thresholds));
    const located = bestOfEach(findByAddress(query, thresholds));
    return [...new Map([...located, ...named]).values()]
      .sort((a, b) => compareHits(a.hit, b.hit))
      .slice(0, HITS_MAX)
      .map(({ entry, hit }) => ({ ...hit, identifiers: compareIdentifiers(query, entry) }));
  };
}

type Finder = (query: ScreeningQuery, thresholds: ScreeningThresholds) => Found[];

function createNameScreener(entries: readonly WatchlistEntry[]): Finder {
  const index = createNameIndex(entries);
  const findCandidates = createCandidateFinder(index);
  return ({ names, kind }, { alert }) =>
    names.flatMap((queryName) => {
      const looked = lookUpName(parseName(queryName, kind), index.vocabulary);
      return findCandidates(looked, alert)
        .map((name) => compareNames({ queryName, kind, looked }, name))
        .filter(({ hit }) => hit.score >= alert);
    });
}

function createAddressScreener(entries: readonly WatchlistEntry[]): Finder {
  const find = createAddressFinder(entries);
  return ({ addresses }, { alert }) =>
    addresses.flatMap((address) =>
      find(address)
        .filter(({ score }) => score >= alert)
        .map((match) => toAddressHit(address, match)),
    );
}

type Query = { queryName: string; kind: ScreeningQuery["kind"]; looked: QueryName };

function compareNames({ queryName, kind, looked }: Query, name: IndexedName): Found {
  const { entry, listed, parsed } = name;
  const alignment = alignNames(looked, name, kind !== "organization" && entry.kind !== "organization");
  const sameName = looked.parsed.key === parsed.key;
  const sameOrder = kind === "person" || looked.parsed.orderedKey === parsed.orderedKey;
  const score = sameName ? 1 : nearScore(alignment, looked.parsed, name);
  const sameForm = formsKey(looked.parsed.forms) === formsKey(parsed.forms);
  const hit = {
    entryId: entry.id,
    list: entry.list,
    listedName: listed.name,
    listedQuality: listed.quality,
    queryName,
    score: score * (sameForm ? 1 : DIFFERENT_FORM) * certainty(kind, name),
    fullNameEqual: sameName && sameOrder,
    explanation: explain(alignment, looked.parsed, parsed),
  };
  return { entry, hit };
}

function toAddressHit(address: string, { entry, listed, score, shared, ...unmatched }: AddressMatch): Found {
  const words = shared.map((word) => ({ query: word, listed: word, how: "same" }) as const);
  const { unmatchedQuery, unmatchedListed } = unmatched;
  const hit = {
    entryId: entry.id,
    list: entry.list,
    listedName: listed,
    queryName: address,
    score,
    fullNameEqual: false,
    explanation: { words, unmatchedQuery, unmatchedListed },
  };
  return { entry, hit };
}

/** Score of a name that is not the same; 0 where only the same name would do. */
function nearScore(
  alignment: Alignment,
  { kind, brand }: ParsedName,
  { listed, parsed }: IndexedName,
): number {
  if (listed.quality === "weak-alias") return 0;
  const sameBrand = brand !== "" && brand === parsed.brand && !contradicts(alignment);
  const least = sameBrand ? SAME_BRAND_MIN : 0;
  if (isThin(alignment, kind === "person" ? isNotGeneric : isDistinctive)) return least;
  return Math.max(least, Math.min(NEARLY_SAME_MAX, scoreEvidence(alignment.evidence)));
}

/** Whether both sides name another place, or both another kind of company. */
function contradicts({ unmatchedQuery, unmatchedListed }: Alignment): boolean {
  return [isPlaceWord, isGeneric].some((is) => unmatchedQuery.some(is) && unmatchedListed.some(is));
}

const isGeneric = (word: string): boolean => genericWord(word) !== undefined;
const isNotGeneric = (word: string): boolean => !isGeneric(word);

function certainty(kind: ScreeningQuery["kind"], { entry, listed }: IndexedName): number {
  const quality = listed.quality === "weak-alias" ? WEAK_ALIAS : 1;
  return kindsMeet(kind, entry.kind) ? quality : quality * OTHER_KIND;
}

/**
 * Whether a name met by one word only, and that word does not carry it: it is misspelled and short, or it is common, or
 * either side has a word of its own (`isOwn`) left over: more than what kind of company it is, or where.
 */
function isThin(
  { evidence, words, unmatchedQuery, unmatchedListed }: Alignment,
  isOwn: (word: string) => boolean,
): boolean {
  const met = words.filter(({ how }) => how !== "initial");
  const [only] = met;
  if (only === undefined || met.length > 1) return only === undefined;
  if (only.how === "spelling" && only.listed.length < ONLY_WORD_LETTERS_MIN) return true;
  const left = [...unmatchedQuery, ...unmatchedListed];
  if (left.length === 0) return false;
  return evidence.met < ONLY_WORD_WEIGHT_MIN || left.some(isOwn);
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

function bestOfEach(found: readonly Found[]): Map<WatchlistEntry, Found> {
  const best = new Map<WatchlistEntry, Found>();
  for (const one of found) {
    const other = best.get(one.entry);
    if (other === undefined || compareHits(one.hit, other.hit) < 0) best.set(one.entry, one);
  }
  return best;
}

/** Best first; equal scores by equal name, then by entry and name, so that the order of the list never shows. */
function compareHits(a: Found["hit"], b: Found["hit"]): number {
  return (
    b.score - a.score ||
    Number(b.fullNameEqual) - Number(a.fullNameEqual) ||
    compareText(a.entryId, b.entryId) ||
    compareText(a.listedName, b.listedName) ||
    compareText(a.queryName, b.queryName)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
