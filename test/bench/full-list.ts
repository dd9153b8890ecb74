import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { compileLists } from "../../functions/commands/screening/open-watchlist.ts";
import { alterNames } from "./altered-names.ts";
import { entriesOf } from "./compiled-entries.ts";

const PROJECT = join(import.meta.dirname, "../..");
const OFFICIAL = join(PROJECT, "../shared/watchlists/csl-composite-2026.csv");
const SAMPLE = join(PROJECT, "shared/watchlist/sample.csv");

/** The list to measure with: a real one where it is at hand, else the built-in sample. */
export function fullList(): { file: string; isOfficial: boolean; name: string } {
  const isOfficial = existsSync(OFFICIAL);
  const file = isOfficial ? OFFICIAL : SAMPLE;
  return {
    file,
    isOfficial,
    name: `${basename(file)}${isOfficial ? "" : " (the built-in sample: no official list is at hand)"}`,
  };
}

/** Names of companies and persons who are not on a list, made of the words of those who are. */
export function unlistedNames(file: string, count: number): readonly string[] {
  const compiled = compileLists({ files: [file], checkedAt: new Date().toISOString() });
  if (!compiled.ok) throw new Error(compiled.failure);
  const kinds = ["person_crossed", "company_rebranded", "company_generic"] as const;
  return alterNames(entriesOf(compiled.value.bytes), { seed: "bench", count, kinds }).map(
    ({ query }) => query.name,
  );
}
