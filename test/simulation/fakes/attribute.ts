import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../functions/aws/check-item.ts";

/** Values by their placeholders, as a request has them. */
export type Values = Readonly<Record<string, AttributeValue>>;

/** Whether two values are of one type and equal. */
export const isEqual = (one: AttributeValue | undefined, other: AttributeValue): boolean =>
  one !== undefined && canonical(one) === canonical(other);

/** Order of two values of one type; undefined where they have none. */
export function order(one: AttributeValue | undefined, other: AttributeValue): number | undefined {
  if (one?.S !== undefined && other.S !== undefined)
    return Buffer.compare(Buffer.from(one.S), Buffer.from(other.S));
  if (one?.N !== undefined && other.N !== undefined) return Number(one.N) - Number(other.N);
  return undefined;
}

/** The text of a string attribute; undefined where there is none. */
export const textOf = (item: Item, name: string): string | undefined => item[name]?.S;

const canonical = (value: AttributeValue): string =>
  JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? Buffer.from(part).toString("hex") : part));
