import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { LocalStack } from "../../infra/local/start-local.ts";

const COMMAND = new URL("../../functions/commands/policy.ts", import.meta.url).pathname;

/** Runs `npm run policy` against a running stack, which lives in this process and must go on meanwhile. */
export function policyCommand(stack: LocalStack) {
  const env = {
    ...process.env,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "any",
    AWS_SECRET_ACCESS_KEY: "any",
    AWS_ENDPOINT_URL_DYNAMODB: stack.endpoints.dynamodb,
    AWS_ENDPOINT_URL_KMS: stack.endpoints.kms,
  };
  const policy = async (...args: string[]) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { env });
    const [stdout, stderr, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve) => child.once("exit", resolve)),
    ]);
    return { status, stdout, stderr };
  };
  return {
    policy,
    /** Takes a record out of the stack's own ledger. */
    record: (id: string, ...more: string[]) =>
      policy(
        ...["record", id, "--table", stack.ref("AWS::DynamoDB::Table")],
        ...["--data-key", stack.ref("AWS::KMS::Key", "DataKey"), ...more],
      ),
  };
}
