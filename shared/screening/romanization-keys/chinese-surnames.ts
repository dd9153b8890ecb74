import { CANTONESE_SURNAMES } from "./cantonese-surnames.ts";
import { SOUTHERN_MIN_SURNAMES } from "./southern-min-surnames.ts";
import type { SpellingTable } from "./spelling-table.ts";

/** For a spelling of a family name, the pinyin of the families that use it. */
export const CHINESE_SURNAMES: ReadonlyMap<string, readonly string[]> = families([
  CANTONESE_SURNAMES,
  SOUTHERN_MIN_SURNAMES,
]);

function families(tables: readonly SpellingTable[]): Map<string, string[]> {
  const bySpelling = new Map<string, string[]>();
  for (const [spelling, pinyin] of tables.flatMap((table) => Object.entries(table))) {
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), ...pinyin.split(" ")]);
  }
  return bySpelling;
}
