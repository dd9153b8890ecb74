import { existsSync, readFileSync } from "node:fs";

/** The header of the official download. */
export const HEADER =
  "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order," +
  "license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner," +
  "remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids";

export const SDN = "Specially Designated Nationals (SDN) - Treasury Department";
export const EL = "Entity List (EL) - Bureau of Industry and Security";

/** One line of a list with the given columns, all others empty. */
export function line(columns: Record<string, string>): string {
  const cells = HEADER.split(",").map((name) => `"${(columns[name] ?? "").replaceAll('"', '""')}"`);
  return `${cells.join(",")}\n`;
}

/** A list file of the given rows. */
export const file = (...rows: Record<string, string>[]): string => `${HEADER}\n${rows.map(line).join("")}`;

export const SAMPLE = readFileSync(new URL("../../../shared/watchlist/sample.csv", import.meta.url), "utf8");

/** Text of a downloaded list beside the checkout, or undefined where there is none. */
export function download(name: string): string | undefined {
  const url = new URL(`../../../../shared/watchlists/${name}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, "utf8") : undefined;
}
