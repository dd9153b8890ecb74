import { parseDateOfBirth } from "./dates-of-birth.ts";
import type { ListedIdentifier, ListedName, PartyKind, WatchlistEntry } from "./entry.ts";
import { LIST_NAMES, type ListCode } from "./list-code.ts";
import { parseRemarks } from "./remarks.ts";
import { flagCountry } from "./vessel-flags.ts";

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

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["Individual", "person"],
  ["Entity", "organization"],
  ["Vessel", "vessel"],
  ["Aircraft", "aircraft"],
]);

/** Code of the list a row belongs to, from the parentheses of its `source`; undefined for a list we do not know. */
export function listOf(source: string): ListCode | undefined {
  const written = /\(([A-Z-]+)(?: List)?\)/.exec(source)?.[1]?.replace(/^NS-/, "");
  return written !== undefined && isListCode(written) ? written : undefined;
}

const isListCode = (code: string): code is ListCode => Object.hasOwn(LIST_NAMES, code);

/** Reads a row of a known list; gives the reason when the row has no name or no known list. */
export function parseCslRow(row: CslRow): WatchlistEntry | { reason: string } {
  const list = listOf(row.source);
  if (list === undefined) return { reason: `unknown list in source \`${row.source.slice(0, 80)}\`` };
  if (!/[\p{L}\p{N}]/u.test(row.name)) return { reason: "the row has no name" };
  if (row._id.trim() === "") return { reason: "the row has no _id" };
  const remarks = parseRemarks(row.remarks);
  const dates = partsOf(row.dates_of_birth).map(parseDateOfBirth).filter(isDefined);
  const addresses = partsOf(row.addresses);
  return {
    id: row._id.trim(),
    list,
    kind: KINDS.get(row.type) ?? "unknown",
    names: namesOf(row, remarks.weakAliases),
    countries: countriesOf(row, addresses),
    addresses: addresses.filter((address) => !isCountryCode(address)),
    datesOfBirth: unique([...dates, ...remarks.datesOfBirth]),
    identifiers: [...partsOf(row.ids).map(identifierOf).filter(isDefined), ...remarks.identifiers],
  };
}

function namesOf(row: CslRow, weakAliases: readonly string[]): ListedName[] {
  const weak = new Set(weakAliases);
  const seen = new Set<string>();
  const names: ListedName[] = [{ name: row.name.trim(), quality: "primary" }];
  for (const name of partsOf(row.alt_names))
    names.push({ name, quality: weak.has(name) ? "weak-alias" : "strong-alias" });
  for (const name of weak) names.push({ name, quality: "weak-alias" });
  return names.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Each address ends in its country; a party of which no more is known has the bare code as its address. */
function countriesOf(row: CslRow, addresses: readonly string[]): string[] {
  const ofAddresses = addresses.map((address) => address.slice(address.lastIndexOf(",") + 1).trim());
  const stated = [...ofAddresses, ...partsOf(row.nationalities), ...partsOf(row.citizenships)].filter(
    isCountryCode,
  );
  return unique([...stated, flagCountry(row.vessel_flag)].filter(isDefined));
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
  const country = parts.find(isCountryCode);
  if (number === undefined || type === undefined || !isDocument(type)) return undefined;
  return { type, number, ...(country !== undefined && { country }) };
}

const isDate = (part: string): boolean => /^(\d{4}-\d{2}-\d{2}|\d{2} [A-Z][a-z]{2} \d{4})$/.test(part);
/** Legal notes and things many parties share come in the same column; a document names itself one. */
const isDocument = (type: string): boolean =>
  /passport|\bID\b|number|\bno\b|#|cedula|C\.U\.R\.P|R\.F\.C|D\.N\.I|\bcode\b|registr|licen[cs]e|matricula|folio/i.test(
    type,
  ) && !/aircraft|vessel|phone|fax|telephone|order|sanctions|regulations/i.test(type);

const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const partsOf = (cell: string): string[] => cell.split(/;\s+|;$/).flatMap((part) => part.trim() || []);
