import { Ajv2020 } from "ajv/dist/2020.js";
import { openApiDocument } from "../../shared/contract/openapi.ts";
import { ROUTES } from "../../shared/contract/routes.ts";

/** An answer, and the call that it answers. */
export type Answered = { method: string; path: string; status: number; mediaType: string; text: string };

const DOCUMENT = "https://gate.example/openapi.json";

// OpenAPI's own words are none of JSON Schema's, and formats are told of requests, which zod parses.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(openApiDocument(), DOCUMENT);

const PATTERNS = ROUTES.map(({ method, path }) => ({
  method,
  path,
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}));

/** In what an answer differs from the published document; undefined when it is as documented, or answers no call of the API. */
export function undocumented({ method, path, status, mediaType, text }: Answered): string | undefined {
  const route = PATTERNS.find((one) => one.method === method && one.pattern.test(path));
  if (route === undefined) return undefined;
  const schema = [
    "paths",
    route.path,
    method.toLowerCase(),
    "responses",
    status,
    "content",
    mediaType,
    "schema",
  ];
  const pointer = schema.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
  const validate = schemaAt(pointer);
  if (validate === undefined)
    return `${method} ${route.path} is not documented to answer ${status} ${mediaType}`;
  const value: unknown = /json$/.test(mediaType) ? JSON.parse(text) : text;
  return validate(value)
    ? undefined
    : `${method} ${route.path} ${status}: ${ajv.errorsText(validate.errors)}`;
}

function schemaAt(pointer: string) {
  try {
    return ajv.getSchema(`${DOCUMENT}#/${pointer}`);
  } catch {
    return undefined;
  }
}
