import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RuleProperties, startSchedules } from "../../../../infra/local/events/schedules.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rule = (ScheduleExpression: string) => ({
  ScheduleExpression,
  Targets: [{ Arn: "arn:aws:lambda:r:a:function:Sweeper", Id: "0" }],
});

test.for([
  { expression: "rate(1 minute)", everyMs: 60_000 },
  { expression: "rate(5 minutes)", everyMs: 300_000 },
  { expression: "rate(2 hours)", everyMs: 7_200_000 },
  { expression: "rate(1 day)", everyMs: 86_400_000 },
])("$expression calls its target first after $everyMs ms", ({ expression, everyMs }) => {
  const calls: unknown[] = [];
  const invoke = async (name: string, event: unknown) => {
    calls.push([name, event]);
    return { $case: "result", result: null } as const;
  };
  const properties = RuleProperties.parse(rule(expression));
  const stop = startSchedules([{ id: "Each", properties }], {
    invoke,
    warm: async () => {},
    stop: async () => {},
  });
  vi.advanceTimersByTime(everyMs - 1);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(calls).toMatchObject([["arn:aws:lambda:r:a:function:Sweeper", { source: "aws.events" }]]);
  stop();
  vi.advanceTimersByTime(everyMs);
  expect(calls).toHaveLength(1);
});

test.for(["cron(0 12 * * ? *)", "rate(0 minutes)", "rate(1 week)", "rate(x minutes)"])(
  "rejects %s",
  (expression) => {
    expect(RuleProperties.safeParse(rule(expression)).success).toBe(false);
  },
);
