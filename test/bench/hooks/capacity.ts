import type { AttributeValue, TableDescription } from "@aws-sdk/client-dynamodb";

/** An item as the low-level client has it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/** Bytes of a write unit and of a read unit; an eventually consistent read takes half. Source: AWS, "Pricing for On-Demand Capacity". */
const UNIT_BYTES = { write: 1024, read: 4096 } as const;

/** Units that writing an item of so many bytes takes. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT_BYTES.write));

/** Units that reading so many bytes in one call takes; what does not exist takes as much as one byte. */
export const readUnits = (bytes: number, consistent = true): number =>
  Math.max(1, Math.ceil(bytes / UNIT_BYTES.read)) / (consistent ? 1 : 2);

/**
 * Size of an item as DynamoDB counts it: names and values in UTF-8; a number takes a byte for two digits and one more; a list or
 * map three bytes and one for each element. Source: AWS, "DynamoDB Item sizes and formats". Numbers are "approximately" that.
 */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

function valueBytes({ B, M, L, S, N }: AttributeValue): number {
  if (B) return B.length;
  if (M) return 3 + Object.keys(M).length + itemBytes(M);
  if (L) return 3 + L.reduce((sum, value) => sum + 1 + valueBytes(value), 0);
  if (N !== undefined) return 1 + Math.ceil(N.replace(/^-?0*|\D/g, "").length / 2);
  return S === undefined ? 1 : Buffer.byteLength(S);
}

/** An index: the attributes an item must have to be in it, and those that it repeats. */
type Index = { keys: readonly string[]; repeats: readonly string[] };

/** The indexes of a table, each repeating the primary key. A projection of everything would need more than this. */
export function indexesOf({
  KeySchema,
  GlobalSecondaryIndexes = [],
  LocalSecondaryIndexes = [],
}: TableDescription): Index[] {
  const named = (schema: TableDescription["KeySchema"]) =>
    (schema ?? []).flatMap((key) => key.AttributeName ?? []);
  return [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes].map(({ KeySchema: schema, Projection }) => ({
    keys: named(schema),
    repeats: [...named(KeySchema), ...named(schema), ...(Projection?.NonKeyAttributes ?? [])],
  }));
}

/** Units that a new item takes in the indexes that it is in, beside those of the table. */
export const newIndexUnits = (item: Item, indexes: readonly Index[]): number =>
  indexes
    .filter(({ keys }) => keys.every((key) => key in item))
    .reduce((sum, { repeats }) => sum + writeUnits(itemBytes(only(item, repeats))), 0);

const only = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));

/**
 * Units of a request as a formula of the size of a check: what takes the same whatever a check holds, and how often a whole check
 * is written and read.
 */
export type CapacityFormula = { fixed: number; checksWritten: number; checksRead: number };

/** The units of a formula where a check has so many bytes. */
export const unitsAt = ({ fixed, checksWritten, checksRead }: CapacityFormula, checkBytes: number): number =>
  fixed + checksWritten * writeUnits(checkBytes) + checksRead * readUnits(checkBytes);

/** A formula as it is printed, `s` being the size of a check. */
export const describeFormula = ({ fixed, checksWritten, checksRead }: CapacityFormula): string =>
  [
    String(fixed),
    ...(checksWritten > 0 ? [`${checksWritten}·⌈s/1 KB⌉`] : []),
    ...(checksRead > 0 ? [`${checksRead}·⌈s/4 KB⌉`] : []),
  ].join(" + ");
