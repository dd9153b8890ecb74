import type { WatchlistEntry } from "../watchlist/entry.ts";
import type { IdentifierComparison, QueryIdentifier, ScreeningQuery } from "./hit.ts";
import { normalizeText } from "./names/normalize.ts";

/** Share of the words of the shorter address that the other must have. House choice: street, house and town, not all. */
const ADDRESS_SHARE_MIN = 0.75;
/** Words an address needs before it says more than a town and a country do. */
const ADDRESS_WORDS_MIN = 3;

/**
 * Kinds of number of which a party has exactly one, by their form: two different ones are two parties. Of passports and tax
 * numbers a party may have several, so a different one says nothing.
 */
const UNIQUE_NUMBERS: readonly RegExp[] = [
  // ISO 17442-1, legal entity identifier: 18 letters or digits, two check digits.
  /^[0-9A-Z]{18}\d{2}$/,
  // GB 32100-2015, Chinese unified social credit code: 18 characters without I, O, S, V, Z.
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
];

/** Letters and digits of a number that is compared: shorter ones agree by chance. House choice. */
export const NUMBER_LENGTH_MIN = 4;

/** Compares what tells namesakes apart; always one comparison of each kind, in this order. */
export function compareIdentifiers(query: ScreeningQuery, entry: WatchlistEntry): IdentifierComparison[] {
  return [
    { identifier: "date-of-birth", ...compareDates(query.dateOfBirth, entry.datesOfBirth) },
    { identifier: "number", ...compareNumbers(query.identifiers, entry) },
    // The query does not say by what evidence it knows a country or an address.
    { identifier: "country", result: compareCountries(query.countries, entry.countries), verified: false },
    { identifier: "address", result: compareAddresses(query.addresses, entry.addresses), verified: false },
  ];
}

type Compared = Omit<IdentifierComparison, "identifier">;
const MISSING: Compared = { result: "missing", verified: false };

function compareDates(own: QueryIdentifier | undefined, listed: readonly string[]): Compared {
  if (own === undefined || listed.length === 0) return MISSING;
  const results = listed.map((date) => compareDate(own.value, date));
  if (results.includes("agree")) return { result: "agree", verified: own.verified };
  return results.includes("missing") ? MISSING : { result: "conflict", verified: own.verified };
}

/** A listed year agrees with every day of it. A listed interval of years can only conflict: it is too wide to confirm. */
function compareDate(own: string, listed: string): Compared["result"] {
  const [from, to] = listed.split("/");
  if (from === undefined || to === undefined) return own.startsWith(listed) ? "agree" : "conflict";
  const year = Number(own.slice(0, 4));
  return year >= Number(from) && year <= Number(to) ? "missing" : "conflict";
}

function compareNumbers(own: readonly QueryIdentifier[], entry: WatchlistEntry): Compared {
  const listed = entry.identifiers
    .map(({ number }) => normalizeNumber(number))
    .filter(({ length }) => length >= NUMBER_LENGTH_MIN);
  const agreeing = own.filter(({ value }) => listed.includes(normalizeNumber(value)));
  if (agreeing.length > 0) return { result: "agree", verified: agreeing.some(({ verified }) => verified) };
  const conflicting = own.filter(({ value }) => isOtherThan(normalizeNumber(value), listed));
  if (conflicting.length === 0) return MISSING;
  return { result: "conflict", verified: conflicting.some(({ verified }) => verified) };
}

const isOtherThan = (own: string, listed: readonly string[]): boolean =>
  UNIQUE_NUMBERS.some((form) => form.test(own) && listed.some((number) => form.test(number)));

/** A number as it is compared: without blanks and punctuation, in capitals. */
export const normalizeNumber = (text: string): string =>
  normalizeText(text).replaceAll(" ", "").toUpperCase();

function compareCountries(own: readonly string[], listed: readonly string[]): Compared["result"] {
  if (own.length === 0 || listed.length === 0) return "missing";
  return own.some((country) => listed.includes(country)) ? "agree" : "conflict";
}

/** Addresses never conflict: everybody has several. */
function compareAddresses(own: readonly string[], listed: readonly string[]): Compared["result"] {
  const ownWords = own.map(addressWords);
  const listedWords = listed.map(addressWords);
  return ownWords.some((words) => listedWords.some((other) => overlaps(words, other))) ? "agree" : "missing";
}

const addressWords = (address: string): Set<string> => new Set(normalizeText(address).split(" "));

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size);
  return (
    fewer >= ADDRESS_WORDS_MIN && [...a].filter((word) => b.has(word)).length >= ADDRESS_SHARE_MIN * fewer
  );
}
