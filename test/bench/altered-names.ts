import type { WatchlistEntry } from "../../shared/watchlist/entry.ts";
import type { Alteration, Inventing } from "./alterations/alteration.ts";
import { inCyrillic } from "./alterations/cyrillic.ts";
import { lookingAlike, withInvisible } from "./alterations/hiding.ts";
import { crossedPerson, genericCompany, rebrandedCompany } from "./alterations/inventing.ts";
import { withOtherLegalForm } from "./alterations/legal-form.ts";
import { withSlip, withTwoSlips } from "./alterations/typing.ts";
import {
  inOtherOrder,
  withExtraWord,
  withInitials,
  withJoinedWords,
  withoutWord,
  withSplitWord,
} from "./alterations/words.ts";
import { asListed, inCompatibleLetters, inOtherCase, withOtherDiacritics } from "./alterations/writing.ts";
import type { LabelledName } from "./labelled-names.ts";
import { type ListedName, type ListedNames, lettersOf, readListedNames } from "./listed-names.ts";
import { type Random, seededRandom, shuffled } from "./random.ts";

/** A labelled name that was made, and the listed name from which it was. */
export type AlteredName = LabelledName & { base: string };

/** Ways to write a listed name, by kind; the kinds of evaluation sets are called as they are there. */
const ALTERATIONS = {
  exact: asListed,
  case_punct: inOtherCase,
  compatible_letters: inCompatibleLetters,
  reorder: inOtherOrder,
  initials: withInitials,
  missing_token: withoutWord,
  extra_token: withExtraWord,
  typo1_insert: withSlip("insert"),
  typo1_delete: withSlip("delete"),
  typo1_swap: withSlip("swap"),
  typo1_key: withSlip("key"),
  typo2: withTwoSlips,
  legal_form: withOtherLegalForm,
  concat: withJoinedWords,
  split: withSplitWord,
  diacritics: withOtherDiacritics,
  invisible: withInvisible,
  look_alike_cyrillic: lookingAlike("cyrillic"),
  look_alike_greek: lookingAlike("greek"),
  script_cyrillic_gen: inCyrillic,
} as const satisfies Record<string, Alteration>;

/** Ways to make a name that is not listed, by kind. */
const INVENTIONS = {
  person_crossed: crossedPerson,
  company_rebranded: rebrandedCompany,
  company_generic: genericCompany,
} as const satisfies Record<string, Inventing>;

/** A word that more entries than these have does not say who is meant. */
const BEARERS_MAX = 10;
/** A longer name is no name that somebody types; requests and batches take 200 characters. */
const LENGTH_MAX = 150;
const ATTEMPTS_PER_NAME = 50;

type Kind = keyof typeof ALTERATIONS | keyof typeof INVENTIONS;

/** The seed is any text; `count` is how many names of each kind, as far as the list gives them. Without `kinds`, all are made. */
export type Generating = { seed: string; count: number; kinds?: readonly Kind[] };

/**
 * Labelled names made from the names of a list. The same entries, seed and count give the same names of a kind, whatever other
 * kinds there are.
 */
export function alterNames(
  entries: readonly WatchlistEntry[],
  { seed, count, kinds }: Generating,
): AlteredName[] {
  const list = readListedNames(entries);
  const telling = list.names.filter((name) => isTelling(name, list));
  const isMade = ([kind]: [string, unknown]) => kinds === undefined || kinds.some((one) => one === kind);
  const random = (kind: string) => seededRandom(`${seed}/${kind}`);
  return [
    ...Object.entries(ALTERATIONS)
      .filter(isMade)
      .flatMap(([kind, alter]) =>
        altered(shuffled(telling, random(kind)), { kind, alter, count, list, random: random(kind) }),
      ),
    ...Object.entries(INVENTIONS)
      .filter(isMade)
      .flatMap(([kind, invent]) => invented({ kind, invent, count, list, random: random(kind) })),
  ];
}

/**
 * Two words or more, one of which few others have: without that nobody could say whom an altered name means. Some lists have
 * addresses among the names, which their numbers show.
 */
const isTelling = ({ listed, words }: ListedName, list: ListedNames): boolean =>
  listed.length <= LENGTH_MAX &&
  words.length >= 2 &&
  words.filter((word) => /\d/.test(word)).length < 2 &&
  words.some((word) => (lettersOf(word)[0]?.length ?? 0) >= 4 && list.bearers(word) <= BEARERS_MAX);

type Making = { kind: string; count: number; list: ListedNames; random: Random };

function altered(
  names: readonly ListedName[],
  { kind, alter, count, list, random }: Making & { alter: Alteration },
): AlteredName[] {
  const made: AlteredName[] = [];
  for (const name of names) {
    if (made.length === count) break;
    const text = alter(name, random, list);
    if (text === undefined || list.isAnothers(text, name.accept)) continue;
    made.push({
      id: `${kind}-${made.length + 1}`,
      query: { name: text, ...(name.kind !== "unknown" && { type: name.kind }) },
      accept: [...name.accept],
      kind,
      base: name.listed,
    });
  }
  return made;
}

function invented({ kind, invent, count, list, random }: Making & { invent: Inventing }): AlteredName[] {
  const made = new Map<string, AlteredName>();
  for (let attempt = 0; attempt < count * ATTEMPTS_PER_NAME && made.size < count; attempt += 1) {
    const one = invent(list, random);
    if (one === undefined || made.has(one.name) || list.isAnothers(one.name, [])) continue;
    const query = { name: one.name, type: one.kind };
    made.set(one.name, { id: `${kind}-${made.size + 1}`, query, accept: [], kind, base: one.base });
  }
  return [...made.values()];
}
