import type { Customer } from "../../contract/customer.ts";
import { sovereignOf } from "../../jurisdiction/territories.ts";
import type { CountryOfAddress } from "../../ports.ts";

/** Where an account is used from, ISO 3166-1; each list has a country once, and is absent where nothing is known. */
export type AccessCountries = {
  /** By the caller's word and, where it says nothing, by the database. */
  accessCountries?: string[];
  /** By the database, whatever the caller says. */
  locatedCountries?: string[];
  /** Percent of the accesses of which both are known and differ; absent where there is none. A territory does not differ from its state. */
  contradictedAccessPercent?: number;
};

/** Compares the countries of accesses with those that a database of addresses has. */
export function accessCountries(access: Customer["access"], countryOf: CountryOfAddress): AccessCountries {
  const accesses = access.map(({ ip, country }) => ({ said: country, located: countryOf(ip) }));
  const used = distinct(accesses.map(({ said, located }) => said ?? located));
  const located = distinct(accesses.map((one) => one.located));
  const compared = accesses.flatMap(({ said, located: found }) =>
    said !== undefined && found !== undefined ? [sovereignOf(said) === sovereignOf(found)] : [],
  );
  const differing = compared.filter((agrees) => !agrees).length;
  return {
    ...(used.length > 0 && { accessCountries: used }),
    ...(located.length > 0 && { locatedCountries: located }),
    ...(compared.length > 0 && { contradictedAccessPercent: (100 * differing) / compared.length }),
  };
}

const distinct = (countries: readonly (string | undefined)[]): string[] => [
  ...new Set(countries.filter((country) => country !== undefined)),
];
