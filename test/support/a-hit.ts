import type { ActiveWatchlist } from "../../shared/ports.ts";
import type { Hit } from "../../shared/screening/hit.ts";
import { aWatchlist } from "./in-memory-ports.ts";

/** A hit that is confirmed for an organization: the same full name in the same country. */
export const aHit = (overrides: Partial<Hit> = {}): Hit => ({
  entryId: "1",
  list: "SDN",
  met: "name",
  queryName: "Weissenfels Bildtechnik GmbH",
  listedName: "WEISSENFELS BILDTECHNIK GMBH",
  score: 1,
  nameScore: 1,
  fullNameEqual: true,
  explanation: { words: [], unmatchedQuery: [], unmatchedListed: [] },
  identifiers: [{ identifier: "country", result: "agree", verified: false }],
  ...overrides,
});

/** A hit on a name that only resembles a listed one. */
export const aNearHit = (overrides: Partial<Hit> = {}): Hit =>
  aHit({ score: 0.9, nameScore: 0.9, fullNameEqual: false, identifiers: [], ...overrides });

/** A list on which one name is, and how it is met there. */
export const aListOf = (name: string, hit = aHit()): ActiveWatchlist =>
  aWatchlist(({ names }) => (names.includes(name) ? [hit] : []));
