import {
  type CapacityFormula,
  type Item,
  type indexesOf,
  itemBytes,
  newIndexUnits,
  readUnits,
  writeUnits,
} from "./capacity.ts";

/** What a call to DynamoDB takes: units computed from sizes, those that the server reported, and the same as a formula. */
export type CallCapacity = {
  read: number;
  write: number;
  /** Units of indexes; part of `write`. */
  indexes: number;
  reported: number;
  formula: CapacityFormula;
  /** Size of the check that was written or read; 0 where it was none. */
  checkBytes: number;
};

/** The parts of an input that tell what it takes. */
export type DynamoDbInput = {
  Item?: Item | undefined;
  UpdateExpression?: string | undefined;
  ConsistentRead?: boolean | undefined;
};

/** The parts of an answer that tell what it took. */
export type DynamoDbAnswer = {
  Item?: Item | undefined;
  Items?: readonly Item[] | undefined;
  ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined;
};

/** A whole check, and not its key in an index. */
const isCheck = (item: Item | undefined): boolean => item !== undefined && "record" in item;

/** What a call takes. Throws for an operation that the gate is not known to use. */
export function capacityOf(
  operation: string,
  input: DynamoDbInput,
  answer: DynamoDbAnswer,
  indexes: ReturnType<typeof indexesOf>,
): CallCapacity {
  const reported = answer.ConsumedCapacity?.CapacityUnits ?? 0;
  switch (operation) {
    case "PutItem":
      return { ...put(input.Item ?? {}, indexes), reported };
    case "UpdateItem":
      return { ...update(input.UpdateExpression ?? "", reported), reported };
    case "GetItem":
    case "Query":
      return { ...read(answer.Items ?? [answer.Item ?? {}], input.ConsistentRead ?? false), reported };
    default:
      throw new Error(`${operation} is counted nowhere`);
  }
}

function put(item: Item, of: ReturnType<typeof indexesOf>): Omit<CallCapacity, "reported"> {
  const bytes = itemBytes(item);
  const indexes = newIndexUnits(item, of);
  const write = writeUnits(bytes) + indexes;
  return isCheck(item)
    ? {
        read: 0,
        write,
        indexes,
        checkBytes: bytes,
        formula: { fixed: indexes, checksWritten: 1, checksRead: 0 },
      }
    : { read: 0, write, indexes, checkBytes: 0, formula: { fixed: write, checksWritten: 0, checksRead: 0 } };
}

/**
 * Every update is of a check, and writes it whole. Its size is not in the call, so the server's word counts for the table. An
 * index takes a unit to lose an item, and two to move one. Source: AWS, "Using Global Secondary Indexes", write capacity.
 */
function update(expression: string, table: number): Omit<CallCapacity, "reported"> {
  const indexes = (/\boutbox\b/.test(expression) ? 1 : 0) + (/\bcaseState\b/.test(expression) ? 2 : 0);
  const formula = { fixed: indexes, checksWritten: 1, checksRead: 0 };
  return { read: 0, write: table + indexes, indexes, checkBytes: 0, formula };
}

function read(items: readonly Item[], consistent: boolean): Omit<CallCapacity, "reported"> {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  const units = readUnits(bytes, consistent);
  return isCheck(items[0])
    ? {
        read: units,
        write: 0,
        indexes: 0,
        checkBytes: bytes,
        formula: { fixed: 0, checksWritten: 0, checksRead: 1 },
      }
    : {
        read: units,
        write: 0,
        indexes: 0,
        checkBytes: 0,
        formula: { fixed: units, checksWritten: 0, checksRead: 0 },
      };
}
