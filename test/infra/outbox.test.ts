import { expect, test } from "vitest";
import { onboardingTemplate, render, resource } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const [mapping] = Object.values(template.findResources("AWS::Lambda::EventSourceMapping"));

test("the relay hears of checks that owe something, and of nothing else", () => {
  expect(render(mapping?.["Properties"].EventSourceArn)).toBe("LedgerTable.StreamArn");
  const patterns = mapping?.["Properties"].FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) =>
    JSON.parse(Pattern),
  );
  expect(patterns).toEqual([{ dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } } }]);
});

test("a poisoned record neither takes others with it nor blocks its shard for ever", () => {
  expect(mapping?.["Properties"]).toMatchObject({
    StartingPosition: "TRIM_HORIZON",
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 5,
  });
});

test("the sweeper runs each minute", () => {
  const { Properties } = resource(template, "AWS::Events::Rule", "OutboxEachMinute");
  expect(Properties).toMatchObject({ ScheduleExpression: "rate(1 minute)", State: "ENABLED" });
  expect(Properties.Targets.map(({ Arn }: { Arn: unknown }) => render(Arn))).toEqual(["sweeper.Arn"]);
});

test("a relay that falls five minutes behind alarms", () => {
  expect(resource(template, "AWS::CloudWatch::Alarm", "OutboxRelayBehind").Properties).toMatchObject({
    MetricName: "IteratorAge",
    Statistic: "Maximum",
    Threshold: 300_000,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
  });
});

test("ten minutes without a sweep that succeeded alarm, also when it no longer runs", () => {
  const { Properties } = resource(template, "AWS::CloudWatch::Alarm", "OutboxSweeperFailing");
  expect(Properties).toMatchObject({
    Threshold: 1,
    ComparisonOperator: "LessThanThreshold",
    EvaluationPeriods: 2,
    TreatMissingData: "breaching",
  });
  const metrics = Properties.Metrics.map(
    (metric: {
      Id: string;
      Expression?: string;
      MetricStat?: { Metric: { MetricName: string }; Period: number };
    }) =>
      metric.Expression ??
      `${metric.Id} ${metric.MetricStat?.Metric.MetricName} ${metric.MetricStat?.Period}`,
  );
  expect(metrics).toEqual(["runs - errors", "runs Invocations 300", "errors Errors 300"]);
});
