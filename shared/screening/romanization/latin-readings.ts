import { normalizeText } from "../names/normalize.ts";
import { readArabic } from "./arabic.ts";
import { protectCyrillic, readCyrillic } from "./cyrillic.ts";
import { readGreek } from "./greek.ts";
import { readHan } from "./han.ts";
import { readOrdinals } from "./han-numbers.ts";
import type { HanReadings } from "./han-readings.ts";
import { readHangul } from "./hangul.ts";
import { readKana } from "./kana.ts";
import { combineReadings } from "./lexicon.ts";

/** Most readings of one name: each costs a screening of its own. House choice. */
const READINGS_MAX = 4;

type Script = "latin" | "cyrillic" | "greek" | "arabic" | "han" | "hangul";

/** Words of one script that follow one another. */
type Run = { script: Script; text: string };

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** The digits of Arabic and Persian; Unicode 16.0, block Arabic. */
const ARABIC_DIGITS = /[٠-٩۰-۹]/gu;
const KASHIDA = /ـ+/gu;

/** Legal forms in brackets or in one character: KS X 1001 and JIS X 0213. Their letters alone would be read as words. */
const BRACKETED_FORMS: readonly (readonly [RegExp, string])[] = [
  [/㈜|[(（]주[)）]/gu, " 주식회사 "],
  [/㈱|[(（]株[)）]/gu, " 株式会社 "],
  [/㈲|[(（]有[)）]/gu, " 有限会社 "],
];

/** Letters of one kind inside a word: words of the others are written without blanks before and after them. */
const SPANS =
  /[\p{Script=Han}々]+|[가-힣]+|\p{Script=Arabic}+|[\p{Script=Latin}\p{Script=Cyrillic}α-ω\p{N}]+/gu;

/** Whether every letter of the name is Latin or of a script that is read here, so that nothing of the name is passed over. */
export function isReadable(name: string): boolean {
  return runsOf(foldForReading(name)) !== undefined;
}

/**
 * The Latin writings that a name with letters of another script stands for, best first, at most 4, normalized. Words in Latin
 * letters stay; legal forms in Han and Hangul stay as they are. Empty for a name in Latin letters and for one with a letter
 * that is not read.
 */
export function latinReadings(name: string, han: HanReadings): readonly string[] {
  const folded = foldForReading(name);
  const runs = folded === normalizeText(name) && /^[\0-\x7f]*$/.test(folded) ? undefined : runsOf(folded);
  if (runs === undefined) return [];
  const parts = runs.map((run) => readRun(run, han, runs.length === 1));
  return combineReadings(parts.every(isRead) ? parts : [], READINGS_MAX);
}

const isRead = (readings: readonly string[]): boolean => readings.length > 0;

/** Folds as the lists are folded, but for the marks that tell letters of Cyrillic and kana apart. Kana becomes Latin here. */
function foldForReading(name: string): string {
  const spelled = BRACKETED_FORMS.reduce(
    (text, [bracketed, form]) => text.replace(bracketed, form),
    name.replace(INVISIBLE, ""),
  );
  const visible = spelled.normalize("NFKC").replace(INVISIBLE, "");
  if (/^[\0-\x7f]*$/.test(visible)) return normalizeText(visible);
  const prepared = protectCyrillic(visible)
    .replace(KASHIDA, "")
    .replace(ARABIC_DIGITS, (digit) => `${(digit.codePointAt(0) ?? 0) & 0xf}`)
    .replace(/(\p{Script=Han})々/gu, "$1$1");
  const latinKana = prepared.replace(KANA, (kana) => ` ${readKana(kana, 1).join(" ")} `);
  return normalizeText(readOrdinals(latinKana));
}

function runsOf(text: string): Run[] | undefined {
  const runs: Run[] = [];
  for (const word of text === "" ? [] : text.split(" ")) {
    const spans = word.match(SPANS) ?? [];
    if (spans.join("") !== word) return undefined;
    for (const span of spans) addSpan(runs, span);
  }
  return runs;
}

function addSpan(runs: Run[], span: string): void {
  const script = scriptOf(span);
  const last = runs.at(-1);
  if (last?.script === script) last.text += ` ${span}`;
  else runs.push({ script, text: span });
}

/** Unicode 16.0, Scripts.txt. Latin letters inside a Cyrillic or Greek word are read with it. */
function scriptOf(span: string): Script {
  if (/[\p{Script=Han}]/u.test(span)) return "han";
  if (/[가-힣]/.test(span)) return "hangul";
  if (/\p{Script=Arabic}/u.test(span)) return "arabic";
  if (/\p{Script=Cyrillic}/u.test(span)) return "cyrillic";
  return /[α-ω]/.test(span) ? "greek" : "latin";
}

function readRun({ script, text }: Run, han: HanReadings, whole: boolean): readonly string[] {
  switch (script) {
    case "latin":
      return [text];
    case "cyrillic":
      // A Greek letter inside the word is left, and is Latin once the others are.
      return readCyrillic(text, READINGS_MAX).map(normalizeText);
    case "greek":
      return readGreek(text);
    case "arabic":
      return readArabic(text, READINGS_MAX);
    case "han":
      return readHan(text, han, { whole, max: READINGS_MAX });
    case "hangul":
      return readHangul(text, { whole, max: READINGS_MAX });
  }
}
