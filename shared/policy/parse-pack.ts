import type * as z from "zod";
import { failure, type Result, success } from "../result.ts";
import { fieldOf } from "./fact-path.ts";
import { Pack } from "./pack.ts";
import type { DocumentFlaw, DocumentPath, PackDocument } from "./pack-document.ts";
import type { PolicyProblem } from "./problem.ts";

/** A pack that was read, and what to say of a part of it: the problem names the file, the place, the rule and the field. */
export type ReadPack = {
  file: string;
  pack: Pack;
  problem: (path: DocumentPath, message: string) => PolicyProblem;
};

/** Makes a pack of what a file holds; fails with everything that is wrong with its form or, if that is sound, its fields. */
export function parsePack(
  file: string,
  document: Result<PackDocument, DocumentFlaw[]>,
): Result<ReadPack, PolicyProblem[]> {
  if (!document.ok) return failure(document.failure.map((flaw) => ({ file, ...flaw })));
  const pack = Pack.safeParse(document.value.value);
  if (!pack.success)
    return failure(
      pack.error.issues.flatMap(nearest).flatMap((issue) => issueProblems(file, document.value, issue)),
    );
  return success({
    file,
    pack: pack.data,
    problem: (path, message) => problemAt(file, document.value, path, message),
  });
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

function issueProblems(file: string, document: PackDocument, issue: z.core.$ZodIssue): PolicyProblem[] {
  if (issue.code !== "unrecognized_keys")
    return [problemAt(file, document, issue.path, issueText(issue, document.value))];
  return issue.keys.map((key) => ({
    ...problemAt(file, document, issue.path, `unknown field \`${key}\``),
    ...document.placeOfName(issue.path, key),
  }));
}

/** Zod calls a missing field one of the wrong type. */
function issueText({ code, message, path }: z.core.$ZodIssue, document: unknown): string {
  const text = message.charAt(0).toLowerCase() + message.slice(1);
  if (code === "custom" || valueAt(document, path) !== undefined) return text;
  const [, expected] = /^invalid \w+: (expected .*?)(?:, received undefined)?$/.exec(text) ?? [];
  return expected === undefined ? "missing" : `missing: ${expected}`;
}

function problemAt(file: string, document: PackDocument, path: DocumentPath, message: string): PolicyProblem {
  return { file, ...document.placeOf(path), ...partAt(path, document.value), message };
}

/** Names the rule by its id where it has one, else by its number. */
function partAt(path: DocumentPath, document: unknown): Pick<PolicyProblem, "rule" | "field"> {
  const [first, index, ...rest] = path;
  if (first !== "rules" || typeof index !== "number") return fieldAt(path);
  const id = valueAt(document, ["rules", index, "id"]);
  return { rule: typeof id === "string" ? id : `number ${index + 1}`, ...fieldAt(rest) };
}

const fieldAt = (path: DocumentPath) => (path.length > 0 ? { field: path.map(String).join(".") } : {});

const valueAt = (value: unknown, path: DocumentPath): unknown =>
  path.reduce((owner, step) => fieldOf(owner, String(step)), value);
