import type { Screener, ScreeningQuery, ScreeningThresholds } from "../../../shared/screening/hit.ts";
import { openIndex } from "../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../shared/screening/index/pack-index.ts";
import { createScreener } from "../../../shared/screening/screener.ts";
import type { ListedName, WatchlistEntry } from "../../../shared/watchlist/entry.ts";

/** An entry of the Entity List with this primary name. */
export function anEntry(name: string, more: Partial<WatchlistEntry> = {}): WatchlistEntry {
  return {
    id: name,
    list: "EL",
    kind: "unknown",
    names: [{ name, quality: "primary" }],
    countries: [],
    addresses: [],
    datesOfBirth: [],
    identifiers: [],
    ...more,
  };
}

/** An entry with a primary name and further names of one quality. */
export const aliased = (
  name: string,
  aliases: readonly string[],
  quality: ListedName["quality"] = "strong-alias",
): WatchlistEntry =>
  anEntry(name, {
    names: [{ name, quality: "primary" }, ...aliases.map((alias) => ({ name: alias, quality }))],
  });

export const aQuery = (name: string, more: Partial<ScreeningQuery> = {}): ScreeningQuery => ({
  names: [name],
  kind: "organization",
  countries: [],
  addresses: [],
  identifiers: [],
  ...more,
});

/** Thresholds of the shipped policy. */
export const THRESHOLDS: ScreeningThresholds = { alert: 0.74, strong: 0.88 };

/** Other names, so that words weigh what they weigh on a list. */
export const CROWD = [
  "Northern Harbour Shipping Co., Ltd.",
  "Beijing Star Aviation Equipment Co., Ltd.",
  "Shanghai Sun Technology Co., Ltd.",
  "Shenzhen Moon Technology Co., Ltd.",
  "Beijing Cloud Institute of Science",
  "HASSAN, Ali Mohammed",
  "KHAN, Mohammed",
  "ALI, Hassan Ahmed",
  "IVANOV, Sergei Petrovich",
  "PETROV, Ivan Sergeevich",
].map((name) => anEntry(name, { id: `crowd ${name}` }));

/** The engine over entries, packed and opened as a compiled list is. */
export const screenerOf = (entries: readonly WatchlistEntry[]): Screener =>
  createScreener(openIndex(packIndex(entries)));

/** Best score of a query over one entry among the crowd; 0 when it is not found at all. */
export function scoreOf(entry: WatchlistEntry, query: ScreeningQuery): number {
  const hits = screenerOf([entry, ...CROWD])(query, { alert: 0.01, strong: 0.85 });
  return hits.find(({ entryId }) => entryId === entry.id)?.score ?? 0;
}
