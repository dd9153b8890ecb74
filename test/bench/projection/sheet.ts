import { costPerMillion } from "./cost.ts";
import {
  type LimitMet,
  limitsMet,
  metAt,
  oneAccountPerSecond,
  SCALES,
  type ScaleOfUse,
  secondsToGrow,
  sweptPerSecond,
} from "./limits-met.ts";
import { PRICES } from "./prices.ts";
import { QUOTAS } from "./quotas.ts";
import type { Cell } from "./source.ts";
import { ASSUMED, CPU, type Workload } from "./workload.ts";

/** The projection as text: what a million decisions cost, which limit is met when, and every cell with its source. */
export function projectionSheet(workload: Workload): string {
  return [
    loads(workload),
    costs(workload),
    limits(workload),
    cells("prices, us-east-1, first tier", PRICES),
    cells("limits as an account is opened", QUOTAS),
    cells("assumed", ASSUMED),
    cells("measured", CPU),
  ].join("\n\n");
}

function loads({ calls }: Workload): string {
  const rows = Object.entries(calls).map(
    ([name, { share, readUnits, writeUnits, durationMs, memoryGb }]) =>
      `  ${name.padEnd(16)} ${share} a decision, ${readUnits} read and ${writeUnits} write units, ${durationMs.toFixed(0)} ms at ${memoryGb.toFixed(2)} GB`,
  );
  return ["what a decision brings with it", ...rows].join("\n");
}

function costs(workload: Workload): string {
  const lines = costPerMillion(workload);
  const total = lines.reduce((sum, { dollars }) => sum + dollars, 0);
  return [
    "cost of a million decisions",
    ...lines.map(({ what, dollars, because }) => `  ${what.padEnd(28)} ${dollar(dollars)}   ${because}`),
    `  ${"together".padEnd(28)} ${dollar(total)}`,
  ].join("\n");
}

function limits(workload: Workload): string {
  const all = limitsMet(workload);
  const rows = all.map(
    ({ what, limit, unit, each, metAt }) =>
      `  ${what.padEnd(38)} ${count(metAt).padStart(8)} decisions/s   ${count(limit)} ${unit}, ${each.toPrecision(3)} for each`,
  );
  const { "sign-up": signUp, delivery } = workload.calls;
  const ready = signUp ? secondsToGrow(signUp, FASTEST.perSecond * signUp.share) : Number.NaN;
  return [
    "each limit, and when it is met",
    ...rows,
    `  One account: at most ${count(oneAccountPerSecond(workload))} decisions/s, by the write units of its partition.`,
    `  From nothing to ${FASTEST.name}: ${ready.toFixed(0)} s until Lambda has made the environments of the sign-up.`,
    `  The sweeper alone, after an outage of the relay: ${count(delivery ? sweptPerSecond(delivery) : Number.NaN)} checks/s.`,
    "limits met, the first first",
    ...SCALES.map((scale) => `  ${atPeak(scale).padEnd(42)} ${metOf(all, scale)}`),
    "what to do, in that order",
    ...metAt(all, FASTEST).map(({ what, remedy }) => `  ${what}: ${remedy}`),
  ].join("\n");
}

const FASTEST = { name: "10,000 a second", perSecond: 10_000 };

const atPeak = ({ name, perSecond }: ScaleOfUse): string => `${name}, ${count(perSecond)}/s at the peak`;

/** The limits that are met at a scale; where none is, the one that would be next. */
function metOf(all: readonly LimitMet[], scale: ScaleOfUse): string {
  const met = metAt(all, scale);
  if (met.length > 0) return met.map(({ what }) => what).join("; ");
  const [next] = all;
  return `none; the next is ${next?.what}, at ${count(next?.metAt ?? Number.NaN)}/s`;
}

function cells(title: string, of: Readonly<Record<string, Cell>>): string {
  const rows = Object.entries(of).map(
    ([name, { value, unit, source }]) =>
      `  ${name.padEnd(24)} ${figure(value)} ${unit}   ${source.how}, ${source.read}: ${source.document}${source.url ? ` <${source.url}>` : ""}`,
  );
  return [title, ...rows].join("\n");
}

const dollar = (value: number): string => `$${value.toFixed(2)}`.padStart(8);
const count = (value: number): string =>
  value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
/** Without an exponent, as prices are read. */
const figure = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 6, useGrouping: value >= 1000 });
