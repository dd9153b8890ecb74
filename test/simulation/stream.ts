import type { DynamoDBRecord } from "aws-lambda";
import type { Item } from "../../functions/aws/check-item.ts";
import type { Functions } from "./deployment.ts";
import { textOf } from "./fakes/attribute.ts";
import { keyOf } from "./fakes/table.ts";
import type { World } from "./world/world.ts";

/** Records of one delivery, at most; the deployed relay takes more. */
const BATCH_MAX = 3;
/** Times that a failed batch is delivered again, before it is given up for the sweeper to find. */
const RETRIES_MAX = 5;

/** A record of the stream: the key of an item that was written and owes something. */
type StreamRecord = { sequence: string; key: Key };
type Key = { pk: { S: string }; sk: { S: string } };

type Unreachable = (input: unknown) => boolean;
type Struck = ReturnType<World["operation"]>;

/** What a delivery came to: the records that the relay says are delivered. */
export type OnRelayed = (delivered: readonly Item[]) => void;

/**
 * The stream of the table, and what Lambda makes of it: batches in the order of the writes to an account, the failed ones again
 * from their first failure on. Records may be lost, and delivered twice.
 */
export function aStream(world: World, functions: Functions, onRelayed: OnRelayed) {
  const shards = new Map<string, StreamRecord[]>();
  let sequence = 0;
  /** How many records at the head of a batch are delivered. */
  const deliver = async (batch: readonly StreamRecord[], unreachable: Unreachable): Promise<number> => {
    const failures = await functions.relay({ Records: batch.map(toRecord) }, unreachable);
    // A process that is gone has delivered nothing that anybody knows of.
    if (!failures) return 0;
    onRelayed(batch.filter((record) => !failures.includes(record.sequence)).map(({ key }) => key));
    const failed = batch.findIndex((record) => failures.includes(record.sequence));
    return failed < 0 ? batch.length : failed;
  };
  const deliverFaulty = async (
    batch: readonly StreamRecord[],
    { fault, random }: Struck,
  ): Promise<number> => {
    const poisoned = batch[Math.floor(random() * batch.length)];
    const unreachable = (input: unknown) => fault === "partial" && isAbout(input, poisoned);
    if (fault === "duplicate") world.start(async () => void (await deliver(batch, unreachable)));
    return fault === "gap" ? batch.length : deliver(batch, unreachable);
  };
  const drain = async (shard: StreamRecord[]) => {
    for (let retries = 0; shard.length > 0; ) {
      const struck = world.operation("DeliverBatch", "delivery");
      await world.step();
      const batch = shard.slice(0, BATCH_MAX);
      const delivered = await deliverFaulty(batch, struck);
      retries = delivered > 0 ? 0 : retries + 1;
      shard.splice(0, retries > RETRIES_MAX ? batch.length : delivered);
    }
  };
  return {
    /** Takes in a write. */
    written(item: Item): void {
      // The deployed relay hears of nothing else.
      if (item["outbox"] === undefined) return;
      const [pk = "", sk = ""] = [textOf(item, "pk"), textOf(item, "sk")];
      sequence += 1;
      const shard = shards.get(pk) ?? [];
      shards.set(pk, shard);
      shard.push({ sequence: String(sequence), key: { pk: { S: pk }, sk: { S: sk } } });
      if (shard.length === 1) world.start(() => drain(shard));
    },
  };
}

const toRecord = ({ sequence, key }: StreamRecord): DynamoDBRecord => ({
  dynamodb: { Keys: key, SequenceNumber: sequence },
});

/** Whether a call is about the item of a record. */
const isAbout = (input: unknown, record: StreamRecord | undefined): boolean =>
  record !== undefined &&
  typeof input === "object" &&
  input !== null &&
  "Key" in input &&
  keyOf(input.Key as Item) === keyOf(record.key);
