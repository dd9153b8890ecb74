import { countryByName } from "./country-names.ts";
import type { PartyKind, WatchlistEntry } from "./entry.ts";
import { parseRemarks } from "./remarks.ts";

/**
 * Columns of OFAC's delimited files, none of which has a header row.
 * Source: OFAC, SDN data specification ("dat_spec.txt"), sections sdn.csv, alt.csv and add.csv.
 */
export const OFAC_COLUMNS = { sdn: 12, alt: 5, add: 6 } as const;

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["individual", "person"],
  ["", "organization"],
  ["vessel", "vessel"],
  ["aircraft", "aircraft"],
]);

/** The value of a cell: "-0-" stands for none. */
export const ofacValue = (cell: string | undefined): string => {
  const value = (cell ?? "").trim();
  return value === "-0-" ? "" : value;
};

/** Whether a row begins with OFAC's number of a party. */
export const hasEntityNumber = (cells: readonly string[]): boolean =>
  /^\d{1,9}$/.test((cells[0] ?? "").trim());

/** Reads a row of sdn.csv; gives the reason when it has no number or no name. */
export function parseSdnRow(cells: readonly string[]): WatchlistEntry | { reason: string } {
  if (!hasEntityNumber(cells)) return { reason: "the row has no entity number" };
  const [id, name, type, , , , , , , flag, , comments] = cells.map(ofacValue);
  if (!/[\p{L}\p{N}]/u.test(name ?? "")) return { reason: "the row has no name" };
  const remarks = parseRemarks(comments ?? "");
  const weak = remarks.weakAliases.filter((alias) => alias !== name);
  return {
    id: id ?? "",
    list: "SDN",
    kind: KINDS.get((type ?? "").toLowerCase()) ?? "unknown",
    names: [
      { name: name ?? "", quality: "primary" },
      ...[...new Set(weak)].map((alias) => ({ name: alias, quality: "weak-alias" }) as const),
    ],
    countries: [...new Set([countryByName(flag ?? ""), ...remarks.countries].flatMap((code) => code ?? []))],
    addresses: [],
    datesOfBirth: [...new Set(remarks.datesOfBirth)],
    identifiers: remarks.identifiers,
  };
}

/** Adds a name of alt.csv to an entry. OFAC marks weak aliases in the remarks of sdn.csv only. */
export function withAlias(entry: WatchlistEntry, name: string): WatchlistEntry {
  if (entry.names.some((known) => known.name === name)) return entry;
  return { ...entry, names: [...entry.names, { name, quality: "strong-alias" }] };
}

/** An entry for a party that only alt.csv has: it is newer than the sdn.csv beside it, and the name is listed all the same. */
export const entryOfAlias = (id: string, name: string): WatchlistEntry => ({
  id,
  list: "SDN",
  kind: "unknown",
  names: [{ name, quality: "primary" }],
  countries: [],
  addresses: [],
  datesOfBirth: [],
  identifiers: [],
});

/** Adds a row of add.csv to an entry: its address in one line, and its country. */
export function withAddress(entry: WatchlistEntry, cells: readonly string[]): WatchlistEntry {
  const [street, city, country] = cells.slice(2, 5).map(ofacValue);
  const place = [street, city].filter((part) => part !== "" && part !== undefined);
  const code = countryByName(country ?? "");
  const address = [...place, code ?? country].filter((part) => part !== "" && part !== undefined).join(", ");
  return {
    ...entry,
    addresses: place.length === 0 ? entry.addresses : [...new Set([...entry.addresses, address])],
    countries: code === undefined ? entry.countries : [...new Set([...entry.countries, code])],
  };
}
