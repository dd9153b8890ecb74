import { type ParseArgsConfig, parseArgs } from "node:util";
import { Instant } from "../../../shared/contract/vocabulary.ts";
import { failUsage } from "../fail-usage.ts";
import type { PackChoice } from "./open-policy.ts";

/** Options that every verb has. */
export const COMMON = {
  packs: { type: "string" },
  alone: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options and words of a verb. Ends the command with its usage where they are not understood. */
export function readOptions<const T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return failUsage(usage);
  }
}

/** Which packs the options of a verb name. Ends the command where no folder is to stand alone. */
export function readPackChoice({ packs, alone }: { packs?: string | undefined; alone: boolean }): PackChoice {
  if (alone && packs === undefined)
    return failUsage("--alone says that the folder of --packs DIR holds all packs");
  return { folder: packs, alone };
}

/** A day, whose first instant counts, or an instant. Ends the command on anything else. */
export function readAsOf(asOf: string): Date {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T00:00:00Z` : asOf;
  return Instant.safeParse(instant).success
    ? new Date(instant)
    : failUsage("--as-of must be a day such as 2026-11-23, or an RFC 3339 time");
}
