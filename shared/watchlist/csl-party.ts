import { addressIn } from "./address-form.ts";
import { countryByName } from "./country-names.ts";
import { parseDateOfBirth } from "./dates-of-birth.ts";
import type { ListedIdentifier, ListedName, PartyKind, WatchlistEntry } from "./entry.ts";
import { LIST_NAMES, type ListCode } from "./list-code.ts";
import { parseRemarks } from "./remarks.ts";

/** A party of the Consolidated Screening List, as its CSV and its JSON download both describe one. */
export type CslParty = {
  id: string;
  source: string;
  type: string;
  name: string;
  altNames: readonly string[];
  /** Each ends in its country; a party of which no more is known has the bare code as its address. */
  addresses: readonly string[];
  /** Nationalities and citizenships, as codes. */
  countries: readonly string[];
  vesselFlag: string;
  remarks: string;
  datesOfBirth: readonly string[];
  identifiers: readonly ListedIdentifier[];
};

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["Individual", "person"],
  ["Entity", "organization"],
  ["Vessel", "vessel"],
  ["Aircraft", "aircraft"],
]);

/** Lists that are known beside the Consolidated Screening List; it has no row of theirs. */
const ELSEWHERE = new Set<string>(["UN", "1260H"] satisfies ListCode[]);

/** Code of the list a row belongs to, from the parentheses of its `source`; undefined for a list we do not know. */
export function listOf(source: string): ListCode | undefined {
  const written = /\(([A-Z-]+)(?: List)?\)/.exec(source)?.[1]?.replace(/^NS-/, "");
  return written !== undefined && isListCode(written) ? written : undefined;
}

const isListCode = (code: string): code is ListCode =>
  Object.hasOwn(LIST_NAMES, code) && !ELSEWHERE.has(code);

/** Reads a party of a known list; gives the reason when it has no name, no id or no known list. */
export function toCslEntry(party: CslParty): WatchlistEntry | { reason: string } {
  const list = listOf(party.source);
  if (list === undefined) return { reason: `unknown list in source \`${party.source.slice(0, 80)}\`` };
  if (!/[\p{L}\p{N}]/u.test(party.name)) return { reason: "the row has no name" };
  if (party.id.trim() === "") return { reason: "the row has no _id" };
  const remarks = parseRemarks(party.remarks);
  const names = namesOf(party, remarks.weakAliases);
  return {
    id: party.id.trim(),
    list,
    kind: KINDS.get(party.type) ?? "unknown",
    names,
    countries: countriesOf(party),
    addresses: unique([
      ...party.addresses.filter((address) => !isCountryCode(address)),
      ...names.map(({ name }) => addressIn(name)).filter(isDefined),
    ]),
    datesOfBirth: unique([
      ...party.datesOfBirth.map(parseDateOfBirth).filter(isDefined),
      ...remarks.datesOfBirth,
    ]),
    identifiers: [...party.identifiers, ...remarks.identifiers],
  };
}

function namesOf({ name, altNames }: CslParty, weakAliases: readonly string[]): ListedName[] {
  const weak = new Set(weakAliases);
  const seen = new Set<string>();
  const names: ListedName[] = [{ name: name.trim(), quality: "primary" }];
  for (const alias of altNames)
    names.push({ name: alias, quality: weak.has(alias) ? "weak-alias" : "strong-alias" });
  for (const alias of weak) names.push({ name: alias, quality: "weak-alias" });
  return names.filter((one) => !seen.has(one.name) && seen.add(one.name));
}

function countriesOf({ addresses, countries, vesselFlag }: CslParty): string[] {
  const ofAddresses = addresses.map((address) => address.slice(address.lastIndexOf(",") + 1).trim());
  const stated = [...ofAddresses, ...countries].filter(isCountryCode);
  return unique([...stated, countryByName(vesselFlag)].filter(isDefined));
}

const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
