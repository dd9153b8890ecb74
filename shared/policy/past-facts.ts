import type * as z from "zod";
import { failure, type Result, success } from "../result.ts";
import { fieldOf } from "./fact-path.ts";
import { Facts } from "./facts.ts";

type Part<T> = T extends readonly (infer Element)[]
  ? readonly Part<Element>[]
  : T extends object
    ? { readonly [Field in keyof T]?: Part<T[Field]> }
    : T;

/**
 * Facts as an older gate may have gathered them: any that today's gate requires may be absent, and leaves the rules that need it
 * undecided like any other absent fact. The gate itself decides on `Facts` only.
 */
export type PastFacts = Part<Facts> & Pick<Facts, "hook">;

type Issue = z.core.$ZodIssue;

/**
 * Reads facts as of an older gate, with the paths of what they lack. What there is must be what today's gate would give: an
 * unknown fact, or one of another type, is an issue.
 */
export function parsePastFacts(
  value: unknown,
): Result<{ facts: PastFacts; lacks: readonly string[] }, readonly Issue[]> {
  const parsed = Facts.safeParse(value);
  if (parsed.success) return success({ facts: parsed.data, lacks: [] });
  const { issues } = parsed.error;
  if (!arePastFacts(value)) return failure(issues.filter((issue) => !isLack(issue, value)));
  return success({ facts: value, lacks: issues.map(({ path }) => path.map(String).join(".")) });
}

/** Whether nothing is wrong with facts but what they lack. */
const arePastFacts = (value: unknown): value is PastFacts =>
  Facts.safeParse(value).error?.issues.every((issue) => isLack(issue, value)) ?? true;

/** Without a hook nobody knows which rules to ask. */
const isLack = ({ path }: Issue, value: unknown): boolean =>
  path.length > 0 &&
  path[0] !== "hook" &&
  path.reduce<unknown>((owner, step) => fieldOf(owner, String(step)), value) === undefined;
