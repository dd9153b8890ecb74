import type { EvidenceCode } from "../contract/vocabulary.ts";
import { FACT_EVIDENCE, type Facts } from "./facts.ts";

/**
 * Which of the paths lead to an absent fact, sorted. A path is written `request.accelerators[].class`, and is absent when it
 * is for one element; where something on the way is absent, that is named instead.
 */
export function absentFacts(paths: readonly string[], facts: Facts): string[] {
  const absent = paths.flatMap((path) => firstAbsent(facts, path.split("."), ""));
  return [...new Set(absent)].sort();
}

function firstAbsent(value: unknown, [segment, ...rest]: readonly string[], walked: string): string[] {
  if (segment === undefined) return [];
  const isList = segment.endsWith("[]");
  const name = isList ? segment.slice(0, -"[]".length) : segment;
  const path = walked === "" ? name : `${walked}.${name}`;
  const field = fieldOf(value, name);
  if (field === undefined) return [path];
  const elements: readonly unknown[] = isList && Array.isArray(field) ? field : [field];
  return elements.flatMap((element) => firstAbsent(element, rest, isList ? `${path}[]` : path));
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
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
