import { failure, type Result, success } from "../shared/result.ts";

/** House choice: twice the depth that any request has, and more values than an honest one of 64 KiB. */
const LEVELS_MAX = 16;
const VALUES_MAX = 2_000;

/** Names by which an object reaches what all objects share; no request has a field that is called so. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Strings, signs, and whatever stands between them: all tokens of a text that is JSON. Each character is looked at once. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

const OPENING: ReadonlySet<string> = new Set(["{", "["]);
const CLOSING: ReadonlySet<string> = new Set(["}", "]"]);

/** What may be wrong with a text that should be plain JSON. */
export type JsonProblem = "malformed-json" | "body-too-complex";

/**
 * Parses JSON that any other parser reads alike: no name twice in an object and none of the prototype's, no lone surrogates, at most
 * 16 levels and 2,000 values. The check walks over the tokens of the text, so that no depth exhausts the stack.
 */
export function parsePlainJson(text: string): Result<unknown, JsonProblem> {
  try {
    const value: unknown = JSON.parse(text);
    const problem = problemIn(text);
    return problem === undefined ? success(value) : failure(problem);
  } catch {
    return failure("malformed-json");
  }
}

/** What is wrong with a text that is JSON. */
function problemIn(text: string): JsonProblem | undefined {
  const tokens = Array.from(text.matchAll(TOKEN), ([token]) => token);
  if (valuesIn(tokens) > VALUES_MAX || levelsIn(tokens) > LEVELS_MAX) return "body-too-complex";
  return areNamesPlain(tokens) && tokens.every(isWhole) ? undefined : "malformed-json";
}

/** How many values there are, containers included; what stands before a colon is a name. */
function valuesIn(tokens: readonly string[]): number {
  const commasAndEnds = tokens.filter((token) => token === "," || CLOSING.has(token));
  const colons = tokens.filter((token) => token === ":");
  return tokens.length - commasAndEnds.length - 2 * colons.length;
}

function levelsIn(tokens: readonly string[]): number {
  let [level, deepest] = [0, 0];
  for (const token of tokens) {
    if (OPENING.has(token)) level += 1;
    if (CLOSING.has(token)) level -= 1;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}

/** Whether each object has each name once, and none that is forbidden. */
function areNamesPlain(tokens: readonly string[]): boolean {
  const namesByLevel: Set<string>[] = [];
  for (const [index, token] of tokens.entries()) {
    if (OPENING.has(token)) namesByLevel.push(new Set());
    if (CLOSING.has(token)) namesByLevel.pop();
    if (token === ":" && !isNewName(namesByLevel.at(-1), readString(tokens[index - 1] ?? ""))) return false;
  }
  return true;
}

/** Notes a name of an object; false when it has that name already, or may not have it. */
function isNewName(names: Set<string> | undefined, name: string): boolean {
  if (names === undefined || names.has(name) || FORBIDDEN_NAMES.has(name)) return false;
  names.add(name);
  return true;
}

/** Whether a token has no half of a character: only an escape can spell one. */
const isWhole = (token: string): boolean => !token.includes("\\") || readString(token).isWellFormed();

/**
 * The text that a string stands for. An escape can spell half a character, which has no UTF-8 and so no canonical form to
 * authenticate (RFC 8785 section 3.2.2.2), and can hide a name.
 */
const readString = (token: string): string => (token.includes("\\") ? JSON.parse(token) : token.slice(1, -1));
