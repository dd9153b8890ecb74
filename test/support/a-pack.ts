import { loadPolicy } from "../../shared/policy/load.ts";
import { problemSentence } from "../../shared/policy/problem.ts";
import type { PackFile } from "../../shared/policy/read-pack.ts";
import { shippedPacks } from "./shipped-packs.ts";

/** A sound rule, as lines; a change replaces the line of its field, or takes it away. */
export function aRule(changes: Record<string, string | undefined> = {}): string {
  const fields = {
    id: "a-rule",
    applies: "quota-request",
    check: "end-use",
    when: 'request.endUse == "military"',
    outcome: "review",
    basis: "policy",
    citation: "house policy",
    reviewer: "A sentence.",
    applicant: "under-review",
    ...changes,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return lines.map(([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${value}`).join("\n");
}

/** An operator's own pack of these rules. */
export const aPack = (rules: string, head = ""): PackFile => ({
  name: "own.yaml",
  text: [
    "id: own",
    'version: "1"',
    "title: Own rules",
    "legalStatus: House policy",
    head || 'effective: { from: "2026-01-01" }',
    "rules:",
    rules,
    "",
  ].join("\n"),
});

/** What is wrong with packs, in sentences. */
export const problemsOf = (files: readonly PackFile[]): string[] => {
  const policy = loadPolicy(files);
  return policy.ok ? [] : policy.failure.map(problemSentence);
};

/** What is wrong with these packs beside ours. */
export const refusals = (...files: PackFile[]): string[] => problemsOf([...shippedPacks(), ...files]);
