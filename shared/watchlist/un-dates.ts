import { parseDateOfBirth } from "./dates-of-birth.ts";

/** A birth date of the UN's list, as its elements give it; empty where one is missing. */
export type UnDate = {
  type: string;
  date: string;
  year: string;
  fromYear: string;
  toYear: string;
  note: string;
};

/** Reads a birth date as `parseDateOfBirth` gives it; undefined where the list knows none, or gives it in another calendar. */
export function parseUnDate({ type, date, year, fromYear, toYear, note }: UnDate): string | undefined {
  const known = date !== "" ? date.slice(0, "0000-00-00".length) : year;
  if (type === "BETWEEN" && fromYear !== "" && toYear !== "")
    return parseDateOfBirth(`${fromYear} to ${toYear}`);
  if (known !== "") return parseDateOfBirth(type === "APPROXIMATELY" ? `circa ${known}` : known);
  return fromNote(note);
}

/** A month and a year in words, else the one year that a note names. */
function fromNote(note: string): string | undefined {
  if (/calendar/i.test(note)) return undefined;
  const month = /^([A-Z][a-z]{2})[a-z]*\.? (\d{4})$/.exec(note);
  if (month) return parseDateOfBirth(`${month[1]} ${month[2]}`);
  const years = note.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  return years.length === 1 ? years[0] : undefined;
}
