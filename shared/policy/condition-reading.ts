import { type ASTNode, serialize } from "@marcbachmann/cel-js";
import { fieldOf } from "./fact-path.ts";
import { FACT_NAMES } from "./fact-schema.ts";

/** What a condition or a part of it is of some facts: `unknown` where an absent fact matters. */
export type Truth = "true" | "false" | "unknown";

/** A part of a condition with what it is, and why. Elements of lists are counted from 0, as in `places[2].area`. */
export type Reading = { text: string; value: Truth } & (
  | {
      kind: "comparison";
      /** The facts and parameters that are compared, by their paths. */
      values: Readonly<Record<string, unknown>>;
      /** Paths of the facts that are absent. */
      absent: readonly string[];
    }
  | { kind: "and" | "or" | "not"; parts: readonly Reading[] }
  /** `parts` are the condition of each element, in the order of the list; `absent` names the list where there is none. */
  | { kind: "exists" | "all"; list: string; parts: readonly Reading[]; absent: readonly string[] }
);

/** Everything a condition can name, by the names of its variables. */
export type Variables = Readonly<Record<string, unknown>>;

/** What a name stands for, and where that lies among the facts. An absent fact has no value. */
type Place = { path: string; value: unknown };
type Scope = ReadonlyMap<string, Place>;

/** Places that were looked at, so that a reading can say what was found there. */
type Seen = Place[];

type Node<Op extends ASTNode["op"]> = Extract<ASTNode, { op: Op }>;
type Comparison = Node<"==" | "!=" | "in" | "<" | "<=" | ">" | ">=">;

/**
 * Reads a condition of a loaded rule by three-valued logic, to the end of every part: a decision stops as soon as a part
 * settles the answer, and an explanation has to show the others, too.
 */
export function readCondition(condition: ASTNode, variables: Variables): Reading {
  const scope = new Map(Object.entries(variables).map(([path, value]) => [path, { path, value }]));
  return read(condition, scope);
}

function read(node: ASTNode, scope: Scope): Reading {
  switch (node.op) {
    case "&&":
      return readLogic("and", operands(node, "&&"), node, scope);
    case "||":
      return readLogic("or", operands(node, "||"), node, scope);
    case "!_": {
      const part = read(node.args, scope);
      return { kind: "not", text: serialize(node), value: NOT[part.value], parts: [part] };
    }
    case "rcall":
      return readQuantifier(node, scope);
    default:
      return readLeaf(node, scope);
  }
}

const NOT = { true: "false", false: "true", unknown: "unknown" } as const satisfies Record<Truth, Truth>;

/** The operands of a chain such as `a && b && c`, which is parsed as pairs. */
function operands(node: ASTNode, op: "&&" | "||"): ASTNode[] {
  return node.op === op ? node.args.flatMap((arg) => operands(arg, op)) : [node];
}

function readLogic(kind: "and" | "or", nodes: readonly ASTNode[], node: ASTNode, scope: Scope): Reading {
  const parts = nodes.map((part) => read(part, scope));
  return { kind, text: serialize(node), value: joined(kind === "and" ? "false" : "true", parts), parts };
}

/** One part that settles the whole suffices; without it, one unknown part leaves it open. */
function joined(settles: "true" | "false", parts: readonly Reading[]): Truth {
  if (parts.some(({ value }) => value === settles)) return settles;
  return parts.some(({ value }) => value === "unknown") ? "unknown" : NOT[settles];
}

function readQuantifier(node: Node<"rcall">, scope: Scope): Reading {
  const [kind, listNode, [variable, condition]] = node.args;
  if ((kind !== "exists" && kind !== "all") || variable?.op !== "id" || !condition) throw unsupported(node);
  const text = serialize(node);
  const list = find(listNode, scope);
  if (!Array.isArray(list.value))
    return { kind, text, value: "unknown", list: list.path, parts: [], absent: [list.path] };
  const parts = list.value.map((value: unknown, index) =>
    read(condition, new Map([...scope, [variable.args, { path: `${list.path}[${index}]`, value }]])),
  );
  const value = joined(kind === "all" ? "false" : "true", parts);
  return { kind, text, value, list: list.path, parts, absent: [] };
}

function readLeaf(node: ASTNode, scope: Scope): Reading {
  const seen: Seen = [];
  const value = valueAt(node, scope, seen);
  const told = seen.filter(({ path }) => isTold(path));
  return {
    kind: "comparison",
    text: serialize(node),
    value: typeof value === "boolean" ? `${value}` : "unknown",
    values: Object.fromEntries(
      told.filter((place) => place.value !== undefined).map((place) => [place.path, place.value]),
    ),
    absent: told.filter((place) => place.value === undefined).map(({ path }) => path),
  };
}

/** Lists of countries are the same for everybody, and long: their names tell enough. */
const isTold = (path: string) => {
  const [root = ""] = path.split(/[.[]/);
  return FACT_NAMES.has(root) || root === "parameters";
};

/** The value of an expression; undefined when an absent fact matters. */
function valueAt(node: ASTNode, scope: Scope, seen: Seen): unknown {
  switch (node.op) {
    case "value":
      // A whole number without a decimal point; facts are never such.
      return typeof node.args === "bigint" ? Number(node.args) : node.args;
    case "id":
    case ".": {
      const place = find(node, scope);
      seen.push(place);
      return place.value;
    }
    case "list":
      return allKnown(node.args.map((item) => valueAt(item, scope, seen)));
    case "==":
    case "!=":
    case "in":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(node, scope, seen);
    default: {
      const { value } = read(node, scope);
      return value === "unknown" ? undefined : value === "true";
    }
  }
}

/** A list with an unknown element is as a whole unknown. */
const allKnown = (values: readonly unknown[]) => (values.includes(undefined) ? undefined : values);

function compared({ op, args }: Comparison, scope: Scope, seen: Seen): boolean | undefined {
  const [left, right] = args.map((arg) => valueAt(arg, scope, seen));
  if (left === undefined || right === undefined) return undefined;
  switch (op) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "in":
      return Array.isArray(right) && right.includes(left);
    case "<":
      return inOrder(left, right, (order) => order < 0);
    case "<=":
      return inOrder(left, right, (order) => order <= 0);
    case ">":
      return inOrder(left, right, (order) => order > 0);
    case ">=":
      return inOrder(left, right, (order) => order >= 0);
  }
}

function inOrder(left: unknown, right: unknown, test: (order: number) => boolean): boolean | undefined {
  if (typeof left === "number" && typeof right === "number") return test(left - right);
  if (typeof left === "string" && typeof right === "string")
    return test(left < right ? -1 : Number(left > right));
  return undefined;
}

/** Where a name or a chain of fields leads. Where something on the way is absent, that is the place. */
function find(node: ASTNode, scope: Scope): Place {
  if (node.op === "id") return scope.get(node.args) ?? { path: node.args, value: undefined };
  if (node.op !== ".") throw unsupported(node);
  const [owner, field] = node.args;
  const of = find(owner, scope);
  return of.value === undefined ? of : { path: `${of.path}.${field}`, value: fieldOf(of.value, field) };
}

/** Rules are checked when they are loaded, so that no other expression gets here. */
const unsupported = ({ op }: ASTNode) => new Error(`expected an expression of a loaded rule, got \`${op}\``);
