import { expect, test } from "vitest";
import {
  evaluation,
  falsePositivesByKind,
  operationAt,
  recallByKind,
  recallCurve,
  recallOf,
  type Screened,
  thresholdAt,
} from "./screening-measures.ts";

type Hits = Record<string, number>;

/** A name that is on the list as entry "a", with the scores that entries got. */
const positive = (hits: Hits, kind = "exact", accept = ["a"]): Screened => ({
  kind,
  accept,
  hits: Object.entries(hits).map(([entryId, score]) => ({ entryId, score })),
});

const negative = (hits: Hits = {}, kind = "person_common"): Screened => positive(hits, kind, []);

/** Ten negatives of which some have a best hit. */
const negatives = (...scores: number[]): Screened[] =>
  Array.from({ length: 10 }, (_, index) => negative(scores[index] === undefined ? {} : { x: scores[index] }));

test("a name is found by any accepted entry, whatever stands above it", () => {
  const evaluated = evaluation([
    positive({ x: 0.9, a: 0.8 }),
    positive({ b: 0.7 }, "exact", ["a", "b"]),
    positive({ x: 0.9 }),
  ]);
  expect(evaluated.accepted).toEqual([0.8, 0.7, 0]);
  expect(operationAt(evaluated, 0.75).recall).toBe(1 / 3);
});

test.for([
  ["below its score", 0.79, 1],
  ["at its score", 0.8, 1],
  ["above its score", 0.81, 0],
] as const)("a threshold %s counts a name accordingly", ([, threshold, found]) => {
  const evaluated = evaluation([positive({ a: 0.8 }), negative({ x: 0.8 })]);
  expect(operationAt(evaluated, threshold)).toMatchObject({ recall: found, falsePositives: found });
});

test.for<[string, number[], number, number]>([
  ["as many as are allowed", [0.9, 0.7, 0.5, 0.4], 0.2, 2],
  ["none where none is allowed", [0.9, 0.7], 0.05, 0],
  ["those of equal score together, and so fewer than are allowed", [0.9, 0.7, 0.7, 0.7], 0.2, 1],
  ["none where more than are allowed share the best score", [0.9, 0.9, 0.9], 0.2, 0],
  ["all that have a hit where they are fewer than allowed", [0.9, 0.4], 0.5, 2],
  ["none that has the best possible score where it is one too many", [1], 0.05, 0],
])("at the threshold of a budget alert %s", ([, scores, budget, alerting]) => {
  const evaluated = evaluation([positive({ a: 1 }), ...negatives(...scores)]);
  const { falsePositives } = operationAt(evaluated, thresholdAt(evaluated, budget));
  expect(falsePositives).toBe(alerting / 10);
});

test("a positive that ties with the first negative too many is not found at the budget", () => {
  const evaluated = evaluation([positive({ a: 0.7 }), positive({ a: 0.71 }), ...negatives(0.9, 0.7, 0.7)]);
  expect(operationAt(evaluated, thresholdAt(evaluated, 0.2)).recall).toBe(0.5);
});

test("a budget that is a whole number of names is not lost to binary fractions", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => negative({ x: index / 100 }));
  const evaluated = evaluation([positive({ a: 1 }), ...hundred]);
  // 0.29 × 100 is 28.999999999999996.
  expect(operationAt(evaluated, thresholdAt(evaluated, 0.29)).falsePositives).toBe(0.29);
});

test("precision counts positives that alert on another entry only as wrong", () => {
  const evaluated = evaluation([
    positive({ a: 0.9 }),
    positive({ a: 0.9, x: 0.8 }),
    positive({ x: 0.9 }),
    positive({}),
    negative({ x: 0.9, y: 0.8 }),
    negative(),
  ]);
  expect(operationAt(evaluated, 0.7)).toEqual({
    threshold: 0.7,
    recall: 0.5,
    falsePositives: 0.5,
    precision: 0.5,
    f1: 0.5,
    alertsPerPositive: 1,
    alertsPerNegative: 1,
    topAccuracy: 0.5,
  });
});

test("the best hit is right only where an accepted entry is first and alerts", () => {
  const evaluated = evaluation([
    positive({ a: 0.9, x: 0.8 }),
    positive({ x: 0.9, a: 0.8 }),
    positive({ a: 0.6 }),
  ]);
  expect(operationAt(evaluated, 0.7).topAccuracy).toBe(1 / 3);
});

test("kinds are counted each for itself, in the order of their names", () => {
  const evaluated = evaluation([
    positive({ a: 0.9 }, "typo"),
    positive({ a: 0.5 }, "typo"),
    positive({ a: 0.9 }, "alias"),
    negative({ x: 0.9 }, "single_word"),
    negative({}, "single_word"),
    negative({}, "person_near"),
  ]);
  expect(recallByKind(evaluated, 0.7)).toEqual([
    { kind: "alias", names: 1, share: 1 },
    { kind: "typo", names: 2, share: 0.5 },
  ]);
  expect(falsePositivesByKind(evaluated, 0.7)).toEqual([
    { kind: "person_near", names: 1, share: 0 },
    { kind: "single_word", names: 2, share: 0.5 },
  ]);
});

test("kinds together are weighed by their names; kinds that the set lacks have no recall", () => {
  const shares = [
    { kind: "a", names: 1, share: 1 },
    { kind: "b", names: 3, share: 0 },
  ];
  expect(recallOf(["a", "b", "c"], shares)).toBe(0.25);
  expect(recallOf(["c"], shares)).toBeUndefined();
});

test("the curve has a point for each score of a negative, and none between equal ones", () => {
  const evaluated = evaluation([
    positive({ a: 0.95 }),
    positive({ a: 0.7 }),
    positive({ a: 0.6 }),
    positive({}),
    ...negatives(0.9, 0.7, 0.7, 0.5),
  ]);
  expect(recallCurve(evaluated, 0.4)).toEqual([
    { falsePositives: 0, recall: 0.25 },
    { falsePositives: 0.1, recall: 0.25 },
    { falsePositives: 0.3, recall: 0.75 },
    { falsePositives: 0.4, recall: 0.75 },
  ]);
});

test("where nothing alerts every share is 0", () => {
  const evaluated = evaluation([positive({}), negative()]);
  expect(operationAt(evaluated, 0.7)).toMatchObject({ recall: 0, precision: 0, f1: 0, topAccuracy: 0 });
});
