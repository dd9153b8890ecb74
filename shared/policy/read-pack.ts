import * as YAML from "yaml";
import type * as z from "zod";
import { failure, type Result, success } from "../result.ts";
import { Pack } from "./pack.ts";
import type { PolicyProblem } from "./problem.ts";

/** A pack as a file. */
export type PackFile = { name: string; text: string };

/** Longest file that is read, in UTF-16 code units. */
const MAX_LENGTH = 200_000;

/** Reads one pack; fails with everything that is wrong with its YAML or, if that is sound, with its fields. */
export function readPack({ name: file, text }: PackFile): Result<Pack, PolicyProblem[]> {
  if (text.length > MAX_LENGTH)
    return failure([{ file, message: `expected at most ${MAX_LENGTH} characters` }]);
  const document = YAML.parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
  });
  const flaws = [...document.errors, ...document.warnings].map((flaw) => flaw.message);
  const messages = hasAlias(document) ? [...flaws, "a pack may not use aliases"] : flaws;
  if (messages.length > 0) return failure(messages.map((message) => ({ file, message: lowerCase(message) })));
  const value: unknown = document.toJS();
  const pack = Pack.safeParse(value);
  if (pack.success) return success(pack.data);
  return failure(
    pack.error.issues
      .flatMap(nearest)
      .map((issue) => ({ file, ...locate(issue, value), message: issueText(issue) })),
  );
}

/** What an alias stands for depends on text elsewhere: a reader of the rule would not see it. */
function hasAlias(document: YAML.Document.Parsed): boolean {
  let found = false;
  YAML.visit(document, {
    Alias: () => {
      found = true;
      return YAML.visit.BREAK;
    },
  });
  return found;
}

/** Of a choice, the issues of the alternative that the value comes nearest to. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [best] = issue.errors
    .map((issues) => issues.flatMap(nearest))
    .toSorted((one, other) => depth(other) - depth(one) || one.length - other.length);
  return best ? best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));

/** Names the rule by its id where it has one, else by its number. */
function locate({ path }: z.core.$ZodIssue, value: unknown): Pick<PolicyProblem, "rule" | "field"> {
  const [first, index, ...rest] = path;
  if (first !== "rules" || typeof index !== "number") return fieldAt(path);
  return { rule: ruleName(value, index), ...fieldAt(rest) };
}

const fieldAt = (path: readonly PropertyKey[]) =>
  path.length > 0 ? { field: path.map(String).join(".") } : {};

function ruleName(value: unknown, index: number): string {
  const rules = property(value, "rules");
  const id = Array.isArray(rules) ? property(rules[index], "id") : undefined;
  return typeof id === "string" ? id : `number ${index + 1}`;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : undefined;

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `unknown field${issue.keys.length > 1 ? "s" : ""} ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
  return lowerCase(issue.message);
}

const lowerCase = (message: string) => message.charAt(0).toLowerCase() + message.slice(1);
