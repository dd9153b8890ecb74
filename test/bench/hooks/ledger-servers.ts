import { join } from "node:path";
import { openDataDirectory } from "../../../infra/local/data-directory.ts";
import type { Endpoints } from "../../../infra/local/lambda/function.ts";
import { createResources, startServers } from "../../../infra/local/servers/embedded-servers.ts";
import { synthesize } from "../../../infra/local/synthesis.ts";
import { readAssembly } from "../../../infra/local/template/assembly.ts";
import type { HandledType } from "../../../infra/local/template/resource-types.ts";
import { openStack } from "../../../infra/local/template/stack.ts";

/** Table, queues, buckets and keys of the stack, without its functions. */
export type LedgerServers = {
  endpoints: Endpoints;
  /** What `Ref` answers for the only resource of a type whose id begins so. */
  ref(type: HandledType, prefix?: string): string;
  stop(): Promise<void>;
};

const PROJECT = join(import.meta.dirname, "../../..");

/** Starts them from the template, as the local stack does; nothing runs on the stream, so that what is owed stays owed. */
export async function startLedgerServers(): Promise<LedgerServers> {
  const { template, assets } = await readAssembly(await synthesize({ project: PROJECT }, () => {}));
  const servers = await startServers(openDataDirectory(undefined), () => {}, {});
  const stack = openStack(template, servers.endpoints.sqs);
  await createResources(servers, stack, assets);
  return {
    endpoints: servers.endpoints,
    ref: (type, prefix = "") => stack.ref(stack.only(type, prefix)),
    stop: servers.stop,
  };
}
