import { Environment } from "@marcbachmann/cel-js";
import * as z from "zod";
import { ACCELERATORS } from "../export-control/accelerators.ts";
import type { CountryGroups } from "../export-control/country-groups.ts";
import { AcceleratorFact, Area, Facts } from "./facts.ts";
import { Parameters } from "./parameters.ts";

/** The type of something that a rule can name. */
export type FactType =
  /** `options` are all texts that a closed set has. */
  | { kind: "text"; accepts: (text: string) => boolean; options?: readonly string[] }
  | { kind: "double" }
  | { kind: "bool" }
  | { kind: "list"; of: FactType }
  | { kind: "object"; fields: Readonly<Record<string, FactType>> };

const CountryList = z.array(Area);

/** Lists that rules compare with, as `countries`. */
const Countries = z.strictObject({
  d5: CountryList,
  d5OrMacau: CountryList,
  advancedComputingDestinations: CountryList,
  embargoed: CountryList,
  embargoCaution: CountryList,
  militaryIntelligence: CountryList,
} satisfies Record<keyof CountryGroups, typeof CountryList>);

const PARTS_ON_FILE: ReadonlySet<string> = new Set(ACCELERATORS.map(({ name }) => name));

/**
 * What a rule may compare a fact with where the fact itself may be any text: a part that is not on file is a fact under the name
 * that the request gave it, and no rule can know that name.
 */
const COMPARABLE: ReadonlyMap<unknown, (text: string) => boolean> = new Map([
  [AcceleratorFact.shape.part, (text: string) => PARTS_ON_FILE.has(text)],
]);

/** Everything that a rule can name, by the name of its variable. */
export const VARIABLES: Readonly<Record<string, FactType>> = {
  ...fieldsOf(Facts),
  countries: factType(Countries),
  parameters: factType(Parameters),
};

/** The variables that are facts; the others are constants of the policy. */
export const FACT_NAMES: ReadonlySet<string> = new Set(Object.keys(Facts.shape));

/** The facts that have a closed set of values, by path, with the values; elements of a list have paths such as `stated[]`. */
export const ENUM_FACTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(fieldsOf(Facts)).flatMap(([name, type]) => enumsIn(name, type)),
);

function enumsIn(path: string, type: FactType): (readonly [string, readonly string[]])[] {
  switch (type.kind) {
    case "text":
      return type.options ? [[path, type.options]] : [];
    case "list":
      return enumsIn(`${path}[]`, type.of);
    case "object":
      return Object.entries(type.fields).flatMap(([field, of]) => enumsIn(`${path}.${field}`, of));
    case "double":
    case "bool":
      return [];
  }
}

/** The type that rules see of a zod schema; throws for a kind of schema that rules cannot read exactly. */
export function factType(schema: unknown): FactType {
  if (schema instanceof z.ZodOptional) return factType(schema.unwrap());
  if (schema instanceof z.ZodObject) return { kind: "object", fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) return { kind: "list", of: factType(schema.element) };
  if (schema instanceof z.ZodNumber) return { kind: "double" };
  if (schema instanceof z.ZodBoolean) return { kind: "bool" };
  if (schema instanceof z.ZodEnum) return closedText(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodUnion)
    return { kind: "text", accepts: COMPARABLE.get(schema) ?? ((text) => schema.safeParse(text).success) };
  throw new Error("expected a fact of text, number, boolean, list or object");
}

function closedText(schema: z.ZodEnum): FactType {
  const options = schema.options.map(String);
  return { kind: "text", accepts: (text) => options.includes(text), options };
}

function fieldsOf(schema: z.ZodObject): Record<string, FactType> {
  return Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, factType(field)]));
}

/** The language of rules: CEL with every variable declared and typed, and bounds on an expression's size. */
export function ruleLanguage(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: { maxAstNodes: 500, maxDepth: 20, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 2 },
  });
  for (const [name, type] of Object.entries(VARIABLES))
    environment.registerVariable(name, celType(environment, `fact.${name}`, type));
  return environment;
}

/** Numbers are `double`, never `int`: JSON knows no other, and CEL does not compare the two for equality. */
function celType(environment: Environment, name: string, type: FactType): string {
  switch (type.kind) {
    case "text":
      return "string";
    case "double":
    case "bool":
      return type.kind;
    case "list":
      return `list<${celType(environment, `${name}.item`, type.of)}>`;
    case "object": {
      const fields = Object.entries(type.fields).map(([field, of]) => [
        field,
        celType(environment, `${name}.${field}`, of),
      ]);
      environment.registerType(name, { fields: Object.fromEntries(fields) });
      return name;
    }
  }
}
