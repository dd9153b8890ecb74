import type { Effective } from "../jurisdiction/effective.ts";
import type { DenseOperations } from "./tpp.ts";

/**
 * What classification needs to know of one accelerator; the class itself is computed, never stored.
 *
 * The tables give the makers' datasheet values as public tables repeat them (github.com/s-w-kelly/chip-export-controls, Mar
 * 2026; github.com/airensurzyn/export-control-threshold-analysis, Jul 2026), read 2026-11-23; AWS parts are from its
 * documentation. Die areas are secondary or estimates. An exporter's own classification governs.
 */
export type Accelerator = {
  /** Canonical name; what it names is one part, so a superchip of two counts as two. */
  name: string;
  vendor: "NVIDIA" | "AMD" | "Intel" | "Google" | "AWS";
  /** Other names, without the vendor; a name that several parts share stands in the row of each. */
  aliases: readonly string[];
  /** Empty when no throughput is known. */
  dense: DenseOperations;
  memoryGb: number;
  bandwidthGbPerS?: number;
  /** Area of all logic dies on a non-planar node; absent when it is not public. */
  dieAreaMm2?: number;
  /** Designed or marketed for data centres. */
  dataCentreMarketed: boolean;
  /** A letter to the maker requires a licence although the parameters do not. */
  byNotice?: Effective & { citation: string };
  citation: string;
  confidence: "high" | "medium" | "low";
  /** What is uncertain in this row. */
  uncertain?: string;
};
