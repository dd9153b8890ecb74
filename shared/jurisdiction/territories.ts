/**
 * Territories with a code of their own that belong to another state, by that state: their people are its nationals, whose passports
 * carry its code (those of Hong Kong and Macau say CHN), and one source places there what another places in the state. ISO 3166-1,
 * remarks on the entries that are not independent.
 */
const TERRITORIES = {
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
  Object.entries(TERRITORIES).flatMap(([sovereign, territories]) =>
    territories.split(" ").map((territory): [string, string] => [territory, sovereign]),
  ),
);

/** The state that a country belongs to, alpha-2: of a state itself. */
export const sovereignOf = (country: string): string => SOVEREIGN.get(country) ?? country;
