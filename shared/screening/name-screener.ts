import type { PartyKind } from "../watchlist/entry.ts";
import type { ScreeningQuery } from "./hit.ts";
import { kindOfName, type NameIndex, qualityOf, wordsOf } from "./index/name-index.ts";
import type { WatchlistIndex } from "./index/open-index.ts";
import { hashText } from "./index/text-table.ts";
import { type Alignment, alignNames } from "./matching/align.ts";
import { createCandidateFinder } from "./matching/candidates.ts";
import { lookUpName, type QueryName, type Weighing } from "./matching/query-words.ts";
import { readingsOf } from "./matching/readings.ts";
import { relationOfForms, scoreName } from "./matching/score-name.ts";
import { createWordFinder } from "./matching/similar-words.ts";
import { formsKey } from "./names/parsed-name.ts";

/** A listed name that a name of the query resembles, and how. */
export type NameMatch = {
  entry: number;
  /** Place of the name among those of the entry. */
  place: number;
  score: number;
  /** Whether the words are all the same, in any order; to be confirmed, as it rests on a hash. */
  sameName: boolean;
  alignment: Alignment;
  query: QueryName;
  queryName: string;
  /** The Latin reading of the query name that was compared, when it was not the name itself. */
  reading?: string;
};

/** Finds the listed names that any name of a query resembles by at least `scoreMin`. */
export type NameScreener = (query: ScreeningQuery, scoreMin: number) => NameMatch[];

/** A name of the query in one of its readings, looked up. */
type Asked = Pick<NameMatch, "query" | "queryName" | "reading"> & { forms: string; key: number };

export function createNameScreener(index: WatchlistIndex): NameScreener {
  const { names, han } = index;
  const findWords = createWordFinder(names);
  const findCandidates = createCandidateFinder(names);
  const ask = (queryName: string, kind: ScreeningQuery["kind"]): Asked[] =>
    readingsOf(queryName, han).map((reading) => {
      const query = lookUpName(reading, kind, { index: names, findWords });
      const { forms, key } = query.parsed;
      const inLatin = reading.isReading ? { reading: reading.text } : {};
      return { query, queryName, ...inLatin, forms: formsKey(forms), key: hashText(key) };
    });
  const find = (asked: Asked, weighing: Weighing, scoreMin: number): NameMatch[] =>
    findCandidates(asked.query, weighing, scoreMin)
      .filter((name) => weighingOf(asked.query.kind, kindOfName(names, name)) === weighing)
      .map((name) => compare(asked, name, weighing, names))
      .filter(({ score }) => score >= scoreMin);
  return ({ names: queryNames, kind }, scoreMin) =>
    queryNames
      .flatMap((queryName) => ask(queryName, kind))
      .flatMap((asked) => weighingsOf(kind).flatMap((weighing) => find(asked, weighing, scoreMin)));
}

function compare(asked: Asked, name: number, weighing: Weighing, names: NameIndex): NameMatch {
  const { query, queryName, forms, key, reading } = asked;
  const entryKind = kindOfName(names, name);
  const listed = wordsOf(names, name);
  const withInitials = query.kind !== "organization" && entryKind !== "organization";
  const alignment = alignNames({ query, listed, index: names, weighing, withInitials });
  const isWhole = alignment.restQuery.length === 0 && alignment.restListed.length === 0;
  const sameName = isWhole && names.keyOfName[name] === key;
  const score = scoreName({
    ...{ alignment, query, listed, names, entryKind, sameName, isReading: reading !== undefined },
    quality: qualityOf(names, name),
    forms: relationOfForms(forms, names.forms.textOf(names.formOfName[name] ?? 0)),
  });
  const entry = names.entryOfName[name] ?? 0;
  const place = name - (names.firstNameOfEntry[entry] ?? 0);
  return {
    entry,
    place,
    score,
    sameName,
    alignment,
    query,
    queryName,
    ...(reading !== undefined && { reading }),
  };
}

/** Names of persons are weighed by how rare their words are, names of companies by what the words are worth too. */
function weighingOf(kind: ScreeningQuery["kind"], entryKind: PartyKind): Weighing {
  if (kind === "unknown") return entryKind === "person" ? "rarity" : "worth";
  return kind === "person" ? "rarity" : "worth";
}

const weighingsOf = (kind: ScreeningQuery["kind"]): readonly Weighing[] =>
  kind === "unknown" ? ["rarity", "worth"] : [weighingOf(kind, kind)];
