import type { ListedIdentifier, ListedName, PartyKind, WatchlistEntry } from "../../watchlist/entry.ts";
import type { ListCode } from "../../watchlist/list-code.ts";

/** An entry without the names of its fields, which would be half of the index. */
type Row = [
  id: string,
  list: ListCode,
  kind: PartyKind,
  names: [name: string, quality: ListedName["quality"]][],
  countries: readonly string[],
  addresses: readonly string[],
  datesOfBirth: readonly string[],
  identifiers: [type: string, number: string, country?: string][],
];

/** The entry as one line of text. */
export function toText(entry: WatchlistEntry): string {
  const names = entry.names.map(({ name, quality }): Row[3][number] => [name, quality]);
  const identifiers = entry.identifiers.map(({ type, number, country }): Row[7][number] =>
    country === undefined ? [type, number] : [type, number, country],
  );
  const { id, list, kind, countries, addresses, datesOfBirth } = entry;
  return JSON.stringify([
    id,
    list,
    kind,
    names,
    countries,
    addresses,
    datesOfBirth,
    identifiers,
  ] satisfies Row);
}

/** The entry that `toText` wrote. The digest of the index says that nothing else has, so it is not validated again. */
export function fromText(text: string): WatchlistEntry {
  const row: Row = JSON.parse(text);
  const [id, list, kind, names, countries, addresses, datesOfBirth, identifiers] = row;
  return {
    id,
    list,
    kind,
    names: names.map(([name, quality]): ListedName => ({ name, quality })),
    countries,
    addresses,
    datesOfBirth,
    identifiers: identifiers.map(
      ([type, number, country]): ListedIdentifier => ({
        type,
        number,
        ...(country !== undefined && { country }),
      }),
    ),
  };
}
