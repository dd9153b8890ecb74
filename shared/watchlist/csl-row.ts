import { isDocument } from "./csl-documents.ts";
import { toCslEntry } from "./csl-party.ts";
import type { ListedIdentifier, WatchlistEntry } from "./entry.ts";

/**
 * The columns of the Consolidated Screening List that are read.
 * Source: trade.gov/consolidated-screening-list, header of the CSV download, read 2026-07-31.
 */
export const CSL_COLUMNS = [
  "_id",
  "source",
  "type",
  "name",
  "addresses",
  "vessel_flag",
  "remarks",
  "alt_names",
  "citizenships",
  "dates_of_birth",
  "nationalities",
  "ids",
] as const;
type CslColumn = (typeof CSL_COLUMNS)[number];

/** One row of the list, by column. */
export type CslRow = Readonly<Record<CslColumn, string>>;

/** Reads a row of a known list; gives the reason when the row has no name or no known list. */
export function parseCslRow(row: CslRow): WatchlistEntry | { reason: string } {
  return toCslEntry({
    id: row._id,
    source: row.source,
    type: row.type,
    name: row.name,
    altNames: partsOf(row.alt_names),
    addresses: partsOf(row.addresses),
    countries: [...partsOf(row.nationalities), ...partsOf(row.citizenships)],
    vesselFlag: row.vessel_flag,
    remarks: row.remarks,
    datesOfBirth: partsOf(row.dates_of_birth),
    identifiers: partsOf(row.ids).flatMap((text) => identifierOf(text) ?? []),
  });
}

/**
 * Reads one document or registration number. The publisher has written "type, number, country" and before 2023
 * "country, dates, number, type", so the parts are told apart by their form.
 */
function identifierOf(text: string): ListedIdentifier | undefined {
  const parts = text.split(", ").map((part) => part.trim());
  const number = parts
    .filter((part) => /^[\p{L}\p{N} ./-]{3,40}$/u.test(part) && /\d/.test(part) && !isDate(part))
    .at(-1);
  const type = parts.find((part) => part !== number && /\p{L}{3}|#/u.test(part));
  const country = parts.find((part) => /^[A-Z]{2}$/.test(part));
  if (number === undefined || type === undefined || !isDocument(type)) return undefined;
  return { type, number, ...(country !== undefined && { country }) };
}

const isDate = (part: string): boolean => /^(\d{4}-\d{2}-\d{2}|\d{2} [A-Z][a-z]{2} \d{4})$/.test(part);

/** The values of a cell, which the publisher joins by "; ". */
export const partsOf = (cell: string): string[] => cell.split(/;\s+|;$/).flatMap((part) => part.trim() || []);
