/** Most years between the day asked about and a date of expiry of which the century is taken for sure. House choice. */
const EXPIRY_YEARS_MAX = 20;
/** Nobody is older: the oldest person on record died at 122. House choice. */
const AGE_MAX = 120;

/** Longest months by number; February as in a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * What the six characters of a date say: a day, `YYYY-MM-DD`; no whole date, for want of characters that are known; no date of
 * the calendar; or one whose century is open.
 */
export type ZoneDate =
  | { status: "known"; day: string }
  | { status: "incomplete" | "impossible" | "century-unclear" };

const IMPOSSIBLE: ZoneDate = { status: "impossible" };

/**
 * The date of birth: the last day before or on `asOf` (a day of UTC) with these digits, so an age of 0 to 99. ICAO Doc 9303
 * part 3, section 4.8: two digits for the year, and fillers for what is unknown; it says nothing of centuries.
 */
export function readBirthDate(digits: string, asOf: Date): ZoneDate {
  if (!isPossible(digits)) return IMPOSSIBLE;
  if (digits.includes("<")) return { status: "incomplete" };
  const today = dayOf(asOf);
  const day = daysWith(digits, asOf)
    .toReversed()
    .find((candidate) => candidate <= today);
  return day === undefined ? IMPOSSIBLE : { status: "known", day };
}

/** Whether a claimed date of birth fits what is known of the one in the zone, and is of a person who may be alive at `asOf`. */
export function fitsBirthDate(digits: string, claimed: string, asOf: Date): boolean {
  const today = dayOf(asOf);
  const age = Number(today.slice(0, 4)) - Number(claimed.slice(0, 4));
  const claimedDigits = claimed.slice(2).replaceAll("-", "");
  return claimed <= today && age <= AGE_MAX && fits(claimedDigits, digits);
}

/**
 * The date of expiry: the day with these digits that is at most 20 years from `asOf`. No document that expires is issued for
 * longer than 15 years, as France's identity cards are counted (Décret 2013-1188); one that does not expire may carry a day far
 * ahead, and one far behind has the same digits: of those the century is unclear.
 */
export function readExpiryDate(digits: string, asOf: Date): ZoneDate {
  if (!isPossible(digits)) return IMPOSSIBLE;
  if (digits.includes("<")) return { status: "incomplete" };
  const days = daysWith(digits, asOf);
  const day = days.find((candidate) => {
    const years = Number(candidate.slice(0, 4)) - asOf.getUTCFullYear();
    return Math.abs(years) <= EXPIRY_YEARS_MAX;
  });
  if (day !== undefined) return { status: "known", day };
  return days.length === 0 ? IMPOSSIBLE : { status: "century-unclear" };
}

/** The day of UTC, `YYYY-MM-DD`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** The days of the calendar with these digits in the last, this and the next century, in order. */
function daysWith(digits: string, asOf: Date): string[] {
  const century = Math.floor(asOf.getUTCFullYear() / 100);
  return [century - 1, century, century + 1]
    .map((hundreds) => `${hundreds}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`)
    .filter(isDay);
}

/** A day that the calendar lacks becomes one of the next month. */
const isDay = (day: string): boolean => {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && dayOf(time) === day;
};

/** Whether some day of a leap year has these digits where they are known. */
function isPossible(digits: string): boolean {
  const [month, day] = [digits.slice(2, 4), digits.slice(4)];
  return DAYS.some(
    (days, index) =>
      fits(twoDigits(index + 1), month) &&
      Array.from({ length: days }, (_, before) => twoDigits(before + 1)).some((one) => fits(one, day)),
  );
}

const twoDigits = (number: number): string => `${number}`.padStart(2, "0");

/** Whether the digits are the same where the zone has no filler. */
const fits = (digits: string, zone: string): boolean =>
  [...zone].every((character, at) => character === "<" || character === digits[at]);
