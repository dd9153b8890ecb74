import { type ParseArgsConfig, parseArgs } from "node:util";
import { Instant } from "../../../shared/contract/vocabulary.ts";
import { failUsage } from "../fail-usage.ts";

/** Options that every verb has. */
export const COMMON = { packs: { type: "string" }, json: { type: "boolean", default: false } } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options and words of a verb. Ends the command with its usage where they are not understood. */
export function readOptions<const T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return failUsage(usage);
  }
}

/** A day, whose first instant counts, or an instant. Ends the command on anything else. */
export function readAsOf(asOf: string): Date {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T00:00:00Z` : asOf;
  return Instant.safeParse(instant).success
    ? new Date(instant)
    : failUsage("--as-of must be a day such as 2026-11-23, or an RFC 3339 time");
}
