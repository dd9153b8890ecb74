import type { ListedName, PartyKind } from "../watchlist/entry.ts";
import type { ListCode } from "../watchlist/list-code.ts";

/** A value that distinguishes namesakes. `verified` only by evidence: a listed person can type another birthday. */
export type QueryIdentifier = { value: string; verified: boolean };

/** What is screened: one party with all its names. */
export type ScreeningQuery = {
  names: readonly string[];
  kind: Extract<PartyKind, "person" | "organization" | "unknown">;
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  /** Whether evidence bears out one of a person's countries at least; never of an organization. @default false */
  countryVerified?: boolean;
  addresses: readonly string[];
  /** ISO 8601 date of birth. */
  dateOfBirth?: QueryIdentifier;
  /** Registration, document and LEI numbers. */
  identifiers: readonly QueryIdentifier[];
};

/** How one identifier of the query compares with the entry's. */
export type IdentifierComparison = {
  identifier: "date-of-birth" | "country" | "number" | "address";
  result: "agree" | "conflict" | "missing";
  verified: boolean;
};

/** How a query word met a listed word; what is ignored stands on one side or on both and neither helps nor hinders. */
export type WordMatch = {
  query: string;
  listed: string;
  how:
    | "same"
    | "spelling"
    | "transliteration"
    | "initial"
    | "abbreviation"
    | "joined"
    | "legal-form-ignored"
    | "word-ignored";
};

/**
 * Which words met which and what was left over on either side: what a reviewer reads. Every word of the two names is in it
 * once, normalized.
 */
export type Explanation = {
  words: readonly WordMatch[];
  unmatchedQuery: readonly string[];
  unmatchedListed: readonly string[];
};

/** One entry that a name or an address of the query resembles. */
export type Hit = {
  entryId: string;
  list: ListCode;
  /** What met best: two names, or two addresses or two numbers where no name scored as much. */
  met: "name" | "address" | "number";
  /** The query name and the listed name that met; or the addresses or numbers. */
  queryName: string;
  listedName: string;
  /** The reading by which a query name met: Latin letters for another script, or letters that stood apart together. */
  reading?: string;
  /** Of the listed name; absent where it was not names that met. */
  listedQuality?: ListedName["quality"];
  /** Rank in [0, 1]; 1 only for the same name. Identifiers that agree raise it, a verified one in conflict lowers it. */
  score: number;
  /** What the names alone score, in [0, 1]; 0 where it was not names that met. */
  nameScore: number;
  /** The names are equal up to case, punctuation, diacritics and the writing of the legal form. */
  fullNameEqual: boolean;
  explanation: Explanation;
  identifiers: readonly IdentifierComparison[];
};

/** Scores from which a hit is reported, and from which its name counts as strong. Parameters of the policy. */
export type ScreeningThresholds = { alert: number; strong: number };

/** Most hits that a `Screener` answers; more would only bury the best. */
export const HITS_MAX = 20;

/** Something that screens: the interface of the engine, whatever its index. Hits come best first. */
export type Screener = (query: ScreeningQuery, thresholds: ScreeningThresholds) => readonly Hit[];
