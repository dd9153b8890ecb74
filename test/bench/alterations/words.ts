import { type ListedName, type ListedNames, lettersOf } from "../listed-names.ts";
import { type Random, shuffled } from "../random.ts";
import type { Alteration } from "./alteration.ts";
import { findLegalForm, isFormWord } from "./legal-form.ts";
import { changed } from "./writing.ts";

/** A word that at most so many entries have says by itself who is meant. */
const RARE_MAX = 2;

const isWord = (word: string): boolean => /^\p{L}{2,}$/u.test(word);

/**
 * A person's family name first, without a comma; of other names two neighbouring words swapped, or the first one moved to the
 * end. A legal form stays where it is.
 */
export const inOtherOrder: Alteration = ({ words, given, family }, random) => {
  if (given.length > 0) return [...family, ...given].join(" ");
  const form = findLegalForm(words);
  const [start, end] = form?.at === 0 ? [form.count, words.length] : [0, form?.at ?? words.length];
  const core = words.slice(start, end).map((word) => word.replace(/,$/u, ""));
  if (core.length < 3 || core.some(isFormWord)) return undefined;
  const at = random.below(core.length - 1);
  const [first = "", ...others] = core;
  const [left = "", right = ""] = core.slice(at, at + 2);
  const order = random.chance(0.3) ? [...others, first] : core.toSpliced(at, 2, right, left);
  return changed(words.join(" "), words.toSpliced(start, end - start, ...order).join(" "));
};

/** Given names as initials: all where the family name is rare, else all but the first. */
export const withInitials: Alteration = ({ given, family }, random, list) => {
  if (given.length === 0 || !given.every(isWord)) return undefined;
  const isRare = family.some((word) => isWord(word) && list.bearers(word) <= RARE_MAX);
  const kept = isRare && (given.length === 1 || random.chance(0.5)) ? 0 : 1;
  if (kept === given.length) return undefined;
  const dot = random.pick([".", ""]);
  const initials = given.slice(kept).map((word) => `${word[0]}${dot}`);
  return [...given.slice(0, kept), ...initials, ...family].join(" ");
};

/** One word less: never the rarest, and two words of letters remain. */
export const withoutWord: Alteration = (name, random, list) => {
  const { words, given, family } = name;
  const optional = given.length > 0 ? optionalNames(name) : otherWords(words, list);
  if (optional.length === 0 || (given.length > 0 && family.length + given.length < 3)) return undefined;
  const dropped = random.pick(optional);
  return words.filter((_, index) => index !== dropped).join(" ");
};

/** Any given name but the first, and any of several family names. */
const optionalNames = ({ words, given, family }: ListedName): number[] =>
  [...words.keys()].filter((index) => (index < given.length ? index > 0 : family.length > 1));

/** Words of an organization except for short ones, those of its legal form and the rarest, where at least two more are left. */
function otherWords(words: readonly string[], list: ListedNames): number[] {
  const isCore = (word: string) => (lettersOf(word)[0]?.length ?? 0) >= 4 && !isFormWord(word);
  const core = words.flatMap((word, index) => (isCore(word) ? [index] : []));
  const ranked = core.toSorted((a, b) => list.bearers(words[a] ?? "") - list.bearers(words[b] ?? ""));
  return core.length < 3 ? [] : ranked.slice(1);
}

/** Words that are often put to a name: to a person's an honorific or an initial, to another a common word of companies. */
const EXTRA = {
  person: {
    before: ["Mr.", "Mrs.", "Dr.", "Prof.", "Haji", "Sheikh", "Gen."],
    between: ["A.", "M.", "J.", "S"],
  },
  other: { before: ["The"], after: ["Group", "Holding", "International", "Branch", "Trading", "Services"] },
} as const;

/** One word more. */
export const withExtraWord: Alteration = ({ words, given, family, kind }, random) => {
  if (given.length > 0) {
    return random.chance(0.5)
      ? [random.pick(EXTRA.person.before), ...words].join(" ")
      : [...given, random.pick(EXTRA.person.between), ...family].join(" ");
  }
  if (kind === "person" || words.length < 2) return undefined;
  return random.chance(0.3)
    ? [...EXTRA.other.before, ...words].join(" ")
    : [...words, random.pick(EXTRA.other.after)].join(" ");
};

/** Two neighbouring words written as one. */
export const withJoinedWords: Alteration = ({ words }, random) => {
  const places = words.flatMap((word, index) =>
    isWord(word) && isWord(words[index + 1] ?? "") ? [index] : [],
  );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const [first = "", second = ""] = words.slice(at, at + 2);
  const isCapital = first === first.toUpperCase();
  return words.toSpliced(at, 2, first + (isCapital ? second.toUpperCase() : second.toLowerCase())).join(" ");
};

/** A word of eight letters or more written as two. */
export const withSplitWord: Alteration = ({ words }, random) => {
  const [at] = shuffled([...words.keys()], random).filter((index) => /^\p{L}{8,}$/u.test(words[index] ?? ""));
  return at === undefined ? undefined : splitAt(words, at, random);
};

function splitAt(words: readonly string[], at: number, random: Random): string {
  const word = words[at] ?? "";
  const cut = 3 + random.below(word.length - 5);
  return words.with(at, word.slice(0, cut) + random.pick([" ", "-"]) + word.slice(cut)).join(" ");
}
