/** The parts of dynalite 4.0.0 that the local stack uses; it ships no types. */

declare module "dynalite" {
  import type { Server } from "node:http";

  const dynalite: (options: {
    path?: string;
    createTableMs: number;
    /** Not an option of dynalite's: it keeps the object it is given, which is how the stream feed finds its way. */
    onChange?: import("./table-changes.ts").OnChange;
  }) => Server;
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default dynalite;
}

declare module "dynalite/db/index.js" {
  type Attributes = import("@aws-sdk/client-dynamodb").AttributeValue;
  type Item = Record<string, Attributes>;
  type Done = (error?: unknown) => void;
  type ItemStore = { put(key: string, item: Item, done: Done): void; del(key: string, done: Done): void };
  export type Table = { TableName: string; KeySchema: { AttributeName: string }[] };
  export type Store = {
    options: { onChange?: import("./table-changes.ts").OnChange };
    getItemDb(table: string): ItemStore;
  };
  const db: {
    /** Called under the item's lock by every put, update and delete, just before the item itself is written. */
    updateIndexes(store: Store, table: Table, before: Item | undefined, after: Item | null, done: Done): void;
  };
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default db;
}
