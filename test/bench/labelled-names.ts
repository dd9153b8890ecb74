import { readFileSync } from "node:fs";
import * as z from "zod";

const Query = z.object({
  name: z.string(),
  type: z.enum(["person", "organization"]).optional(),
  country: z.string().optional(),
});

const LabelledName = z.object({
  id: z.string(),
  query: Query,
  /** Ids of every entry that carries the name; empty for a name that is on no list. */
  accept: z.array(z.string()),
  kind: z.string(),
});
/** A name of an evaluation set, and the entries that it should find. */
export type LabelledName = z.infer<typeof LabelledName>;

/** The names of an evaluation set, one JSON object a line; throws at the first line that is none. */
export const readLabelledNames = (file: string): LabelledName[] => readLines(file, LabelledName);

/** Names without a label, from a file of which nothing but the queries is read. */
export const readQueries = (file: string): LabelledName["query"][] =>
  readLines(file, z.object({ query: Query })).map(({ query }) => query);

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
