import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { kindOfName, qualityOf, wordsOf } from "../../../../shared/screening/index/name-index.ts";
import type { WatchlistIndex } from "../../../../shared/screening/index/open-index.ts";
import { hashText } from "../../../../shared/screening/index/text-table.ts";
import { alignNames } from "../../../../shared/screening/matching/align.ts";
import { lookUpName } from "../../../../shared/screening/matching/query-words.ts";
import { readingsOf } from "../../../../shared/screening/matching/readings.ts";
import { relationOfForms, scoreName } from "../../../../shared/screening/matching/score-name.ts";
import { createWordFinder } from "../../../../shared/screening/matching/similar-words.ts";
import { formsKey } from "../../../../shared/screening/names/parsed-name.ts";

/** A listed name by its number, and what a name of the query in one reading scores with it. */
export type ScannedName = { name: number; reading: string; score: number };

/** Scores every listed name against every name of the query, leaving none out: what a search must find, at its full cost. */
export function scanAllNames(index: WatchlistIndex): (query: ScreeningQuery) => ScannedName[] {
  const { names, han } = index;
  const findWords = createWordFinder(names);
  const all = Array.from({ length: names.entryOfName.length }, (_, name) => name);
  return ({ names: own, kind }) =>
    own
      .flatMap((name) => readingsOf(name, han))
      .flatMap((reading) => {
        const query = lookUpName(reading, kind, { index: names, findWords });
        const key = hashText(query.parsed.key);
        return all.map((name) => {
          const entryKind = kindOfName(names, name);
          const listed = wordsOf(names, name);
          const asPerson = kind === "person" || (kind === "unknown" && entryKind === "person");
          const alignment = alignNames({
            ...{ query, listed, index: names, weighing: asPerson ? "rarity" : "worth" },
            withInitials: kind !== "organization" && entryKind !== "organization",
          });
          const rest = alignment.restQuery.length + alignment.restListed.length;
          const score = scoreName({
            ...{ alignment, query, listed, names, entryKind, isReading: reading.isReading },
            quality: qualityOf(names, name),
            sameName: rest === 0 && names.keyOfName[name] === key,
            forms: relationOfForms(
              formsKey(query.parsed.forms),
              names.forms.textOf(names.formOfName[name] ?? 0),
            ),
          });
          return { name, reading: reading.text, score };
        });
      });
}
