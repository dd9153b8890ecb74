import { fieldOf, type Step, stepsOf } from "./fact-path.ts";
import type { PastFacts } from "./past-facts.ts";

/** JSON values by fact path; a path through a list has the list of the values, in its order. */
export type FactValues = Readonly<Record<string, unknown>>;

/**
 * The values at the paths, in the order of the paths. Absent facts are left out; so is a list as a whole where fields of its
 * elements are among the paths, since these say all that was looked at.
 */
export function factValues(paths: readonly string[], facts: PastFacts): FactValues {
  const used = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}[]`)));
  const values = used.map((path) => [path, valueAt(facts, stepsOf(path))] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueAt(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return value;
  const field = fieldOf(value, step.name);
  if (field === undefined) return undefined;
  return step.ofEach && Array.isArray(field) ? valuesOf(field, rest) : valueAt(field, rest);
}

/** An empty list is a value; one whose every element lacks the fact is not. */
function valuesOf(elements: readonly unknown[], rest: readonly Step[]): unknown {
  const known = elements.map((element) => valueAt(element, rest)).filter((value) => value !== undefined);
  return known.length > 0 || elements.length === 0 ? known : undefined;
}
