import type { PartyKind, WatchlistEntry } from "../../shared/watchlist/entry.ts";

/** A listed name from which others are made, and every entry that bears it, upper and lower case being the same. */
export type ListedName = {
  listed: string;
  kind: Extract<PartyKind, "person" | "organization" | "unknown">;
  quality: "primary" | "strong-alias";
  accept: readonly string[];
  /** Words as they are spoken: of a person listed as "Family, Given", the given names first. */
  words: readonly string[];
  /** Words of a person listed as "Family, Given"; empty for any other name. */
  given: readonly string[];
  family: readonly string[];
};

/** All names of a list, and what is asked of them as a whole. */
export type ListedNames = {
  /** Names of persons, organizations and parties of unknown kind; no weak aliases, which only alert on an exact match. */
  names: readonly ListedName[];
  /** How many entries have a name with that word. */
  bearers(word: string): number;
  /** Whether another entry bears a name of the same words, in whatever order. */
  isAnothers(name: string, accept: readonly string[]): boolean;
  /** Whether some listed name has words that sound like all of these. */
  isTogether(words: readonly string[]): boolean;
};

const key = (name: string): string => lettersOf(name).sort().join(" ");

/** Lower-case words of letters and digits. */
export const lettersOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What remains of a word for those who spell it otherwise: its consonants, those that are mixed up as one. */
const consonants = (word: string): string =>
  `${word[0]}${word
    .slice(1)
    .replace(/[aeiouyhw']/g, "")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/(.)\1+/g, "$1")}`;

/** Reads the names of a list's entries. */
export function readListedNames(entries: readonly WatchlistEntry[]): ListedNames {
  const bearers = collect(entries, lettersOf);
  const owners = collect(entries, (name) => [key(name)]);
  const sounds = new Map<string, Set<string>>();
  for (const name of entries.flatMap((entry) => entry.names.map((listed) => listed.name))) {
    for (const word of lettersOf(name)) add(sounds, consonants(word), name);
  }
  return {
    names: distinctNames(entries),
    bearers: (word) => bearers.get(lettersOf(word)[0] ?? "")?.size ?? 0,
    isAnothers: (name, accept) => [...(owners.get(key(name)) ?? [])].some((id) => !accept.includes(id)),
    isTogether: (words) =>
      haveOneInCommon(words.flatMap(lettersOf).map((word) => sounds.get(consonants(word)))),
  };
}

/** Ids of the entries by what is read of each of their names. */
function collect(
  entries: readonly WatchlistEntry[],
  read: (name: string) => readonly string[],
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, names } of entries) {
    for (const what of names.flatMap(({ name }) => read(name))) add(ids, what, id);
  }
  return ids;
}

function add(sets: Map<string, Set<string>>, name: string, value: string): void {
  const set = sets.get(name);
  if (set) set.add(value);
  else sets.set(name, new Set([value]));
}

function haveOneInCommon(sets: readonly (ReadonlySet<string> | undefined)[]): boolean {
  const [smallest, ...others] = sets
    .map((set) => set ?? new Set<string>())
    .toSorted((a, b) => a.size - b.size);
  return smallest !== undefined && [...smallest].some((name) => others.every((set) => set.has(name)));
}

function distinctNames(entries: readonly WatchlistEntry[]): ListedName[] {
  const bearers = collect(entries, (name) => [name.toLowerCase()]);
  const names = new Map<string, ListedName>();
  for (const { listed, kind, quality } of entries.flatMap(namesOf)) {
    const lower = listed.toLowerCase();
    if (names.has(lower)) continue;
    const accept = [...(bearers.get(lower) ?? [])];
    names.set(lower, { listed, kind, quality, accept, ...split(listed, kind) });
  }
  return [...names.values()];
}

function namesOf({ kind, names }: WatchlistEntry): Pick<ListedName, "listed" | "kind" | "quality">[] {
  if (kind === "vessel" || kind === "aircraft") return [];
  return names.flatMap(({ name, quality }) =>
    quality === "weak-alias" ? [] : [{ listed: name, kind, quality }],
  );
}

function split(name: string, kind: ListedName["kind"]): Pick<ListedName, "words" | "given" | "family"> {
  const [family = [], given = [], ...more] = name.split(",").map(wordsOf);
  if (kind !== "person" || family.length === 0 || given.length === 0 || more.length > 0) {
    return { words: wordsOf(name), given: [], family: [] };
  }
  return { words: [...given, ...family], given, family };
}

/** Words between blanks. */
export const wordsOf = (name: string): string[] => name.split(/\s+/u).filter(Boolean);
