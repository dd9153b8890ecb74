import { parsePhoneNumberFromString } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";
import { isCountryCode } from "../../jurisdiction/countries.ts";

/** The plan of North America: two dozen countries and territories share it as equals, and none has numbers by default. */
const NORTH_AMERICA = "1";

/**
 * The country that an E.164 number belongs to, by Google's metadata of numbering plans; undefined for international services and
 * for numbers of North America with no known area. Any other number that its plan does not place is the plan's main country's:
 * +7 Russia's, +44 the United Kingdom's.
 */
export function phoneCountry(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number, metadata);
  if (parsed === undefined) return undefined;
  const found = parsed.country ?? mainCountry(parsed.countryCallingCode);
  // The metadata tells Ascension and Tristan da Cunha apart, which have no ISO code of their own.
  return found !== undefined && isCountryCode(found) ? found : undefined;
}

/** Numbers that are not in use have a plan all the same: who gives one must not lose its country. */
const mainCountry = (callingCode: string): string | undefined =>
  callingCode === NORTH_AMERICA ? undefined : metadata.country_calling_codes[callingCode]?.[0];
