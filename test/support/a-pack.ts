import * as YAML from "yaml";
import { type PolicyProblem, problemSentence } from "../../shared/policy/problem.ts";
import type { PackFile } from "../../shared/policy/read-pack.ts";
import { Switches } from "../../shared/policy/switches.ts";
import { loadPolicy } from "./load-policy.ts";
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
    toPass: "Another sentence.",
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

/** What is wrong with packs, in sentences; lines and columns are left out. */
export const problemsOf = (files: readonly PackFile[]): string[] =>
  problems(files).map(({ line: _, column: __, ...problem }) => problemSentence(problem));

/** What is wrong with these packs beside ours; lines and columns are left out. */
export const refusals = (...files: PackFile[]): string[] => problemsOf([...shippedPacks(), ...files]);

/** What is wrong with these packs beside ours, with lines and columns. */
export const placedRefusals = (...files: PackFile[]): string[] =>
  problems([...shippedPacks(), ...files]).map(problemSentence);

function problems(files: readonly PackFile[]): PolicyProblem[] {
  const policy = loadPolicy(files);
  return policy.ok ? [] : policy.failure;
}

type State = Switches["cipRule"][number]["state"];

/** States of a switch by their first days. */
export const positions = (states: Record<string, State>): Switches["cipRule"] =>
  Object.entries(states).map(([from, state]) => ({ from, state, citation: "house policy" }));

/** Our packs with these switches; the others are off. */
export function packsWithSwitches(switches: Readonly<Record<string, unknown>>): PackFile[] {
  const off = Object.fromEntries(
    Object.keys(Switches.shape).map((name) => [name, positions({ "2024-01-01": "off" })]),
  );
  return shippedPacks().map(({ name, text }) =>
    name === "provider.yaml"
      ? { name, text: JSON.stringify({ ...YAML.parse(text), switches: { ...off, ...switches } }) }
      : { name, text },
  );
}
