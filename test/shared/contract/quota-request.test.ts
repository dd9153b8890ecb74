import { expect, test } from "vitest";
import { fieldErrors } from "../../../shared/contract/problem.ts";
import { QuotaRequest } from "../../../shared/contract/quota-request.ts";
import { aQuotaBody, type Body } from "../../support/a-request.ts";
import { refusals } from "../../support/refusals.ts";

const where = { region: "eu-central-1", placeOfUse: { country: "DE" } };

const errorsOf = (line: Body) =>
  refusals(QuotaRequest, aQuotaBody({ accelerators: [line] })).map(
    ({ pointer, message }) => `${pointer.replace("/accelerators/0", "")}: ${message}`,
  );

// A line is a part or an instance type; what is wrong is told of the one that was meant.
test.for<[string, Body, string[]]>([
  [
    "a part without a count",
    { accelerator: "A100", ...where },
    ["/count: invalid input: expected number, received undefined"],
  ],
  [
    "an instance type without a count",
    { instanceType: "p5.48xlarge", ...where },
    ["/count: invalid input: expected number, received undefined"],
  ],
  [
    "an instance type with two faults",
    { instanceType: "", count: 0, ...where },
    [
      "/instanceType: too small: expected string to have >=1 characters",
      "/count: too small: expected number to be >=1",
    ],
  ],
  [
    "both a part and an instance type",
    { accelerator: "A100", instanceType: "p5.48xlarge", count: 1, ...where },
    [": expected no unknown field here"],
  ],
  ["neither", { count: 1, ...where }, ["/accelerator: invalid input: expected string, received undefined"]],
])("rejects a line with %s", ([, line, errors]) => {
  expect(errorsOf(line)).toEqual(errors);
});

test.for([
  ["eu-central-1", true],
  ["7", true],
  ["EU-central-1", false],
  ["-eu", false],
  ["eu central", false],
  ["", false],
] as const)("%j is a region: %s", ([region, valid]) => {
  const line = { accelerator: "A100", count: 1, ...where, region };
  expect(QuotaRequest.safeParse(aQuotaBody({ accelerators: [line] })).success).toBe(valid);
});

test("rejects an end user whose name shows nothing, or grows beyond the limit when normalized", () => {
  for (const name of ["\u3164", "\ufdfa".repeat(17)]) {
    const endUse = {
      category: "inference",
      description: "for others",
      for: { status: "end-users", endUsers: [{ kind: "organization", name }] },
    };
    expect(refusals(QuotaRequest, aQuotaBody({ endUse })).map(({ pointer }) => pointer)).toEqual([
      "/endUse/for/endUsers/0/name",
    ]);
  }
});

// A company may be known by its headquarters alone; of a person there is nothing else.
test.for([
  ["person", undefined, ["/endUse/for/endUsers/0/place"]],
  ["person", { country: "SE" }, []],
  ["organization", undefined, []],
] as const)("an end user who is a %s and whose place is %j", ([kind, place, pointers]) => {
  const endUsers = [{ kind, name: "Vogel", ...(place && { place }) }];
  const body = aQuotaBody({
    endUse: { category: "inference", description: "x", for: { status: "end-users", endUsers } },
  });
  const parsed = QuotaRequest.safeParse(body);
  expect(parsed.error ? fieldErrors(parsed.error).map(({ pointer }) => pointer) : []).toEqual(pointers);
});

test("a text is trimmed before it is used", () => {
  const line = { accelerator: " A100 ", count: 1, ...where };
  expect(QuotaRequest.parse(aQuotaBody({ accelerators: [line] })).accelerators[0]).toMatchObject({
    accelerator: "A100",
  });
});
