import { randomNumbers } from "../random.ts";

/** What may go wrong, and what it is. */
const FAULTS = {
  "crash-before": "the process is gone before the call is served",
  "crash-after": "the process is gone when the call is served",
  "error-before": "the call is not served",
  throttle: "the call is refused for now",
  "answer-lost": "the call is served, its answer does not arrive",
  repeated: "the client repeats a call whose answer was lost",
  late: "the call is given up, and served later",
  stale: "the read does not see the newest writes",
  "clock-ahead": "the clock jumps forward",
  "clock-back": "the clock jumps back",
  gap: "a batch of the stream is never delivered",
  duplicate: "a batch is delivered twice at once",
  partial: "one record of a batch cannot be delivered",
} as const satisfies Record<string, string>;
export type Fault = keyof typeof FAULTS;

const CALL = ["crash-before", "crash-after", "error-before", "throttle", "answer-lost"] as const;
const CLOCK = ["clock-ahead", "clock-back"] as const;

/** What may go wrong with each kind of operation. */
const POSSIBLE = {
  read: [...CALL, ...CLOCK],
  "indexed-read": [...CALL, ...CLOCK, "stale"],
  write: [...CALL, ...CLOCK, "repeated", "late"],
  delivery: ["gap", "duplicate", "partial"],
} as const satisfies Record<string, readonly Fault[]>;
export type OperationKind = keyof typeof POSSIBLE;

/** What may go wrong with an operation of this kind. */
export const possibleFaults = (kind: OperationKind): readonly Fault[] => POSSIBLE[kind];

/**
 * Of the possible faults those that are struck in pairs, which differ in what comes of them: a throttled call is one that was not
 * served, and whether a read was served before the process was gone, or its answer lost, nobody can tell. A clock that jumps meets
 * other faults in random runs only.
 */
export const distinctFaults = (kind: OperationKind): readonly Fault[] =>
  POSSIBLE[kind].filter((fault) => !ALIKE[kind === "write" ? "write" : "read"].has(fault));

const ALIKE: Record<"read" | "write", ReadonlySet<Fault>> = {
  read: new Set(["throttle", "crash-after", "answer-lost", ...CLOCK]),
  write: new Set(["throttle", ...CLOCK]),
};

/** Which fault strikes an operation; points are numbered from 0 in the order in which operations begin. */
export type Plan = (point: number, kind: OperationKind) => Fault | undefined;

/** A fault at a point. */
export type Strike = { point: number; fault: Fault };

/** Exactly these faults. */
export function planOf(strikes: readonly Strike[]): Plan {
  const faults = new Map(strikes.map(({ point, fault }) => [point, fault]));
  return (point, kind) => {
    const fault = faults.get(point);
    return fault && possibleFaults(kind).includes(fault) ? fault : undefined;
  };
}

/** Faults at random, at this rate of all operations. */
export function randomPlan(seed: number, rate: number): Plan {
  const random = randomNumbers(seed ^ 0x5bd1e995);
  return (_, kind) => {
    const strikes = random() < rate;
    const possible = possibleFaults(kind);
    return strikes ? possible[Math.floor(random() * possible.length)] : undefined;
  };
}

/** `12:late,40:crash-after`; `none` where nothing goes wrong. */
export const planText = (strikes: readonly Strike[]): string =>
  strikes.map(({ point, fault }) => `${point}:${fault}`).join(",") || "none";

/** Reads what `planText` wrote; undefined where it is none. */
export function parsePlan(text: string): Strike[] | undefined {
  if (text === "none") return [];
  const strikes = text.split(",").flatMap((one) => {
    const [, point, name] = /^([0-9]{1,6}):([a-z-]+)$/.exec(one) ?? [];
    const fault = isFault(name) ? name : undefined;
    return point !== undefined && fault ? [{ point: Number(point), fault }] : [];
  });
  return strikes.length === text.split(",").length ? strikes : undefined;
}

const isFault = (name: string | undefined): name is Fault =>
  name !== undefined && Object.hasOwn(FAULTS, name);
