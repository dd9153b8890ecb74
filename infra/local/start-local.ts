import { join } from "node:path";
import { startApi } from "./api/api-server.ts";
import { readApi } from "./api/read-api.ts";
import { openDataDirectory } from "./data-directory.ts";
import { RuleProperties, startSchedules } from "./events/schedules.ts";
import { openStreams } from "./events/streams.ts";
import { runTriggers, TriggerProperties } from "./events/triggers.ts";
import { type Endpoints, FunctionProperties, localFunction } from "./lambda/function.ts";
import { functionPool } from "./lambda/function-pool.ts";
import type { LogLine } from "./lambda/function-worker.ts";
import type { Invoked } from "./lambda/protocol.ts";
import { Refusal } from "./refusal.ts";
import { createResources, startServers } from "./servers/embedded-servers.ts";
import { STRIPE_SECRET_ARN } from "./servers/secrets-manager.ts";
import { synthesize } from "./synthesis.ts";
import { readAssembly } from "./template/assembly.ts";
import type { HandledType } from "./template/resource-types.ts";
import { openStack } from "./template/stack.ts";

/** What a start may choose. */
export type LocalOptions = {
  /** Port of the API; 0 takes a free one. @default 0 */
  port?: number;
  /** Folder that keeps all data between starts. @default - in memory */
  data?: string | undefined;
  /** Absolute path of a watchlist to carry. @default - the sample */
  watchlist?: string | undefined;
  /** When that list was fetched. @default - the start */
  checkedAt?: Date | undefined;
  /** Absolute path of a folder of policy packs beside ours. @default - ours alone */
  packs?: string | undefined;
  /** Absolute path of a file of legal entities, or `gleif`. @default - no legal entity is looked up */
  legalEntities?: string | undefined;
  /** Absolute path of a list of credential issuers. @default - every issuer is unknown */
  credentialIssuers?: string | undefined;
  /** Absolute path of a database of countries of addresses. @default - addresses are not located */
  ipCountries?: string | undefined;
  /** Absolute path of the secret by which Stripe Identity is used. @default - there is no vendor */
  stripeSecret?: string | undefined;
  /** Address of Stripe's API. @default - the real one */
  stripeApi?: string | undefined;
  /** A synthesized app to run as it is. @default - the project's, synthesized unless it is fresh */
  assembly?: string;
  progress?: (line: string) => void;
  /** Takes what the functions write. */
  log?: LogLine;
  /** Gives up the synthesis. */
  signal?: AbortSignal;
};

/** The local stack, running. */
export type LocalStack = {
  /** The API's URL, without a trailing slash. */
  url: string;
  /** The embedded servers, for the real clients; any credentials do. */
  endpoints: Endpoints;
  /** What `Ref` answers for the only resource of a type whose id begins so: a table's name, a queue's URL, a key's id. */
  ref(type: HandledType, prefix?: string): string;
  /** Bodies of the messages that wait in a queue, without receiving them. */
  inspectQueue(prefix: string): string[];
  /** Invokes a function directly, for what only a schedule or an event would. */
  invoke(prefix: string, event: unknown): Promise<Invoked>;
  /** Loads the functions behind the hooks, so that the first request is as fast as the next. */
  warmUp(): Promise<void>;
  stop(): Promise<void>;
};

const PROJECT = join(import.meta.dirname, "../..");

/**
 * Synthesizes the app and runs that template on embedded servers. Throws a `Refusal` for what it cannot run, with
 * nothing left running.
 */
export async function startLocal(options: LocalOptions = {}): Promise<LocalStack> {
  const startedAt = new Date();
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await run(options, startedAt, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The start, step by step; every step that starts something adds how to stop it. */
async function run(
  options: LocalOptions,
  startedAt: Date,
  undo: (() => unknown)[],
): Promise<Omit<LocalStack, "stop">> {
  const { port = 0, checkedAt = startedAt, progress = () => {}, log = () => {} } = options;
  if (checkedAt > startedAt)
    throw new Refusal("the time at which the watchlist was fetched lies in the future");
  const data = openDataDirectory(options.data);
  undo.push(data.unlock);
  const folder = options.assembly ?? (await synthesize({ project: PROJECT, ...options }, progress));
  const { template, assets } = await readAssembly(folder);

  progress("starting the embedded servers");
  const streams = openStreams();
  const { stripeSecret } = options;
  const secrets = stripeSecret === undefined ? {} : { [STRIPE_SECRET_ARN]: stripeSecret };
  const servers = await startServers(data, streams.publish, secrets);
  undo.push(servers.stop);
  const stack = openStack(template, servers.endpoints.sqs);
  await createResources(servers, stack, assets);

  const functions = functionPool(
    stack
      .resourcesOf("AWS::Lambda::Function", FunctionProperties)
      .map((f) => localFunction(f, assets, servers.endpoints)),
    log,
  );
  undo.push(functions.stop);
  streams.connect(stack, functions, log);
  undo.push(streams.stop);

  const api = readApi(stack);
  // Whoever starts asks for it next, and triggers leave a core idle.
  if (api.health !== undefined) void functions.warm(api.health);
  progress("running what the deployment would run once");
  await runTriggers(stack.resourcesOf("Custom::Trigger", TriggerProperties), functions, checkedAt);
  undo.push(startSchedules(stack.resourcesOf("AWS::Events::Rule", RuleProperties), functions));
  const server = await startApi(api, functions, port);
  undo.push(server.stop);

  return {
    url: server.url,
    endpoints: servers.endpoints,
    ref: (type, prefix = "") => stack.ref(stack.only(type, prefix)),
    inspectQueue: (prefix) => {
      const queue = servers.queuesAndBuckets.inspectQueue(stack.only("AWS::SQS::Queue", prefix));
      return (queue?.messages.ready ?? []).map(({ body }) => body);
    },
    warmUp: async () => {
      await Promise.all(api.hooks.map(functions.warm));
    },
    invoke: (prefix, event) => functions.invoke(stack.only("AWS::Lambda::Function", prefix), event),
  };
}
