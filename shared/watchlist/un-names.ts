import { countryByName } from "./country-names.ts";
import type { ListedName } from "./entry.ts";

/** One of the names in a text; an acronym is not enough to know a party by. */
export type UnName = { name: string; isAcronym: boolean };

/** Longest text that is taken apart, in characters: four times the longest alias of 2026-02-27. */
const LENGTH_MAX = 2_000;

/** What an alias says in parentheses of itself, not of the name. Counted in the Consolidated List of 2026-02-27. */
const NOTES =
  /^(?:birth name|combat name|nom de guerre|previously listed as|formerly listed as|original script|third|false identity .*)$/iu;

/**
 * The names in one name of the UN's list, which may hold several: parts between semicolons or letters of an enumeration, and in
 * parentheses an acronym, the same name in another script, or a row of spellings.
 */
export function splitUnName(text: string): UnName[] {
  if (text.length > LENGTH_MAX) return [{ name: text, isAcronym: false }];
  return splitOutside(text.replace(/\s+/g, " ")).flatMap(splitParentheses);
}

/** Splits at semicolons, and at "b)" and so on, that stand in no parentheses. */
function splitOutside(text: string): string[] {
  let depth = 0;
  let marked = "";
  for (const [index, sign] of [...text.replace(/ [b-k]\) /g, " ; ")].entries()) {
    if (sign === "(") depth += 1;
    // A closing sign that closes nothing is left over from an enumeration.
    if (sign === ")") depth = Math.max(0, depth - 1);
    marked += sign === ";" && depth === 0 && index > 0 ? "\n" : sign;
  }
  return marked.split("\n").flatMap((part) => tidy(part) || []);
}

const tidy = (part: string): string => {
  const trimmed = part.replace(/^[\s),]+|[\s,]+$/gu, "");
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : "";
};

function splitParentheses(text: string): UnName[] {
  const whole = [{ name: text, isAcronym: false }];
  const start = lastGroupStart(text);
  const before = text.slice(0, Math.max(0, start)).trim();
  if (before === "") return whole;
  const inside = text.slice(start + 1, -1).replace(/^original script: /iu, "");
  if (NOTES.test(inside)) return splitUnName(before);
  if (isAcronymOf(inside, before)) return [...splitUnName(before), { name: inside, isAcronym: true }];
  if (inside.includes(";") || scriptOf(before) !== scriptOf(inside))
    return [...splitUnName(before), ...splitUnName(inside)];
  return whole;
}

/** Where the parentheses open that close at the end of a text; -1 where none do. */
function lastGroupStart(text: string): number {
  if (!text.endsWith(")")) return -1;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === ")") depth += 1;
    if (text[index] === "(") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

const isAcronymOf = (inside: string, before: string): boolean =>
  /^\p{Lu}[\p{L}/-]{1,9}$/u.test(inside) &&
  /\p{Lu}.*\p{Lu}/u.test(inside) &&
  inside[0] === before[0] &&
  countryByName(inside) === undefined;

/** Latin stands for every text without a letter of another script. */
const scriptOf = (text: string): "latin" | "other" =>
  /(?!\p{Script=Latin})\p{L}/u.test(text) ? "other" : "latin";

/** Each name once with the best quality that it has anywhere; the first stays first. */
export function uniqueNames(names: readonly ListedName[]): ListedName[] {
  const known = new Map<string, ListedName>();
  for (const { name, quality } of names) {
    const earlier = known.get(name);
    if (earlier === undefined || (earlier.quality === "weak-alias" && quality !== "weak-alias"))
      known.set(name, { name, quality });
  }
  return [...known.values()];
}
