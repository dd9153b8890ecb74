import { countryByName } from "./country-names.ts";

/** Words and marks that stand in addresses beside a number. House choice among the words of listed addresses. */
const ADDRESS_WORDS =
  /\b(?:room|rm|flat|unit|suite|floor|bldg|building|block|road|rd|street|st|avenue|ave|blvd|boulevard|lane|highway|ulitsa|ul|prospekt|pereulok|shosse|sokak|sk|caddesi|district)\b|\bP\.? ?O\.? Box\b|\d\/F\b/iu;

/** Longest text that is looked at, in characters: twice the longest address among the aliases of 2026. */
const LENGTH_MAX = 400;

/** Legal forms and kinds of body: a name that has one may be that of a body which is called after its address. House choice. */
const BODY_WORDS =
  /\b(?:LLC|Ltd|Limited|Inc|Corp|Corporation|Company|Co|GmbH|PLC|JSC|OOO|Group|Institute|Factory|Plant|Bank|University|Foundation)\b/iu;

/** A name before its address, ended by a full stop that does not abbreviate a word of addresses. */
const NAME_BEFORE = /^[^\d,]{3,}?(?<!\b(?:st|str|pr|rd|ave|ul|no|bldg|blvd|d))\. (?=.*\d)/iu;

/**
 * The address in what stands as a name, or undefined. The Entity List has carried addresses over into its column of aliases;
 * they are told by their form: a number, parts between commas, and a word of addresses or a country at the end.
 */
export function addressIn(name: string): string | undefined {
  if (name.length > LENGTH_MAX) return undefined;
  const text = name.replace(/\.?\s*\(see [^()]*\)$/iu, "").replace(/^and /, "");
  const parts = text.split(",").filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || !/\d/.test(text)) return undefined;
  const isAddress = parts.length > 2 && endsInCountry(parts.at(-1) ?? "");
  const namesPlace = ADDRESS_WORDS.test(text) && !BODY_WORDS.test(text);
  return isAddress || namesPlace ? text.replace(NAME_BEFORE, "") : undefined;
}

/** Postcodes stand on either side of the country. */
function endsInCountry(part: string): boolean {
  const words = part
    .replace(/\.$/, "")
    .split(/\s+/)
    .filter((word) => word !== "" && !/\d/.test(word));
  return words.some((_, from) => countryByName(words.slice(from).join(" ")) !== undefined);
}
