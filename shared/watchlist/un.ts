import { XMLParser, XMLValidator } from "fast-xml-parser";
import * as z from "zod";
import { Instant } from "../contract/vocabulary.ts";
import { failure, type Result, success } from "../result.ts";
import { createListBuilder } from "./list-builder.ts";
import type { ParsedList, ReadFailure, StatedTimes } from "./list-file.ts";
import { parseUnParty, UN_LISTS } from "./un-party.ts";

const ROOT = "CONSOLIDATED_LIST";

/** How deep the elements of the list may be nested: it has five levels. */
const DEPTH_MAX = 12;

/** The list as elements; a section without entries is an empty text. */
const Document = z.object({
  [ROOT]: z.object({
    "@_dateGenerated": z.string().optional(),
    INDIVIDUALS: z.union([z.object({ INDIVIDUAL: z.array(z.unknown()).default([]) }), z.literal("")]),
    ENTITIES: z.union([z.object({ ENTITY: z.array(z.unknown()).default([]) }), z.literal("")]),
  }),
});

/** Whether an XML text is the Consolidated List, by its first element; instructions and comments may stand before it. */
export const isUnList = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<CONSOLIDATED_LIST[\s>]/s.test(text);

/**
 * Reads the XML of the UN Security Council Consolidated List. A document type is refused, so no entity is ever declared; what
 * is not well-formed to its last element was cut short. An entry that cannot be read is left out and reported.
 */
export function parseUnList(text: string): Result<ParsedList & StatedTimes, ReadFailure> {
  const unsafe = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (unsafe)
    return failure({
      code: "malformed",
      message: "the file declares a document type, which the UN's list never does",
    });
  if (!text.trimEnd().endsWith(`</${ROOT}>`)) {
    return failure({ code: "truncated", message: `the file was cut short: it does not end with </${ROOT}>` });
  }
  const document = readXml(text);
  if (!document.ok) return document;
  const parsed = Document.safeParse(document.value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join("/") ?? ROOT;
    return failure({ code: "missing-column", message: `the element ${path} is missing or not as expected` });
  }
  return readEntries(parsed.data[ROOT]);
}

function readXml(text: string): Result<unknown, ReadFailure> {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const message = `the file is not well-formed XML at line ${valid.err.line}`;
    return failure({ code: "malformed", message });
  }
  const parser = new XMLParser({
    ignoreAttributes: (name) => name !== "dateGenerated",
    parseTagValue: false,
    htmlEntities: true,
    maxNestedTags: DEPTH_MAX,
    isArray: (name) => UN_LISTS.has(name),
  });
  try {
    return success(parser.parse(text));
  } catch (error) {
    // The parser throws plain errors, for names and depths that no list has.
    if (!(error instanceof Error)) throw error;
    return failure({ code: "malformed", message: "the file has XML that the UN's list never has" });
  }
}

function readEntries(
  list: z.infer<typeof Document>[typeof ROOT],
): Result<ParsedList & StatedTimes, ReadFailure> {
  const individuals = list.INDIVIDUALS === "" ? [] : list.INDIVIDUALS.INDIVIDUAL;
  const entities = list.ENTITIES === "" ? [] : list.ENTITIES.ENTITY;
  if (individuals.length + entities.length === 0) {
    return failure({ code: "empty", message: "the file has no entries" });
  }
  const builder = createListBuilder();
  for (const [index, element] of individuals.entries())
    builder.add(parseUnParty(element, "person"), { entry: index + 1 });
  for (const [index, element] of entities.entries())
    builder.add(parseUnParty(element, "organization"), { entry: individuals.length + index + 1 });
  const generated = Instant.safeParse(list["@_dateGenerated"]);
  return success({ ...builder.finish(), ...(generated.success && { publishedAt: generated.data }) });
}
