import type { Body } from "../support/a-request.ts";
import { at, changed, pathsIn, pointerOf } from "../support/paths.ts";
import { type BadCase, type Call, INVALID } from "./bad-case.ts";
import { EVIDENCE, FULL_ORGANIZATION, FULL_PERSON, FULL_QUOTA, UPLOAD } from "./good-requests.ts";

const BODIES: readonly (readonly [Call, string, Body])[] = [
  ["sign-up", "organization", FULL_ORGANIZATION],
  ["sign-up", "person", FULL_PERSON],
  ["quota-request", "quota", FULL_QUOTA],
  ["evidence", "evidence", EVIDENCE],
  ["upload", "upload", UPLOAD],
];

/** A value of each type of JSON; no field of ours takes two. */
const OF_TYPE = { string: "7", number: 7, boolean: true, array: [7], object: { a: 7 } } as const;

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value);

/** Every field as nothing, and as whatever it is not. */
export const FIELD_TYPES: readonly BadCase[] = BODIES.flatMap(([call, which, body]) =>
  pathsIn(body).flatMap((path) => {
    const put = (what: string, value: unknown): BadCase => ({
      name: `${which}: ${what} at ${pointerOf(path)}`,
      call,
      event: { body: changed(body, path, value) },
      statuses: INVALID,
    });
    const others = Object.entries(OF_TYPE).filter(([type]) => type !== typeOf(at(body, path)));
    return [put("null", null), ...others.map(([type, value]) => put(`a value of type ${type}`, value))];
  }),
);

const isObject = (value: unknown): boolean => typeOf(value) === "object" && value !== null;

/** A field in every object that nobody knows. */
export const UNKNOWN_FIELDS: readonly BadCase[] = BODIES.flatMap(([call, which, body]) =>
  [[], ...pathsIn(body)]
    .filter((path) => isObject(at(body, path)))
    .map((path) => ({
      name: `${which}: an unknown field in ${pointerOf(path) || "the body"}`,
      call,
      event: { body: changed(body, [...path, "isAdmin"], true) },
      statuses: INVALID,
    })),
);
