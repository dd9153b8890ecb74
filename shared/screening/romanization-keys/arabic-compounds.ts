import { AFTER_ABD_ONLY, NAMES_OF_GOD } from "./arabic-compound-names.ts";
import { type KnownNames, knownNames } from "./spelling-table.ts";

/** What reads a word of one part: its sounds, and the names that the tables have. */
type SimpleNames = { fold: (word: string) => string; known: KnownNames };

// Somali writes ع as c.
const ABD = /^c?(?:abd|abed|ebd)(?:ou|oo|[aeiou])?(?=..)/;
const ASSIMILATED = /^(?:([a-z])(?=\1)|s(?=sh))/;
const GENERIC_STEM_MIN = 4;
/** The shortest compound: Abdali. */
const COMPOUND_MIN = 6;

const DIN = /^(.{2,}?)(?:[aeiou]l|l|[aeiou])?dd?(?:in|een|ine|yn|ien)e?$/;
const ARTICLE_BEFORE_DIN = /[aeiou]ld|dd/;
const ALLAH = /^(.{3,}?)(?:(?:oo|ou|[aeiou])llah|ull[ao]|[uo]lah)$/;

const ARTICLE = /^[ae]l(?=[^aeioul].{3}|[aeiou].{4})/;
const ARTICLE_ASSIMILATED = /^[ae](?:([dnrstz])(?=\1.{4})|s(?=sh.{3}))/;
const NISBA = /^.{5,}[iy]$/;

/**
 * Reads a word that joins what Arabic writes as two, whatever the vowel and the assimilation of the article between
 * (BGN/PCGN 1956, note 12; ALA-LC 2012, rules 15–17): Abd al-X (abdulrahman, abderrahmane), X al-Din (salahuddin,
 * salaheddine), X Allah (nasrallah, nasrollah), al-X (alhusayn, ennasir). Gives the names that the word stands for,
 * none when it is no compound.
 */
export function compoundNames({ fold, known }: SimpleNames): (word: string) => readonly string[] {
  const afterAbd = knownNames([NAMES_OF_GOD, AFTER_ABD_ONLY], fold);
  const namesOf = (stem: string, { written, sounding }: KnownNames): readonly string[] | undefined =>
    written.get(stem) ?? sounding.get(fold(stem));

  function servantOf(word: string): readonly string[] {
    const abd = ABD.exec(word)?.[0];
    if (abd === undefined) return [];
    const rest = word.slice(abd.length);
    for (const stem of [rest.replace(/^l/, ""), rest.replace(ASSIMILATED, ""), rest]) {
      const names = namesOf(stem, afterAbd);
      if (names !== undefined) return names.map((name) => `abd+${name}`);
    }
    const unknown = rest.startsWith("l") && rest.length > GENERIC_STEM_MIN;
    return unknown ? [`abd+${fold(rest.slice(1))}`] : [];
  }

  function ofTheFaith(word: string): readonly string[] {
    const stem = DIN.exec(word)?.[1];
    if (stem === undefined) return [];
    const names = namesOf(stem, known);
    const marked = names !== undefined || ARTICLE_BEFORE_DIN.test(word.slice(stem.length));
    return marked ? (names ?? [fold(stem)]).map((name) => `${name}+din`) : [];
  }

  function ofGod(word: string): readonly string[] {
    const stem = ALLAH.exec(word)?.[1];
    return stem === undefined ? [] : (namesOf(stem, known) ?? [fold(stem)]).map((name) => `${name}+allah`);
  }

  function withArticle(word: string): readonly string[] {
    const article = (ARTICLE_ASSIMILATED.exec(word) ?? ARTICLE.exec(word))?.[0];
    if (article === undefined) return [];
    const stem = word.slice(article.length);
    return namesOf(stem, known) ?? (NISBA.test(stem) ? [fold(stem)] : []);
  }

  return (word) => {
    if (word.length < COMPOUND_MIN) return [];
    const servant = servantOf(word);
    return servant.length > 0 ? servant : [...ofTheFaith(word), ...ofGod(word), ...withArticle(word)];
  };
}
