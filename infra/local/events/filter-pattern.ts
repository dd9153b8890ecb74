import * as z from "zod";

/** What one leaf of a pattern may ask: one of some values, or that the leaf exists or not. */
const Leaf = z.array(
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ exists: z.boolean() })]),
);
type Leaf = z.infer<typeof Leaf>;
type Pattern = { [name: string]: Leaf | Pattern };
const Pattern: z.ZodType<Pattern> = z.lazy(() => z.record(z.string(), z.union([Leaf, Pattern])));

/** A filter pattern of an event source mapping, as the template holds it: JSON in a string. */
export const FilterPattern = z
  .string()
  .transform((text) => JSON.parse(text))
  .pipe(Pattern);

/** Whether an event has everything that the pattern asks. */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const found = child(event, name);
    return Array.isArray(wanted) ? wanted.some((test) => passes(test, found)) : matches(wanted, found);
  });
}

const passes = (test: Leaf[number], found: unknown): boolean =>
  typeof test === "object" && test !== null ? test.exists === (found !== undefined) : test === found;

function child(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
