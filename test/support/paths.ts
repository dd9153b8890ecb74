import type { Body } from "./a-request.ts";

/** Where something is in a body: names of fields and indexes of lists. */
export type Path = readonly (string | number)[];

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

/** Every path in a body that leads to something, containers included. */
export function pathsIn(value: unknown, from: Path = []): Path[] {
  if (!isContainer(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const path = [...from, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsIn(value[key], path)];
  });
}

/** What a path leads to. */
export const at = (body: unknown, path: Path): unknown =>
  path.reduce((value, key) => (isContainer(value) ? value[key] : undefined), body);

/** A copy of a body with something else at a path; `undefined` takes the field away. */
export function changed(body: Body, path: Path, value: unknown): Body {
  // Unlike structuredClone, this takes apart what two fields share.
  const copy: Body = JSON.parse(JSON.stringify(body));
  const parent = at(copy, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(parent) || key === undefined) throw new Error("expected a path to a field of the body");
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}

/** A path as a JSON Pointer (RFC 6901). */
export const pointerOf = (path: Path): string => path.map((part) => `/${part}`).join("");
