import * as YAML from "yaml";
import { failure, type Result, success } from "../result.ts";
import type { Place } from "./problem.ts";

/** A path in a document: names of fields and indexes of lists. */
export type DocumentPath = readonly PropertyKey[];

/** What a file holds, and where. */
export type PackDocument = {
  value: unknown;
  /** Where the value at a path is or, when it is missing, what it is missing from. */
  placeOf: (path: DocumentPath) => Place;
  /** Where the name of a field is. */
  placeOfName: (path: DocumentPath, name: string) => Place;
};

/** What is wrong with the form of a file, and where. */
export type DocumentFlaw = Place & { message: string };

/** Longest file that is read, in UTF-16 code units. */
const MAX_LENGTH = 200_000;

/** Reads YAML 1.2 of the core schema, without aliases; fails with everything that is wrong with its form. */
export function readDocument(text: string): Result<PackDocument, DocumentFlaw[]> {
  if (text.length > MAX_LENGTH) return failure([{ message: `expected at most ${MAX_LENGTH} characters` }]);
  const lines = new YAML.LineCounter();
  const document = YAML.parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const flaws = [...document.errors, ...document.warnings].map(({ message, pos: [start] }) => ({
    ...placeAt(lines, start),
    message: message.charAt(0).toLowerCase() + message.slice(1),
  }));
  const aliases = aliasesIn(document).map((start) => ({
    ...placeAt(lines, start),
    message: "a pack may not use aliases",
  }));
  if (flaws.length + aliases.length > 0) return failure([...flaws, ...aliases]);
  return success({
    value: document.toJS(),
    placeOf: (path) => placeAt(lines, startOf(nearestNode(document.contents, path))),
    placeOfName: (path, name) =>
      placeAt(lines, startOf(nameNode(nearestNode(document.contents, path), name))),
  });
}

/** What an alias stands for depends on text elsewhere: a reader of the rule would not see it. */
function aliasesIn(document: YAML.Document.Parsed): (number | undefined)[] {
  const starts: (number | undefined)[] = [];
  YAML.visit(document, {
    Alias: (_, alias) => {
      starts.push(startOf(alias));
    },
  });
  return starts;
}

/** The node at the path, or the last one on the way to it. */
function nearestNode(node: YAML.Node | null, [step, ...rest]: DocumentPath): YAML.Node | null {
  const next = step !== undefined && YAML.isCollection(node) ? node.get(step, true) : undefined;
  return YAML.isNode(next) ? nearestNode(next, rest) : node;
}

function nameNode(node: YAML.Node | null, name: string): YAML.Node | null {
  const names = YAML.isMap(node) ? node.items.map(({ key }) => key) : [];
  return names.filter((key) => YAML.isScalar(key)).find(({ value }) => value === name) ?? node;
}

const startOf = (node: YAML.Node | null) => node?.range?.[0];

function placeAt(lines: YAML.LineCounter, start: number | undefined): Place {
  if (start === undefined) return {};
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}
