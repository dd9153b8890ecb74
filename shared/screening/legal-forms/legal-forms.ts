import { genericWord } from "../names/generic-words.ts";
import { isPlaceWord } from "../names/place-words.ts";
import { isLikelyForm, respellForms } from "./form-spelling.ts";
import { type FormPlace, placeOfForm } from "./legal-form-places.ts";
import { COMPANY, FORM_WRITINGS } from "./legal-form-table.ts";

/** A run of words that writes a legal form. */
export type FoundForm = { form: string; written: string };

/** A writing as it is looked for: without blanks, so that "l l c" is "llc". */
type Writing = { text: string; form: string; where: readonly string[]; place: FormPlace };
/** A writing found at the words from `start` up to `end`. */
type Run = Writing & { start: number; end: number };

const WRITINGS: readonly Writing[] = FORM_WRITINGS.map(({ form, writing, where }) => {
  const text = writing.replaceAll(" ", "");
  return { text, form, where, place: placeOfForm(text) };
}).sort((a, b) => b.text.length - a.text.length);

/** Letters by which the writings are looked up. */
const START_LETTERS = 3;
/** Writings by how they begin, longest first. A shorter writing stands under all its letters. */
const BY_START: ReadonlyMap<string, readonly Writing[]> = Map.groupBy(WRITINGS, ({ text }) =>
  text.slice(0, START_LETTERS),
);

const NO_BLANKS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Writings of scripts that attach them to the name without a blank; one letter alone is none. */
const ATTACHED = new RegExp(
  WRITINGS.filter(({ text }) => text.length > 1 && NO_BLANKS.test(text))
    .map(({ text }) => text)
    .join("|"),
  "g",
);
/** Words that may follow the form at the end of a name, beside places. */
const AFTER_FORM = new Set(["branch", "succursale", "sucursal", "filial", "filiale"]);

/**
 * Words of a name without its legal forms, and the forms. A name that is nothing but legal form keeps its words. "Company" is
 * no form of its own beside another form: "Company X, LLC" is "X LLC", and Thai and Arabic write both for one form.
 */
export function splitLegalForms(normalized: string): { words: string[]; forms: FoundForm[] } {
  const all = detach(normalized).split(" ");
  const runs = settle(findMisspelt(all), all);
  if (runs.length === 0) return { words: all, forms: [] };
  const words = all.filter((_, index) => !runs.some(({ start, end }) => index >= start && index < end));
  if (words.length === 0) return { words: all, forms: [] };
  return { words, forms: formsOf(runs, all) };
}

function formsOf(runs: readonly Run[], all: readonly string[]): FoundForm[] {
  const telling = runs.find(({ form }) => form !== COMPANY)?.form ?? COMPANY;
  return runs.map(({ form, start, end }) => ({
    form: form === COMPANY ? telling : form,
    written: all.slice(start, end).join(" "),
  }));
}

function detach(normalized: string): string {
  if (!NO_BLANKS.test(normalized)) return normalized;
  return normalized.replace(ATTACHED, " $& ").replace(/ {2,}/g, " ").trim();
}

/** The runs with a letter wrong too, unless one of them is more likely another word. */
function findMisspelt(words: readonly string[]): Run[] {
  const spelt = respellForms(words);
  if (spelt === words) return findRuns(words);
  const runs = findRuns(spelt);
  const likely = runs.every(({ start, end }) =>
    isLikelyForm(words.slice(start, end), spelt.slice(start, end)),
  );
  return likely ? runs : findRuns(words);
}

/** Every run of words that could be a form, from left to right, the longest first. */
function findRuns(words: readonly string[]): Run[] {
  const letters = words.join("");
  const runs: Run[] = [];
  let at = 0;
  for (let start = 0; start < words.length; ) {
    const run = runAt(words, { letters, at, start });
    if (run) runs.push(run);
    const end = run?.end ?? start + 1;
    for (; start < end; start++) at += words[start]?.length ?? 0;
  }
  return runs;
}

type Position = { letters: string; at: number; start: number };

function runAt(words: readonly string[], { letters, at, start }: Position): Run | undefined {
  for (let length = START_LETTERS; length > 0; length--) {
    const writings = BY_START.get(letters.slice(at, at + length));
    for (const writing of writings ?? []) {
      if (!letters.startsWith(writing.text, at)) continue;
      const end = wordEnd(words, start, writing.text.length);
      if (end !== undefined) return { ...writing, start, end };
    }
  }
  return undefined;
}

/** Where the words from `start` end that have so many letters together; undefined inside a word. */
function wordEnd(words: readonly string[], start: number, letters: number): number | undefined {
  let end = start;
  let left = letters;
  while (left > 0) left -= words[end++]?.length ?? left;
  return left === 0 ? end : undefined;
}

/** The runs that are forms where they stand. */
function settle(runs: readonly Run[], words: readonly string[]): Run[] {
  const settled: Run[] = [];
  let tail = words.length;
  for (const run of runs.toReversed()) {
    const ends = run.start > 0 && follows(words.slice(run.end, tail), run.place);
    if (ends) tail = run.start;
    if (ends || standsEarly(run, settled, words)) settled.unshift(run);
  }
  return settled;
}

/** Whether these words after a form leave it at the end of the name. */
const follows = (after: readonly string[], place: FormPlace): boolean =>
  after.length === 0 ||
  (place !== "last" && after.every((word) => AFTER_FORM.has(word) || isPlaceWord(word)));

function standsEarly(
  { place, start, end, where }: Run,
  later: readonly Run[],
  words: readonly string[],
): boolean {
  switch (place) {
    case "anywhere":
      return true;
    case "behind":
      return start > 0;
    case "edges":
      return start === 0;
    case "lone":
      return start === 0 && later.every((other) => sharesPlace(other, where)) && words.slice(end).some(isOwn);
    case "end":
    case "last":
      return false;
  }
}

/** "SAS Institute" and "PSA Group" would be left without a name. */
const isOwn = (word: string): boolean => genericWord(word) === undefined && !isPlaceWord(word);

const sharesPlace = (other: Run, where: readonly string[]): boolean =>
  other.form !== COMPANY && other.where.some((place) => where.includes(place));
