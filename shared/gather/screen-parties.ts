import type { PartyRole } from "../policy/facts.ts";
import type { ActiveWatchlist } from "../ports.ts";
import { areComparable } from "../screening/comparable.ts";
import { dispose } from "../screening/disposition.ts";
import { HITS_MAX, type Hit, type ScreeningThresholds } from "../screening/hit.ts";
import type { Party } from "./parties.ts";

/** A hit with what it means: only a confirmed one denies, a cleared one is kept on record and counts for nothing. */
export type DisposedHit = Hit & { disposition: "confirmed" | "potential" | "cleared" };

/** A party and what its names met. Part of the decision record: each name and its result. */
export type ScreenedParty = {
  role: PartyRole;
  ref?: string;
  names: readonly string[];
  hits: readonly DisposedHit[];
  /** Whether every name could be compared, and no hit was left out that might have counted. */
  complete: boolean;
};

/** Screens every party against the list in force; undefined when there is no list, which clears nobody. */
export function screenParties(
  parties: readonly Party[],
  watchlist: ActiveWatchlist | undefined,
  thresholds: ScreeningThresholds,
): ScreenedParty[] | undefined {
  return watchlist && parties.map((party) => screenParty(party, watchlist, thresholds));
}

function screenParty(
  party: Party,
  watchlist: ActiveWatchlist,
  thresholds: ScreeningThresholds,
): ScreenedParty {
  const hits = watchlist.screen(party.query, thresholds).map((hit) => ({
    ...hit,
    disposition: dispose(hit, party.query, thresholds),
  }));
  const { names } = party.query;
  // A full answer of cleared hits may have crowded out one that is not.
  const crowded = hits.length >= HITS_MAX && hits.every(({ disposition }) => disposition === "cleared");
  const complete = areComparable(names) && !crowded;
  return { role: party.role, ...(party.ref && { ref: party.ref }), names, hits, complete };
}
