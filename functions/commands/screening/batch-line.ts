import * as z from "zod";
import { nameText } from "../../../shared/contract/text.ts";
import { CountryCode } from "../../../shared/contract/vocabulary.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { ScreeningQuery } from "../../../shared/screening/hit.ts";

/** A name that lost characters would be screened with holes in it, and nothing would be found. */
const isWhole = (text: string): boolean => !text.includes("\u{fffd}");
const WHOLE = "expected UTF-8 without lost characters (U+FFFD)";

const Name = nameText("A name of the party").refine(isWhole, WHOLE);
const AddressText = z.string().trim().min(1).max(400).refine(isWhole, WHOLE);
const IdentifierValue = z.string().trim().min(1).max(100);
const Verified = z.boolean().default(false);

const BirthDate = z.iso.date("expected a date, YYYY-MM-DD");
const DateOfBirth = z.union([BirthDate, z.strictObject({ value: BirthDate, verified: Verified })], {
  error: "expected a date, YYYY-MM-DD, or {value, verified} with such a date",
});

/** A party as a batch names it. Values are claims unless they are marked as verified: an applicant can type any birthday. */
export const BatchQuery = z
  .strictObject({
    name: Name.optional(),
    names: z.array(Name).min(1).max(50).optional(),
    type: z.enum(["person", "organization"]).optional(),
    country: CountryCode.optional(),
    dateOfBirth: DateOfBirth.optional(),
    addresses: z.array(AddressText).max(20).optional(),
    identifiers: z
      .array(z.strictObject({ value: IdentifierValue, verified: Verified }))
      .max(20)
      .optional(),
  })
  .refine(({ name, names }) => name !== undefined || names !== undefined, {
    path: ["name"],
    error: "expected a name",
  });
type BatchQuery = z.infer<typeof BatchQuery>;

const LineId = z.union([z.string().min(1).max(200), z.int()], {
  error: "expected a text of 1 to 200 characters, or a whole number",
});

/** Other fields beside the query are the operator's own; but a date of birth beside it would not be compared. */
const BatchLine = z.looseObject({ id: LineId, query: BatchQuery }).superRefine((line, context) => {
  const misplaced = Object.keys(line).find((key) => key in BatchQuery.shape);
  if (misplaced === undefined) return;
  context.addIssue({ code: "custom", path: [misplaced], message: "expected this field inside `query`" });
});

/** A line to screen, by its number and the id that the operator gave it. */
export type NamedQuery = { line: number; id: string | number; query: ScreeningQuery };

/** A line that is not screened: which field, and what is expected there. Never says what the field holds. */
export type BadLine = { line: number; id?: string | number; error: LineProblem };
export type LineProblem = { field: string; expected: string };

/** What a reader of batches gives for each line. After `unreadable`, one clear sentence, nothing follows. */
export type BatchRecord = Result<NamedQuery, BadLine | Unreadable>;
export type Unreadable = { unreadable: string };

/** Reads one line of a batch. */
export function parseBatchLine(line: number, value: unknown): Result<NamedQuery, BadLine> {
  const parsed = BatchLine.safeParse(value);
  if (parsed.success) {
    return success({ line, id: parsed.data.id, query: toScreeningQuery(parsed.data.query) });
  }
  const id = z.object({ id: LineId }).safeParse(value);
  return failure({ line, ...(id.success && { id: id.data.id }), error: firstProblem(parsed.error) });
}

/** The first thing that is wrong with a value, by its dotted path. */
export function firstProblem({ issues: [issue] }: z.ZodError): LineProblem {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === "unrecognized_keys") {
    return { field: [...path, issue.keys[0]].join("."), expected: "no such field" };
  }
  const message = issue?.message ?? "a valid value";
  return { field: path.join(".") || "line", expected: message.replace(/^(?:[^:]*: )?expected /i, "") };
}

/** The engine's query; without a type the party may be of any kind. */
export function toScreeningQuery(query: BatchQuery): ScreeningQuery {
  const {
    name,
    names = [],
    type = "unknown",
    country,
    dateOfBirth,
    addresses = [],
    identifiers = [],
  } = query;
  return {
    names: name === undefined ? names : [name, ...names],
    kind: type,
    countries: country === undefined ? [] : [country],
    addresses,
    identifiers,
    ...(dateOfBirth !== undefined && { dateOfBirth: toIdentifier(dateOfBirth) }),
  };
}

const toIdentifier = (value: NonNullable<BatchQuery["dateOfBirth"]>) =>
  typeof value === "string" ? { value, verified: false } : value;
