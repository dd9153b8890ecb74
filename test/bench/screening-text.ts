import type { Report } from "./screening-figures.ts";
import type { KindShare, Operation } from "./screening-measures.ts";
import { PEERS, type Requirement } from "./screening-requirements.ts";

/** The report for people. */
export function printReport(report: Report): string {
  return [
    head(report),
    budgets(report),
    kinds("recall by kind", report.recallByKind),
    kinds("false positives by kind", report.falsePositivesByKind),
    operations(report),
    costs(report),
    required(report.requirements),
  ].join("\n\n");
}

function head({ machine, list, set, shipped }: Report): string {
  return [
    `machine    ${machine.cpu}, ${machine.cores} cores, node ${machine.node}`,
    `list       ${list.name}: ${list.entries} entries, ${list.names} names, digest ${list.digest.slice(0, 16)}…`,
    `set        ${set.name}: ${set.positives} positives, ${set.negatives} negatives, screened from ${set.lowestAlert}`,
    `policy     alert ${shipped.alert}, strong ${shipped.strong}`,
  ].join("\n");
}

function budgets({ budgets: [onePercent, onePerMille], topAccuracy, ambiguous, shipped }: Report): string {
  const line = (name: string, first: number, second: number) =>
    row(name, [first.toFixed(4), second.toFixed(4)]);
  return [
    row("negatives that alert", ["1 %", "0.1 %"]),
    line("threshold", onePercent?.threshold ?? Number.NaN, onePerMille?.threshold ?? Number.NaN),
    line("recall", onePercent?.recall ?? Number.NaN, onePerMille?.recall ?? Number.NaN),
    ...PEERS.map((peer) => line(`  ${peer.name}`, peer.onePercent, peer.onePerMille)),
    "",
    `best hit is the right one: ${percent(topAccuracy)} of the positives`,
    `ambiguous names that alert at ${shipped.alert}: ${ambiguous.alerting} of ${ambiguous.names}`,
  ].join("\n");
}

function kinds(title: string, [atOnePercent = [], atOnePerMille = []]: readonly KindShare[][]): string {
  const rows = atOnePercent.map(({ kind, names, share }, index) =>
    row(kind, [percent(share), percent(atOnePerMille[index]?.share ?? Number.NaN), String(names)]),
  );
  return [row(title, ["at 1 %", "at 0.1 %", "names"]), ...rows].join("\n");
}

const OPERATION_COLUMNS = {
  recall: ({ recall }: Operation) => recall.toFixed(4),
  "false pos.": ({ falsePositives }: Operation) => percent(falsePositives, 2),
  precision: ({ precision }: Operation) => precision.toFixed(4),
  F1: ({ f1 }: Operation) => f1.toFixed(4),
  "alerts/pos.": ({ alertsPerPositive }: Operation) => alertsPerPositive.toFixed(3),
  "alerts/neg.": ({ alertsPerNegative }: Operation) => alertsPerNegative.toFixed(4),
  "best right": ({ topAccuracy }: Operation) => percent(topAccuracy),
} as const;

function operations({ operations: all, shipped }: Report): string {
  const marks = new Map([
    [shipped.alert, "alert"],
    [shipped.strong, "strong"],
  ]);
  const cells = Object.values(OPERATION_COLUMNS);
  return [
    row("threshold", Object.keys(OPERATION_COLUMNS), 12),
    ...all.map((operation) =>
      row(
        `${operation.threshold.toFixed(2)} ${marks.get(operation.threshold) ?? ""}`,
        cells.map((cell) => cell(operation)),
        12,
      ),
    ),
  ].join("\n");
}

function costs({ costs: cost, alertingAtShipped: { screened, derived } }: Report): string {
  const milliseconds = (value: number) => `${value.toFixed(3)} ms`;
  return [
    `one name   p50 ${milliseconds(cost.p50Ms)}   p90 ${milliseconds(cost.p90Ms)}   p99 ${milliseconds(cost.p99Ms)}   p99.9 ${milliseconds(cost.p999Ms)}   max ${milliseconds(cost.maxMs)}`,
    `batch      ${Math.round(cost.namesPerSecond)} names/s on one core, ${Math.round(cost.namesPerCpuSecond)} per second of processor time`,
    `index      ${(cost.indexBytes / 1e6).toFixed(2)} MB, load to first answer ${cost.firstAnswerMs.toFixed(0)} ms, ${(cost.memoryBytes / 1e6).toFixed(0)} MB of heap and buffers`,
    `compile    ${cost.compileMs === undefined ? "not measured: an index was given" : `${(cost.compileMs / 1000).toFixed(1)} s`}`,
    `alerting   ${screened} names when screened at the shipped alert, ${derived} by the scores of the run below it`,
  ].join("\n");
}

function required(all: readonly Requirement[]): string {
  const short = all.filter(({ verdict }) => verdict === "short").length;
  return [
    row("required", ["figure", "measured", "verdict"]),
    ...all.map(({ what, better, required: figure, aim, measured, verdict }) =>
      row(what, [
        `${better === "more" ? "≥" : "≤"} ${number(figure)}${aim === undefined ? "" : ` (${aim})`}`,
        measured === undefined ? "" : number(measured),
        verdict === "short" ? "SHORT" : verdict,
      ]),
    ),
    short === 0 ? "every required figure is met" : `${short} of ${all.length} required figures are not met`,
  ].join("\n");
}

const row = (name: string, cells: readonly string[], width = 14): string =>
  [name.padEnd(width === 14 ? 30 : 14), ...cells.map((cell) => cell.padStart(width))].join("").trimEnd();

const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;

/** Counts without decimals, shares with four and times with three digits. */
function number(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(value < 1 ? 4 : 3)));
}
