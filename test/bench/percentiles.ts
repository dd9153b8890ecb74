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

/** One row of the benchmark: percentiles of a sample. */
export function printSample(what: string, sample: Sample, digits = 1): void {
  const figures = [0.5, 0.95, 0.99].map(
    (share) => `p${share * 100} ${percentile(sample, share).toFixed(digits)} ms`,
  );
  printRow(what, `${figures.join("   ")}   n ${sample.length}`);
}

/** One row of the benchmark. */
export const printRow = (what: string, figures: string): void => console.log(`${what.padEnd(38)} ${figures}`);
