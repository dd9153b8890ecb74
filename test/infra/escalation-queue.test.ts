import { expect, test } from "vitest";
import { onboardingTemplate, render, resource, resourcesOf } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const queue = resource(template, "AWS::SQS::Queue", "EscalationsQueue");
const deadLetters = resource(template, "AWS::SQS::Queue", "EscalationsDeadLetters");
const DAY_SECONDS = 86_400;

test.for([
  ["queue", queue, 7],
  // A dead letter keeps its age: it must outlive the queue by long enough to be looked at.
  ["dead letters", deadLetters, 14],
] as const)(
  "the %s are standard, encrypted, kept by the stack, and hold messages for days",
  ([, { Properties, DeletionPolicy }, days]) => {
    expect(DeletionPolicy).toBe("Retain");
    expect(Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: days * DAY_SECONDS,
    });
    expect(Properties.FifoQueue).toBeUndefined();
  },
);

test("a message read five times in vain goes to the dead letters", () => {
  const { deadLetterTargetArn, maxReceiveCount } = queue.Properties.RedrivePolicy;
  expect([render(deadLetterTargetArn), maxReceiveCount]).toEqual(["EscalationsDeadLetters.Arn", 5]);
});

test("nobody speaks to the queues without TLS", () => {
  const policies = Object.values(resourcesOf(template, "AWS::SQS::QueuePolicy"));
  const denied = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(denied).toHaveLength(2);
  for (const statement of denied)
    expect(statement).toMatchObject({
      Effect: "Deny",
      Action: "sqs:*",
      Principal: { AWS: "*" },
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    });
});

const ALARMS = [
  [
    "EscalationsEscalationsDeadLettered",
    "ApproximateNumberOfMessagesVisible",
    "EscalationsDeadLetters.QueueName",
    1,
  ],
  ["EscalationsEscalationsUnread", "ApproximateAgeOfOldestMessage", "EscalationsQueue.QueueName", 86_400],
] as const;

test.for(ALARMS)("%s alarms", ([id, metric, dimension, threshold]) => {
  const { Properties } = resource(template, "AWS::CloudWatch::Alarm", id);
  expect(Properties).toMatchObject({
    Namespace: "AWS/SQS",
    MetricName: metric,
    Threshold: threshold,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Statistic: "Maximum",
    TreatMissingData: "notBreaching",
  });
  expect(render(Properties.Dimensions[0].Value)).toBe(dimension);
});
