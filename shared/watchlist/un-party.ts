import * as z from "zod";
import { countryByName } from "./country-names.ts";
import { parseDateOfBirth } from "./dates-of-birth.ts";
import type { ListedName, PartyKind, WatchlistEntry } from "./entry.ts";
import { parseUnDate } from "./un-dates.ts";
import { parseUnDocument } from "./un-documents.ts";
import { splitUnName, uniqueNames } from "./un-names.ts";

const Text = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .default("");

/** Elements that may stand several times; an empty one says nothing. */
const several = <T extends z.ZodType>(element: T) =>
  z
    .array(z.union([z.literal(""), element]))
    .default([])
    .transform((elements) => elements.filter((one): one is Exclude<typeof one, ""> => one !== ""));

const Alias = z.object({ QUALITY: Text, ALIAS_NAME: Text, DATE_OF_BIRTH: Text });
const Address = z.object({
  STREET: Text,
  CITY: Text,
  STATE_PROVINCE: Text,
  ZIP_CODE: Text,
  COUNTRY: Text,
  NOTE: Text,
});

/**
 * The elements of an individual and of an entity that are read.
 * Source: UN Security Council, sc-sanctions.xsd, and the Consolidated List of 2026-02-27.
 */
const UnParty = z.object({
  REFERENCE_NUMBER: Text,
  DATAID: Text,
  FIRST_NAME: Text,
  SECOND_NAME: Text,
  THIRD_NAME: Text,
  FOURTH_NAME: Text,
  NAME_ORIGINAL_SCRIPT: Text,
  NATIONALITY: several(z.object({ VALUE: several(Text) })),
  INDIVIDUAL_ALIAS: several(Alias),
  ENTITY_ALIAS: several(Alias),
  INDIVIDUAL_ADDRESS: several(Address),
  ENTITY_ADDRESS: several(Address),
  INDIVIDUAL_DATE_OF_BIRTH: several(
    z.object({ TYPE_OF_DATE: Text, DATE: Text, YEAR: Text, FROM_YEAR: Text, TO_YEAR: Text, NOTE: Text }),
  ),
  INDIVIDUAL_DOCUMENT: several(
    z.object({
      TYPE_OF_DOCUMENT: Text,
      TYPE_OF_DOCUMENT2: Text,
      NUMBER: Text,
      ISSUING_COUNTRY: Text,
      COUNTRY_OF_ISSUE: Text,
      NOTE: Text,
    }),
  ),
});
type UnParty = z.infer<typeof UnParty>;

/** Elements that are read as lists even where they stand once. */
export const UN_LISTS: ReadonlySet<string> = new Set([
  "INDIVIDUAL",
  "ENTITY",
  "NATIONALITY",
  "VALUE",
  "INDIVIDUAL_ALIAS",
  "ENTITY_ALIAS",
  "INDIVIDUAL_ADDRESS",
  "ENTITY_ADDRESS",
  "INDIVIDUAL_DATE_OF_BIRTH",
  "INDIVIDUAL_DOCUMENT",
]);

/** Reads an individual or an entity; gives the reason when it has no reference number, no name or an unknown shape. */
export function parseUnParty(element: unknown, kind: PartyKind): WatchlistEntry | { reason: string } {
  const parsed = UnParty.safeParse(element);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join("/") ?? "";
    return { reason: `the element ${path.slice(0, 80) || "of the entry"} is not as expected` };
  }
  const party = parsed.data;
  const id = party.REFERENCE_NUMBER || party.DATAID;
  if (id === "") return { reason: "the entry has no REFERENCE_NUMBER" };
  const names = namesOf(party);
  if (names[0]?.quality !== "primary") return { reason: "the entry has no name" };
  const addresses = [...party.INDIVIDUAL_ADDRESS, ...party.ENTITY_ADDRESS];
  const nationalities = party.NATIONALITY.flatMap(({ VALUE }) => VALUE);
  return {
    id,
    list: "UN",
    kind,
    names,
    countries: unique([...addresses.map(({ COUNTRY }) => COUNTRY), ...nationalities].map(countryByName)),
    addresses: unique(addresses.map(addressOf)),
    datesOfBirth: datesOf(party),
    identifiers: party.INDIVIDUAL_DOCUMENT.flatMap(
      (document) =>
        parseUnDocument({
          type: document.TYPE_OF_DOCUMENT,
          number: document.NUMBER,
          typeAndNumber: document.TYPE_OF_DOCUMENT2,
          note: document.NOTE,
          countries: [document.ISSUING_COUNTRY, document.COUNTRY_OF_ISSUE],
        }) ?? [],
    ),
  };
}

/** The UN marks the aliases of individuals as good or low; those of entities bear no mark and are good. */
function namesOf(party: UnParty): ListedName[] {
  const parts = [party.FIRST_NAME, party.SECOND_NAME, party.THIRD_NAME, party.FOURTH_NAME];
  const [first, ...more] = namesIn(parts.join(" "), "strong-alias");
  const aliases = [...party.INDIVIDUAL_ALIAS, ...party.ENTITY_ALIAS].flatMap(({ QUALITY, ALIAS_NAME }) =>
    namesIn(ALIAS_NAME, QUALITY === "Low" ? "weak-alias" : "strong-alias"),
  );
  return uniqueNames([
    ...(first === undefined ? [] : [{ name: first.name, quality: "primary" } as const]),
    ...more,
    ...namesIn(party.NAME_ORIGINAL_SCRIPT, "strong-alias"),
    ...aliases,
  ]);
}

const namesIn = (text: string, quality: ListedName["quality"]): ListedName[] =>
  splitUnName(text).map(({ name, isAcronym }) => ({ name, quality: isAcronym ? "weak-alias" : quality }));

/** In one line. A country alone is no address; a note alone may be one where it has parts between commas. */
function addressOf({ STREET, CITY, STATE_PROVINCE, ZIP_CODE, COUNTRY, NOTE }: z.infer<typeof Address>) {
  const place = [STREET, CITY, STATE_PROVINCE, ZIP_CODE].filter((part) => part !== "");
  if (place.length > 0) return [...place, ...(COUNTRY === "" ? [] : [COUNTRY])].join(", ");
  return COUNTRY === "" && NOTE.includes(",") ? NOTE : undefined;
}

/** Dates of false identities count as well: a listed person may show those papers. */
function datesOf({ INDIVIDUAL_DATE_OF_BIRTH, INDIVIDUAL_ALIAS }: UnParty): string[] {
  const own = INDIVIDUAL_DATE_OF_BIRTH.map((date) =>
    parseUnDate({
      type: date.TYPE_OF_DATE,
      date: date.DATE,
      year: date.YEAR,
      fromYear: date.FROM_YEAR,
      toYear: date.TO_YEAR,
      note: date.NOTE,
    }),
  );
  return unique([...own, ...INDIVIDUAL_ALIAS.map((alias) => parseDateOfBirth(alias.DATE_OF_BIRTH))]);
}

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
