/** Milliseconds of a sample, in the order they were measured. */
export type Sample = readonly number[];

/** The value below which `share` (0 to 1) of a sample lies. */
export function percentile(sample: Sample, share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Times `run` so many times, one after the other, after some runs that do not count. */
export async function time(
  run: (index: number) => unknown,
  { runs = 200, warmUp = 20 } = {},
): Promise<Sample> {
  for (let index = 0; index < warmUp; index += 1) await run(-1 - index);
  const sample: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const startedAt = performance.now();
    await run(index);
    sample.push(performance.now() - startedAt);
  }
  return sample;
}
