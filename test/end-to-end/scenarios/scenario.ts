import type { Body } from "../../support/a-request.ts";
import type { OpenedRecord } from "./opened-record.ts";

/** Times before the scenario is played. */
export type Ago = { instant(days: number): string; date(days: number): string };

/** What is different about a body; some of it may depend on the day. */
export type Changes = Body | ((ago: Ago) => Body);

/** Changes as they are on a day. */
export const on = (ago: Ago, changes: Changes): Body =>
  typeof changes === "function" ? changes(ago) : changes;

type Outcome = OpenedRecord["decision"]["outcome"];

/** One call of a hook, and what it is answered. */
export type Step = {
  call: "sign-up" | "quota-requests";
  /** Accounts of one scenario are told apart by it. */
  account: string;
  body(ago: Ago): Body;
  outcome: Outcome;
};

/** What somebody does, call by call, and how the last of them is decided. */
export type Scenario<Code extends string = string> = {
  name: string;
  steps: readonly Step[];
  outcome: Outcome;
  /** Reasons that the record of the last call has to give. */
  codes: readonly Code[];
};

/** A scenario in a line. */
export const said = (
  name: string,
  steps: readonly Step[],
  outcome: Outcome,
  ...codes: readonly string[]
): Scenario => ({ name, steps, outcome, codes });

/** What a reason comes to in a record: a ground, as `pack/rule`, or something that was found. */
export type Reason = string | ((record: OpenedRecord) => boolean);

/** The grounds of a record, as `pack/rule`. */
export const groundsOf = ({ decision }: OpenedRecord): string[] =>
  decision.grounds.map(({ pack, rule }) => `${pack}/${rule}`);

/** Whether a record gives a reason. */
export const gives = (record: OpenedRecord, reason: Reason): boolean =>
  typeof reason === "string" ? groundsOf(record).includes(reason) : reason(record);

/** Times before `now`. */
export function before(now: Date): Ago {
  const instant = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  return { instant, date: (days) => instant(days).slice(0, 10) };
}
