import * as z from "zod";
import { Refusal } from "../refusal.ts";
import { type References, resolve } from "./intrinsics.ts";
import { PSEUDO_PARAMETERS } from "./pseudo-parameters.ts";
import { type HandledType, type Identity, LEFT_OUT, resourceType } from "./resource-types.ts";
import type { Template } from "./template.ts";

/** One resource with the properties its schema gives. */
export type Resource<P> = { id: string; properties: P };

/** A template whose references have answers. */
export type Stack = {
  /** The resources of a type. Throws a `Refusal` naming the resource for a property outside the schema. */
  resourcesOf<S extends z.ZodType>(type: HandledType, schema: S): Resource<z.output<S>>[];
  /** What `Ref` answers for a logical id. */
  ref(id: string): string;
  /** The only logical id of a type that begins so. */
  only(type: HandledType, prefix: string): string;
};

/** Opens a template. Throws a `Refusal` naming the first resource whose type is unknown or that has a condition. */
export function openStack(template: Template, sqsUrl: string): Stack {
  const { Resources, Mappings } = template;
  for (const [id, { Type, Condition }] of Object.entries(Resources)) refuseUnknown(id, Type, Condition);

  const find = (id: string) => {
    const resource = Resources[id];
    const type = resource && resourceType(resource.Type);
    if (type === undefined)
      throw new Refusal(`${id} is referred to, but it is neither a resource nor a known parameter`);
    return { type, resource, identity: identify(id) };
  };
  const identify = (id: string): Identity => ({
    id,
    sqsUrl,
    property: (name) => naming(id, () => String(resolve(Resources[id]?.Properties[name], references))),
  });
  const references: References = {
    ref: (name) => {
      const pseudo = PSEUDO_PARAMETERS[name];
      if (pseudo !== undefined) return pseudo;
      const { type, identity } = find(name);
      return type.ref(identity);
    },
    attribute: (id, name) => {
      const { type, identity } = find(id);
      const answer = type.attributes?.[name];
      if (answer === undefined)
        throw new Refusal(`the attribute ${name} of ${id} is not known to the local stack`);
      return answer(identity);
    },
    mapping: (map, first, second) => {
      const value = Mappings[map]?.[first]?.[second];
      if (value === undefined) throw new Refusal(`the mapping ${map} has no ${first}, ${second}`);
      return value;
    },
  };
  const idsOf = (type: HandledType): string[] =>
    Object.keys(Resources).filter((id) => Resources[id]?.Type === type);
  return {
    ref: references.ref,
    only: (type, prefix) => {
      const [id, ...others] = idsOf(type).filter((each) => each.startsWith(prefix));
      if (id !== undefined && others.length === 0) return id;
      throw new Refusal(
        `${id ? "several" : "no"} resources of the type ${type} have ids that begin with "${prefix}"`,
      );
    },
    resourcesOf: (type, schema) =>
      idsOf(type).map((id) => {
        const { type: handled, resource } = find(id);
        const read = Object.entries(resource?.Properties ?? {}).filter(
          ([name]) => !handled.without?.includes(name),
        );
        return naming(id, () => ({
          id,
          properties: parse(schema, resolve(Object.fromEntries(read), references)),
        }));
      }),
  };
}

function refuseUnknown(id: string, type: string, condition: string | undefined): void {
  if (resourceType(type) === undefined)
    throw new Refusal(`${id} is of the type ${type}, which the local stack does not know`);
  if (condition !== undefined && !Object.hasOwn(LEFT_OUT, type)) {
    throw new Refusal(
      `${id} is under the condition ${condition}, and the local stack does not evaluate conditions`,
    );
  }
}

function parse<S extends z.ZodType>(schema: S, properties: unknown): z.output<S> {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join(".");
  throw new Refusal(
    `a property is not known to the local stack${path ? ` at ${path}` : ""}: ${issue?.message}`,
  );
}

/** Puts the logical id in front of what is refused while `work` reads a resource. */
function naming<T>(id: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal && !error.message.startsWith(`${id}: `))
      throw new Refusal(`${id}: ${error.message}`);
    if (error instanceof z.ZodError)
      throw new Refusal(`${id}: a malformed intrinsic: ${error.issues[0]?.message}`);
    throw error;
  }
}
