import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/** A dead letter keeps the age it had in the queue, so the queue leaves it half of the longest time that SQS keeps a message. */
const RETENTION = { queue: Duration.days(7), deadLetters: Duration.days(14) };

/** House policy: a case that nobody has fetched for a day is late. */
const UNREAD_LIMIT = Duration.hours(24);

const QUEUE = {
  // Messages carry ids only, and a reviewer's tool in another account can read them without a grant on a key.
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** The manual-review queue. A message read five times in vain is set aside, and people are told. */
export class EscalationQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const deadLetters = new Queue(this, "DeadLetters", { ...QUEUE, retentionPeriod: RETENTION.deadLetters });
    this.queue = new Queue(this, "Queue", {
      ...QUEUE,
      retentionPeriod: RETENTION.queue,
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    deadLetters.metricApproximateNumberOfMessagesVisible().createAlarm(this, "EscalationsDeadLettered", {
      alarmDescription:
        "Escalations dead-lettered: a review case was announced, but its reader failed five times",
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.queue.metricApproximateAgeOfOldestMessage().createAlarm(this, "EscalationsUnread", {
      alarmDescription: "Escalations unread: a review case was announced a day ago and nobody has fetched it",
      threshold: UNREAD_LIMIT.toSeconds(),
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Sends messages, and cannot read them. */
  grantSend(sender: HookFunction): void {
    sender.addEnvironment(ENVIRONMENT.escalationQueueUrl, this.queue.queueUrl);
    sender.allow({ actions: ["sqs:SendMessage"], resources: [this.queue.queueArn] });
  }
}
