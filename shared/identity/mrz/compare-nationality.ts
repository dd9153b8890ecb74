import { stateCode } from "./state-codes.ts";

/** How a claimed nationality stands to the code in the zone. */
export type NationalityComparison = "same" | "different" | "cannot-tell";

/**
 * Territories with a code of their own whose people are nationals of another state, by that state, whose code their passports
 * carry; those of Hong Kong and Macau say CHN. ISO 3166-1, remarks on the entries that are not independent.
 */
const NATIONALS_OF = {
  AU: "CC CX HM NF",
  CN: "HK MO",
  DK: "FO GL",
  FI: "AX",
  FR: "BL GF GP MF MQ NC PF PM RE TF WF YT",
  GB: "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
  NL: "AW BQ CW SX",
  NO: "BV SJ",
  NZ: "CK NU TK",
  US: "AS GU MP PR UM VI",
} as const satisfies Record<string, string>;

const SOVEREIGN: ReadonlyMap<string, string> = new Map(
  Object.entries(NATIONALS_OF).flatMap(([sovereign, territories]) =>
    territories.split(" ").map((territory): [string, string] => [territory, sovereign]),
  ),
);

/**
 * Compares a claimed nationality, an alpha-2 code, with the code in the zone. `cannot-tell` where the zone names no state, as
 * for a refugee, and between a territory and its sovereign: both are said of one person.
 */
export function compareNationality(code: string, claimed: string): NationalityComparison {
  const meaning = stateCode(code);
  switch (meaning?.kind) {
    case undefined:
    case "organization":
    case "no-nationality":
    case "former":
    case "specimen":
      return "cannot-tell";
    case "british-overseas":
      return claimed === "GB" ? "same" : "cannot-tell";
    case "country":
      return compareCountries(meaning.country, claimed);
  }
}

function compareCountries(country: string, claimed: string): NationalityComparison {
  if (country === claimed) return "same";
  const isOfOther = SOVEREIGN.get(claimed) === country || SOVEREIGN.get(country) === claimed;
  return isOfOther ? "cannot-tell" : "different";
}
