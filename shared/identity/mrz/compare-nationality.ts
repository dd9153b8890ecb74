import { sovereignOf } from "../../jurisdiction/territories.ts";
import { stateCode } from "./state-codes.ts";

/** How a claimed nationality stands to the code in the zone. */
export type NationalityComparison = "same" | "different" | "cannot-tell";

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
  const isOfOther = sovereignOf(claimed) === country || sovereignOf(country) === claimed;
  return isOfOther ? "cannot-tell" : "different";
}
