import type { DynamoDBStreamEvent } from "aws-lambda";
import { dynamoChecks, dynamoOutbox } from "../../functions/aws/dynamo-ledger.ts";
import { dynamoLinks } from "../../functions/aws/dynamo-links.ts";
import { kmsKeyOpener, kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { kmsSigner } from "../../functions/aws/kms-signer.ts";
import { sqsEscalations } from "../../functions/aws/sqs-escalations.ts";
import { hook } from "../../functions/hook.ts";
import { relayRecords } from "../../functions/relay/relay-records.ts";
import { sweep } from "../../functions/sweeper/sweep.ts";
import { addEvidence } from "../../shared/add-evidence.ts";
import { FurtherEvidence } from "../../shared/contract/further-evidence.ts";
import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { LEDGER_INDEXES } from "../../shared/environment-names.ts";
import type { GateConfiguration } from "../../shared/gate-configuration.ts";
import type { DeliveryPorts } from "../../shared/ledger/deliver-owed.ts";
import type { ActiveWatchlist, IdentityPorts, SignUpPorts } from "../../shared/ports.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import { type ApiHandler, anEvent, invoke } from "../support/an-event.ts";
import type { Call } from "./call.ts";
import { fakeClients, type Services } from "./fakes/clients.ts";
import { KEY_IDS } from "./fakes/keys.ts";
import { overNetwork } from "./world/network.ts";
import { Process } from "./world/process.ts";
import type { World } from "./world/world.ts";

/** What is deployed, beside the code. */
export type Deployment = {
  world: World;
  services: Services;
  configuration: GateConfiguration;
  /** The list in force. */
  watchlist: () => ActiveWatchlist | undefined;
  identity: Omit<IdentityPorts, "keys"> & Pick<SignUpPorts, "signals">;
};

const TABLE = {
  tableName: "ledger",
  outboxIndex: LEDGER_INDEXES.outbox,
  idempotencyIndex: LEDGER_INDEXES.idempotency,
};
/** The address of the gate: what it signs, and what wallets answer. */
export const ISSUER = "https://gate.example";

/** Adapters over the clients of one process, as `liveHook` and `liveDelivery` wire them. */
function adapters({ world, services }: Deployment, process: Process) {
  const { dynamoDb, kms, sqs } = fakeClients(world, process, services);
  const table = { client: dynamoDb, ...TABLE };
  const vault = { dynamoDb, kms, tableName: TABLE.tableName, dataKeyId: KEY_IDS.data };
  return {
    ledger: dynamoChecks(table),
    outbox: dynamoOutbox(table),
    links: dynamoLinks(table),
    keys: kmsKeyVault(vault),
    keysOpened: kmsKeyOpener(vault),
    signer: kmsSigner(kms, KEY_IDS.signing),
    queue: sqsEscalations(sqs, "https://sqs.example/queue"),
    issuer: ISSUER,
    randomBytes: (length: number) => Uint8Array.from({ length }, () => Math.floor(world.random() * 256)),
  };
}

/** A process that answers one of the hooks. */
function hookProcess(deployment: Deployment, name: Call["hook"]) {
  const { world, configuration, watchlist, identity } = deployment;
  const process = new Process();
  const { ledger, links, keys, signer, issuer, randomBytes } = adapters(deployment, process);
  const active = () => listOver(world, process, watchlist);
  const ports: SignUpPorts = {
    ...identity,
    ledger,
    links,
    keys,
    signer,
    issuer,
    randomBytes,
    watchlist: { active },
  };
  const handlers = {
    "sign-up": () => hook("sign-up", SignUpRequest, (call) => signUp(ports, configuration, call)),
    evidence: () => hook("sign-up", FurtherEvidence, (call) => addEvidence(ports, configuration, call)),
    "quota-request": () =>
      hook("quota-request", QuotaRequest, (call) => quotaRequest(ports, configuration, call)),
  } as const satisfies Record<Call["hook"], () => ApiHandler>;
  return { process, handler: handlers[name]() };
}

/** A list that cannot be read is none, which is what its source answers; a stale copy of one is yesterday's or older. */
async function listOver(world: World, process: Process, watchlist: Deployment["watchlist"]) {
  const operation = { name: "ReadWatchlist", kind: "read", input: {}, serve: watchlist } as const;
  try {
    return await overNetwork(world, process, operation);
  } catch {
    return undefined;
  }
}

/** A process that delivers what checks owe, for relay and sweeper. */
function deliveryProcess(deployment: Deployment) {
  const process = new Process();
  const { ledger, links, outbox, queue, keysOpened, signer, issuer, randomBytes } = adapters(
    deployment,
    process,
  );
  const ports: DeliveryPorts = {
    ledger,
    links,
    outbox,
    queue,
    keys: keysOpened,
    signer,
    issuer,
    randomBytes,
  };
  return { process, ports };
}

/** The functions, whose processes are kept while they live and serve one call at a time. */
export function deploy(deployment: Deployment, firstInvocation = 1) {
  const { configuration } = deployment;
  const idle = {
    hooks: new Map<Call["hook"], ReturnType<typeof hookProcess>[]>(),
    delivery: [] as ReturnType<typeof deliveryProcess>[],
  };
  let invocation = firstInvocation;
  /** Runs a call in a process; undefined when the process is gone before it has answered. */
  const invoked = async <P extends { process: Process }, T>(
    pool: P[],
    make: () => P,
    run: (one: P) => Promise<T>,
  ) => {
    const one = pool.pop() ?? make();
    const by = invocation;
    invocation += 1;
    one.process.invocation = by;
    one.process.unreachable = () => false;
    const answer = await Promise.race([run(one), one.process.died.then(() => undefined)]);
    if (!one.process.dead) pool.push(one);
    return { answer, by };
  };
  const on = () => ({ policy: configuration.policy, now: new Date() });
  const delivering = <T>(run: (one: ReturnType<typeof deliveryProcess>) => Promise<T>) =>
    invoked(idle.delivery, () => deliveryProcess(deployment), run);
  return {
    async call({ hook: name, accountId, key, body }: Call) {
      const pool = idle.hooks.get(name) ?? [];
      idle.hooks.set(name, pool);
      const event = anEvent({ body, accountId, headers: { "Idempotency-Key": key } });
      const run = ({ handler }: ReturnType<typeof hookProcess>) => invoke(handler, event);
      return invoked(pool, () => hookProcess(deployment, name), run);
    },
    /** Whether the sweep has ended, and has delivered all it found. */
    async sweep(): Promise<boolean> {
      const swept = await delivering(({ ports }) =>
        sweep(ports, on()).then(
          () => true,
          () => false,
        ),
      );
      return swept.answer ?? false;
    },
    /** What the relay gives back; undefined when its process is gone. `unreachable` is what it cannot reach meanwhile. */
    async relay(event: DynamoDBStreamEvent, unreachable: Process["unreachable"]) {
      const relayed = await delivering(({ process, ports }) => {
        process.unreachable = unreachable;
        return relayRecords(ports, on(), event);
      });
      return relayed.answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
  };
}

/** The functions that are deployed. */
export type Functions = ReturnType<typeof deploy>;
