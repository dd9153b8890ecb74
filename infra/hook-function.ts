import { Duration } from "aws-cdk-lib";
import { PolicyStatement, type PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

/** What a function of the house may choose. */
export type HookFunctionProps = {
  /** The bundle; its entry point is `index.handler`. */
  readonly code: Code;
  /** @default {} - the constructs whose grants the function takes add what it needs to find them */
  readonly environment?: Record<string, string>;
  /** @default 512 MB: about a third of a core, enough for one small read */
  readonly memorySize?: number;
  /** @default 25 seconds: API Gateway hangs up after 29 */
  readonly timeout?: Duration;
};

/** A Lambda function with the defaults of the house: Node 24 on arm64, X-Ray, and logs that are kept a year. */
export class HookFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: HookFunctionProps) {
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      tracing: Tracing.ACTIVE,
      memorySize: 512,
      timeout: Duration.seconds(25),
      logGroup: new LogGroup(scope, `${id}-logs`, { retention: RetentionDays.ONE_YEAR }),
      ...props,
    });
  }

  /** Lets the function do one more thing, and nothing beside it. */
  allow(statement: PolicyStatementProps): void {
    this.addToRolePolicy(new PolicyStatement(statement));
  }
}
