import type { Random } from "../random.ts";
import type { Alteration } from "./alteration.ts";

/** Letters that are typed in a word at a place; undefined where that would not change it. */
type Slip = (word: string, at: number, random: Random) => string | undefined;

const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/** Keys that touch a key on a QWERTY keyboard, whose lower rows stand half a key to the right. */
function neighbours(letter: string): string[] {
  const row = KEYBOARD.findIndex((keys) => keys.includes(letter));
  const column = KEYBOARD[row]?.indexOf(letter) ?? -1;
  const at = (line: number, place: number) => KEYBOARD[line]?.[place] ?? "";
  const around = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row - 1, column + 1],
    [row + 1, column - 1],
    [row + 1, column],
  ] as const;
  return row < 0 ? [] : around.map(([line, place]) => at(line, place)).filter(Boolean);
}

const inCaseOf = (letter: string, other: string): string =>
  other === other.toLowerCase() ? letter : letter.toUpperCase();

const put = (word: string, at: number, removed: number, put: string): string =>
  word.slice(0, at) + put + word.slice(at + removed);

const insert: Slip = (word, at, random) =>
  put(word, at, 0, inCaseOf(random.pick([..."abcdefghijklmnopqrstuvwxyz"]), word[at] ?? ""));

const remove: Slip = (word, at) => put(word, at, 1, "");

const swap: Slip = (word, at) => {
  const [first = "", second = ""] = word.slice(at, at + 2);
  return first.toLowerCase() === second.toLowerCase() || second === ""
    ? undefined
    : put(word, at, 2, inCaseOf(second.toLowerCase(), first) + inCaseOf(first.toLowerCase(), second));
};

const hitNeighbour: Slip = (word, at, random) => {
  const letter = word[at] ?? "";
  const keys = neighbours(letter.toLowerCase());
  return keys.length === 0 ? undefined : put(word, at, 1, inCaseOf(random.pick(keys), letter));
};

const SLIPS = { insert, delete: remove, swap, key: hitNeighbour } as const;

/** A word long enough that one slip leaves it what it is. */
const LONG = /^\P{L}*[A-Za-z]{5,}\P{L}*$/u;

/** One slip in one word of five letters or more, seldom at its first letter. */
function slipIn(words: readonly string[], slip: Slip, random: Random): string[] | undefined {
  const places = words.flatMap((word, index) => (LONG.test(word) ? [index] : []));
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const word = words[place] ?? "";
  const letters = [...word.matchAll(/[A-Za-z]/g)].map(({ index }) => index);
  const at = random.chance(0.1) ? letters[0] : random.pick(letters.slice(1));
  const slipped = at === undefined ? undefined : slip(word, at, random);
  return slipped === undefined || slipped === word ? undefined : words.with(place, slipped);
}

/** One typing error. */
export const withSlip =
  (kind: keyof typeof SLIPS): Alteration =>
  ({ words }, random) =>
    slipIn(words, SLIPS[kind], random)?.join(" ");

/** Two typing errors of any kind, which do not undo each other. */
export const withTwoSlips: Alteration = ({ words }, random) => {
  const any = () => random.pick(Object.values(SLIPS));
  const once = slipIn(words, any(), random);
  const twice = once && slipIn(once, any(), random)?.join(" ");
  return twice === words.join(" ") ? undefined : twice;
};
