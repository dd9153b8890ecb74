import * as z from "zod";
import { ENGINE_VERSION } from "../engine-version.ts";
import { AttestationClaims, AttestationId } from "./answer.ts";
import { PROBLEMS, Problem, type ProblemCode } from "./problem.ts";
import { ROUTES, type Route } from "./routes.ts";
import { AccountId } from "./vocabulary.ts";

type Json = Record<string, unknown>;

const PATH_PARAMETERS: Record<string, z.ZodType> = { accountId: AccountId, attestationId: AttestationId };

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "One key per request you mean, kept for ever: the same key and body give the same answer, the same key with another body is refused; keys that begin with `sallyport:` are the gate's own",
  schema: { type: "string", pattern: "^(?!sallyport:)[\\x21-\\x7e]{1,255}$" },
};

/** The contract as an OpenAPI 3.1 document, made from the schemas that parse the requests. */
export function openApiDocument(): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, schemas) };
  reference(AttestationClaims, "output", schemas);
  return {
    openapi: "3.1.0",
    info: {
      title: "Sallyport",
      version: ENGINE_VERSION.split("/")[1],
      description:
        "The onboarding gate of a cloud that rents GPUs. It decides for the provider and is not legal advice; errors are RFC 9457 problems. Texts hold no control characters but tabs and line breaks; a body has at most 64 KiB, 16 levels and 2,000 values.",
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        sigv4: {
          type: "apiKey",
          name: "Authorization",
          in: "header",
          description: "AWS Signature Version 4, service `execute-api`",
          "x-amazon-apigateway-authtype": "awsSigv4",
        },
        stripe: {
          type: "apiKey",
          name: "Stripe-Signature",
          in: "header",
          description: "Stripe's signature and time of the delivery, under the secret of the endpoint",
        },
      },
    },
  };
}

function operation(route: Route, schemas: Json): Json {
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^A-Za-z]+([A-Za-z])/g, (_, first: string) => first.toUpperCase()).replaceAll(/[^A-Za-z]/g, "")}`,
    security: route.auth === "none" ? [] : [{ [route.auth]: [] }],
    parameters: [...pathParameters(route.path), ...(isKeyed(route) ? [IDEMPOTENCY_KEY] : [])],
    ...(route.request && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: reference(route.request, "input", schemas) } },
      },
    }),
    responses: {
      ...successes(route, schemas),
      ...problems([...route.problems, ...gatewayProblems(route)], schemas),
    },
  };
}

/** What is recorded once has a key to be recorded under. */
const isKeyed = ({ problems }: Route): boolean => problems.includes("idempotency-key-invalid");

function successes({ responses }: Route, schemas: Json): Json {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { description, mediaType, schema }]) => [
      status,
      { description, content: { [mediaType]: { schema: reference(schema, "output", schemas) } } },
    ]),
  );
}

/** What API Gateway may answer by itself. */
const gatewayProblems = ({ auth }: Route): readonly ProblemCode[] => [
  "malformed-request",
  ...(auth === "sigv4" ? (["unauthenticated", "forbidden"] as const) : []),
  "throttled",
  "no-answer",
];

/** Codes of one status share one response, which names them. */
function problems(codes: readonly ProblemCode[], schemas: Json): Json {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  const content = { "application/problem+json": { schema: reference(Problem, "output", schemas) } };
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      { description: group.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join("; "), content },
    ]),
  );
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: jsonSchema(PATH_PARAMETERS[name] ?? z.string(), "input"),
  }));
}

/** A schema with an id becomes a component; one without is written where it stands. */
function reference(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const id = schema.meta()?.id;
  if (id === undefined) return jsonSchema(schema, io);
  schemas[id] ??= jsonSchema(schema, io);
  return { $ref: `#/components/schemas/${id}` };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const {
    $schema: _,
    $defs,
    ...json
  } = z.toJSONSchema(schema, { io, target: "draft-2020-12", reused: "inline" });
  // A schema with an id comes as a reference to its own definition, which would lead nowhere in a larger document.
  const { id: __, ...own } = $defs?.[schema.meta()?.id ?? ""] ?? json;
  return own;
}
