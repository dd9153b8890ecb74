/** Choices that follow from a seed alone. */
export type Random = {
  /** A whole number from 0 up to, but not, `limit`. */
  below(limit: number): number;
  /** One of the items; throws where there is none. */
  pick<T>(items: readonly T[]): T;
  /** True in that share of the cases. */
  chance(share: number): boolean;
};

/** Choices that follow from a text: the same text always gives the same. */
export function seededRandom(seed: string): Random {
  const next = mulberry32(fnv1a(seed));
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("expected something to pick from");
      return item;
    },
  };
}

/** The items in an order of chance. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, rank: random.below(2 ** 32) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Numbers in [0, 1). Mulberry32 of Tommy Ettinger, 2017, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The 32-bit hash FNV-1a (RFC 9923) of a text's UTF-8. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
