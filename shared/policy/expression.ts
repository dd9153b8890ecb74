import { type ASTNode, type Environment, ParseError, type ParseResult } from "@marcbachmann/cel-js";
import { failure, type Result, success } from "../result.ts";
import { conditionParts } from "./condition-parts.ts";
import { FACT_NAMES, type FactType, VARIABLES } from "./fact-schema.ts";

/** A condition that was checked against the fact schema. */
export type Expression = {
  /** Answers a boolean; throws when an absent fact matters. */
  evaluate: ParseResult;
  /** Every fact that the condition names, as `request.accelerators[].class`, sorted. */
  facts: readonly string[];
  /** The texts that something is compared with, by its path; what is sought in a list of texts is under `stated[]`. */
  literals: Readonly<Record<string, readonly string[]>>;
};

/** What is wrong with an expression, and at which column of it, counted from 1. */
export type ExpressionProblem = { column: number; message: string };

/** Something that a node names: its type and, for a fact, its path. */
type Named = { type: FactType; path: string; isFact: boolean };
type Scope = ReadonlyMap<string, Named>;
type Findings = { facts: Set<string>; literals: Map<string, string[]>; problems: ExpressionProblem[] };

/**
 * Only these have exact three-valued meaning: comparisons, `in` and logic absorb or pass on an absent fact. `has()` would
 * make absence a value, indexing a typed list always errs, and `matches()` can take for ever.
 */
const QUANTIFIERS: readonly string[] = ["exists", "all"];

const GLOBAL_SCOPE: Scope = new Map(
  Object.entries(VARIABLES).map(([name, type]) => [name, { type, path: name, isFact: FACT_NAMES.has(name) }]),
);

/** Checks the types and the operators of a condition; fails with every problem found, in the order of the text. */
export function compileExpression(
  language: Environment,
  text: string,
): Result<Expression, ExpressionProblem[]> {
  const parsed = parse(language, text);
  if (!parsed.ok) return parsed;
  const evaluate = parsed.value;
  // Types are attached to the expression by its check; an unchecked one would be checked against the first facts it meets.
  const { valid, type, error } = evaluate.check();
  if (!valid) {
    const first = problem(error?.range?.start, error?.summary ?? "not an expression");
    return failure(problemsOfParts(language, evaluate.ast, first));
  }
  if (type !== "bool")
    return failure([problem(evaluate.ast.range.start, `expected a condition, got \`${type}\``)]);
  const findings: Findings = { facts: new Set(), literals: new Map(), problems: [] };
  visit(evaluate.ast, GLOBAL_SCOPE, findings);
  if (findings.problems.length > 0) return failure(findings.problems);
  const literals = Object.fromEntries(findings.literals);
  return success({ evaluate, facts: [...findings.facts].sort(), literals });
}

/** A check of types stops at the first flaw, so the parts are checked each by itself. */
function problemsOfParts(
  language: Environment,
  condition: ASTNode,
  first: ExpressionProblem,
): ExpressionProblem[] {
  const parts = conditionParts(condition).filter((part) => part !== condition.input);
  const problems = parts.flatMap((part) => {
    const compiled = compileExpression(language, part);
    return compiled.ok ? [] : compiled.failure;
  });
  // Elements of one list share what is wrong with the list; and parts may be sound that do not go together.
  const distinct = new Map(problems.map((item) => [`${item.column} ${item.message}`, item]));
  return distinct.size > 0 ? [...distinct.values()].sort((a, b) => a.column - b.column) : [first];
}

function parse(language: Environment, text: string): Result<ParseResult, ExpressionProblem[]> {
  try {
    return success(language.parse(text));
  } catch (error) {
    if (error instanceof ParseError) return failure([problem(error.range?.start, error.summary)]);
    throw error;
  }
}

function visit(node: ASTNode, scope: Scope, findings: Findings): void {
  switch (node.op) {
    case "value":
      break;
    case "id":
    case ".":
      visitName(node, scope, findings);
      break;
    case "==":
    case "!=":
    case "in":
      visitLiterals(node.args[0], node.args[1], scope, findings);
      visitLiterals(node.args[1], node.args[0], scope, findings);
      visitAll(node.args, scope, findings);
      break;
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "&&":
    case "||":
    case "list":
      visitAll(node.args, scope, findings);
      break;
    case "!_":
      visit(node.args, scope, findings);
      break;
    case "rcall":
      visitQuantifier(node, scope, findings);
      break;
    default:
      refuse(node, refusal(node), findings);
  }
}

const visitAll = (nodes: readonly ASTNode[], scope: Scope, findings: Findings) => {
  for (const node of nodes) visit(node, scope, findings);
};

function visitName(node: ASTNode, scope: Scope, findings: Findings): void {
  const named = find(node, scope);
  if (!named) refuse(node, refusal(rootOf(node)), findings);
  else if (named.isFact) findings.facts.add(named.path);
}

function visitQuantifier(node: Extract<ASTNode, { op: "rcall" }>, scope: Scope, findings: Findings): void {
  const [name, list, [variable, condition]] = node.args;
  const named = find(list, scope);
  if (!QUANTIFIERS.includes(name) || variable?.op !== "id" || !condition) {
    refuse(node, refusal(node), findings);
  } else if (named?.type.kind !== "list") {
    refuse(list, "expected a list of facts", findings);
  } else {
    visit(list, scope, findings);
    const element: Named = { type: named.type.of, path: `${named.path}[]`, isFact: named.isFact };
    visit(condition, new Map([...scope, [variable.args, element]]), findings);
  }
}

/** Records what a fact is compared with; refuses what it can never hold: a typo, or a value that was renamed. */
function visitLiterals(node: ASTNode, other: ASTNode, scope: Scope, findings: Findings): void {
  const named = find(node, scope);
  const [type, path] =
    named?.type.kind === "list" ? [named.type.of, `${named.path}[]`] : [named?.type, named?.path ?? ""];
  if (!named || type?.kind !== "text") return;
  for (const { at, text } of textsIn(other))
    if (type.accepts(text)) findings.literals.set(path, [...(findings.literals.get(path) ?? []), text]);
    else refuse(at, `\`${named.path}\` is never \`${text}\``, findings);
}

/** The text that a node is, or the texts of a list. */
const textsIn = (node: ASTNode): { at: ASTNode; text: string }[] =>
  (node.op === "list" ? node.args : [node]).flatMap((at) =>
    at.op === "value" && typeof at.args === "string" ? [{ at, text: at.args }] : [],
  );

/** What a name or a chain of fields stands for; undefined for anything else. */
function find(node: ASTNode, scope: Scope): Named | undefined {
  if (node.op === "id") return scope.get(node.args);
  if (node.op !== ".") return undefined;
  const [owner, field] = node.args;
  const of = find(owner, scope);
  const type = of?.type.kind === "object" ? of.type.fields[field] : undefined;
  return of && type && { type, path: `${of.path}.${field}`, isFact: of.isFact };
}

/** What a chain of fields begins with. */
const rootOf = (node: ASTNode): ASTNode => (node.op === "." ? rootOf(node.args[0]) : node);

function refusal(node: ASTNode): string {
  if (node.op === "rcall" || node.op === "call") return `a rule may not use \`${node.args[0]}()\``;
  if (node.op === "[]") return "a rule may not index a list";
  if (node.op === "id") return "expected the name of a fact";
  return `a rule may not use \`${node.op.replaceAll("_", "")}\``;
}

const refuse = (node: ASTNode, message: string, findings: Findings) => {
  findings.problems.push(problem(node.range.start, message));
};

/** cel-js begins its sentences with a capital. */
const problem = (start: number | undefined, message: string): ExpressionProblem => ({
  column: (start ?? 0) + 1,
  message: message.charAt(0).toLowerCase() + message.slice(1),
});
