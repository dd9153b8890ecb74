import { isInForce } from "../jurisdiction/effective.ts";
import type { Accelerator } from "./accelerator.ts";
import { type Tpp, type TppReadings, tppReadings } from "./tpp.ts";

/** Which paragraph or want of knowledge decided a class. */
type Limb =
  | ParameterLimb
  | "below-all-limits"
  | "note-non-data-centre"
  | "by-notice"
  | "die-area-unknown"
  | "operations-unknown"
  | "bit-length-ambiguous"
  | "limits-not-on-file";
type ParameterLimb = (typeof LIMITS)[number]["limb"];

/** The class of an accelerator under ECCN 3A090 with what decided it and the numbers used. */
export type Classification = {
  /** `by-notice` when the parameters give none but a letter to the maker requires a licence. */
  class: "3A090.a" | "3A090.b" | "none" | "by-notice" | "indeterminate";
  limb: Limb;
  /** The highest reading; absent when no operations are known. */
  tpp?: number;
  /** The operation that gave the TPP; TOPS dense. */
  operation?: Pick<Tpp, "format" | "bits" | "tops">;
  dieAreaMm2?: number;
  /** TPP by mm²; absent when the die area is unknown. */
  performanceDensity?: number;
};

/** 88 FR 73458 brought today's limits into force; the earlier test of interconnect bandwidth is not on file. */
export const LIMITS_IN_FORCE = { from: "2023-11-17" };

/**
 * ECCN 3A090, eCFR of 2026-07-23: lower bounds are inclusive, upper bounds are not. The first row that fits decides, and for
 * each TPP the class only rises with density.
 */
export const LIMITS = [
  // 3A090.a.1
  { limb: "a.1", class: "3A090.a", tppFrom: 4800, tppBelow: Infinity, densityFrom: 0 },
  // 3A090.a.2
  { limb: "a.2", class: "3A090.a", tppFrom: 1600, tppBelow: Infinity, densityFrom: 5.92 },
  // 3A090.b.1; densities from 5.92 are a.2's
  { limb: "b.1", class: "3A090.b", tppFrom: 2400, tppBelow: 4800, densityFrom: 1.6 },
  // 3A090.b.2; densities from 5.92 are a.2's
  { limb: "b.2", class: "3A090.b", tppFrom: 1600, tppBelow: Infinity, densityFrom: 3.2 },
] as const;

/** Note to 3A090.a and .b: not designed or marketed for data centres and with a lower TPP than this. */
export const NOTE_TPP_BELOW = 4800;

type Verdict = Pick<Classification, "class" | "limb">;

/**
 * Classifies an accelerator by its parameters and the notices in force. `indeterminate` whenever something unknown could
 * change the class; what is unknown never makes it `none`.
 */
export function classify(accelerator: Accelerator, asOf: Date): Classification {
  const { dieAreaMm2 } = accelerator;
  const tpp = tppReadings(accelerator.dense);
  if (!tpp) return { class: "indeterminate", limb: "operations-unknown" };
  const { value, ...operation } = tpp.high;
  return {
    ...verdict(accelerator, tpp, asOf),
    tpp: value,
    operation,
    ...(dieAreaMm2 !== undefined && { dieAreaMm2, performanceDensity: value / dieAreaMm2 }),
  };
}

function verdict(accelerator: Accelerator, tpp: TppReadings, asOf: Date): Verdict {
  if (!isInForce(LIMITS_IN_FORCE, asOf)) return { class: "indeterminate", limb: "limits-not-on-file" };
  const high = byParameters(accelerator, tpp.high.value);
  const low = byParameters(accelerator, tpp.low.value);
  if (low.class !== high.class) return { class: "indeterminate", limb: "bit-length-ambiguous" };
  const notice = accelerator.byNotice;
  if (high.class === "none" && notice && isInForce(notice, asOf))
    return { class: "by-notice", limb: "by-notice" };
  return high;
}

function byParameters(accelerator: Accelerator, tpp: number): Verdict {
  const { dieAreaMm2, dataCentreMarketed } = accelerator;
  // An unknown area may be anything, so the density lies between these two; as the class only rises, the ends suffice.
  const [least, greatest] = dieAreaMm2 === undefined ? [0, Infinity] : [tpp / dieAreaMm2, tpp / dieAreaMm2];
  const high = byLimits(tpp, greatest);
  if (high.class !== "none" && !dataCentreMarketed && tpp < NOTE_TPP_BELOW) {
    return { class: "none", limb: "note-non-data-centre" };
  }
  return byLimits(tpp, least).class === high.class
    ? high
    : { class: "indeterminate", limb: "die-area-unknown" };
}

function byLimits(tpp: number, density: number): Verdict {
  const row = LIMITS.find(
    ({ tppFrom, tppBelow, densityFrom }) => tpp >= tppFrom && tpp < tppBelow && density >= densityFrom,
  );
  return row ? { class: row.class, limb: row.limb } : { class: "none", limb: "below-all-limits" };
}
