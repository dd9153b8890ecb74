import type { LegalBasis } from "../../../shared/contract/vocabulary.ts";
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

/** A ground, as `pack/rule`, and what it rests on. */
export type BasedGround = readonly [rule: string, basis: LegalBasis];

/** What a reason comes to in a record: a ground, as `pack/rule`, on a basis or on any, or something that was found. */
export type Reason = string | BasedGround | ((record: OpenedRecord) => boolean);

/** The grounds of a record, as `pack/rule`. */
export const groundsOf = (record: OpenedRecord): string[] => basedGroundsOf(record).map(([rule]) => rule);

/** The same, with what they rest on. */
export const basedGroundsOf = ({ decision }: OpenedRecord): BasedGround[] =>
  decision.grounds.map(({ pack, rule, basis }) => [`${pack}/${rule}`, basis]);

/** Whether a record gives a reason. */
export function gives(record: OpenedRecord, reason: Reason): boolean {
  if (typeof reason === "function") return reason(record);
  if (typeof reason === "string") return groundsOf(record).includes(reason);
  return basedGroundsOf(record).some(([rule, basis]) => rule === reason[0] && basis === reason[1]);
}

/** Times before `now`. */
export function before(now: Date): Ago {
  const instant = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  return { instant, date: (days) => instant(days).slice(0, 10) };
}
