import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { ACCOUNT_ID, arn, REGION } from "../template/pseudo-parameters.ts";
import type { Resource } from "../template/stack.ts";

const MINUTE_MS = 60_000;
const UNIT_MS = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS } as const;

const Rate = z
  .templateLiteral([
    "rate(",
    z.int().positive(),
    " ",
    z.enum(["minute", "minutes", "hour", "hours", "day", "days"]),
    ")",
  ])
  .transform((expression) => {
    const [, count = "", unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
    return Number(count) * (unit === "minute" || unit === "hour" || unit === "day" ? UNIT_MS[unit] : 0);
  });

/** Properties of `AWS::Events::Rule`: functions called at a rate; the rate is parsed to milliseconds. */
export const RuleProperties = z.strictObject({
  ScheduleExpression: Rate,
  State: z.literal("ENABLED").default("ENABLED"),
  Targets: z.array(
    z.strictObject({
      Arn: z.string().regex(/:lambda:/, "only functions can be targets of a schedule"),
      Id: z.string(),
      Input: z.string().optional(),
      RetryPolicy: z.unknown().optional(),
      DeadLetterConfig: z.unknown().optional(),
    }),
  ),
});

/** Calls the targets of each rule at its rate, the first time after one interval; answers how to stop. */
export function startSchedules(
  rules: readonly Resource<z.infer<typeof RuleProperties>>[],
  functions: FunctionPool,
): () => void {
  const timers = rules.flatMap(({ id, properties: { ScheduleExpression: everyMs, Targets } }) =>
    Targets.map(({ Arn, Input }) =>
      setInterval(
        () => void functions.invoke(Arn, Input === undefined ? scheduled(id) : JSON.parse(Input)),
        everyMs,
      ),
    ),
  );
  return () => timers.forEach(clearInterval);
}

const scheduled = (rule: string) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: ACCOUNT_ID,
  time: new Date().toISOString(),
  region: REGION,
  resources: [arn("events", `rule/${rule}`)],
  detail: {},
});
