/** Deliveries that a process remembers: those of an hour, if one comes in every four seconds. House choice. */
const SEEN_MAX = 1_000;

/** Remembers deliveries that were taken, by their ids. */
export type SeenDeliveries = { has(id: string): boolean; add(id: string): void };

/**
 * Tells an exact copy of a delivery before it is parsed, in a process that has taken it; one that failed may come again. Other
 * processes do not know of it: there, and beyond what is remembered, the time of the signature and the key of the check keep a
 * copy from doing anything.
 */
export function seenDeliveries(max = SEEN_MAX): SeenDeliveries {
  const seen = new Set<string>();
  return {
    has: (id) => seen.has(id),
    add(id) {
      // A set keeps the order of entry, so the first is the oldest.
      const [oldest] = seen;
      if (oldest !== undefined && seen.size >= max) seen.delete(oldest);
      seen.add(id);
    },
  };
}
