/** Arithmetic of precomposed Hangul: The Unicode Standard 16.0, section 3.12. */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

/** A way to write the initials, vowels and finals of Hangul, in the order of section 3.12. */
export type HangulLetters = {
  initials: readonly string[];
  vowels: readonly string[];
  finals: readonly string[];
  /** Whether a plain consonant inside a word is voiced after a vowel, n, m, ng or l. */
  voices: boolean;
};

const split = (letters: string): string[] =>
  letters.split(" ").map((letter) => (letter === "-" ? "" : letter));

/** Romanization of the DPRK, 1992 (UNGEGN working paper 43, 2012), without marks: the spelling of its official names. */
export const NORTH_KOREAN: HangulLetters = {
  initials: split("k kk n t tt r m p pp s ss - j jj ch kh th ph h"),
  vowels: split("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"),
  finals: split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"),
  voices: true,
};

/** Revised Romanization of Korean: Ministry of Culture and Tourism, proclamation 2000-8. */
export const SOUTH_KOREAN: HangulLetters = {
  initials: split("g kk n d tt r m b pp s ss - j jj ch k t p h"),
  vowels: split("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"),
  finals: split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"),
  voices: false,
};

/** A syllable in Latin letters; undefined for what is no precomposed syllable. */
export function readSyllable(syllable: string, letters: HangulLetters): string | undefined {
  const parts = takeApart(syllable, letters);
  return parts && `${parts.initial}${parts.vowel}${parts.final}`;
}

type Parts = { initial: string; vowel: string; final: string };

function takeApart(syllable: string, { initials, vowels, finals }: HangulLetters): Parts | undefined {
  const codePoint = syllable.codePointAt(0) ?? 0;
  if (codePoint < FIRST || codePoint > LAST) return undefined;
  const index = codePoint - FIRST;
  return {
    initial: initials[Math.floor(index / (VOWELS * FINALS))] ?? "",
    vowel: vowels[Math.floor((index % (VOWELS * FINALS)) / FINALS)] ?? "",
    final: finals[index % FINALS] ?? "",
  };
}

const VOICED = { k: "g", t: "d", p: "b", j: "j", r: "r" } as const satisfies Readonly<Record<string, string>>;

/** Syllables run together: a final consonant moves to a vowel that follows it. Undefined where one is no syllable. */
export function readSyllables(word: string, letters: HangulLetters): string | undefined {
  let read = "";
  for (const syllable of word) {
    const parts = takeApart(syllable, letters);
    if (parts === undefined) return undefined;
    const moved = parts.initial === "" ? softenLast(read) : read;
    read = `${moved}${letters.voices ? voice(parts.initial, moved) : parts.initial}${parts.vowel}${parts.final}`;
  }
  return read;
}

function softenLast(read: string): string {
  const softened: Readonly<Record<string, string>> = { k: "g", t: "s", p: "b", l: "r" };
  return read.replace(/[ktpl]$/, (final) => softened[final] ?? final);
}

function voice(initial: string, before: string): string {
  const voiced: Readonly<Record<string, string>> = VOICED;
  return /(?:[aeioumnl]|ng)$/.test(before) ? (voiced[initial] ?? initial) : initial;
}
