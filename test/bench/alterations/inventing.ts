import { type ListedName, type ListedNames, wordsOf } from "../listed-names.ts";
import type { Random } from "../random.ts";
import type { Inventing } from "./alteration.ts";
import { findLegalForm } from "./legal-form.ts";

/** A word that more entries than these have belongs to nobody. */
const COMMON_MIN = 25;

/** The given names of one listed person with the family name of another, no two of which stand in any listed name. */
export const crossedPerson: Inventing = (list, random) => {
  const [one, other] = [pickPerson(list, random), pickPerson(list, random)];
  if (!one || !other) return undefined;
  const isListed = one.given.some((given) => other.family.some((family) => list.isTogether([given, family])));
  if (isListed) return undefined;
  return { name: [...one.given, ...other.family].join(" "), kind: "person", base: one.listed };
};

function pickPerson({ names }: ListedNames, random: Random): ListedName | undefined {
  const name = random.pick(names);
  return name.given.length > 0 && [...name.given, ...name.family].every((word) => /^\p{L}{3,}$/u.test(word))
    ? name
    : undefined;
}

/**
 * A listed organization whose own words gave way to one invented word. Its legal form stays, and up to three common words, unless
 * they are a listed name by themselves.
 */
export const rebrandedCompany: Inventing = (list, random) => {
  const { listed, words } = random.pick(list.names);
  const form = findLegalForm(words);
  const core = form ? words.toSpliced(form.at, form.count) : [];
  const own = core.filter((word) => list.bearers(word) < COMMON_MIN);
  const common = core.filter((word) => !own.includes(word));
  if (own.length === 0 || common.length === 0 || common.length > 3) return undefined;
  const brand = inventWord(list, random);
  if (
    brand === undefined ||
    hasListedName(
      words.filter((word) => !own.includes(word)),
      list,
    )
  )
    return undefined;
  const name = words.map((word) => (word === own[0] ? brand : word)).filter((word) => !own.includes(word));
  return { name: name.join(" "), kind: "organization", base: listed };
};

/** Whether some of the words in their order are a listed name. */
const hasListedName = (words: readonly string[], list: ListedNames): boolean =>
  Array.from({ length: 2 ** words.length - 1 }, (_, chosen) =>
    words.filter((_word, index) => ((chosen + 1) >> index) & 1),
  ).some((some) => list.isAnothers(some.join(" "), []));

/** Five consonants and three or four vowels that no listed word resembles. */
function inventWord(list: ListedNames, random: Random): string | undefined {
  const vowel = () => random.pick([..."aeiou"]);
  const consonant = () => random.pick([..."bdfgklmnprstvz"]);
  const word = `${consonant()}${vowel()}${consonant()}${consonant()}${vowel()}${consonant()}${vowel()}${consonant()}`;
  return list.isTogether([word]) ? undefined : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Ordinary words of company names. */
const GENERIC = {
  place: [
    "Vienna",
    "Toronto",
    "Nairobi",
    "Osaka",
    "Lisbon",
    "Denver",
    "Northern",
    "Pacific",
    "Baltic",
    "Alpine",
    "Atlantic",
  ],
  industry: [
    "Water",
    "Food",
    "Textile",
    "Furniture",
    "Medical",
    "Solar",
    "Packaging",
    "Garden",
    "Timber",
    "Ceramic",
  ],
  activity: [
    "Equipment",
    "Trading",
    "Services",
    "Supplies",
    "Engineering",
    "Logistics",
    "Technology",
    "Consulting",
  ],
  form: ["Ltd.", "LLC", "Inc.", "GmbH", "S.A.", "Co., Ltd.", "Pty Ltd", "B.V."],
} as const;

/** Place, industry, activity and legal form: a name of which no word is anybody's own. */
export const genericCompany: Inventing = (list, random) => {
  const core = [random.pick(GENERIC.place), random.pick(GENERIC.industry), random.pick(GENERIC.activity)];
  if (list.isTogether(core)) return undefined;
  const name = `${core.join(" ")} ${random.pick(GENERIC.form)}`;
  return { name, kind: "organization", base: wordsOf(name).join(" ") };
};
