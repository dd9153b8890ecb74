import type { ActiveWatchlist } from "../ports.ts";
import { openIndex } from "../screening/index/open-index.ts";
import { createScreener } from "../screening/screener.ts";
import { unpackWatchlist } from "./container.ts";

/** Loads a compiled watchlist; throws when any byte of it is not what was compiled. */
export function loadWatchlist(bytes: Uint8Array): ActiveWatchlist {
  const { manifest, payload } = unpackWatchlist(bytes);
  return { manifest, screen: createScreener(openIndex(payload)) };
}
