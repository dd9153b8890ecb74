import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { EscalationQueue } from "../../shared/ports.ts";

/** The manual-review queue on SQS. */
export const sqsEscalations = (sqs: SQSClient, queueUrl: string): EscalationQueue => ({
  async send(message) {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
  },
});
