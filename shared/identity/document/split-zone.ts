/**
 * Length of a line by the characters of the whole zone: TD1 has three lines of 30, TD2 and MRV-B two of 36, TD3 and MRV-A two of
 * 44. ICAO Doc 9303, 8th edition, parts 4 to 7, sections 4.2.2 and 7.2.2.
 */
const LINE_LENGTH: ReadonlyMap<number, number> = new Map([
  [90, 30],
  [72, 36],
  [88, 44],
]);

/**
 * The lines of a zone that was read as one text, with line breaks or without: Textract's guide does not say which. A zone has no
 * blanks, so those are the reader's. A text of no format's length is left whole, and no zone.
 */
export function splitZone(text: string): string[] {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ""))
    .filter((line) => line !== "");
  const [whole = "", ...others] = lines;
  const length = LINE_LENGTH.get(whole.length);
  if (others.length > 0 || length === undefined) return lines;
  return Array.from({ length: whole.length / length }, (_, at) =>
    whole.slice(at * length, (at + 1) * length),
  );
}
