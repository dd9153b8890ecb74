/** What the engine answered for one labelled name, best first; `accept` is empty for a name that is on no list. */
export type Screened = {
  kind: string;
  accept: readonly string[];
  hits: readonly { entryId: string; score: number }[];
};

/** Figures at one threshold; a hit is any accepted entry at or above it. Shares lie in [0, 1]. */
export type Operation = {
  threshold: number;
  /** Share of the positives that alert on an accepted entry. */
  recall: number;
  /** Share of the negatives that alert at all. */
  falsePositives: number;
  /** Of all names that alert, the share that does so on an accepted entry. */
  precision: number;
  f1: number;
  /** Alerts for a name, in the mean. */
  alertsPerPositive: number;
  alertsPerNegative: number;
  /** Share of the positives whose best alert is an accepted entry. */
  topAccuracy: number;
};

/** Recall or false positives of the names of one kind. */
export type KindShare = { kind: string; names: number; share: number };

export type Evaluation = ReturnType<typeof evaluation>;

const isPositive = ({ accept }: Screened): boolean => accept.length > 0;

/** Prepares the answers for questions about thresholds; names screened below the lowest threshold asked for. */
export function evaluation(screened: readonly Screened[]) {
  const positives = screened.filter(isPositive);
  const negatives = screened.filter((name) => !isPositive(name));
  return {
    positives,
    negatives,
    /** Best score of an accepted entry, in the order of the positives; 0 where none was found. */
    accepted: positives.map(acceptedScore),
    /** Best score of any entry, highest first. */
    falseScores: negatives.map(bestScore).sort((a, b) => b - a),
  };
}

const bestScore = ({ hits }: Screened): number => hits[0]?.score ?? 0;

const acceptedScore = ({ accept, hits }: Screened): number =>
  hits.find(({ entryId }) => accept.includes(entryId))?.score ?? 0;

/**
 * The lowest threshold at which at most a budget's share of the negatives alert: just above the score of the first one too many. Names
 * of equal score alert together, so that fewer than the share may.
 */
export function thresholdAt({ falseScores }: Evaluation, budget: number): number {
  // 0.01 × 8,100 is 81 in decimals and may be a hair less in binary.
  const allowed = Math.floor(budget * falseScores.length + 1e-9);
  return (falseScores[allowed] ?? 0) + Number.EPSILON;
}

/** All figures at one threshold. */
export function operationAt(evaluated: Evaluation, threshold: number): Operation {
  const { positives, negatives, accepted } = evaluated;
  const alerting = (names: readonly Screened[]) =>
    names.filter((name) => bestScore(name) >= threshold).length;
  const found = accepted.filter((score) => score >= threshold).length;
  const recall = share(found, positives.length);
  const falseAlerts = alerting(negatives);
  const precision = share(found, alerting(positives) + falseAlerts);
  return {
    threshold,
    recall,
    falsePositives: share(falseAlerts, negatives.length),
    precision,
    f1: share(2 * precision * recall, precision + recall),
    alertsPerPositive: alertsPerName(positives, threshold),
    alertsPerNegative: alertsPerName(negatives, threshold),
    topAccuracy: share(positives.filter((name) => isTopAccepted(name, threshold)).length, positives.length),
  };
}

const alertsPerName = (names: readonly Screened[], threshold: number): number =>
  share(
    names.reduce((sum, { hits }) => sum + hits.filter(({ score }) => score >= threshold).length, 0),
    names.length,
  );

/** A share of nothing is 0. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function isTopAccepted({ accept, hits: [best] }: Screened, threshold: number): boolean {
  return best !== undefined && best.score >= threshold && accept.includes(best.entryId);
}

/** Recall by kind of positive, in the order of the kinds' names. */
export const recallByKind = ({ positives, accepted }: Evaluation, threshold: number): KindShare[] =>
  shareByKind(positives, (_, index) => (accepted[index] ?? 0) >= threshold);

/** Share that alerts, by kind of negative, in the order of the kinds' names. */
export const falsePositivesByKind = ({ negatives }: Evaluation, threshold: number): KindShare[] =>
  shareByKind(negatives, (name) => bestScore(name) >= threshold);

function shareByKind(
  names: readonly Screened[],
  counts: (name: Screened, index: number) => boolean,
): KindShare[] {
  const kinds = new Map<string, { names: number; counted: number }>();
  for (const [index, name] of names.entries()) {
    const kind = kinds.get(name.kind) ?? { names: 0, counted: 0 };
    kinds.set(name.kind, kind);
    kind.names += 1;
    if (counts(name, index)) kind.counted += 1;
  }
  return [...kinds]
    .map(([kind, { names: count, counted }]) => ({ kind, names: count, share: counted / count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Recall of all names of some kinds together; undefined where the set has none of them. */
export function recallOf(kinds: readonly string[], shares: readonly KindShare[]): number | undefined {
  const own = shares.filter(({ kind }) => kinds.includes(kind));
  const names = own.reduce((sum, share) => sum + share.names, 0);
  if (names === 0) return undefined;
  return own.reduce((sum, share) => sum + share.share * share.names, 0) / names;
}

/** A point of the curve. */
export type CurvePoint = { falsePositives: number; recall: number };

/** Recall over false positives, from the strictest threshold to that at which `upTo` of the negatives alert. */
export function recallCurve(evaluated: Evaluation, upTo: number): CurvePoint[] {
  const { negatives, falseScores } = evaluated;
  const sorted = evaluated.accepted.toSorted((a, b) => b - a);
  const points: CurvePoint[] = [];
  let found = 0;
  for (let alerting = 0; alerting <= upTo * negatives.length; alerting += 1) {
    const threshold = falseScores[alerting] ?? 0;
    // Names of equal score alert together: there is no point between them.
    if (alerting > 0 && threshold === falseScores[alerting - 1]) continue;
    while ((sorted[found] ?? 0) > threshold) found += 1;
    points.push({ falsePositives: alerting / negatives.length, recall: found / sorted.length });
  }
  return points;
}
