import { editBudget, editDistance, lettersOf } from "../../screening/matching/edit-distance.ts";
import { isHonorific } from "../../screening/names/honorifics.ts";
import { romanizationKeys } from "../../screening/romanization-keys/romanization-keys.ts";
import { isWrittenAs, type SpelledWord, usualWriting } from "./spell-name.ts";

/** A component of the name in a zone. */
export type ZoneWord = { text: string; part: "surname" | "given-names"; at: number };
type ClaimWord = { word: SpelledWord; at: number };

/** Which components of a zone have their words in a claimed name, and what is left of both. */
export type Pairing = {
  paired: readonly ZoneWord[];
  /** Components that only resemble a word. */
  resembling: readonly ZoneWord[];
  leftInZone: readonly ZoneWord[];
  leftInClaim: readonly SpelledWord[];
};

/** Words that are written as one elsewhere: "De La Cruz". */
const JOINED_MAX = 3;

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
  for (let length = JOINED_MAX; length > 1; length--) {
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

  constructor(zone: readonly ZoneWord[], claim: readonly SpelledWord[]) {
    this.zone = zone;
    this.claim = claim.map((word, at) => ({ word, at }));
  }

  /** Pairs a component with one word of the claim, or with neighbours that are joined in the zone. */
  takeRun(component: ZoneWord, mayBeCut: boolean): void {
    for (let length = 1; length <= JOINED_MAX; length++) {
      const run = this.claimRuns(length).find((words) =>
        isWrittenAs(
          words.flatMap(({ word }) => word),
          component.text,
          mayBeCut,
        ),
      );
      if (run !== undefined) {
        this.take([component], run);
        return;
      }
    }
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
    const found = this.claim.find(({ word }) => resembles(component.text, usualWriting(word)));
    if (found === undefined) return false;
    this.take([component], [found]);
    return true;
  }

  private claimRuns(length: number): ClaimWord[][] {
    return this.claim
      .map((_, start) => this.claim.slice(start, start + length))
      .filter((run) => run.length === length && (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0) === length - 1);
  }

  private take(components: readonly ZoneWord[], words: readonly ClaimWord[]): void {
    this.zone = this.zone.filter((component) => !components.includes(component));
    this.claim = this.claim.filter((word) => !words.includes(word));
  }
}

/** Another romanization, a slip of the hand, or an initial. */
function resembles(text: string, other: string): boolean {
  if (text.length === 1 || other.length === 1) return text.startsWith(other) || other.startsWith(text);
  const budget = editBudget(Math.min(text.length, other.length));
  if (editDistance(lettersOf(text), lettersOf(other), budget) <= budget) return true;
  const keys = romanizationKeys(text.toLowerCase());
  return romanizationKeys(other.toLowerCase()).some((key) => keys.includes(key));
}
