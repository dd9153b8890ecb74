import { cpus } from "node:os";
import { shippedThresholds } from "../../functions/commands/screening/shipped-thresholds.ts";
import type { ActiveWatchlist } from "../../shared/ports.ts";
import type { ScreeningThresholds } from "../../shared/screening/hit.ts";
import type { LabelledName } from "./labelled-names.ts";
import { percentile } from "./percentiles.ts";
import {
  type Evaluation,
  evaluation,
  falsePositivesByKind,
  operationAt,
  recallByKind,
  recallCurve,
  type Screened,
  thresholdAt,
} from "./screening-measures.ts";
import { BUDGETS, requirements } from "./screening-requirements.ts";
import { loadInFreshProcess, queryOf, screenNames, type Timed, timeQueries } from "./screening-run.ts";

/** Lower than any threshold that is asked about. */
const LOWEST_ALERT = 0.3;
const FIXED_THRESHOLDS = [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** Up to which share of false positives the curve is drawn. */
const CURVE_END = 0.1;

/** A list to measure on; `compileMs` is missing where an index was given. */
export type MeasuredList = {
  name: string;
  watchlist: ActiveWatchlist;
  bytes: Uint8Array;
  compileMs?: number;
};

/** What is measured, and where it is said how far that is. */
export type Measuring = {
  set: { name: string; names: readonly LabelledName[] };
  ambiguous: readonly LabelledName["query"][];
  list: MeasuredList;
  say: (sentence: string) => void;
  progress: (done: number) => void;
};

/** Everything that the report says, fit for JSON. */
export type Report = ReturnType<typeof measureScreening>;

/** Screens every name twice: once far below the shipped alert for the figures, once at it for the times. */
export function measureScreening({ set, ambiguous, list, say, progress }: Measuring) {
  const shipped = shippedThresholds();
  const { screen } = list.watchlist;
  const screened = screenNames(
    set.names,
    { screen, thresholds: { ...shipped, alert: LOWEST_ALERT } },
    progress,
  );
  const evaluated = evaluation(screened);
  say("timing every name at the shipped alert");
  const queries = set.names.map(({ query }) => queryOf(query));
  const timed = timeQueries(queries, { screen, thresholds: shipped });
  say("loading the index in processes of their own");
  const costs = { ...costsOf(list, set.names[0]?.query.name ?? ""), ...latencyOf(timed) };
  return {
    machine: { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version },
    list: listFigures(list),
    set: {
      name: set.name,
      positives: evaluated.positives.length,
      negatives: evaluated.negatives.length,
      lowestAlert: LOWEST_ALERT,
    },
    shipped,
    ...recognition(evaluated, shipped),
    ambiguous: {
      names: ambiguous.length,
      alerting: ambiguous.filter((query) => screen(queryOf(query), shipped).length > 0).length,
    },
    costs,
    /** How many names alert when screened at the shipped alert, and by the scores of the lower one: the same, or it prunes. */
    alertingAtShipped: { screened: timed.alerting, derived: alertingAt(screened, shipped.alert) },
    requirements: requirements(evaluated, costs),
  };
}

/** Figures that follow from the scores alone. */
function recognition(evaluated: Evaluation, shipped: ScreeningThresholds) {
  const at = (threshold: number) => operationAt(evaluated, threshold);
  const budgets = Object.values(BUDGETS).map((budget) => ({
    budget,
    ...at(thresholdAt(evaluated, budget)),
  }));
  const thresholds = new Set([...FIXED_THRESHOLDS, shipped.alert, shipped.strong]);
  return {
    budgets,
    recallByKind: budgets.map(({ threshold }) => recallByKind(evaluated, threshold)),
    falsePositivesByKind: budgets.map(({ threshold }) => falsePositivesByKind(evaluated, threshold)),
    operations: [...thresholds].sort((a, b) => a - b).map(at),
    topAccuracy: at(LOWEST_ALERT).topAccuracy,
    curve: recallCurve(evaluated, CURVE_END),
  };
}

function listFigures({ name, watchlist: { manifest } }: MeasuredList) {
  return { name, entries: manifest.entries, names: manifest.names, digest: manifest.digest };
}

function costsOf({ bytes, compileMs }: MeasuredList, name: string) {
  const loaded = loadInFreshProcess(bytes, name);
  return { ...loaded, indexBytes: bytes.length, ...(compileMs !== undefined && { compileMs }) };
}

function latencyOf({ sample, cpuSeconds }: Timed) {
  const seconds = sample.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
  return {
    p50Ms: percentile(sample, 0.5),
    p90Ms: percentile(sample, 0.9),
    p99Ms: percentile(sample, 0.99),
    p999Ms: percentile(sample, 0.999),
    maxMs: percentile(sample, 1),
    namesPerSecond: sample.length / seconds,
    namesPerCpuSecond: sample.length / cpuSeconds,
  };
}

const alertingAt = (screened: readonly Screened[], alert: number): number =>
  screened.filter(({ hits: [best] }) => best !== undefined && best.score >= alert).length;
