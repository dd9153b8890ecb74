import * as z from "zod";
import { CalendarDate } from "../contract/vocabulary.ts";
import type { Effective } from "../jurisdiction/effective.ts";

const SWITCH_NAMES = ["affiliatesRule", "cipRule", "largeTrainingReport", "remoteAccessSecurityAct"] as const;

/** Rules of law that are suspended or proposed: whether each counts is a matter of dates. */
export const SwitchName = z.enum(SWITCH_NAMES);
export type SwitchName = z.infer<typeof SwitchName>;

const Position = z.strictObject({
  /** First day, UTC, of the state. */
  from: CalendarDate,
  state: z.enum(["on", "off"]),
  citation: z.string().trim().min(1).max(300),
});

/** The states of a switch, each until the next; before the first it is off. */
const Positions = z
  .array(Position)
  .min(1)
  .max(50)
  .superRefine((positions, context) => {
    for (const [index, { from }] of positions.entries()) {
      const before = positions[index - 1]?.from;
      if (before !== undefined && from <= before)
        context.addIssue({
          code: "custom",
          path: [index, "from"],
          message: `expected a day after ${before}`,
        });
    }
  });

/** Every switch with its states. */
export const Switches = z.strictObject({
  affiliatesRule: Positions,
  cipRule: Positions,
  largeTrainingReport: Positions,
  remoteAccessSecurityAct: Positions,
} satisfies Record<SwitchName, typeof Positions>);
export type Switches = z.infer<typeof Switches>;

/** A switch that is on: since when, `YYYY-MM-DD`, and by which instrument. */
export type SwitchedOn = { name: SwitchName; from: string; citation: string };

/** The switches that are on on a day, `YYYY-MM-DD`, sorted by name. */
export const switchesOn = (switches: Switches, day: string): SwitchedOn[] =>
  SWITCH_NAMES.flatMap((name) => {
    const position = switches[name].findLast(({ from }) => from <= day);
    return position?.state === "on" ? [{ name, from: position.from, citation: position.citation }] : [];
  });

/** Whether a switch is on on any of the days at all. */
export function isEverOn(switches: Switches, name: SwitchName, { from, until }: Effective = {}): boolean {
  const positions = switches[name];
  return positions.some(({ state, from: start }, index) => {
    const end = positions[index + 1]?.from;
    const overlaps =
      (until === undefined || start < until) && (end === undefined || from === undefined || from < end);
    return state === "on" && overlaps;
  });
}
