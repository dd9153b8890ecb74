import * as z from "zod";

/** Every way in which a call can fail, with its status (RFC 9110) and title. Closed: a new code needs a new API version. */
export const PROBLEMS = {
  "malformed-json": {
    status: 400,
    title:
      "The body is not JSON in UTF-8, or an object of it has a name twice, or one of JavaScript's prototypes",
  },
  "signature-invalid": {
    status: 400,
    title: "The delivery is not signed by the vendor, or was signed too long ago",
  },
  "idempotency-key-invalid": {
    status: 400,
    title:
      "The header Idempotency-Key is required: 1 to 255 visible ASCII characters, one per request you mean, not the gate's own `sallyport:`",
  },
  // The next five are answered by API Gateway, before or instead of a function (infra/gateway-responses.ts).
  "malformed-request": { status: 400, title: "The request could not be read" },
  unauthenticated: { status: 401, title: "The call must be signed with AWS Signature Version 4" },
  forbidden: { status: 403, title: "The caller may not make this call, or its signature is not valid" },
  throttled: { status: 429, title: "Too many calls: try again in a moment" },
  "no-answer": {
    status: 503,
    title: "No answer came in time; a retry with the same Idempotency-Key is safe",
  },
  "not-found": { status: 404, title: "There is no such resource" },
  "account-not-found": {
    status: 404,
    title: "This account has no sign-up on file: call POST /v1/accounts/{accountId}/sign-up first",
  },
  "method-not-allowed": { status: 405, title: "This resource does not have that method" },
  "retention-not-over": {
    status: 409,
    title: "The records of this account must still be kept: errors say until when, and by which duty",
  },
  "reviews-open": { status: 409, title: "This account has reviews that people must end first" },
  "account-erased": {
    status: 410,
    title:
      "This account was erased: no request, evidence, picture or identity session of it is taken any more",
  },
  "body-too-large": { status: 413, title: "The body is longer than 64 KiB" },
  "body-too-complex": { status: 413, title: "The body has more than 16 levels or more than 2,000 values" },
  "unsupported-media-type": {
    status: 415,
    title: "The body must be application/json without a content encoding",
  },
  "request-invalid": { status: 422, title: "The request does not fit the schema: see errors" },
  "idempotency-key-reused": { status: 422, title: "This Idempotency-Key was used with another body" },
  "supersedes-invalid": {
    status: 422,
    title: "`supersedes` must name a review in force of the same hook",
  },
  "grant-limit": { status: 422, title: "The account would hold more grants than an account can hold" },
  "too-many-open-cases": {
    status: 429,
    title: "The account has as many open reviews as an account can have",
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side; a retry with the same Idempotency-Key is safe",
  },
  "vendor-missing": {
    status: 501,
    title: "This deployment has no vendor for identity sessions: bring other evidence",
  },
  "vendor-unavailable": {
    status: 503,
    title: "The vendor for identity sessions cannot be reached: nothing was made, try again",
  },
  "not-recorded": {
    status: 503,
    title: "The decision may not have been recorded; a retry with the same Idempotency-Key is safe",
  },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field that does not fit. Never its value. */
export const FieldError = z.strictObject({
  pointer: z.string().meta({ description: "JSON Pointer (RFC 6901) into the body" }),
  code: z.string().meta({ description: "Kind of error; made for programs" }),
  message: z.string().meta({ description: "What was expected; never the value" }),
});
export type FieldError = z.infer<typeof FieldError>;

/** Why a call is refused, and where in its body. */
export type Refusal = { code: ProblemCode; errors?: FieldError[] };

/** A problem (RFC 9457), `application/problem+json`. */
export const Problem = z
  .strictObject({
    type: z.string().meta({ description: "`urn:sallyport:problem:` and the code" }),
    title: z.string().meta({ description: "What is wrong, in a sentence" }),
    status: z.int().min(400).max(599).meta({ description: "HTTP status" }),
    code: z.string().meta({ description: "Stable; made for programs" }),
    requestId: z.string().meta({ description: "Name it when you ask for help" }),
    errors: z.array(FieldError).meta({ description: "Fields that do not fit; the first ten at most" }),
  })
  .meta({ id: "Problem", description: "A problem (RFC 9457). It never repeats a value of the request." });
export type Problem = z.infer<typeof Problem>;

/** The problem of a code. */
export function problem(code: ProblemCode, requestId: string, errors: FieldError[] = []): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `urn:sallyport:problem:${code}`, title, status, code, requestId, errors };
}

/** Most field errors in one answer, and most characters of them as JSON: an answer stays below 2 KB. */
const ERRORS_MAX = { count: 10, characters: 1_600 };

/** What is wrong with a value, field by field, without any value; the first errors, as many as fit. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const errors = error.issues.flatMap(fromIssue).slice(0, ERRORS_MAX.count);
  while (JSON.stringify(errors).length > ERRORS_MAX.characters) errors.pop();
  return errors;
}

function fromIssue(issue: z.core.$ZodIssue): FieldError[] {
  // Of the shapes that a value may have, the one it comes nearest to tells most.
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) =>
      fromIssue({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  // The names of unknown fields are input, too: only where they are is told.
  if (issue.code === "unrecognized_keys")
    return [{ pointer: pointer(issue.path), code: issue.code, message: "expected no unknown field here" }];
  return [{ pointer: pointer(issue.path), code: issue.code, message: lowerFirst(issue.message) }];
}

const nearest = (branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] =>
  branches.reduce((best, branch) => (branch.length < best.length ? branch : best), branches[0] ?? []);

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
