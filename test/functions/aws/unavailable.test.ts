import { ProvisionedThroughputExceededException } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { unavailable } from "../../../functions/aws/unavailable.ts";
import { awsError, timeout } from "../../support/mocked-aws.ts";

const withCode = (code: unknown) => Object.assign(new Error("x"), { code });

test.for([
  ["a throttled table", new ProvisionedThroughputExceededException({ message: "x", $metadata: {} }), true],
  ["a server fault", awsError("InternalServerError"), true],
  ["a denied call", awsError("AccessDeniedException", "client"), true],
  ["a time-out", timeout(), true],
  ["an abort", Object.assign(new Error("x"), { name: "AbortError" }), true],
  ["missing credentials", Object.assign(new Error("x"), { name: "CredentialsProviderError" }), true],
  ["a refused connection", withCode("ECONNREFUSED"), true],
  ["an unknown host", withCode("ENOTFOUND"), true],
  ["a broken connection", withCode("ECONNRESET"), true],
  // Node gives its own errors codes, too: those are faults of ours.
  ["a wrong argument", withCode("ERR_INVALID_ARG_TYPE"), false],
  ["a code that is no text", withCode(7), false],
  ["a type error", new TypeError("x"), false],
  ["a destroyed key", new Error("expected a data key, but it is gone"), false],
  ["a text", "ECONNREFUSED", false],
  ["nothing", undefined, false],
] as const)("%s: out of reach %s", ([, error, isUnavailable]) => {
  expect(unavailable(error)).toBe(isUnavailable);
});
