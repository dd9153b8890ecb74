import { expect, test } from "vitest";
import * as z from "zod";
import { openApiDocument } from "../../../shared/contract/openapi.ts";
import { PROBLEMS } from "../../../shared/contract/problem.ts";
import { methodsOf, ROUTES } from "../../../shared/contract/routes.ts";
import { fullOrganizationBody, fullQuotaBody } from "../../support/full-requests.ts";
import { at, type Path, pathsIn, pointerOf } from "../../support/paths.ts";

const document = openApiDocument();
const PATHS = pathsIn(document);

/** Everything at paths whose last field has this name, with its pointer. */
const all = (field: string) =>
  PATHS.filter((path) => path.at(-1) === field).map((path) => ({
    path,
    pointer: pointerOf(path),
    value: at(document, path),
  }));

const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(["path", "header"]),
  required: z.literal(true),
});
const Response = z.looseObject({
  description: z.string().min(1),
  content: z.record(z.string(), z.unknown()),
});
const Operation = z.strictObject({
  summary: z.string().min(1),
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.looseObject({ required: z.literal(true) }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Response),
});
const OpenApi = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({
    title: z.string(),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string(),
  }),
  paths: z.record(z.string().startsWith("/"), z.record(z.enum(["get", "post"]), Operation.optional())),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), z.unknown()),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
});

const parsed = OpenApi.parse(document);
const operations = Object.entries(parsed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    operation ? [{ path, method, ...operation }] : [],
  ),
);

test("the document is JSON and the same each time it is made", () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(openApiDocument()).toEqual(document);
});

test("every call is in it once, with an operation id of its own", () => {
  expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)).toEqual(
    ROUTES.map(({ method, path }) => `${method} ${path}`),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every reference leads to a schema of the document", () => {
  const references = all("$ref");
  expect(references.length).toBeGreaterThan(10);
  for (const { value } of references) {
    expect(value).toMatch(/^#\/components\/schemas\/\w+$/);
    expect(at(document, String(value).slice(2).split("/"))).toBeTypeOf("object");
  }
});

test("every schema of the document is referred to, except the claims inside of the attestation", () => {
  const referred = new Set(all("$ref").map(({ value }) => String(value).split("/").at(-1)));
  const unreferred = Object.keys(parsed.components.schemas).filter((name) => !referred.has(name));
  expect(unreferred).toEqual(["AttestationClaims"]);
});

/** Whether a path leads to a field of a JSON Schema: the parent is `properties`, and is no field itself. */
const isProperty = (path: Path) => path.at(-2) === "properties" && path.at(-3) !== "properties";

test("every field of every schema is described", () => {
  const properties = PATHS.filter(isProperty);
  expect(properties.length).toBeGreaterThan(150);
  const undescribed = properties.filter((path) => typeof at(document, [...path, "description"]) !== "string");
  expect(undescribed.map(pointerOf)).toEqual([]);
});

test.for([
  ["SignUpRequest", fullOrganizationBody()],
  ["QuotaRequest", fullQuotaBody()],
] as const)("every field of a full body is in the schema %s", ([name, body]) => {
  const described = new Set(
    PATHS.filter((path) => path[2] === name && isProperty(path)).map((path) => path.at(-1)),
  );
  const fields = pathsIn(body).flatMap((path) => (typeof path.at(-1) === "string" ? [path.at(-1)] : []));
  expect(fields.filter((field) => !described.has(field))).toEqual([]);
});

test("every object of a request refuses what it does not know", () => {
  const objects = all("properties").filter(({ path }) => /Request$/.test(String(path[2])));
  expect(objects.length).toBeGreaterThan(20);
  for (const { path } of objects)
    expect(at(document, [...path.slice(0, -1), "additionalProperties"]), pointerOf(path)).toBe(false);
});

test("every path parameter is declared, and only those", () => {
  for (const { path, parameters } of operations) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(names);
  }
});

test("whatever a caller has decided asks for an idempotency key, and nothing else does", () => {
  const keyed = operations.filter(({ parameters }) =>
    parameters.some(({ name }) => name === "Idempotency-Key"),
  );
  // Challenges, sessions and addresses of uploads are not recorded: asked for again, they are others. A vendor's event has a key of the gate's own.
  expect(keyed.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual([
    "post sign-up",
    "post evidence",
    "post quota-requests",
  ]);
});

test("whatever is posted has a body, but for a challenge and an erasure", () => {
  for (const { method, path, requestBody } of operations)
    expect(requestBody !== undefined).toBe(method === "post" && !/\/(?:challenges|erasure)$/.test(path));
});

test("only keys, contract and health are public", () => {
  const open = operations.filter(({ security }) => security.length === 0).map(({ path }) => path);
  expect(open).toEqual(["/.well-known/jwks.json", "/openapi.json", "/v1/health"]);
  expect(Object.keys(parsed.components.securitySchemes)).toEqual(["sigv4", "stripe"]);
  const byVendor = operations.filter(({ security }) => security.some((scheme) => "stripe" in scheme));
  expect(byVendor.map(({ path }) => path)).toEqual(["/v1/identity-webhooks/stripe"]);
});

test("each problem is documented under its own status, as problem+json", () => {
  for (const route of ROUTES) {
    const operation = parsed.paths[route.path]?.[route.method === "GET" ? "get" : "post"];
    const failures = Object.entries(operation?.responses ?? {}).filter(([status]) => Number(status) >= 400);
    const documented = failures.flatMap(([status, { description, content }]) => {
      expect(Object.keys(content)).toEqual(["application/problem+json"]);
      return [...description.matchAll(/`([a-z-]+)`: /g)].map(([, code]) => `${status} ${code}`);
    });
    expect(documented).toEqual(
      expect.arrayContaining(route.problems.map((code) => `${PROBLEMS[code].status} ${code}`)),
    );
    const all = Object.entries(PROBLEMS).map(([code, { status }]) => `${status} ${code}`);
    expect(documented.filter((line) => !all.includes(line))).toEqual([]);
    expect(new Set(documented).size).toBe(documented.length);
  }
});

test("only calls with IAM authorization answer that the caller is not known or not allowed", () => {
  for (const { security, responses } of operations)
    expect("401" in responses && "403" in responses).toBe(security.some((scheme) => "sigv4" in scheme));
});

test("the methods of a path are those of its calls", () => {
  expect(methodsOf("/v1/accounts/{accountId}")).toEqual(["GET"]);
  expect(methodsOf("/v1/accounts/{accountId}/sign-up")).toEqual(["POST"]);
  expect(methodsOf("/v1/unheard-of")).toEqual([]);
});
