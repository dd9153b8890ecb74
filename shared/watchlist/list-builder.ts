import type { WatchlistEntry } from "./entry.ts";
import type { ParsedList, RejectedRow } from "./list-file.ts";

/** Where a row stands, as a rejection names it. */
type Place = { line: number } | { entry: number };

/** Gathers the entries of one file and what is left out of it. */
export type ListBuilder = {
  add(read: WatchlistEntry | { reason: string }, place: Place): void;
  finish(): ParsedList;
};

/**
 * Starts a list in which a list code and an id name one entry: a row that says something else under both again is left out. The
 * official list of 2022-04-22 says one entry twice, which does no harm.
 */
export function createListBuilder(): ListBuilder {
  const entries: WatchlistEntry[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, WatchlistEntry>();
  const refusalOf = (read: WatchlistEntry | { reason: string }): string | undefined => {
    if ("reason" in read) return read.reason;
    const earlier = seen.get(`${read.list} ${read.id}`);
    if (earlier === undefined || JSON.stringify(earlier) === JSON.stringify(read)) return undefined;
    return `the id \`${read.id.slice(0, 80)}\` stands for another entry of the same list already`;
  };
  return {
    add(read, place) {
      const reason = refusalOf(read);
      if (reason !== undefined) rejected.push({ ...place, reason });
      else if (!("reason" in read)) {
        seen.set(`${read.list} ${read.id}`, read);
        entries.push(read);
      }
    },
    finish: () => ({ entries, rejected }),
  };
}
