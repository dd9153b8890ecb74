import * as z from "zod";
import { Refusal } from "../refusal.ts";

/** Where the values of references come from. Both throw a `Refusal` for a name they do not know. */
export type References = {
  ref(name: string): string;
  attribute(logicalId: string, attribute: string): string;
  mapping(map: string, first: string, second: string): unknown;
};

const Text = z.string();
const GetAtt = z.union([
  z.tuple([Text, Text]),
  Text.regex(/^[^.]+\..+$/).transform((path) => [
    path.slice(0, path.indexOf(".")),
    path.slice(path.indexOf(".") + 1),
  ]),
]);
const Join = z.tuple([Text, z.array(Text)]);
const Split = z.tuple([Text, Text]);
const Select = z.tuple([z.coerce.number().int().nonnegative(), z.array(z.unknown())]);
const Sub = z.union([
  Text.transform((text): [string, Record<string, string>] => [text, {}]),
  z.tuple([Text, z.record(Text, Text)]),
]);
const FindInMap = z.tuple([Text, Text, Text]);

/** The intrinsic functions that the local stack evaluates, over arguments that are already resolved. */
const INTRINSICS = {
  Ref: (argument, references) => references.ref(Text.parse(argument)),
  "Fn::GetAtt": (argument, references) => attribute(GetAtt.parse(argument), references),
  "Fn::Join": (argument) => {
    const [separator, parts] = Join.parse(argument);
    return parts.join(separator);
  },
  "Fn::Split": (argument) => {
    const [separator, text] = Split.parse(argument);
    return text.split(separator);
  },
  "Fn::Select": (argument) => {
    const [index, values] = Select.parse(argument);
    if (index >= values.length) throw new Refusal(`Fn::Select asks for item ${index} of ${values.length}`);
    return values[index];
  },
  "Fn::Sub": (argument, references) => {
    const [text, variables] = Sub.parse(argument);
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      return (
        variables[name] ??
        (name.includes(".") ? attribute(GetAtt.parse(name), references) : references.ref(name))
      );
    });
  },
  "Fn::FindInMap": (argument, references) => references.mapping(...FindInMap.parse(argument)),
} satisfies Record<string, (argument: unknown, references: References) => unknown>;

const isIntrinsic = (name: string): name is keyof typeof INTRINSICS => Object.hasOwn(INTRINSICS, name);

const attribute = ([logicalId = "", name = ""]: string[], references: References): string =>
  references.attribute(logicalId, name);

/**
 * Replaces every intrinsic function in a property value. Throws a `Refusal` for a function outside the table and for
 * dynamic references, which only CloudFormation can resolve.
 */
export function resolve(value: unknown, references: References): unknown {
  if (typeof value === "string") return refuseDynamic(value);
  if (Array.isArray(value)) return value.map((item) => resolve(item, references));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [[name, argument] = ["", undefined]] = entries;
  if (entries.length === 1 && (name === "Ref" || name.startsWith("Fn::"))) {
    if (!isIntrinsic(name))
      throw new Refusal(`the intrinsic function ${name} is not known to the local stack`);
    return INTRINSICS[name](resolve(argument, references), references);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, references)]));
}

function refuseDynamic(text: string): string {
  if (text.includes("{{resolve:")) throw new Refusal("dynamic references cannot be resolved locally");
  return text;
}

/** Replaces `${Name}` by a known variable, for texts outside templates. */
export const substitute = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{([^}]+)\}/g, (match, name: string) => variables[name] ?? match);
