import { checkKeyItem, type Item, parseCheckKeys } from "../../functions/aws/check-item.ts";
import type { GateConfiguration } from "../../shared/gate-configuration.ts";
import { NO_SIGNALS } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";
import type { Call } from "./call.ts";
import { type Deployment, deploy, type Functions, ISSUER } from "./deployment.ts";
import { fakeKeys } from "./fakes/keys.ts";
import { FakeTable, type TableState } from "./fakes/table.ts";
import type { Answer, Event } from "./history.ts";
import type { Scenario } from "./scenario.ts";
import { aStream } from "./stream.ts";
import { type Plan, planOf, type Strike } from "./world/faults.ts";
import { inSurroundings } from "./world/surroundings.ts";
import { aWorld, type World } from "./world/world.ts";

/** The policy that ships, to a provider that is a US person. */
export const CONFIGURATION: GateConfiguration = { policy: policyOf(), provider: { usPerson: true } };

/** Tries of a client while faults strike, and when they have stopped. */
const TRIES = { faulty: 3, healed: 4 } as const;
/** Sweeps while faults strike. */
const SWEEPS = 1;
const MINUTE_MS = 60_000;
/** Longest wait of a sweep for its minute, in steps. */
const SWEEP_DELAY_MAX = 20;
/** Sweeps after which nothing may be owed any more in a healed world: one a minute, and a marker may stand for ten. */
const HEALED_SWEEPS = 10;
/** Invocations of a run are counted from here, those of what was before it from 1. */
const FIRST_INVOCATION = 1_000;
const PREPARED_BEFORE_MS = 3_600_000;

/** A run that has ended, for the oracle to look at. */
export type EndedRun = {
  scenario: Scenario;
  state: TableState;
  history: readonly Event[];
  /** Where the history of the run itself begins. */
  from: number;
  /** Calls that never got an answer to live with, though nothing went wrong any more. */
  unanswered: readonly Call[];
  /** Sweeps after healing until nothing was owed; undefined when something is still. */
  sweeps: number | undefined;
  operations: World["operations"];
  struck: readonly Strike[];
};

type Stage = { world: World; table: FakeTable; functions: Functions; history: Event[] };

/** What a scenario begins with; made once, by the same code, without faults. */
const prepared = new Map<string, { state: TableState; history: readonly Event[] }>();

async function preparedOf(scenario: Scenario) {
  const known = prepared.get(scenario.name);
  if (known) return known;
  const stage = aStage(scenario, aWorld(0, planOf([])));
  await inSurroundings(stage.world.clock, lineTo(stage), async () => {
    stage.world.heal();
    await settle(stage, scenario.before);
  });
  scenario.prepare(stage.table);
  const made = { state: stage.table, history: stage.history };
  prepared.set(scenario.name, made);
  return made;
}

/** Runs a scenario in the world of a seed, then heals it and lets it settle. */
export async function run(scenario: Scenario, seed: number, plan: Plan): Promise<EndedRun> {
  const before = await preparedOf(scenario);
  const stage = aStage(scenario, aWorld(seed, plan), before);
  const { world, table, functions, history } = stage;
  world.clock.move(PREPARED_BEFORE_MS);
  return inSurroundings(world.clock, lineTo(stage), async () => {
    for (const calls of scenario.clients) world.start(() => client(stage, calls));
    world.start(() => sweeper(world, functions));
    await world.run();
    world.heal();
    history.push({ type: "healed" });
    const { unanswered, sweeps } = await settle(stage, scenario.clients.flat(), scenario.poisoned);
    const { operations, struck } = world;
    const from = before.history.length;
    return { scenario, state: table, history, from, unanswered, sweeps, operations, struck };
  });
}

function aStage(
  scenario: Scenario,
  world: World,
  before?: { state: TableState; history: readonly Event[] },
): Stage {
  const history: Event[] = [...(before?.history ?? [])];
  const table = new FakeTable((change) => {
    history.push({ type: "write", ...change });
    stream.written(change.after);
  }, before?.state);
  const deployment: Deployment = {
    world,
    services: {
      table,
      keys: fakeKeys(world.random),
      sent: (body, by) => history.push({ type: "message", body, by }),
    },
    configuration: CONFIGURATION,
    watchlist: () => scenario.watchlist(world.clock.now),
    identity: {
      signals: NO_SIGNALS,
      documents: { read: async () => "unavailable", compareFaces: async () => "unavailable" },
      sessions: { gate: ISSUER, liveOnly: true, lookUp: async () => "missing" },
      register: { entity: async () => "unavailable" },
      credentials: { audience: ISSUER, issuers: [], status: async () => "unavailable" },
    },
  };
  const functions = deploy(deployment, before ? FIRST_INVOCATION : 1);
  const stream = aStream(world, functions, (items) => {
    const delivered = items.flatMap((item) => parseCheckKeys(item) ?? []);
    const owing = delivered.filter((key) => owes(table, key));
    history.push({ type: "relayed", delivered, owing });
  });
  return { world, table, functions, history };
}

const lineTo =
  ({ history }: Stage) =>
  (text: string) =>
    void history.push({ type: "line", text });

const MARKER = /^owes/;
const owes = (table: FakeTable, key: { accountId: string; n: number }): boolean =>
  Object.keys(table.get({ TableName: "", Key: checkKeyItem(key), ConsistentRead: true }).Item ?? {}).some(
    (name) => MARKER.test(name),
  );

/** Makes calls one after the other; one that gets no answer a few times is left. */
async function client(stage: Stage, calls: readonly Call[]): Promise<void> {
  for (const call of calls)
    for (let tries = 0; tries < TRIES.faulty && !(await isAnswered(stage, call)); tries += 1);
}

async function isAnswered({ functions, table, history }: Stage, call: Call): Promise<boolean> {
  const { answer: got, by } = await functions.call(call);
  if (!got) return false;
  const answer: Answer = { call, status: got.statusCode, body: got.body, ...codeOf(got) };
  history.push({ type: "answer", answer, by, durable: isDurable(table, answer) });
  return isFinal(answer);
}

const codeOf = ({ statusCode, body }: { statusCode: number; body: string }) =>
  statusCode >= 400 ? { code: String(JSON.parse(body).code) } : {};

/** Whether a caller can live with an answer. */
const isFinal = ({ status, code, call }: Answer): boolean =>
  status < 300 || code === "idempotency-key-reused" || (call.refusals ?? []).includes(code ?? "");

const isDurable = (table: FakeTable, { call, body }: Answer): boolean =>
  [...table.items.values()].some(
    (item) => item["answer"]?.S === body && item["accountId"]?.S === call.accountId,
  );

async function sweeper(world: World, functions: Functions): Promise<void> {
  for (let sweeps = 0; sweeps < SWEEPS; sweeps += 1) {
    for (let delay = Math.floor(world.random() * SWEEP_DELAY_MAX); delay >= 0; delay -= 1) await world.step();
    world.clock.move(MINUTE_MS);
    await functions.sweep();
  }
}

/** When nothing goes wrong any more: who has no answer calls again, and what is owed is swept. */
async function settle(stage: Stage, calls: readonly Call[], poisoned: readonly string[] = []) {
  const { world, table, functions } = stage;
  const isPoisoned = (item: Item) => poisoned.includes(item["accountId"]?.S ?? "");
  const unanswered: Call[] = [];
  for (const call of calls) {
    world.start(async () => {
      let answered = false;
      for (let tries = 0; tries < TRIES.healed && !answered; tries += 1)
        answered = await isAnswered(stage, call);
      if (!answered) unanswered.push(call);
    });
    await world.run();
  }
  for (let sweeps = 0; sweeps <= HEALED_SWEEPS; sweeps += 1) {
    if (![...table.items.values()].some((item) => isOwing(item) && !isPoisoned(item)))
      return { unanswered, sweeps };
    world.clock.move(2 * MINUTE_MS);
    world.start(async () => void (await functions.sweep()));
    await world.run();
  }
  return { unanswered, sweeps: undefined };
}

const isOwing = (item: object): boolean =>
  Object.keys(item).some((name) => MARKER.test(name) || name === "outbox" || name === "outboxAt");
