import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, MathExpression, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as FunctionTarget } from "aws-cdk-lib/aws-events-targets";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { EscalationQueue } from "./escalation-queue.ts";
import type { HookFunction } from "./hook-function.ts";
import type { LedgerTable } from "./ledger-table.ts";

/** What the outbox connects. */
export type OutboxProps = {
  readonly ledger: LedgerTable;
  readonly queue: EscalationQueue;
  /** Runs on the ledger's stream. */
  readonly relay: HookFunction;
  /** Runs each minute. */
  readonly sweeper: HookFunction;
};

/**
 * Settles what checks owe, by two ways that do not need each other: the relay at once, on the stream, and the sweeper each
 * minute, for whatever the relay missed.
 */
export class Outbox extends Construct {
  constructor(scope: Construct, id: string, props: OutboxProps) {
    super(scope, id);
    this.#relay(props);
    this.#sweep(props);
  }

  #relay({ ledger, queue, relay }: OutboxProps): void {
    ledger.grantDeliver(relay);
    queue.grantSend(relay);
    relay.addEventSourceMapping("Owed", {
      eventSourceArn: ledger.grantStreamRead(relay),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { outbox: { S: FilterRule.exists() } } } })],
      batchSize: 25,
      parallelizationFactor: 2,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // A record given up here is not lost, for its marker stands: a poisoned one blocks its shard only for so long.
      retryAttempts: 5,
    });
    relay.metric("IteratorAge", { statistic: "Maximum" }).createAlarm(this, "RelayBehind", {
      alarmDescription:
        "Relay behind: escalations reach the queue more than five minutes late, by the sweeper if at all",
      threshold: Duration.minutes(5).toMilliseconds(),
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  #sweep({ ledger, queue, sweeper }: OutboxProps): void {
    ledger.grantSweep(sweeper);
    queue.grantSend(sweeper);
    new Rule(this, "EachMinute", {
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next minute is the retry.
      targets: [new FunctionTarget(sweeper, { retryAttempts: 0 })],
    });
    const period = Duration.minutes(5);
    const sweeps = new MathExpression({
      label: "Sweeps that succeeded",
      expression: "runs - errors",
      usingMetrics: { runs: sweeper.metricInvocations({ period }), errors: sweeper.metricErrors({ period }) },
      period,
    });
    sweeps.createAlarm(this, "SweeperFailing", {
      alarmDescription: "Sweeper failing: no sweep of the outbox has succeeded for ten minutes",
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
