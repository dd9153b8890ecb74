import type {
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../functions/aws/check-item.ts";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import { order, textOf, type Values } from "./attribute.ts";
import { conditionFailed, invalid } from "./aws-error.ts";
import { conditionHolds, conjunction, type Term } from "./condition.ts";
import { touched, updated } from "./update.ts";

/** One committed write: an item before and after, and the invocation of a function that it comes from. */
export type Change = { key: string; before: Item | undefined; after: Item; by: number };

/** Keys of the table and of the indexes that functions/ query. */
const KEYS: Record<"table" | "outbox" | "idempotency", { hash: string; range: string }> = {
  table: { hash: "pk", range: "sk" },
  [LEDGER_INDEXES.outbox]: { hash: "outbox", range: "outboxAt" },
  [LEDGER_INDEXES.idempotency]: { hash: "pk", range: "idempotencyKey" },
};
const INDEXED = ["pk", "sk", "outbox", "outboxAt", "idempotencyKey", "caseState", "caseDueAt"];
/** A GSI is read this many items a page, so that there is more than one; DynamoDB ends a page at 1 MB. */
const PAGE = 2;
/** DynamoDB's limit on one item, in bytes; of it only texts and bytes at the top are counted here. */
const ITEM_BYTES_MAX = 409_600;

/** What a table holds, and how it came to. */
export type TableState = Pick<FakeTable, "items" | "changes">;

/** The primary key of an item, as one text. */
export const keyOf = (item: Item): string => `${textOf(item, "pk")}\n${textOf(item, "sk")}`;

/**
 * The ledger's table in memory, with every write it ever saw. It takes the inputs of the commands that functions/ send, and
 * answers or throws what DynamoDB would. Items are never changed in place, so a state can be copied by its map.
 */
export class FakeTable {
  readonly items: Map<string, Item>;
  readonly changes: Change[];
  readonly #onChange: (change: Change) => void;

  constructor(
    onChange: (change: Change) => void,
    { items, changes }: TableState = { items: new Map(), changes: [] },
  ) {
    this.items = new Map(items);
    this.changes = [...changes];
    this.#onChange = onChange;
  }

  /** `lag` is how many of the newest writes an eventually consistent read does not see. */
  get({ Key, ConsistentRead }: GetItemCommandInput, lag = 0): { Item?: Item } {
    if (!Key || Object.keys(Key).length !== 2) throw invalid("the key does not match the schema");
    const item = this.#seen(ConsistentRead === true ? 0 : lag).get(keyOf(Key));
    return item ? { Item: item } : {};
  }

  put(input: PutItemCommandInput, by = 0): object {
    const { Item: item, ConditionExpression: condition, ExpressionAttributeValues: values = {} } = input;
    if (!item) throw invalid("no item");
    return this.#write({ key: item, condition, values, next: () => item, by });
  }

  update(input: UpdateItemCommandInput, by = 0): object {
    const { Key, UpdateExpression = "", ConditionExpression, ExpressionAttributeValues = {} } = input;
    if (!Key) throw invalid("no key");
    if (touched(UpdateExpression).some((name) => name === "pk" || name === "sk"))
      throw invalid("an update cannot change the primary key");
    return this.#write({
      key: Key,
      condition: ConditionExpression,
      values: ExpressionAttributeValues,
      next: (before) => updated(UpdateExpression, before ?? Key, ExpressionAttributeValues),
      by,
    });
  }

  query(input: QueryCommandInput, lag = 0) {
    const { IndexName: index = "table", ConsistentRead, ExclusiveStartKey: from } = input;
    const keys = keysOf(index);
    if (index === LEDGER_INDEXES.outbox && ConsistentRead)
      throw invalid("Consistent reads are not supported on global secondary indexes");
    const terms = keyTerms(input.KeyConditionExpression ?? "", keys);
    const { ExpressionAttributeValues: values = {} } = input;
    const seen = [...this.#seen(ConsistentRead ? 0 : lag).values()];
    const found = ordered(
      seen.filter((item) => keys.range in item && terms.every((term) => term.holds(item, values))),
      keys.range,
      input.ScanIndexForward ?? true,
    );
    const begin = from === undefined ? 0 : found.findIndex((item) => keyOf(item) === keyOf(from)) + 1;
    const max = input.Limit ?? pageOf(index);
    const Items = found.slice(begin, begin + max).map((item) => projected(item, index));
    const last = Items.length === max && Items.at(-1);
    return { Items, Count: Items.length, ...(last && { LastEvaluatedKey: projected(last, index, true) }) };
  }

  #write({ key, condition, values, next, by }: Write): object {
    const name = keyOf(key);
    const before = this.items.get(name);
    if (!conditionHolds(condition, before, values)) throw conditionFailed();
    const after = next(before);
    for (const attribute of INDEXED)
      if (after[attribute] !== undefined && !textOf(after, attribute))
        throw invalid(`${attribute} is the key of an index and must be a text`);
    if (sizeOf(after) > ITEM_BYTES_MAX) throw invalid("Item size has exceeded the maximum");
    this.items.set(name, after);
    const change = { key: name, before, after, by };
    this.changes.push(change);
    this.#onChange(change);
    return {};
  }

  /** The table without its newest writes. */
  #seen(lag: number): ReadonlyMap<string, Item> {
    if (lag === 0) return this.items;
    const items = new Map(this.items);
    for (const { key, before } of this.changes.slice(-lag).reverse())
      if (before === undefined) items.delete(key);
      else items.set(key, before);
    return items;
  }
}

const sizeOf = (item: Item): number =>
  Object.values(item).reduce((sum, { S, B }) => sum + (S?.length ?? B?.length ?? 0), 0);

type Write = {
  key: Item;
  condition: string | undefined;
  values: Values;
  next: (before: Item | undefined) => Item;
  by: number;
};

/** A key condition names the hash key by `=`, and nothing but the keys. */
function keyTerms(expression: string, { hash, range }: { hash: string; range: string }): readonly Term[] {
  const terms = conjunction(expression);
  const names = terms.map(({ name }) => name);
  if (names[0] !== hash || names.length > 2 || (names.length === 2 && names[1] !== range))
    throw invalid("Query key condition not supported");
  return terms;
}

const pageOf = (index: string): number => (index === LEDGER_INDEXES.outbox ? PAGE : Number.POSITIVE_INFINITY);

function ordered(items: readonly Item[], range: string, forward: boolean): Item[] {
  const sorted = items.toSorted((one, other) => compare(one, other, range));
  return forward ? sorted : sorted.reverse();
}

/** Items of one range key come in no order that could be relied on; the primary key makes it one. */
function compare(one: Item, other: Item, range: string): number {
  const bound = other[range];
  const first = bound && order(one[range], bound);
  return first || (keyOf(one) < keyOf(other) ? -1 : 1);
}

/** Both indexes hold keys only; so does where a page ended. */
function projected(item: Item, index: string, keysOnly = index !== "table"): Item {
  if (!keysOnly) return item;
  const names = ["pk", "sk", ...Object.values(keysOf(index))];
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

function keysOf(index: string): { hash: string; range: string } {
  const keys = Object.entries(KEYS).find(([name]) => name === index)?.[1];
  if (!keys) throw invalid(`no such index: ${index}`);
  return keys;
}
