import type { WatchlistEntry } from "../watchlist/entry.ts";
import { type AddressWords, readAddress, sameHouses } from "./addresses/address-words.ts";
import type { IdentifierComparison, QueryIdentifier, ScreeningQuery } from "./hit.ts";
import { normalizeText } from "./names/normalize.ts";

/** Share of the words of the shorter address that the other must have. House choice: street and town, not all. */
const ADDRESS_SHARE_MIN = 0.75;
/** Words, countries aside, that two addresses must share beside the number of the house: a street and a town. */
const ADDRESS_WORDS_MIN = 2;

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
    { identifier: "country", ...compareCountries(query, entry.countries) },
    // The query does not say by what evidence it knows an address.
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
  if (from === undefined || to === undefined) {
    if (own.startsWith(listed)) return "agree";
    // A year of one's own that holds the listed day neither confirms nor clears.
    return listed.startsWith(own) ? "missing" : "conflict";
  }
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

/** A verified country tells somebody apart only where it is in conflict: a person has several, and it is not said which is meant. */
function compareCountries(
  { countries: own, countryVerified = false }: ScreeningQuery,
  listed: readonly string[],
): Compared {
  if (own.length === 0 || listed.length === 0) return MISSING;
  const known = listed.map(asListed);
  if (own.some((country) => known.includes(asListed(country)))) return { result: "agree", verified: false };
  return { result: "conflict", verified: countryVerified };
}

/** Lists write addresses of Hong Kong under China as often as under its own code (85 FR 83765: no separate destination). */
const asListed = (country: string): string => (country === "HK" ? "CN" : country);

/** Addresses never conflict: everybody has several. A town alone never agrees: honest people share it. */
function compareAddresses(own: readonly string[], listed: readonly string[]): Compared["result"] {
  const ownWords = own.map(readAddress);
  const listedWords = listed.map(readAddress);
  return ownWords.some((words) => listedWords.some((other) => areSame(words, other))) ? "agree" : "missing";
}

function areSame(a: AddressWords, b: AddressWords): boolean {
  const shared = a.words.intersection(b.words).size;
  const fewer = Math.min(a.words.size, b.words.size);
  return (
    sameHouses(a.numbers, b.numbers) && shared >= ADDRESS_WORDS_MIN && shared >= ADDRESS_SHARE_MIN * fewer
  );
}
