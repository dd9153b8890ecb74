import type { Reading, Truth } from "../../../shared/policy/condition-reading.ts";
import { visibleText } from "../screening/visible-text.ts";

/** How many elements of a list are shown; more of them seldom tell more. */
const ELEMENTS_MAX = 5;

const INDENT = "  ";

/**
 * Why a condition is what it is, a line a part, with the values met. Only what settles it is shown: of a false conjunction the
 * parts that are false, of one that nobody can tell those that are unknown. `all` shows everything.
 */
export function describeReading(reading: Reading, all: boolean): string[] {
  switch (reading.kind) {
    case "comparison":
      return [line(reading, `${reading.text}${metIn(reading)}`)];
    case "not":
      return nested(line(reading, "not:"), reading.parts, all);
    case "and":
    case "or":
      return describeLogic(reading, all);
    case "exists":
    case "all":
      return describeQuantifier(reading, all);
  }
}

/** One part that tells why stands for the whole. */
function describeLogic(reading: Logic, all: boolean): string[] {
  const parts = all ? reading.parts : telling(reading);
  const [only, ...more] = parts;
  if (only && more.length === 0) return describeReading(only, all);
  return nested(line(reading, reading.kind === "or" ? "any of:" : "all of:"), parts, all);
}

function describeQuantifier(reading: Quantifier, all: boolean): string[] {
  const parts = all ? reading.parts : telling(reading);
  if (parts.length === 0) return [line(reading, `${reading.text}, where ${emptiness(reading)}`)];
  const shown = parts.slice(0, ELEMENTS_MAX);
  const rest = parts.length - shown.length;
  return [
    ...nested(line(reading, quantity(reading)), shown, all),
    ...(rest > 0 ? [`${INDENT}… and ${rest} more`] : []),
  ];
}

const nested = (head: string, parts: readonly Reading[], all: boolean): string[] => [
  head,
  ...parts.flatMap((part) => describeReading(part, all)).map((text) => `${INDENT}${text}`),
];

const line = ({ value }: Reading, text: string) => `${value.padEnd(7)}  ${text}`;

type Logic = Extract<Reading, { kind: "and" | "or" | "not" }>;
type Quantifier = Extract<Reading, { kind: "exists" | "all" }>;

/** The parts that make the whole what it is: one that settles it, or else all. */
function telling({ kind, value, parts }: Logic | Quantifier): readonly Reading[] {
  const settles: Truth = kind === "and" || kind === "all" ? "false" : "true";
  return value === settles || value === "unknown" ? parts.filter((part) => part.value === value) : parts;
}

const quantity = ({ kind, list, parts }: Quantifier) =>
  `${kind === "exists" ? "one" : "each"} of ${list} (${parts.length}):`;

const emptiness = ({ list, absent }: Quantifier) =>
  absent.length > 0 ? `${list} is absent` : `${list} is empty`;

/** What a comparison met, as words that follow it. */
function metIn(reading: Extract<Reading, { kind: "comparison" }>): string {
  const met = [...valueTexts(reading), ...reading.absent.map((path) => `${path} is absent`)];
  return met.length > 0 ? `, where ${met.join(", ")}` : "";
}

const valueTexts = ({ values }: { values: Readonly<Record<string, unknown>> }) =>
  Object.entries(values).map(([path, value]) => `${path} is ${visibleText(JSON.stringify(value))}`);

/** The first thing that makes a condition what it is, in a few words. */
export function briefReason(reading: Reading): string {
  switch (reading.kind) {
    case "comparison":
      return [...valueTexts(reading), ...reading.absent.map((path) => `${path} is absent`)].join(", ");
    case "not":
      return reading.parts.map(briefReason).join("");
    case "and":
    case "or": {
      const [first] = telling(reading);
      return first ? briefReason(first) : "";
    }
    case "exists":
    case "all":
      if (reading.parts.length === 0) return emptiness(reading);
      return `${reading.value === "false" && reading.kind === "exists" ? "none" : "not each"} of ${reading.list} (${reading.parts.length})`;
  }
}
