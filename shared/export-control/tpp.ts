/**
 * Formats in which makers state throughput, with their bit length: the largest input of the multiplication (Technical Notes to
 * ECCN 3A090, eCFR of 2026-07-23). FP16 includes BF16.
 */
const FORMATS = [
  { format: "FP64", bits: [64] },
  // TF32 occupies 32 bits and carries 19; the rule does not settle which count, so it has two readings.
  { format: "TF32", bits: [19, 32] },
  { format: "FP16", bits: [16] },
  { format: "FP8", bits: [8] },
  { format: "INT8", bits: [8] },
  { format: "FP6", bits: [6] },
  { format: "FP4", bits: [4] },
  { format: "INT4", bits: [4] },
] as const;
type OperationFormat = (typeof FORMATS)[number]["format"];

/** Tera-operations per second by format, dense: sparsity does not count. */
export type DenseOperations = Readonly<Partial<Record<OperationFormat, number>>>;

/** A total processing performance with the operation that it comes from. */
export type Tpp = { value: number; format: OperationFormat; bits: number; tops: number };

/** TPP under the readings of the rule that give the least and the most. */
export type TppReadings = { low: Tpp; high: Tpp };

/**
 * Total processing performance: the highest product of operations and bit length over all formats (Technical Notes to ECCN
 * 3A090; a maker's TOPS already count a multiply-accumulate twice). Undefined when no operations are known.
 */
export function tppReadings(dense: DenseOperations): TppReadings | undefined {
  const low = highest(dense, (bits) => Math.min(...bits));
  const high = highest(dense, (bits) => Math.max(...bits));
  return low && high && { low, high };
}

function highest(dense: DenseOperations, read: (bits: readonly number[]) => number): Tpp | undefined {
  const products = FORMATS.flatMap(({ format, bits: readings }): Tpp[] => {
    const tops = dense[format];
    const bits = read(readings);
    return tops === undefined ? [] : [{ value: tops * bits, format, bits, tops }];
  });
  return products.toSorted((one, other) => other.value - one.value)[0];
}
