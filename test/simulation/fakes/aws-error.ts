import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** An exception of an AWS service, as its client throws it. */
export const awsError = (name: string, httpStatusCode: number): Error =>
  Object.assign(new Error(`simulated ${name}`), {
    name,
    $fault: httpStatusCode < 500 ? "client" : "server",
    $metadata: { httpStatusCode, attempts: 1, totalRetryDelay: 0 },
  });

/** A request that breaks the service's rules: a fault of ours, whatever happened before. */
export const invalid = (why: string): Error =>
  Object.assign(awsError("ValidationException", 400), { message: why });

/** The condition of a write does not hold. */
export const conditionFailed = () =>
  new ConditionalCheckFailedException({
    message: "The conditional request failed",
    $metadata: { httpStatusCode: 400 },
  });

/** A call whose answer has not come in time; it may have been served. */
export const timedOut = (): Error =>
  Object.assign(new Error("simulated time-out"), { name: "TimeoutError", $metadata: { attempts: 3 } });
