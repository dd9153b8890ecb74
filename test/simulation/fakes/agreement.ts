import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { canonicalJson } from "../../../shared/ledger/canonical-json.ts";
import { randomNumbers } from "../random.ts";
import { anOperation, type TableCommand } from "./operations.ts";
import { FakeTable } from "./table.ts";

/** Operations of one sequence. */
const LENGTH = 10;
/** Sequences at once: they share a server, and no item. */
const AT_ONCE = 16;

/** The first differences of some sequences, by seed. */
export async function disagreements(
  real: { client: DynamoDBClient; tableName: string },
  seeds: { first: number; count: number },
): Promise<string[]> {
  const found: string[] = [];
  for (let at = seeds.first; at < seeds.first + seeds.count && found.length === 0; at += AT_ONCE) {
    const some = Array.from(
      { length: Math.min(AT_ONCE, seeds.first + seeds.count - at) },
      (_, index) => at + index,
    );
    const told = await Promise.all(some.map((seed) => disagreement(real, seed)));
    found.push(...told.flatMap((one, index) => (one === undefined ? [] : [`seed ${some[index]}, ${one}`])));
  }
  return found;
}

/** Sends one sequence of random operations to both tables; answers how they differ, if they do. */
async function disagreement(
  real: { client: DynamoDBClient; tableName: string },
  seed: number,
): Promise<string | undefined> {
  const random = randomNumbers(seed);
  const fake = new FakeTable(() => {});
  for (let count = 0; count < LENGTH; count += 1) {
    const command = anOperation(random, `seed-${seed}`, real.tableName);
    const [here, there] = await Promise.all([
      answerOf(async () => served(fake, command)),
      answerOf(() => sent(real.client, command)),
    ]);
    if (here !== there)
      return `${count}: ${command.constructor.name} ${JSON.stringify(command.input)}\nfake: ${here}\nreal: ${there}`;
  }
  return undefined;
}

function served(fake: FakeTable, command: TableCommand): object {
  if (command instanceof GetItemCommand) return fake.get(command.input);
  if (command instanceof PutItemCommand) return fake.put(command.input);
  if (command instanceof UpdateItemCommand) return fake.update(command.input);
  return fake.query(command.input);
}

function sent(client: DynamoDBClient, command: TableCommand): Promise<object> {
  if (command instanceof GetItemCommand) return client.send(command);
  if (command instanceof PutItemCommand) return client.send(command);
  if (command instanceof UpdateItemCommand) return client.send(command);
  return client.send(command);
}

/** What an answer says, or the name of what was thrown. Items of one range key have no order, so none is compared. */
async function answerOf(serve: () => Promise<object>): Promise<string> {
  try {
    const { Item, Items, Count } = read(await serve());
    const texts = Items?.map((item) => canonicalJson(plain(item)));
    return JSON.stringify([Item && canonicalJson(plain(Item)), texts?.toSorted(), Count]);
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

const read = (answer: object): { Item?: unknown; Items?: readonly unknown[]; Count?: number } => answer;

/** Bytes as text, so that those of different classes can be compared. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (part?.type === "Buffer" ? part.data : bytesOf(part))));

const bytesOf = (part: unknown): unknown => (part instanceof Uint8Array ? [...part] : part);
