import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../functions/aws/check-item.ts";
import { isEqual, order, type Values } from "./attribute.ts";
import { invalid } from "./aws-error.ts";
import { Tokens } from "./tokens.ts";

/** One term of a conjunction, and the attribute that it is about. */
export type Term = { name: string; holds: (item: Item | undefined, values: Values) => boolean };

const COMPARISONS = {
  "=": (value, other) => isEqual(value, other),
  "<=": (value, other) => (order(value, other) ?? 1) <= 0,
  ">=": (value, other) => (order(value, other) ?? -1) >= 0,
  "<": (value, other) => (order(value, other) ?? 0) < 0,
  ">": (value, other) => (order(value, other) ?? 0) > 0,
} as const satisfies Record<string, (value: AttributeValue | undefined, other: AttributeValue) => boolean>;
const OPERATORS = ["=", "<=", ">=", "<", ">"] as const satisfies (keyof typeof COMPARISONS)[];

/** Expressions are few and always the same, so each is parsed once. */
const parsed = new Map<string, readonly Term[]>();

/** Terms joined by `AND`: condition and key condition expressions as functions/ writes them. Throws on anything else. */
export function conjunction(expression: string): readonly Term[] {
  const known = parsed.get(expression);
  if (known) return known;
  const tokens = new Tokens(expression);
  const terms: Term[] = [];
  do terms.push(term(tokens));
  while (tokens.takes("AND"));
  if (!tokens.ended) throw tokens.error();
  parsed.set(expression, terms);
  return terms;
}

/** Whether a condition expression holds of an item, or of none. */
export const conditionHolds = (
  expression: string | undefined,
  item: Item | undefined,
  values: Values,
): boolean => expression === undefined || conjunction(expression).every((one) => one.holds(item, values));

function term(tokens: Tokens): Term {
  const name = tokens.name();
  if (tokens.takes("(")) return functionOf(name, tokens);
  if (tokens.takes("IN")) {
    const placeholders = list(tokens);
    return {
      name,
      holds: (item, values) => placeholders.some((one) => isEqual(item?.[name], value(values, one))),
    };
  }
  const operator = tokens.oneOf(OPERATORS);
  const placeholder = tokens.placeholder();
  return {
    name,
    holds: (item, values) => COMPARISONS[operator](item?.[name], value(values, placeholder)),
  };
}

function functionOf(called: string, tokens: Tokens): Term {
  const name = tokens.name();
  if (called === "begins_with") {
    tokens.expect(",");
    const placeholder = tokens.placeholder();
    tokens.expect(")");
    const holds: Term["holds"] = (item, values) =>
      item?.[name]?.S?.startsWith(value(values, placeholder).S ?? "\uffff") ?? false;
    return { name, holds };
  }
  tokens.expect(")");
  if (called === "attribute_exists") return { name, holds: (item) => item?.[name] !== undefined };
  if (called === "attribute_not_exists") return { name, holds: (item) => item?.[name] === undefined };
  throw tokens.error();
}

function list(tokens: Tokens): string[] {
  tokens.expect("(");
  const placeholders = [tokens.placeholder()];
  while (tokens.takes(",")) placeholders.push(tokens.placeholder());
  tokens.expect(")");
  return placeholders;
}

/** The value that a placeholder stands for. */
export function value(values: Values, placeholder: string): AttributeValue {
  const found = values[placeholder];
  if (found === undefined) throw invalid(`no value for ${placeholder}`);
  return found;
}
