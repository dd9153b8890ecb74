import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { replaceLookalikes } from "../../../../shared/screening/names/lookalikes.ts";
import { anEntry } from "../an-entry.ts";
import { LISTED, screenAgainst } from "./listed.ts";

const screen = screenAgainst();

/** The blocks from Greek to Cyrillic Supplement and Armenian, and Cherokee. */
const LETTERS = [
  ...Array.from({ length: 0x590 - 0x370 }, (_, index) => String.fromCodePoint(0x370 + index)),
  ...Array.from({ length: 0x60 }, (_, index) => String.fromCodePoint(0x13a0 + index)),
];

/** Letters of other scripts by the Latin letter that they look like. */
const LOOKALIKES: ReadonlyMap<string, string[]> = Map.groupBy(
  LETTERS.filter((letter) => latinOf(letter) !== letter),
  latinOf,
);

function latinOf(letter: string): string {
  return replaceLookalikes(`z${letter}z`).slice(1, -1);
}

/** The name with each letter in turn replaced by each that looks like it, in words of two letters and more. */
function singleSwaps(name: string): string[] {
  return [...name].flatMap((letter, index) =>
    (LOOKALIKES.get(letter) ?? [])
      .filter(() => /\p{L}/u.test(`${name[index - 1] ?? ""}${name[index + 1] ?? ""}`))
      .map((other) => name.slice(0, index) + other + name.slice(index + 1)),
  );
}

/** Every letter that one script has, from that script. */
const allIn = (script: RegExp) => (name: string) =>
  [...name].map((letter) => LOOKALIKES.get(letter)?.find((other) => script.test(other)) ?? letter).join("");

/** Scores of the listed name by the variants that do not meet it as strongly as the least. */
const below = (
  least: number,
  name: string,
  kind: ScreeningQuery["kind"],
  variants: readonly string[],
): string[] =>
  variants.filter(
    (variant) => !screen(variant, kind).some(({ entryId, score }) => entryId === name && score >= least),
  );

/** As it is listed, and in capitals. */
const swapped = (name: string): string[] => [...singleSwaps(name), ...singleSwaps(name.toUpperCase())];

test("there are letters of other scripts for most Latin ones, and 2,000 ways to put one into a listed name", () => {
  expect(LOOKALIKES.size).toBeGreaterThan(40);
  expect(LISTED.flatMap(({ name }) => swapped(name)).length).toBeGreaterThanOrEqual(2000);
});

test.for(LISTED)("a letter of another script inside a word does not hide $name", ({ name, kind }) => {
  expect(below(1, name, kind, swapped(name))).toEqual([]);
});

test.for([
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
] as const)("all the letters that %s has, in words that keep a Latin one, hide no name", ([, script]) => {
  const write = allIn(script);
  const hidden = LISTED.filter(({ name, kind }) => below(0.99, name, kind, [write(name)]).length > 0);
  expect(hidden.map(({ name }) => write(name))).toEqual([]);
});

test.for([
  ["one word", "Tosca Marine Co., Ltd.", "Тоѕса Marine Co., Ltd."],
  ["words of one script beside mixed ones", "Tosca Marine Co., Ltd.", "Тоѕса Маrinе Со., Ltd."],
  ["all words", "Kapex Taxis", "Карех Тахіѕ"],
  ["capitals", "COBAXA HAPTOC", "СОВАХА НАРТОС"],
  ["Greek capitals", "KATEX MIZ", "ΚΑΤΕΧ ΜΙΖ"],
  ["one word that is all", "KAMAX", "КАМАХ"],
  ["a person's name", "POPOV, Aca", "РОРОѴ, Аса"],
] as const)("words all in letters that only look Latin hide nobody: %s", ([, listed, written]) => {
  const look = screenAgainst([anEntry(listed)]);
  expect(look(written, "unknown")[0]).toMatchObject({ entryId: listed, reading: expect.anything() });
});

test("a word of another script that looks Latin still says what it says", () => {
  const look = screenAgainst([anEntry("Rosneft Vostok")]);
  expect(look("Роснефть Восток", "organization")[0]?.entryId).toBe("Rosneft Vostok");
});
