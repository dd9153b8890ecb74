import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { ACCOUNT_ID, arn, REGION } from "../template/pseudo-parameters.ts";
import type { Resource } from "../template/stack.ts";

const MINUTE_MS = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  minute: MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
};

const RATE = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/;
const Rate = z
  .string()
  .regex(RATE, "only rates can be schedules")
  .transform((expression) => {
    const [, count = "", unit = ""] = RATE.exec(expression) ?? [];
    return Number(count) * (UNIT_MS[unit] ?? Number.NaN);
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
