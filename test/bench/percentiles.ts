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

/** Milliseconds of one run; none where the machine interrupted it for another process, as that tells of the machine. */
export function uninterrupted(run: () => unknown): Sample {
  const before = process.resourceUsage().involuntaryContextSwitches;
  const startedAt = performance.now();
  run();
  const milliseconds = performance.now() - startedAt;
  return process.resourceUsage().involuntaryContextSwitches === before ? [milliseconds] : [];
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

/** One row of the benchmark: percentiles of a sample beside its limit, in milliseconds, at a share of it. */
export function printAgainst(
  what: string,
  sample: Sample,
  { share, limit }: { share: number; limit: number },
): void {
  const figures = [0.5, 0.99].map((of) => `p${of * 100} ${percentile(sample, of).toFixed(3)} ms`);
  const measured = ratio(percentile(sample, share), limit, `ms p${share * 100}`);
  printRow(what, `${figures.join("   ")}   n ${sample.length}   ${measured}`);
}

/** A figure as a part of its limit. */
export const ratio = (value: number, limit: number, unit: string): string =>
  `${(value / limit).toFixed(2)} of the limit of ${limit} ${unit}`;
