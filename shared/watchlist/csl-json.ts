import * as z from "zod";
import { failure, type Result, success } from "../result.ts";
import { isDocument } from "./csl-documents.ts";
import { type CslParty, toCslEntry } from "./csl-party.ts";
import { partsOf } from "./csl-row.ts";
import type { ListedIdentifier } from "./entry.ts";
import { createListBuilder } from "./list-builder.ts";
import type { ParsedList, ReadFailure } from "./list-file.ts";

const Text = z.string().nullish();
/** The publisher gives a list, and for some lists one text with the values joined by "; ". */
const Texts = z.union([z.string(), z.array(z.string().nullable())]).nullish();

/**
 * The fields of an entry that are read; the others vary with the list it is on.
 * Source: developer.trade.gov, Consolidated Screening List, response of the search and of the file consolidated.json.
 */
const CslResult = z.object({
  id: z.union([z.string(), z.number()]),
  source: z.string(),
  name: z.string(),
  type: Text,
  alt_names: Texts,
  addresses: z
    .array(z.object({ address: Text, city: Text, state: Text, postal_code: Text, country: Text }))
    .nullish(),
  /** Of the party, on lists without addresses. */
  country: Text,
  nationalities: Texts,
  citizenships: Texts,
  vessel_flag: Text,
  remarks: Text,
  dates_of_birth: Texts,
  ids: z.array(z.object({ type: Text, number: Text, country: Text })).nullish(),
});
type CslResult = z.infer<typeof CslResult>;

/** Fields that some entry of a whole list always has: without one of them the publisher has changed the format. */
const REQUIRED = ["id", "source", "name", "alt_names", "addresses"] as const satisfies (keyof CslResult)[];

/** Whether a JSON document has the shape of a download of the Consolidated Screening List. */
export const CslDocument = z.object({ total: z.number().optional(), results: z.array(z.unknown()) });
export type CslDocument = z.infer<typeof CslDocument>;

/** Reads the JSON download of the US Consolidated Screening List; an entry that cannot be read is left out and reported. */
export function parseCslJson({ total, results }: CslDocument): Result<ParsedList, ReadFailure> {
  if (results.length === 0) return failure({ code: "empty", message: "the file has no entries" });
  if (total !== undefined && total > results.length) {
    const message = `the file says that there are ${total} entries and has only ${results.length} of them`;
    return failure({ code: "truncated", message });
  }
  const missing = REQUIRED.filter((field) => !results.some((result) => hasField(result, field)));
  if (missing.length > 0) {
    return failure({
      code: "missing-column",
      message: `no entry of the file has the field ${missing.join(", ")}`,
    });
  }
  const list = createListBuilder();
  for (const [index, result] of results.entries()) list.add(readResult(result), { entry: index + 1 });
  return success(list.finish());
}

const hasField = (result: unknown, field: string): boolean =>
  typeof result === "object" && result !== null && Object.hasOwn(result, field);

function readResult(result: unknown) {
  const parsed = CslResult.safeParse(result);
  if (parsed.success) return toCslEntry(partyOf(parsed.data));
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  return {
    reason: path === "" ? "the entry is no object" : `the field \`${path.slice(0, 80)}\` is not as expected`,
  };
}

function partyOf(result: CslResult): CslParty {
  const addresses = (result.addresses ?? []).map(({ address, city, state, postal_code, country }) =>
    [address, city, state, postal_code, country].flatMap((part) => part?.trim() || []).join(", "),
  );
  return {
    id: String(result.id),
    source: result.source,
    type: result.type ?? "",
    name: result.name,
    altNames: textsOf(result.alt_names),
    addresses: addresses.filter((address) => address !== ""),
    countries: [result.country, result.nationalities, result.citizenships].flatMap(textsOf),
    vesselFlag: result.vessel_flag ?? "",
    remarks: result.remarks ?? "",
    datesOfBirth: textsOf(result.dates_of_birth),
    identifiers: (result.ids ?? []).flatMap((id) => identifierOf(id) ?? []),
  };
}

const textsOf = (texts: z.infer<typeof Texts>): string[] =>
  (typeof texts === "string" ? [texts] : (texts ?? [])).flatMap((text) => partsOf(text ?? ""));

function identifierOf(id: NonNullable<CslResult["ids"]>[number]): ListedIdentifier | undefined {
  const [type, number, country] = [id.type, id.number, id.country].map((text) => text?.trim() ?? "");
  if (!type || !number || !/\d/.test(number) || !isDocument(type)) return undefined;
  return { type, number, ...(country && /^[A-Z]{2}$/.test(country) && { country }) };
}
