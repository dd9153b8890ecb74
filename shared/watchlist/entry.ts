import type { ListCode } from "./list-code.ts";

/** What kind of party an entry names; `unknown` where the list does not say (BIS and State rows). */
export type PartyKind = "person" | "organization" | "vessel" | "aircraft" | "unknown";

/** A name of an entry. Weak aliases (OFAC's mark) need more than a near match. */
export type ListedName = { name: string; quality: "primary" | "strong-alias" | "weak-alias" };

/** A document or registration number of an entry, as the list gives it. */
export type ListedIdentifier = { type: string; number: string; country?: string };

/** One entry of a watchlist. */
export type WatchlistEntry = {
  /** The list's own id (`_id` column). */
  id: string;
  list: ListCode;
  kind: PartyKind;
  names: readonly ListedName[];
  /** ISO 3166-1 alpha-2, from addresses, nationalities, citizenships and vessel flags. */
  countries: readonly string[];
  addresses: readonly string[];
  /** ISO 8601 dates; a year-month, a year or an interval of years "1974/1978" where the list knows no more. */
  datesOfBirth: readonly string[];
  identifiers: readonly ListedIdentifier[];
};
