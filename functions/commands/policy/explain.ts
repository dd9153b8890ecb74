import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { explain } from "../../../shared/policy/explain.ts";
import { parseStoredFacts, type StoredFacts } from "../../../shared/policy/stored-record.ts";
import { failUsage } from "../fail-usage.ts";
import { describeExplanation } from "./describe-explanation.ts";
import { firstIssue, issueText } from "./first-issue.ts";
import { openPolicy } from "./open-policy.ts";
import { readJson } from "./read-json.ts";
import { COMMON, readAsOf, readOptions, readPackChoice } from "./read-options.ts";

const USAGE =
  "usage: npm run policy -- explain --facts FILE [--as-of DATE] [--packs DIR [--alone]] [--all] [--json]";

const OPTIONS = {
  ...COMMON,
  facts: { type: "string" },
  "as-of": { type: "string" },
  all: { type: "boolean", default: false },
} as const;

/** Says of each rule what it makes of some facts, and why. Exit codes: 0 explained, 2 wrong usage or facts. */
export function explainFacts(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (values.facts === undefined || positionals.length > 0) return failUsage(USAGE);
  const given = values["as-of"] === undefined ? undefined : readAsOf(values["as-of"]);
  const { facts, lacks, decidedAt = new Date() } = readFacts(values.facts);
  const asOf = given ?? decidedAt;
  const policy = openPolicy(readPackChoice(values));
  const explanation = explain({ policy, facts, statuses: gatheredStatuses(facts), asOf });
  console.log(
    values.json
      ? JSON.stringify({ asOf: asOf.toISOString(), lacks, ...explanation })
      : describeExplanation(explanation, { asOf, all: values.all }),
  );
  if (lacks.length > 0)
    console.error(`the facts are of an older gate, and lack what this one requires: ${lacks.join(", ")}`);
  return 0;
}

function readFacts(file: string): StoredFacts {
  const json = readJson(file);
  if (!json.ok) return failUsage(json.failure);
  const parsed = parseStoredFacts(json.value);
  return parsed.ok
    ? parsed.value
    : failUsage(`the facts in ${file} are not valid at ${issueText(firstIssue(parsed.failure))}`);
}
