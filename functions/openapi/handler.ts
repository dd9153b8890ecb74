import { openApiDocument } from "../../shared/contract/openapi.ts";
import { apiHandler } from "../hook.ts";
import { json } from "../respond.ts";

const document = JSON.stringify(openApiDocument());

/** `GET /openapi.json`: the contract, generated from the schemas that parse the requests. */
export const handler = apiHandler(async () =>
  json(200, document, { "cache-control": "public, max-age=300" }),
);
