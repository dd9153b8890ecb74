import type { HookCosts } from "../hooks/cost-rows.ts";
import type { RequestCost } from "../request-cost.ts";
import { assumed, type Cell, measured } from "./source.ts";

/** What a call of one kind takes; times in milliseconds. */
export type CallLoad = {
  /** Calls of the kind for each decision. */
  share: number;
  readUnits: number;
  writeUnits: number;
  signatures: number;
  symmetricCalls: number;
  durationMs: number;
  memoryGb: number;
  logBytes: number;
};

/** What a decision takes in all, by the calls that come with it; a decision is a sign-up, evidence or a quota request. */
export type Workload = {
  calls: Readonly<Record<string, CallLoad>>;
  /** Calls that come through the API, for each decision. */
  apiCalls: number;
  /** Messages to reviewers for each decision. */
  messages: number;
  /** Bytes that the ledger keeps of a decision. */
  storedBytes: number;
  /** Calls for each decision that settle what it owes. */
  outboxWrites: number;
};

/** What we suppose; each is a house choice, to be replaced by what a provider knows of itself. */
export const ASSUMED = {
  signUpShare: { value: 0.5, unit: "of decisions", source: assumed("as many sign-ups as other decisions") },
  evidenceShare: {
    value: 0.1,
    unit: "of decisions",
    source: assumed("one sign-up in five is asked for evidence"),
  },
  quotaShare: { value: 0.4, unit: "of decisions", source: assumed("the rest") },
  gateCalls: {
    value: 2,
    unit: "gate calls a decision",
    source: assumed("resources are provisioned twice a decision"),
  },
  reviewShare: { value: 0.05, unit: "of decisions", source: assumed("one in twenty goes to people") },
  dynamoDbMs: {
    value: 5,
    unit: "ms a round trip",
    source: assumed("AWS calls it single-digit milliseconds"),
  },
  kmsMs: { value: 10, unit: "ms a call", source: assumed("house estimate; not measurable here") },
  accessLogBytes: {
    value: 700,
    unit: "bytes a call",
    source: assumed("the access log's line and Lambda's three"),
  },
  tracedShare: {
    value: 0.05,
    unit: "of calls",
    source: assumed("X-Ray's default sampling rule, beside one a second"),
  },
  monthsKept: {
    value: 12,
    unit: "months",
    source: assumed("the first year; what is kept ten years costs ten times that"),
  },
  peakFactor: {
    value: 10,
    unit: "times the average",
    source: assumed("a launch day; the last scale is a peak already"),
  },
} as const satisfies Record<string, Cell>;

/**
 * Processor time of a call, p50, as measured on an AMD EPYC of two cores that others used at the same time: upper bounds. They are
 * written here by hand, after a run on a quiet machine; all else is counted anew each time.
 */
export const CPU = {
  "sign-up": { value: 8, unit: "ms", source: measured("sign-up: processor time") },
  evidence: { value: 12, unit: "ms", source: measured("evidence: processor time") },
  "quota-request": { value: 12, unit: "ms", source: measured("quota-request: processor time") },
  gate: { value: 1.5, unit: "ms", source: measured("account: processor time") },
  delivery: { value: 12, unit: "ms", source: measured("backlog: relay, a core's time for each check") },
} as const satisfies Record<string, Cell>;

/** Memory in GB, which is also the share of a core. Source: infra/onboarding-stack.ts and infra/hook-function.ts. */
const MEMORY = { deciding: 1769 / 1024, other: 512 / 1024 };

/** Bytes that an index keeps of an item beside it: those of its keys, and 100. Source: AWS, "DynamoDB Item sizes", indexes. */
const INDEX_BYTES = 300;
/** Storage of an item has 100 bytes beside it. Same source. */
const ITEM_BYTES = 100;
/** A link item: two keys. */
const LINK_BYTES = 200;

/** Makes the workload of measured costs and what is assumed. */
export function workloadOf(costs: HookCosts): Workload {
  const { signUpShare, evidenceShare, quotaShare, gateCalls, reviewShare } = ASSUMED;
  const signUp = costs["first sign-up of an account"];
  const links = costs["delivery of what the sign-up owes"].calls["PutItem"] ?? 0;
  return {
    calls: {
      "sign-up": load(signUp, signUpShare.value, { cpuMs: CPU["sign-up"].value, memoryGb: MEMORY.deciding }),
      evidence: load(costs.evidence, evidenceShare.value, {
        cpuMs: CPU.evidence.value,
        memoryGb: MEMORY.deciding,
      }),
      "quota-request": load(costs["later quota request"], quotaShare.value, {
        cpuMs: CPU["quota-request"].value,
        memoryGb: MEMORY.deciding,
      }),
      gate: load(costs.gate, gateCalls.value, { cpuMs: CPU.gate.value, memoryGb: MEMORY.other }),
      delivery: load(costs["delivery of what the sign-up owes"], 1, {
        // A third of a core takes three times as long.
        cpuMs: CPU.delivery.value / MEMORY.other,
        memoryGb: MEMORY.other,
      }),
    },
    apiCalls: 1 + gateCalls.value,
    messages: reviewShare.value,
    storedBytes: signUp.checkBytes + ITEM_BYTES + INDEX_BYTES + links * (LINK_BYTES + ITEM_BYTES),
    outboxWrites: 2,
  };
}

function load(
  cost: RequestCost,
  share: number,
  { cpuMs, memoryGb }: { cpuMs: number; memoryGb: number },
): CallLoad {
  const signatures = cost.calls["Sign"] ?? 0;
  return {
    share,
    readUnits: cost.readUnits,
    writeUnits: cost.writeUnits,
    signatures,
    symmetricCalls: cost.kmsCalls - signatures,
    durationMs: cpuMs + cost.sequentialTrips * ASSUMED.dynamoDbMs.value + cost.kmsCalls * ASSUMED.kmsMs.value,
    memoryGb,
    logBytes: ASSUMED.accessLogBytes.value,
  };
}

/** Something of every call, for each decision. */
export const perDecision = ({ calls }: Workload, part: (call: CallLoad) => number): number =>
  Object.values(calls).reduce((sum, call) => sum + call.share * part(call), 0);
