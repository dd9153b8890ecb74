import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import type { ApiCall, HookName } from "./traffic.ts";

/** Makes a call and takes its answer. Throws when the status is another than was to be. */
export type Answering = (call: ApiCall) => Promise<void>;

/** Calls bundles in this process, as Lambda would; each is loaded when it is first called. */
export function inProcess(bundles: string): Answering {
  const handlers = new Map<HookName, Promise<ApiHandler>>();
  const handlerOf = (hook: HookName): Promise<ApiHandler> => {
    const handler = handlers.get(hook) ?? load(bundles, hook);
    handlers.set(hook, handler);
    return handler;
  };
  return async (call) => {
    const { statusCode, body } = await invoke(await handlerOf(call.hook), eventOf(call));
    requireStatus(call, statusCode, body);
  };
}

async function load(bundles: string, hook: HookName): Promise<ApiHandler> {
  // The packs lie beside each bundle.
  process.env["LAMBDA_TASK_ROOT"] = join(bundles, hook);
  const { handler } = await import(pathToFileURL(join(bundles, hook, "index.mjs")).href);
  return handler;
}

/** The gate is a binary API: bodies come in base64. */
const eventOf = ({ accountId, key, body }: ApiCall) =>
  anEvent({
    accountId,
    headers: { "Idempotency-Key": key },
    body: Buffer.from(JSON.stringify(body ?? {})).toString("base64"),
    isBase64Encoded: true,
  });

const PATHS: Readonly<Record<HookName, string>> = {
  "sign-up": "/sign-up",
  evidence: "/evidence",
  "quota-request": "/quota-requests",
  account: "",
};

/** Calls a running API. */
export function overHttp(url: string): Answering {
  return async (call) => {
    const response = await fetch(`${url}/v1/accounts/${call.accountId}${PATHS[call.hook]}`, {
      method: call.body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", "idempotency-key": call.key },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    });
    requireStatus(call, response.status, await response.text());
  };
}

function requireStatus({ hook, status }: ApiCall, got: number, body: string): void {
  if (got !== status)
    throw new Error(`${hook}: expected status ${status}, got ${got}: ${body.slice(0, 300)}`);
}
