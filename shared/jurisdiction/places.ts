import { isCountryCode } from "./countries.ts";

/**
 * Subdivisions of the countries that sanctions do not treat as a whole: ISO 3166-2:UA, the 24 oblasts, the Autonomous Republic
 * of Crimea (43), Kyiv (30) and Sevastopol (40).
 */
export const SUBDIVISIONS: Readonly<Record<string, readonly string[]>> = {
  UA: "05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77".split(" "),
};

/**
 * The finest ISO code that a sanctions programme tells apart: the ISO 3166-2 code in countries sanctioned by part, else the
 * country, so that an embargo on a country meets every place in it. The subdivision is given as `UA-43` or `43`; an unknown
 * one counts as none. Throws a RangeError for a subdivision of another country.
 */
export function area(country: string, subdivision?: string): string {
  if (subdivision === undefined) return country;
  const [owner, part] = subdivision.includes("-") ? subdivision.split("-", 2) : [country, subdivision];
  if (owner !== country) throw new RangeError("expected a subdivision of the country, got one of another");
  const known = Object.hasOwn(SUBDIVISIONS, country) ? SUBDIVISIONS[country] : undefined;
  return part !== undefined && known?.includes(part) ? `${country}-${part}` : country;
}

/** Whether a text is what `area` gives for some place: a country, or a subdivision on file. */
export function isArea(text: string): boolean {
  const [country = "", part] = text.split("-");
  return isCountryCode(country) && area(country, part) === text;
}
