import type { Customer } from "../../contract/customer.ts";
import type { CountryOfAddress } from "../../ports.ts";

/** Where an account is used from, ISO 3166-1; each list has a country once, and is absent where nothing is known. */
export type AccessCountries = {
  /** By the caller's word and, where it says nothing, by the database. */
  accessCountries?: string[];
  /** By the database, whatever the caller says. */
  locatedCountries?: string[];
  /** Whether the two differ of an access; absent where there is none of which both are known. */
  accessContradicted?: boolean;
};

/** Compares the countries of accesses with those that a database of addresses has. */
export function accessCountries(access: Customer["access"], countryOf: CountryOfAddress): AccessCountries {
  const accesses = access.map(({ ip, country }) => ({ said: country, located: countryOf(ip) }));
  const used = distinct(accesses.map(({ said, located }) => said ?? located));
  const located = distinct(accesses.map((one) => one.located));
  const both = accesses.filter((one) => one.said !== undefined && one.located !== undefined);
  return {
    ...(used.length > 0 && { accessCountries: used }),
    ...(located.length > 0 && { locatedCountries: located }),
    ...(both.length > 0 && { accessContradicted: both.some((one) => one.said !== one.located) }),
  };
}

const distinct = (countries: readonly (string | undefined)[]): string[] => [
  ...new Set(countries.filter((country) => country !== undefined)),
];
