/** One step of a fact's path: the name of a field, and whether the rest of the path is asked of each element of it. */
export type Step = { name: string; ofEach: boolean };

/** The steps of a path such as `request.accelerators[].class`. */
export const stepsOf = (path: string): Step[] =>
  path.split(".").map((segment) => {
    const ofEach = segment.endsWith("[]");
    return { name: ofEach ? segment.slice(0, -"[]".length) : segment, ofEach };
  });

/** A field of an object; undefined when it is absent, and for what is no object. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
