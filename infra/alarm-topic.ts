import type { Stack } from "aws-cdk-lib";
import { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";

/** Tells a topic of every alarm that the stack has so far. */
export function announceAlarms(stack: Stack, topicArn: string): void {
  const action = new SnsAction(Topic.fromTopicArn(stack, "AlarmTopic", topicArn));
  for (const child of stack.node.findAll()) if (child instanceof Alarm) child.addAlarmAction(action);
}
