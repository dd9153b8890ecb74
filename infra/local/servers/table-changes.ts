import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import db, { type Store, type Table } from "dynalite/db/index.js";

type Item = Record<string, AttributeValue>;

/** One committed write to one item: no `before` is an insert, no `after` a removal. */
export type TableChange = { table: string; keys: Item; before?: Item; after?: Item };

/** Hears of every committed write, in the order in which writes to one item were made. */
export type OnChange = (change: TableChange) => void;

let installed = false;

/**
 * Makes dynalite tell the `onChange` of its options about every write. It has no streams of its own; this wraps a
 * private function of it, so its version is pinned to 4.0.0 and the test of this file writes through the real client.
 */
export function installTableChanges(): void {
  if (installed) return;
  installed = true;
  const updateIndexes = db.updateIndexes;
  db.updateIndexes = (store, table, before, after, done) => {
    updateIndexes(store, table, before, after, (error) => {
      if (error === undefined || error === null) announceNextWrite(store, describe(table, before, after));
      done(error);
    });
  };
}

/** Dynalite writes the item synchronously in `done`, so the very next write of that table is the one described. */
function announceNextWrite(store: Store, change: TableChange | undefined): void {
  const { onChange } = store.options;
  if (onChange === undefined || change === undefined) return;
  const items = store.getItemDb(change.table);
  const { put, del } = items;
  const restore = () => Object.assign(items, { put, del });
  items.put = (key, item, done) => {
    restore();
    put(key, item, (error) => finish(error, done));
  };
  items.del = (key, done) => {
    restore();
    del(key, (error) => finish(error, done));
  };
  const finish = (error: unknown, done: (error?: unknown) => void) => {
    if (error === undefined || error === null) onChange(change);
    done(error);
  };
}

function describe(table: Table, before: Item | undefined, after: Item | null): TableChange | undefined {
  const item = after ?? before;
  if (item === undefined) return undefined;
  const keys = Object.fromEntries(
    table.KeySchema.flatMap(({ AttributeName: name }) =>
      item[name] === undefined ? [] : [[name, item[name]]],
    ),
  );
  return { table: table.TableName, keys, ...(before && { before }), ...(after && { after }) };
}
