import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import * as z from "zod";
import { arn } from "../template/pseudo-parameters.ts";
import { close, listen } from "./listen.ts";

/** The ARN under which the file of `--stripe-secret` is read; an ARN of AWS ends in six characters of its own. */
export const STRIPE_SECRET_ARN = arn("secretsmanager", "secret:stripe-identity-LOCAL1");

const GetSecretValue = z.strictObject({ SecretId: z.string() });

/** Secrets by their ARN, each a file. */
export type SecretFiles = Readonly<Record<string, string>>;

type Answer = { status: number; body: object };

/**
 * Starts a Secrets Manager that reads and does nothing else, over the protocol of the real client. A file is read at each call, so
 * that a secret may be rotated while the stack runs.
 */
export async function startSecretsManager(files: SecretFiles) {
  const server = createServer((request, response) => {
    // A client that is gone before its body has come in gets no answer; a rejection that nobody takes would end the process.
    respond(files, request, response).catch(() => response.destroy());
  });
  const url = await listen(server);
  return { url, stop: () => close(server) };
}

async function respond(
  files: SecretFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, body } = await answer(files, request);
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
}

async function answer(files: SecretFiles, request: IncomingMessage): Promise<Answer> {
  const body = await buffer(request);
  if (request.headers["x-amz-target"] !== "secretsmanager.GetSecretValue")
    return { status: 400, body: { __type: "UnknownOperationException" } };
  const asked = GetSecretValue.safeParse(parseJson(body.toString()));
  if (!asked.success) return { status: 400, body: { __type: "ValidationException" } };
  const { SecretId } = asked.data;
  const file = Object.hasOwn(files, SecretId) ? files[SecretId] : undefined;
  const text = file && (await readFile(file, "utf8").catch(() => undefined));
  return text === undefined
    ? { status: 400, body: { __type: "ResourceNotFoundException" } }
    : { status: 200, body: { ARN: SecretId, SecretString: text } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
