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
import { formsKey, type ParsedName, parseName } from "./names/parsed-name.ts";

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

/** A name of the query in one of its readings, looked up as the name of a person or of a company. */
type Asked = Pick<NameMatch, "query" | "queryName" | "reading"> & {
  kind: ScreeningQuery["kind"];
  forms: string;
  key: number;
  /** The kinds of entry whose names it is compared with. */
  isFor(entryKind: PartyKind): boolean;
};

export function createNameScreener(index: WatchlistIndex): NameScreener {
  const { names, han } = index;
  const findWords = createWordFinder(names);
  const findCandidates = createCandidateFinder(names);
  const ask = (queryName: string, kind: ScreeningQuery["kind"]): Asked[] =>
    readingsOf(queryName, han).flatMap((reading) =>
      parsingsOf(reading.text, kind).map(({ parsed, isFor }) => {
        const query = lookUpName(parsed, { index: names, findWords }, reading.withoutVowels);
        const inLatin = reading.isReading ? { reading: reading.text } : {};
        const hashes = { forms: formsKey(parsed.forms), key: hashText(parsed.key) };
        return { query, queryName, kind, ...inLatin, ...hashes, isFor };
      }),
    );
  const find = (asked: Asked, scoreMin: number): NameMatch[] =>
    findCandidates(asked.query, weighingOf(asked.query), scoreMin)
      .filter((name) => asked.isFor(kindOfName(names, name)))
      .map((name) => compare(asked, name, names))
      .filter(({ score }) => score >= scoreMin);
  return ({ names: queryNames, kind }, scoreMin) =>
    queryNames.flatMap((queryName) => ask(queryName, kind)).flatMap((asked) => find(asked, scoreMin));
}

const isPerson = (kind: PartyKind): boolean => kind === "person";
const isAny = (): boolean => true;

type Parsing = { parsed: ParsedName; isFor: Asked["isFor"] };

/**
 * The ways to take a name apart. What kind of party it names is the applicant's word: a name is compared as a company's too
 * unless it is given as one, or has nothing in it that a company's name is read by.
 */
function parsingsOf(text: string, kind: ScreeningQuery["kind"]): Parsing[] {
  const company = parseName(text, "organization");
  if (kind === "organization") return [{ parsed: company, isFor: isAny }];
  const person = parseName(text, "person");
  if (kind === "person" && isSame(person, company)) return [{ parsed: person, isFor: isAny }];
  return [
    { parsed: person, isFor: isPerson },
    { parsed: company, isFor: (entryKind) => !isPerson(entryKind) },
  ];
}

const isSame = (a: ParsedName, b: ParsedName): boolean =>
  a.key === b.key &&
  a.words.length === b.words.length &&
  a.words.every(({ key }, place) => key === b.words[place]?.key);

function compare(asked: Asked, name: number, names: NameIndex): NameMatch {
  const { query, queryName, kind, forms, key, reading } = asked;
  const weighing = weighingOf(query);
  const entryKind = kindOfName(names, name);
  const listed = wordsOf(names, name);
  const withInitials = query.kind !== "organization" && entryKind !== "organization";
  const alignment = alignNames({ query, listed, index: names, weighing, withInitials });
  const isWhole = alignment.restQuery.length === 0 && alignment.restListed.length === 0;
  const sameName = isWhole && names.keyOfName[name] === key;
  const score = scoreName({
    ...{ alignment, query, listed, names, kind, entryKind, sameName, isReading: reading !== undefined },
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
const weighingOf = ({ kind }: QueryName): Weighing => (kind === "person" ? "rarity" : "worth");
