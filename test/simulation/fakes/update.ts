import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../functions/aws/check-item.ts";
import type { Values } from "./attribute.ts";
import { invalid } from "./aws-error.ts";
import { value } from "./condition.ts";
import { Tokens } from "./tokens.ts";

/** What becomes of one attribute, told from the item as it was before: a value, or undefined where it goes. */
type Action = { name: string; next: (before: Item, values: Values) => AttributeValue | undefined };

const parsed = new Map<string, readonly Action[]>();

/** The item after an update expression of `SET` and `REMOVE` as functions/ writes them. Throws on anything else. */
export function updated(expression: string, before: Item, values: Values): Item {
  const actions = parsed.get(expression) ?? parse(expression);
  parsed.set(expression, actions);
  const after = { ...before };
  for (const { name, next } of actions) {
    const attribute = next(before, values);
    if (attribute === undefined) delete after[name];
    else after[name] = attribute;
  }
  return after;
}

/** Attributes that an update expression touches. */
export const touched = (expression: string): string[] => parse(expression).map(({ name }) => name);

function parse(expression: string): readonly Action[] {
  const tokens = new Tokens(expression);
  const actions: Action[] = [];
  while (!tokens.ended) {
    const action = tokens.oneOf(["SET", "REMOVE"]) === "SET" ? assignment : removal;
    do actions.push(action(tokens));
    while (tokens.takes(","));
  }
  const names = new Set(actions.map(({ name }) => name));
  if (actions.length === 0 || names.size < actions.length) throw tokens.error();
  return actions;
}

const removal = (tokens: Tokens): Action => ({ name: tokens.name(), next: () => undefined });

/** `name = :value`, or `name = other + :number`. */
function assignment(tokens: Tokens): Action {
  const name = tokens.name();
  tokens.expect("=");
  if (tokens.peek()?.startsWith(":")) {
    const placeholder = tokens.placeholder();
    return { name, next: (_, values) => value(values, placeholder) };
  }
  const augend = tokens.name();
  tokens.expect("+");
  const addend = tokens.placeholder();
  return { name, next: (before, values) => sum(before[augend], value(values, addend)) };
}

function sum(augend: AttributeValue | undefined, addend: AttributeValue): AttributeValue {
  if (augend?.N === undefined || addend.N === undefined)
    throw invalid("an operand of + is no number, or does not exist");
  return { N: String(Number(augend.N) + Number(addend.N)) };
}
