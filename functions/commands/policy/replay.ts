import { type Difference, type Replay, replay, type Unreplayable } from "../../../shared/policy/replay.ts";
import { failUsage } from "../fail-usage.ts";
import { visibleText } from "../screening/visible-text.ts";
import { firstIssue, issueText } from "./first-issue.ts";
import { openPolicy } from "./open-policy.ts";
import { readJson } from "./read-json.ts";
import { COMMON, readOptions, readPackChoice } from "./read-options.ts";

const USAGE = "usage: npm run policy -- replay --record FILE [--packs DIR [--alone]] [--json]";
const OPTIONS = { ...COMMON, record: { type: "string" } } as const;

const EXIT_CODES = { same: 0, differs: 1, "not-replayable": 3 } as const satisfies Record<
  Replay["result"],
  number
>;

/** Decides a record again. Exit codes: 0 same, 1 differs, 2 wrong usage or no JSON file, 3 not replayable. */
export function replayRecord(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (values.record === undefined || positionals.length > 0) return failUsage(USAGE);
  const record = readJson(values.record);
  if (!record.ok) return failUsage(record.failure);
  const replayed = replay(record.value, openPolicy(readPackChoice(values)));
  console.log(values.json ? JSON.stringify(toOutput(replayed)) : describe(replayed));
  return EXIT_CODES[replayed.result];
}

/** A replay as JSON; what is malformed is named by its path, never by its value. */
function toOutput(replayed: Replay) {
  if (replayed.result !== "not-replayable" || replayed.reason.because !== "malformed") return replayed;
  return { result: replayed.result, reason: { because: "malformed", ...firstIssue(replayed.reason.error) } };
}

function describe(replayed: Replay): string {
  switch (replayed.result) {
    case "same":
      return "same: the record's facts give the recorded decision again, byte for byte";
    case "differs":
      return [
        "differs: the record's facts give another decision with the policy and the engine that it names",
        ...replayed.differences.map((difference) => `  ${describeDifference(difference)}`),
      ].join("\n");
    case "not-replayable":
      return `not replayable: ${describeReason(replayed.reason)}`;
  }
}

function describeDifference(difference: Difference): string {
  switch (difference.of) {
    case "outcome":
      return `outcome: recorded ${difference.recorded}, now ${difference.replayed}`;
    case "ground":
      return difference.stands === "recorded"
        ? `rule ${visibleText(difference.rule)}: recorded as a ground, and now is none`
        : `rule ${difference.rule}: not recorded as a ground, and now is one`;
    case "ground-fields":
      return `rule ${difference.rule}: another ${difference.fields.map(visibleText).join(", ")}`;
    case "field":
      return `another ${visibleText(difference.field)}`;
  }
}

function describeReason(reason: Unreplayable): string {
  switch (reason.because) {
    case "policy":
      return `it was decided by policy ${short(reason.recorded)}, and the packs here are ${short(reason.present)}`;
    case "engine":
      return `it was decided by engine ${visibleText(reason.recorded)}, and this is ${reason.present}`;
    case "malformed":
      return `it is no decision record of this engine, at ${issueText(firstIssue(reason.error))}`;
  }
}

const short = (digest: string) => `${visibleText(digest.slice(0, 16))}…`;
