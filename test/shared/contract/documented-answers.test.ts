import { expect, test } from "vitest";
import { problem } from "../../../shared/contract/problem.ts";
import { undocumented } from "../../support/documented-answers.ts";

const json = "application/json";
const problemJson = "application/problem+json";
const gate = { accountId: "acme", gate: "allowed", grants: [], openCases: [], newestAttestationId: "acme.1" };
const told = { ...gate, asOf: "2026-11-23T12:00:00Z" };
const answerOf = (status: number, mediaType: string, body: unknown, path = "/v1/accounts/acme") =>
  undocumented({ method: "GET", path, status, mediaType, text: JSON.stringify(body) });

test.for([
  ["an answer as documented", answerOf(200, json, told)],
  ["a problem as documented", answerOf(404, problemJson, problem("account-not-found", "request-1"))],
  ["whatever answers no call of the API", answerOf(200, json, {}, "/v2/accounts")],
] as const)("%s passes", ([, found]) => {
  expect(found).toBeUndefined();
});

test.for([
  ["a status that is not documented", answerOf(418, json, told), "not documented to answer 418"],
  ["another media type", answerOf(200, "text/html", told), "not documented to answer 200 text/html"],
  ["a field too few", answerOf(200, json, gate), "asOf"],
  ["a field too many", answerOf(200, json, { ...told, hit: true }), "additional properties"],
  ["a value outside of its enumeration", answerOf(200, json, { ...told, gate: "open" }), "allowed values"],
  ["a problem without its code", answerOf(404, problemJson, { status: 404 }), "code"],
] as const)("fails: %s", ([, found, why]) => {
  expect(found).toContain(why);
});
