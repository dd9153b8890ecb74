import { type Evaluation, operationAt, recallByKind, recallOf, thresholdAt } from "./screening-measures.ts";

/** Shares of the negatives that may alert; the figures of the report are taken there. */
export const BUDGETS = { onePercent: 0.01, onePerMille: 0.001 } as const;

/**
 * Kinds of altered names with the least recall at the threshold where 1 % of the negatives alert. House targets, set after
 * measuring the name matchers of other projects on the same set.
 */
const RECALL_MIN = [
  ...["exact", "alias", "case_punct", "reorder"].map((kind) => ({ what: kind, kinds: [kind], least: 0.99 })),
  ...["typo1_insert", "typo1_delete", "typo1_swap", "typo1_key", "legal_form"].map((kind) => ({
    what: kind,
    kinds: [kind],
    least: 0.96,
  })),
  { what: "typo2", kinds: ["typo2"], least: 0.88 },
  { what: "joined words", kinds: ["concat"], least: 0.9 },
  { what: "split words", kinds: ["split"], least: 0.9 },
  { what: "romanisation ru", kinds: ["translit_ru"], least: 0.95 },
  { what: "romanisation ar", kinds: ["translit_ar"], least: 0.9 },
  { what: "romanisation zh", kinds: ["translit_zh"], least: 0.85 },
  { what: "romanisation ko", kinds: ["translit_ko"], least: 0.8 },
  {
    what: "Cyrillic",
    kinds: ["script_cyrillic_un", "script_cyrillic_hand", "script_cyrillic_gen"],
    least: 0.92,
  },
  { what: "Arabic", kinds: ["script_arabic_un", "script_arabic_hand"], least: 0.65 },
  { what: "Han", kinds: ["script_cjk_hand"], least: 0.5 },
] as const satisfies readonly { what: string; kinds: readonly string[]; least: number }[];

/** Recall at each budget: the least, and what is aimed at. House targets, set as those by kind. */
export const RECALL_REQUIRED = [
  { what: "recall at 1 %", share: BUDGETS.onePercent, required: 0.92, aim: 0.95 },
  { what: "recall at 0.1 %", share: BUDGETS.onePerMille, required: 0.86, aim: 0.9 },
] as const satisfies readonly { what: string; share: number; required: number; aim: number }[];

/** The best of other projects' name matchers on the open set: Jaro–Winkler over best pairs of words, and Watchman's score. */
export const PEERS = [
  { name: "best-pairs Jaro–Winkler", onePercent: 0.735, onePerMille: 0.645 },
  { name: "Watchman", onePercent: 0.656, onePerMille: 0.565 },
] as const;

/** What costs are measured: times in milliseconds, sizes in bytes. */
export type Costs = {
  p50Ms: number;
  p99Ms: number;
  namesPerSecond: number;
  compileMs?: number;
  firstAnswerMs: number;
  indexBytes: number;
  memoryBytes: number;
};

const COST_LIMITS = [
  { cost: "p50Ms", what: "one name, p50 (ms)", limit: 0.25, better: "less" },
  { cost: "p99Ms", what: "one name, p99 (ms)", limit: 2, better: "less" },
  { cost: "namesPerSecond", what: "names per second on one core", limit: 5000, better: "more" },
  { cost: "compileMs", what: "compiling (ms)", limit: 20_000, better: "less" },
  { cost: "firstAnswerMs", what: "load to first answer (ms)", limit: 60, better: "less" },
  { cost: "indexBytes", what: "index (bytes)", limit: 12e6, better: "less" },
  { cost: "memoryBytes", what: "heap and buffers (bytes)", limit: 80e6, better: "less" },
] as const satisfies readonly { cost: keyof Costs; what: string; limit: number; better: "less" | "more" }[];

/** A figure that is asked for beside the one that was measured, which the set or the run may lack. */
export type Requirement = {
  what: string;
  better: "less" | "more";
  required: number;
  aim?: number;
  measured: number | undefined;
  verdict: "ok" | "short" | "not measured";
};

/** Every required figure beside the measured one. */
export function requirements(evaluated: Evaluation, costs: Costs): Requirement[] {
  return [...overallRecall(evaluated), ...recallsByKind(evaluated), ...costRequirements(costs)];
}

const overallRecall = (evaluated: Evaluation): Requirement[] =>
  RECALL_REQUIRED.map(({ share, ...asked }) =>
    atLeast(asked, operationAt(evaluated, thresholdAt(evaluated, share)).recall),
  );

function recallsByKind(evaluated: Evaluation): Requirement[] {
  const shares = recallByKind(evaluated, thresholdAt(evaluated, BUDGETS.onePercent));
  return RECALL_MIN.map(({ what, kinds, least }) =>
    atLeast({ what, required: least }, recallOf(kinds, shares)),
  );
}

const costRequirements = (costs: Costs): Requirement[] =>
  COST_LIMITS.map(({ cost, what, limit: required, better }) =>
    better === "more" ? atLeast({ what, required }, costs[cost]) : atMost({ what, required }, costs[cost]),
  );

type Asked = Pick<Requirement, "what" | "required" | "aim">;

function atLeast({ what, required, aim }: Asked, measured: number | undefined): Requirement {
  return {
    what,
    required,
    ...(aim !== undefined && { aim }),
    better: "more",
    measured,
    verdict: verdict(measured, (value) => value >= required),
  };
}

function atMost(asked: Asked, measured: number | undefined): Requirement {
  return {
    ...asked,
    better: "less",
    measured,
    verdict: verdict(measured, (value) => value <= asked.required),
  };
}

function verdict(measured: number | undefined, meets: (value: number) => boolean): Requirement["verdict"] {
  if (measured === undefined) return "not measured";
  return meets(measured) ? "ok" : "short";
}
