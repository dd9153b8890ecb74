import { editBudget, editDistance, lettersOf } from "../../screening/matching/edit-distance.ts";
import { isHonorific } from "../../screening/names/honorifics.ts";
import { lazily } from "../../screening/romanization/lexicon.ts";
import { romanizationKeys } from "../../screening/romanization-keys/romanization-keys.ts";
import { isWrittenAs, type SpelledWord, usualWriting } from "./spell-name.ts";

/** A component of the name in a zone. */
export type ZoneWord = { text: string; part: "surname" | "given-names" };
type ComparableWord = { text: string; keys: () => readonly string[] };
type ClaimWord = { word: SpelledWord; comparable: ComparableWord };
type ClaimRun = { words: readonly ClaimWord[]; letters: SpelledWord };

/** Which components of a zone have their words in a claimed name, and what is left of both. */
export type Pairing = {
  paired: readonly ZoneWord[];
  /** Components that only resemble a word. */
  resembling: readonly ZoneWord[];
  leftInZone: readonly ZoneWord[];
  leftInClaim: readonly SpelledWord[];
};

/** Words that are written as one elsewhere: "De La Cruz". */
const JOINED_LENGTHS = [1, 2, 3] as const;

/**
 * Pairs the components of a zone with the words of a claimed name, in whatever order. Words may be joined on either side; of a
 * name that may be cut off, components may be the beginnings of words, which the longest take first.
 */
export function pairWords(
  zone: readonly ZoneWord[],
  claim: readonly SpelledWord[],
  mayBeCut: boolean,
): Pairing {
  const pairs = new Pairs(zone, claim);
  for (const component of byLength(zone)) pairs.takeRun(component, false);
  for (const length of JOINED_LENGTHS.toReversed()) {
    for (const run of runsOf(zone, length)) pairs.takeJoined(run);
  }
  if (mayBeCut) for (const component of byLength(pairs.zone)) pairs.takeRun(component, true);
  const paired = zone.filter((component) => !pairs.zone.includes(component));
  const resembling = pairs.zone.filter((component) => pairs.takeResembling(component));
  return {
    paired,
    resembling,
    leftInZone: pairs.zone.filter(({ text }) => !isHonorific(text.toLowerCase())),
    leftInClaim: pairs.claim
      .map(({ word }) => word)
      .filter((word) => !isHonorific(usualWriting(word).toLowerCase())),
  };
}

const byLength = (zone: readonly ZoneWord[]): ZoneWord[] =>
  zone.toSorted((one, other) => other.text.length - one.text.length);

/** Neighbours of one identifier. */
function runsOf(zone: readonly ZoneWord[], length: number): ZoneWord[][] {
  return zone
    .map((_, start) => zone.slice(start, start + length))
    .filter((run) => run.length === length && run.every(({ part }) => part === run[0]?.part));
}

/** What is not yet paired on either side. */
class Pairs {
  zone: readonly ZoneWord[];
  claim: readonly ClaimWord[];
  private readonly claimRuns: readonly ClaimRun[];

  constructor(zone: readonly ZoneWord[], claim: readonly SpelledWord[]) {
    this.zone = zone;
    this.claim = claim.map((word) => ({ word, comparable: comparableWord(usualWriting(word)) }));
    this.claimRuns = JOINED_LENGTHS.flatMap((length) => claimRunsOf(this.claim, length));
  }

  /** Pairs a component with one word of the claim, or with neighbours that are joined in the zone. */
  takeRun(component: ZoneWord, mayBeCut: boolean): void {
    const found = this.claimRuns.find(
      ({ words, letters }) =>
        words.every((word) => this.claim.includes(word)) && isWrittenAs(letters, component.text, mayBeCut),
    );
    if (found !== undefined) this.take([component], found.words);
  }

  /** Pairs neighbours of the zone with one word of the claim. */
  takeJoined(run: readonly ZoneWord[]): void {
    if (!run.every((component) => this.zone.includes(component))) return;
    const text = run.map((component) => component.text).join("");
    const found = this.claim.find(({ word }) => isWrittenAs(word, text, false));
    if (found !== undefined) this.take(run, [found]);
  }

  /** Whether a word that is left resembles the component; both are taken then. */
  takeResembling(component: ZoneWord): boolean {
    const written = comparableWord(component.text);
    const found = this.claim.find(({ comparable }) => resembles(written, comparable));
    if (found === undefined) return false;
    this.take([component], [found]);
    return true;
  }

  private take(components: readonly ZoneWord[], words: readonly ClaimWord[]): void {
    this.zone = this.zone.filter((component) => !components.includes(component));
    this.claim = this.claim.filter((word) => !words.includes(word));
  }
}

const claimRunsOf = (claim: readonly ClaimWord[], length: number): ClaimRun[] =>
  claim
    .map((_, start) => claim.slice(start, start + length))
    .filter((words) => words.length === length)
    .map((words) => ({ words, letters: words.flatMap(({ word }) => word) }));

/** Most names need no keys: they are made at the first question. */
const comparableWord = (text: string): ComparableWord => ({
  text,
  keys: lazily(() => romanizationKeys(text.toLowerCase())),
});

/** Đ is D in a zone and, where the letter is wanting, Dj in Croatian and Serbian. ICAO Doc 9303 part 3, section 6.A, U+0110. */
const withoutDj = (text: string): string => text.replaceAll("DJ", "D");

/** Another romanization, a slip of the hand, or an initial. */
function resembles(one: ComparableWord, other: ComparableWord): boolean {
  if (one.text.length === 1 || other.text.length === 1)
    return one.text.startsWith(other.text) || other.text.startsWith(one.text);
  if (withoutDj(one.text) === withoutDj(other.text)) return true;
  const budget = editBudget(Math.min(one.text.length, other.text.length));
  if (editDistance(lettersOf(one.text), lettersOf(other.text), budget) <= budget) return true;
  const keys = one.keys();
  return other.keys().some((key) => keys.includes(key));
}
