import type { Alteration } from "./alteration.ts";

/** Russian letters by their Latin writing in the system of BGN and PCGN (1947), longest first. */
const LETTERS = [
  ["shch", "щ"],
  ["iya", "ия"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["yu", "ю"],
  ["ya", "я"],
  ["ye", "е"],
  ["yo", "ё"],
  ["a", "а"],
  ["b", "б"],
  ["v", "в"],
  ["g", "г"],
  ["d", "д"],
  ["e", "е"],
  ["z", "з"],
  ["i", "и"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["f", "ф"],
] as const;

/** Given names whose soft sign the Latin writing has lost, or that begin with э. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["igor", "игорь"],
  ["olga", "ольга"],
  ["ilya", "илья"],
  ["yuri", "юрий"],
  ["darya", "дарья"],
  ["natalya", "наталья"],
  ["tatyana", "татьяна"],
  ["eduard", "эдуард"],
  ["emil", "эмиль"],
  ["rafael", "рафаэль"],
  ["ilyich", "ильич"],
  ["eduardovich", "эдуардович"],
]);

/** Places in which y and i stand for й or ий, or a soft sign is lost before e. */
const PLACES = [
  [/(?<=valer|gen|vasil|anatol|yur|grigor|arkad|vital|leont|innokent)[iy]?e(?=vich$|vna$)/, "ье"],
  [/(?<=[bdfgklmnprstvz])ye(?=v$|va$)/, "ье"],
  [/iy$|ii$|yy$|(?<=[bdfghklmnprstvz])y$/, "ий"],
  [/(?<=[aeou])[yi]$/, "й"],
  [/(?<=[aeou])y(?=[^aeou])|(?<=e)i(?=[^aeiou])/g, "й"],
] as const;

const PATRONYMIC = /(?:ovich|evich|yevich|ovna|evna|yevna|ich)$/i;

/** A Russian name with a patronymic, written back into Cyrillic. */
export const inCyrillic: Alteration = ({ words, given, family }, random) => {
  if (!given.some((word) => PATRONYMIC.test(word))) return undefined;
  const order = random.chance(0.4) ? [...family, ...given] : words;
  const written = order.map(toCyrillic);
  return written.every((word) => word !== undefined) ? written.join(" ") : undefined;
};

/** A word in Cyrillic letters; undefined where it is not written in the system. */
function toCyrillic(word: string): string | undefined {
  const lower = word.toLowerCase();
  const whole = WHOLE.get(lower) ?? spell(lower);
  return whole && whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

function spell(word: string): string | undefined {
  let rest = PLACES.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
  let spelled = "";
  while (rest !== "") {
    const [latin, letter] = LETTERS.find(([letters]) => rest.startsWith(letters)) ?? [
      rest[0] ?? "",
      rest[0] ?? "",
    ];
    // Between consonants y is ы; any other letter that the system does not know ends the attempt.
    const next = latin === "y" ? "ы" : letter;
    if (!/^[а-яё]+$/u.test(next)) return undefined;
    spelled += next;
    rest = rest.slice(latin.length);
  }
  return spelled;
}
