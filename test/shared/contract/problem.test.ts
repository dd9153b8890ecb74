import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fieldErrors,
  PROBLEMS,
  Problem,
  type ProblemCode,
  problem,
} from "../../../shared/contract/problem.ts";
import { QuotaRequest } from "../../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { anOrganization, anOwner, aSignUpBody } from "../../support/a-request.ts";
import { fullOrganizationBody, fullPersonBody, fullQuotaBody } from "../../support/full-requests.ts";
import { changed, pathsIn } from "../../support/paths.ts";
import { refusals } from "../../support/refusals.ts";

const REQUEST_ID = "3f0e1c1a-5b7e-4c55-9d0a-2f8f3f6c7d11";
const CODES = Object.keys(PROBLEMS) as ProblemCode[];

test.for(CODES)("the problem %s is one by its own schema, with status and title of its row", (code) => {
  const made = problem(code, REQUEST_ID);
  expect(Problem.parse(made)).toEqual({
    type: `urn:sallyport:problem:${code}`,
    ...PROBLEMS[code],
    code,
    requestId: REQUEST_ID,
    errors: [],
  });
});

const BODIES = [
  [SignUpRequest, fullOrganizationBody()],
  [SignUpRequest, fullPersonBody()],
  [QuotaRequest, fullQuotaBody()],
] as const;

// What nobody would type by chance, as value, in a list, as the name of a field, and too long.
const canary = fc.integer({ min: 1e9, max: 9e9 }).map((number) => `kanarienvogel${number}`);
const canaryValue = canary.chain((text) =>
  fc.record({
    text: fc.constant(text),
    value: fc.constantFrom<unknown>(
      text,
      [text],
      { [text]: text },
      text.repeat(200),
      `${text}@example.com`,
      `+${text}`,
      `1 ${text}\u0000`,
    ),
  }),
);

test("no field error repeats a value or the name of an unknown field", () => {
  const field = fc.constantFrom(...BODIES).chain(([schema, body]) =>
    fc.record({
      schema: fc.constant(schema),
      body: fc.constant(body),
      path: fc.constantFrom(...pathsIn(body)),
    }),
  );
  fc.assert(
    fc.property(field, canaryValue, ({ schema, body, path }, { value }) => {
      const parsed = schema.safeParse(changed(body, path, value));
      if (parsed.success) return;
      const answer = JSON.stringify(problem("request-invalid", REQUEST_ID, fieldErrors(parsed.error)));
      expect(answer).not.toContain("kanarienvogel");
    }),
    { numRuns: 1000 },
  );
});

test("no field error repeats a number", () => {
  const error = refusals(QuotaRequest, changed(fullQuotaBody(), ["durationDays"], 471147));
  expect(error).toEqual([
    { pointer: "/durationDays", code: "too_big", message: "too big: expected number to be <=1095" },
  ]);
});

test("a body that is wrong everywhere gets at most ten errors, and less than 2 KB", () => {
  const wrong = Array.from({ length: 30 }, (_, index) =>
    anOwner(`owner-${index}`, 1, {
      name: "",
      kind: "x",
      country: "de",
      dateOfBirth: "x",
      address: { lines: [""], place: { country: "ZZ", subdivision: "x" } },
      share: { status: "x" },
    }),
  );
  const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners: wrong } });
  const errors = refusals(SignUpRequest, aSignUpBody(customer, { evidence: [] }));
  expect(errors.length).toBeGreaterThan(5);
  expect(errors.length).toBeLessThanOrEqual(10);
  expect(JSON.stringify(problem("request-invalid", REQUEST_ID, errors)).length).toBeLessThan(2000);
});

// A category of end use has the longest message of all fields.
test("ten of the longest messages do not fit, and the first of them are told", () => {
  const endUse = QuotaRequest.shape.endUse.shape.category;
  const many = QuotaRequest.shape.endUse.shape.category
    .array()
    .safeParse(Array.from({ length: 20 }, () => "x"));
  expect(endUse.safeParse("x").success).toBe(false);
  const errors = many.success ? [] : fieldErrors(many.error);
  expect(errors.map(({ pointer }) => pointer).slice(0, 5)).toEqual(["/0", "/1", "/2", "/3", "/4"]);
  expect(errors.length).toBeLessThan(10);
  expect(JSON.stringify(problem("request-invalid", REQUEST_ID, errors)).length).toBeLessThan(2000);
});

test("a wrong variant is told where the variants are told apart, with their names", () => {
  const errors = refusals(SignUpRequest, changed(fullPersonBody(), ["customer", "kind"], "robot"));
  expect(errors).toEqual([
    {
      pointer: "/customer/kind",
      code: "invalid_union",
      message: "invalid discriminator value. Expected 'person' | 'organization'",
    },
  ]);
});

test("messages begin in lower case", () => {
  for (const [schema, body] of BODIES)
    for (const path of pathsIn(body))
      for (const { message } of refusals(schema, changed(body, path, null)))
        expect(message.charAt(0)).toBe(message.charAt(0).toLowerCase());
});
