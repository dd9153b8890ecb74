import { type ListedName, type ListedNames, lettersOf, wordsOf } from "../listed-names.ts";
import type { Random } from "../random.ts";
import type { Inventing } from "./alteration.ts";

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

/** A listed organization whose own words gave way to one invented word; the common ones and the legal form stay. */
export const rebrandedCompany: Inventing = (list, random) => {
  const { kind, listed, words } = random.pick(list.names);
  if (kind === "person" || words.length < 3) return undefined;
  const own = words.filter((word) => isOwn(word, list));
  const common = words.length - own.length;
  if (own.length === 0 || common < 2) return undefined;
  const brand = inventWord(list, random);
  if (brand === undefined) return undefined;
  const name = words.map((word) => (word === own[0] ? brand : word)).filter((word) => !own.includes(word));
  return { name: name.join(" "), kind: "organization", base: listed };
};

const isOwn = (word: string, list: ListedNames): boolean =>
  lettersOf(word).length > 0 && list.bearers(word) < COMMON_MIN;

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
