import { lettersOf } from "../listed-names.ts";
import type { Alteration } from "./alteration.ts";

/** Writings of the same legal form, short, in full and native: the code list of ISO 20275 (GLEIF, Entity Legal Forms). */
const WRITINGS = [
  ["Co., Ltd.", "Company Limited", "Co Ltd", "Company Ltd.", "Co., Limited", "有限公司"],
  ["Ltd.", "Limited"],
  ["LLC", "L.L.C.", "Limited Liability Company"],
  ["OOO", "Obshchestvo s Ogranichennoy Otvetstvennostyu", "LLC", "Limited Liability Company", "ООО"],
  ["Inc.", "Incorporated"],
  ["Corp.", "Corporation"],
  ["PLC", "P.L.C.", "Public Limited Company"],
  ["JSC", "J.S.C.", "Joint Stock Company", "AO", "Aktsionernoye Obshchestvo", "АО"],
  ["PJSC", "Public Joint Stock Company", "PAO", "Publichnoye Aktsionernoye Obshchestvo", "ПАО"],
  ["OAO", "OJSC", "Open Joint Stock Company", "Otkrytoye Aktsionernoye Obshchestvo"],
  ["ZAO", "CJSC", "Closed Joint Stock Company", "Zakrytoye Aktsionernoye Obshchestvo"],
  ["GmbH", "G.m.b.H.", "Gesellschaft mit beschränkter Haftung"],
  ["AG", "A.G.", "Aktiengesellschaft"],
  ["S.A.", "SA", "Sociedad Anónima"],
  ["S.A. de C.V.", "SA de CV", "Sociedad Anónima de Capital Variable"],
  ["S. de R.L. de C.V.", "S de RL de CV", "Sociedad de Responsabilidad Limitada de Capital Variable"],
  ["S.A.S.", "SAS", "Sociedad por Acciones Simplificada"],
  ["Ltda.", "Limitada"],
  ["S.A.R.L.", "SARL", "Société à responsabilité limitée"],
  ["S.A.L.", "SAL", "Société anonyme libanaise"],
  ["S.r.l.", "SRL", "Società a responsabilità limitata"],
  ["S.p.A.", "SpA", "Società per azioni"],
  ["B.V.", "BV", "Besloten Vennootschap"],
  ["A.Ş.", "AS", "Anonim Şirketi"],
  ["Ltd. Şti.", "Ltd Sti", "Limited Şirketi"],
  ["Pvt. Ltd.", "Pvt Ltd", "Private Limited", "(Private) Limited"],
  ["Pte. Ltd.", "Pte Ltd", "Private Limited"],
  ["Sdn. Bhd.", "Sdn Bhd", "Sendirian Berhad"],
  ["FZE", "F.Z.E.", "Free Zone Establishment"],
  ["FZCO", "F.Z.C.O.", "Free Zone Company"],
  ["Sp. z o.o.", "Sp z oo", "Spółka z ograniczoną odpowiedzialnością"],
  ["d.o.o.", "DOO", "društvo s ograničenom odgovornošću"],
  ["OÜ", "OU", "Osaühing"],
  ["K.K.", "KK", "Kabushiki Kaisha", "株式会社"],
] as const;

const run = (words: readonly string[]): string => words.flatMap(lettersOf).join("");

/** The writings of each form by the letters of any of them. */
const BY_LETTERS = new Map(
  WRITINGS.flatMap((writings) => writings.map((writing) => [run([writing]), writings] as const)),
);

const WORDS_MAX = Math.max(...WRITINGS.flat().map((writing) => writing.split(" ").length));

/** Beginnings of words of legal forms in full, however Russian and Belarusian ones are romanised. */
const FORM_WORD =
  /^(?:a[dk]?ktsi|obs?h?ch|ogran|organ|otvets|otkry|zakry|adkry|publi|tavar|zamezh|abmezh|adkaz|joint|stock|compan|limited|liabil|private|gosudar|federal|uchrezhd|byudzh)/i;

/** Whether a word is, or may be, one of a legal form: moved or left out, it would make another form. */
export const isFormWord = (word: string): boolean => BY_LETTERS.has(run([word])) || FORM_WORD.test(word);

/** A legal form among the words of a name: where it starts, its number of words, and its letters. */
type FoundForm = { at: number; count: number; letters: string };

/** The longest legal form at the end or at the start of a name that has more words than it. */
export function findLegalForm(words: readonly string[]): FoundForm | undefined {
  for (let count = Math.min(WORDS_MAX, words.length - 1); count > 0; count -= 1) {
    const at = [words.length - count, 0].find((start) =>
      BY_LETTERS.has(run(words.slice(start, start + count))),
    );
    if (at !== undefined) return { at, count, letters: run(words.slice(at, at + count)) };
  }
  return undefined;
}

/** The legal form in another writing where it stands; or left out, now and then. */
export const withOtherLegalForm: Alteration = ({ words, kind }, random) => {
  const form = kind === "person" ? undefined : findLegalForm(words);
  if (!form) return undefined;
  const others = BY_LETTERS.get(form.letters)?.filter((writing) => run([writing]) !== form.letters) ?? [];
  const written = others.length === 0 || random.chance(0.2) ? [] : [random.pick(others)];
  return words
    .toSpliced(form.at, form.count, ...written)
    .join(" ")
    .replace(/,$/u, "");
};
