import type { EvidenceCode } from "../contract/vocabulary.ts";
import { FACT_EVIDENCE } from "./fact-evidence.ts";
import { fieldOf, type Step, stepsOf } from "./fact-path.ts";
import type { PastFacts } from "./past-facts.ts";

/**
 * Which of the paths lead to an absent fact, sorted. A path is written `request.accelerators[].class`, and is absent when it
 * is for one element; where something on the way is absent, that is named instead.
 */
export function absentFacts(paths: readonly string[], facts: PastFacts): string[] {
  const absent = paths.flatMap((path) => firstAbsent(facts, stepsOf(path), ""));
  return [...new Set(absent)].sort();
}

function firstAbsent(value: unknown, [step, ...rest]: readonly Step[], walked: string): string[] {
  if (step === undefined) return [];
  const path = walked === "" ? step.name : `${walked}.${step.name}`;
  const field = fieldOf(value, step.name);
  if (field === undefined) return [path];
  const elements: readonly unknown[] = step.ofEach && Array.isArray(field) ? field : [field];
  return elements.flatMap((element) => firstAbsent(element, rest, step.ofEach ? `${path}[]` : path));
}

/** What the applicant can bring for absent facts, and whether that alone can settle them. */
export function evidenceFor(absent: readonly string[]): {
  requires: readonly EvidenceCode[];
  resolvedBy: "evidence" | "reviewer";
} {
  const codes = absent.map((path) => FACT_EVIDENCE[path]);
  const requires = [...new Set(codes.filter((code) => code !== undefined))].toSorted();
  const settles = codes.length > 0 && codes.every((code) => code !== undefined);
  return { requires, resolvedBy: settles ? "evidence" : "reviewer" };
}
