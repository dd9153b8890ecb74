const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Years on either side of a "circa" date. House policy: a wider span never confirms or clears anybody by itself, it only
 * keeps an approximate date from counting as a conflict.
 */
const CIRCA_YEARS = 2;

/**
 * Reads a birth date as the lists write it ("1976-10-05", "05 Oct 1976", "Oct 1976", "1976", "circa 1976", "1976 to 1978").
 * Gives an ISO 8601 date, a year-month or a year; for an approximate date an interval of years "1974/1978"; undefined when
 * it cannot be read.
 */
export function parseDateOfBirth(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, "");
  const circa = /^circa (.+)$/.exec(trimmed);
  if (circa) return yearsAround(circa[1] ?? "", CIRCA_YEARS);
  const range = /^(.+?) to (.+)$/.exec(trimmed);
  if (range) return interval(yearOf(range[1] ?? ""), yearOf(range[2] ?? ""));
  return isoDate(trimmed);
}

function yearsAround(text: string, span: number): string | undefined {
  const year = yearOf(text);
  return year === undefined ? undefined : interval(year - span, year + span);
}

function interval(from: number | undefined, to: number | undefined): string | undefined {
  return from === undefined || to === undefined ? undefined : `${from}/${to}`;
}

function yearOf(text: string): number | undefined {
  const iso = isoDate(text.trim());
  return iso === undefined ? undefined : Number(iso.slice(0, 4));
}

function isoDate(text: string): string | undefined {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text;
  const words = /^(?:(\d{1,2}) )?([A-Z][a-z]{2}) (\d{4})$/.exec(text);
  const month = MONTHS.indexOf(words?.[2] ?? "") + 1;
  if (!words || month === 0) return undefined;
  const yearMonth = `${words[3]}-${String(month).padStart(2, "0")}`;
  return words[1] === undefined ? yearMonth : `${yearMonth}-${words[1].padStart(2, "0")}`;
}
