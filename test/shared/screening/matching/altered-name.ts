/** A number in [0, `below`), the next of a fixed sequence. */
export type Dice = (below: number) => number;

/** Dice that fall the same way each time: the linear congruential generator of "Numerical Recipes", section 7.1. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What people do to names, one alteration at a time. */
const ALTERATIONS: readonly ((words: string[], dice: Dice) => string[])[] = [
  (words) => words,
  (words, dice) => words.toSpliced(dice(words.length), 1),
  (words, dice) => words.toSpliced(dice(words.length + 1), 0, ["Mellow", "Ali", "Group"][dice(3)] ?? ""),
  (words) => words.toReversed(),
  (words, dice) => words.toSpliced(dice(words.length), 2, words.slice(0, 2).join("")),
  (words, dice) => withWord(words, dice, (word) => word.slice(0, 1)),
  (words, dice) => withWord(words, dice, (word) => mistyped(word, dice)),
  (words, dice) => withWord(words, dice, (word) => mistyped(mistyped(word, dice), dice)),
  (words, dice) => withWord(words, dice, (word) => mistyped(mistyped(mistyped(word, dice), dice), dice)),
  (words, dice) => withWord(words, dice, (word) => `${word.slice(0, 3)} ${word.slice(3)}`),
];

/** The name after one or two alterations. */
export function alteredName(name: string, dice: Dice): string {
  let words = name.split(/[\s,]+/).filter((word) => word !== "");
  for (let times = 1 + dice(2); times > 0; times--)
    words = ALTERATIONS[dice(ALTERATIONS.length)]?.(words, dice) ?? words;
  return words.join(" ");
}

function withWord(words: string[], dice: Dice, change: (word: string) => string): string[] {
  const place = dice(words.length);
  return words.map((word, at) => (at === place ? change(word) : word));
}

function mistyped(word: string, dice: Dice): string {
  const at = dice(word.length + 1);
  const letter = LETTERS[dice(LETTERS.length)] ?? "";
  const [before, after] = [word.slice(0, at), word.slice(at)];
  switch (dice(4)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + after.slice(1);
    case 2:
      return before + letter + after.slice(1);
    default:
      return before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
  }
}
