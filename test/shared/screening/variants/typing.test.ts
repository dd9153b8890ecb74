import { expect, test } from "vitest";
import { THRESHOLDS } from "../an-entry.ts";
import { LISTED, screenAgainst } from "./listed.ts";

const screen = screenAgainst();

/** Rows of a QWERTY keyboard. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/** Letters that a word needs for one error to be tried: in a shorter one it makes another name too often. House choice. */
const LETTERS_MIN = 5;

function neighbours(letter: string): string[] {
  const [small, row = "", at = 0] = [letter.toLowerCase(), ...placeOf(letter.toLowerCase())];
  const beside = [row[at - 1], row[at + 1]].filter((one) => one !== undefined);
  return small === letter ? beside : beside.map((one) => one.toUpperCase());
}

function placeOf(letter: string): [string, number] {
  const row = ROWS.find((one) => one.includes(letter)) ?? "";
  return [row, row.indexOf(letter)];
}

const replaceAt = (name: string, index: number, length: number, text: string): string =>
  name.slice(0, index) + text + name.slice(index + length);

/** Each kind of error at one place of a name. */
const ERRORS = {
  "a letter left out": (name, at) => [replaceAt(name, at, 1, "")],
  "a letter doubled": (name, at) => [replaceAt(name, at, 0, name[at] ?? "")],
  "a letter of its neighbours on the keyboard": (name, at) =>
    neighbours(name[at] ?? "").map((one) => replaceAt(name, at, 1, one)),
  "a letter too much": (name, at) =>
    neighbours(name[at] ?? "").map((one) => replaceAt(name, at, 0, one.toLowerCase())),
  "two letters swapped": (name, at) => [
    replaceAt(name, at, 2, [...name.slice(at, at + 2)].reverse().join("")),
  ],
} as const satisfies Record<string, (name: string, at: number) => string[]>;

/** Places of the letters of the long words, without the last letter of each, behind which nothing can be swapped. */
const places = (name: string): number[] =>
  [...name.matchAll(/\p{L}+/gu)]
    .filter(([word]) => word.length >= LETTERS_MIN)
    .flatMap(({ 0: word, index }) => Array.from({ length: word.length - 1 }, (_, at) => index + at));

type Error = keyof typeof ERRORS;

function misspellings(error: Error, name: string): string[] {
  return places(name)
    .flatMap((at) => ERRORS[error](name, at))
    .filter((variant) => variant !== name);
}

test.for(Object.keys(ERRORS) as Error[])("of 100 names with %s at least 96 are found", (error) => {
  const tried = LISTED.flatMap(({ name, kind }) =>
    misspellings(error, name).map((written) => ({ name, kind, written })),
  );
  const missed = tried.filter(
    ({ name, kind, written }) => !screen(written, kind).some(({ entryId }) => entryId === name),
  );
  expect(tried.length).toBeGreaterThan(300);
  expect(missed.map(({ written }) => written).slice(Math.floor(tried.length * 0.04))).toEqual([]);
});

test("one error leaves most names strong", () => {
  const tried = LISTED.flatMap(({ name, kind }) =>
    misspellings("two letters swapped", name).map((written) => ({ name, kind, written })),
  );
  const strong = tried.filter(({ name, kind, written }) =>
    screen(written, kind).some(({ entryId, score }) => entryId === name && score >= THRESHOLDS.strong),
  );
  expect(strong.length / tried.length).toBeGreaterThan(0.75);
});

test("of names with two errors, in one word or in two, at least 88 of 100 are found", () => {
  const tried = LISTED.flatMap(({ name, kind }) =>
    misspellings("a letter left out", name).flatMap((once, index) =>
      misspellings("two letters swapped", once)
        .filter((_, other) => (index * 7 + other) % 11 === 0)
        .map((written) => ({ name, kind, written })),
    ),
  );
  const found = tried.filter(({ name, kind, written }) =>
    screen(written, kind).some(({ entryId }) => entryId === name),
  );
  expect(tried.length).toBeGreaterThan(300);
  expect(found.length / tried.length).toBeGreaterThanOrEqual(0.88);
});
