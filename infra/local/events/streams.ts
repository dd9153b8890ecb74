import type * as z from "zod";
import type { FunctionPool } from "../lambda/function-pool.ts";
import type { LogLine } from "../lambda/function-worker.ts";
import type { OnChange } from "../servers/table-changes.ts";
import { TableProperties } from "../servers/tables.ts";
import { arn } from "../template/pseudo-parameters.ts";
import type { Stack } from "../template/stack.ts";
import { EventSourceProperties } from "./event-source.ts";
import { type StreamFeed, streamFeed } from "./stream-feed.ts";
import { streamRecord } from "./stream-record.ts";

/** The streams of all tables, from the writes to the functions that listen. */
export type Streams = {
  publish: OnChange;
  connect(stack: Stack, functions: FunctionPool, log: LogLine): void;
  stop(): void;
};

/** Opens the streams; what is published before they are connected is heard by nobody. */
export function openStreams(): Streams {
  const listeners: { streamArn: string; feed: StreamFeed }[] = [];
  const views = new Map<string, NonNullable<z.infer<typeof TableProperties>["StreamSpecification"]>>();
  let sequence = 0;
  return {
    publish(change) {
      const view = views.get(change.table)?.StreamViewType;
      if (view === undefined) return;
      const streamArn = arn("dynamodb", `table/${change.table}/stream/local`);
      const record = streamRecord(change, { view, sequence: ++sequence, arn: streamArn, now: new Date() });
      for (const listener of listeners) if (listener.streamArn === streamArn) listener.feed.push(record);
    },
    connect(stack, functions, log) {
      for (const { id, properties } of stack.resourcesOf("AWS::DynamoDB::Table", TableProperties)) {
        if (properties.StreamSpecification) views.set(id, properties.StreamSpecification);
      }
      for (const { properties } of stack.resourcesOf(
        "AWS::Lambda::EventSourceMapping",
        EventSourceProperties,
      )) {
        listeners.push({
          streamArn: properties.EventSourceArn,
          feed: streamFeed(properties, functions, log),
        });
      }
    },
    stop: () => {
      for (const { feed } of listeners) feed.stop();
    },
  };
}
