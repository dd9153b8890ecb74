const NEWLINE = 0x0a;

/**
 * Whether a text is a line of a sorted list: lines of UTF-8 in the order of their bytes, with one newline between them. A list of a
 * hundred thousand lines is searched where it lies: nothing is parsed, and nothing kept beside it.
 */
export function lineFinder(sorted: Uint8Array): (line: string) => boolean {
  const list = Buffer.from(sorted.buffer, sorted.byteOffset, sorted.byteLength);
  return (line) => {
    const wanted = Buffer.from(line);
    let [from, to] = [0, list.length];
    while (from < to) {
      const { start, end } = lineAt(list, (from + to) >>> 1);
      const order = wanted.compare(list, start, end);
      if (order === 0) return true;
      [from, to] = order < 0 ? [from, start] : [end + 1, to];
    }
    return false;
  };
}

/** The line that a byte belongs to, without the newline that ends it. */
function lineAt(list: Buffer, place: number): { start: number; end: number } {
  const newline = list.indexOf(NEWLINE, place);
  return {
    // An offset of -1 would search from the end.
    start: place === 0 ? 0 : list.lastIndexOf(NEWLINE, place - 1) + 1,
    end: newline < 0 ? list.length : newline,
  };
}
