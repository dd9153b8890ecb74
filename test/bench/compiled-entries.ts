import { openIndex } from "../../shared/screening/index/open-index.ts";
import { unpackWatchlist } from "../../shared/watchlist/container.ts";
import type { WatchlistEntry } from "../../shared/watchlist/entry.ts";

/** The entries of a compiled watchlist; throws when its bytes are not what was compiled. */
export function entriesOf(bytes: Uint8Array): WatchlistEntry[] {
  const { manifest, payload } = unpackWatchlist(bytes);
  const { entryOf } = openIndex(payload);
  return Array.from({ length: manifest.entries }, (_, number) => entryOf(number));
}
