/**
 * Initials that stand for generic words, with the words (in their one writing): two letters that a name writes apart ("R&D" and
 * "S&T" lose their "&"), and initials that Russian works go by, which lists translate word for word.
 * House choice after the names of the Consolidated Screening List of 2026-07-31.
 */
const INITIALS = {
  "r d": "research development",
  "s t": "science technology",
  "i e": "import export",
  "m e": "mechanical electric",
  "e c": "engineering construction",
  rd: "research development",
  impex: "import export",
  impexp: "import export",
  nii: "science research institute",
  npo: "science production association",
  npp: "science production enterprise",
  npf: "science production firm",
  nptc: "science production technical center",
  niokr: "research development",
  okb: "experimental design bureau",
  skb: "special design bureau",
  tskb: "central design bureau",
  cdb: "central design bureau",
} as const satisfies Record<string, string>;

const WORDS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(INITIALS).map(([initials, words]) => [initials, words.split(" ")]),
);

/** The words of a company's name with its generic initials written out: "r d center" is "research development center". */
export function spellOutInitials(words: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const pair = word.length === 1 ? WORDS_OF.get(`${word} ${words[at + 1] ?? ""}`) : undefined;
    if (pair) at++;
    all.push(...(pair ?? WORDS_OF.get(word) ?? [word]));
  }
  return all;
}
