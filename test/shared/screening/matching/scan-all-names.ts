import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { kindOfName, qualityOf, wordsOf } from "../../../../shared/screening/index/name-index.ts";
import type { WatchlistIndex } from "../../../../shared/screening/index/open-index.ts";
import { hashText } from "../../../../shared/screening/index/text-table.ts";
import { alignNames } from "../../../../shared/screening/matching/align.ts";
import { lookUpName } from "../../../../shared/screening/matching/query-words.ts";
import { type Reading, readingsOf } from "../../../../shared/screening/matching/readings.ts";
import { relationOfForms, scoreName } from "../../../../shared/screening/matching/score-name.ts";
import { createWordFinder } from "../../../../shared/screening/matching/similar-words.ts";
import { formsKey, parseName } from "../../../../shared/screening/names/parsed-name.ts";
import type { PartyKind } from "../../../../shared/watchlist/entry.ts";

/** A listed name by its number, and what a name of the query in one reading scores with it. */
export type ScannedName = { name: number; reading: string; score: number };

/** Scores every listed name against every name of the query, leaving none out: what a search must find, at its full cost. */
export function scanAllNames(index: WatchlistIndex): (query: ScreeningQuery) => ScannedName[] {
  const { names, han } = index;
  const findWords = createWordFinder(names);
  const all = Array.from({ length: names.entryOfName.length }, (_, name) => name);
  const asParty = (reading: Reading, kind: "person" | "organization") => {
    const parsed = parseName(reading.text, kind);
    return {
      ...{ parsed, key: hashText(parsed.key), forms: formsKey(parsed.forms) },
      query: lookUpName(parsed, { index: names, findWords }, reading.withoutVowels),
    };
  };
  const scan = (reading: Reading, kind: ScreeningQuery["kind"]): ScannedName[] => {
    const person = asParty(reading, "person");
    const company = asParty(reading, "organization");
    const wordsAs = ({ parsed }: typeof person) => parsed.words.map(({ key }) => key).join(" ");
    const isPersonOnly =
      kind === "person" && person.key === company.key && wordsAs(person) === wordsAs(company);
    const isPersonFor = (entryKind: PartyKind): boolean =>
      kind !== "organization" && (isPersonOnly || entryKind === "person");
    return all.map((name) => {
      const entryKind = kindOfName(names, name);
      const isPerson = isPersonFor(entryKind);
      const { query, key, forms } = isPerson ? person : company;
      const listed = wordsOf(names, name);
      const alignment = alignNames({
        ...{ query, listed, index: names, weighing: isPerson ? "rarity" : "worth" },
        withInitials: isPerson && entryKind !== "organization",
      });
      const rest = alignment.restQuery.length + alignment.restListed.length;
      const score = scoreName({
        ...{ alignment, query, listed, names, kind, entryKind, isReading: reading.isReading },
        quality: qualityOf(names, name),
        sameName: rest === 0 && names.keyOfName[name] === key,
        forms: relationOfForms(forms, names.forms.textOf(names.formOfName[name] ?? 0)),
      });
      return { name, reading: reading.text, score };
    });
  };
  return ({ names: own, kind }) =>
    own.flatMap((name) => readingsOf(name, han)).flatMap((reading) => scan(reading, kind));
}
