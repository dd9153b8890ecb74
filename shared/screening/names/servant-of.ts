/**
 * Writings of the Arabic "servant of" that begin a compound given name. The compound is one name however it is divided: "Abd
 * al-Rahman", "Abdul Rahman", "Abdelrahman".
 * Source: ALA-LC romanization of Arabic (2012), rule 18; spellings of OFAC's SDN list.
 */
const SERVANT_OF = "abd abdal abdul abdel abdol abdoul abdu abdur abdus abdun".split(" ");
const WRITINGS: ReadonlySet<string> = new Set(SERVANT_OF);

/** Letters that a name needs behind "servant of". */
const NAME_LETTERS_MIN = 3;

/** Whether a normalized word is "servant of" alone. */
export const isServantOf = (word: string): boolean => WRITINGS.has(word);

/** What a word that begins with "servant of" names, one text for each way to divide it: "abdulrahman" gives "rahman". */
export const servedIn = (word: string): string[] =>
  word.startsWith("abd")
    ? SERVANT_OF.filter(
        (writing) => word.startsWith(writing) && word.length >= writing.length + NAME_LETTERS_MIN,
      ).map((writing) => word.slice(writing.length))
    : [];
