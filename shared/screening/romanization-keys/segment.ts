const LETTERS = 26;
const LETTER_A = 97;
const VOWELS = "aeiou";

/** Syllables as a tree of letters: `next` of a node and a letter is the node after it, 0 when there is none. */
type SyllableTree = { next: Int16Array; ends: Uint8Array; vowelsInside: boolean };

/**
 * Cuts words of a–z into syllables of a table: all letters are used, at most `most` syllables, longer syllables before
 * shorter ones. A syllable after the first begins with a consonant unless `vowelsInside`, as pinyin writes an
 * apostrophe there.
 */
export function segmenter(
  syllables: ReadonlySet<string>,
  { vowelsInside = false } = {},
): (word: string, most: number) => readonly string[] | undefined {
  const tree = { ...treeOf(syllables), vowelsInside };
  return (word, most) => cut(tree, word, most, 0);
}

function treeOf(syllables: ReadonlySet<string>): Pick<SyllableTree, "next" | "ends"> {
  const nodesMax = [...syllables].reduce((sum, { length }) => sum + length, 1);
  const next = new Int16Array(nodesMax * LETTERS);
  const ends = new Uint8Array(nodesMax);
  let nodes = 1;
  for (const syllable of syllables) {
    let node = 0;
    for (let at = 0; at < syllable.length; at++) {
      const slot = node * LETTERS + syllable.charCodeAt(at) - LETTER_A;
      if (next[slot] === 0) next[slot] = nodes++;
      node = next[slot] ?? 0;
    }
    ends[node] = 1;
  }
  return { next, ends };
}

function cut(tree: SyllableTree, word: string, most: number, start: number): readonly string[] | undefined {
  if (start === word.length) return [];
  if (most === 0 || !mayStart(tree, word, start)) return undefined;
  const ends = syllableEnds(tree, word, start);
  for (let last = ends.length - 1; last >= 0; last--) {
    const end = ends[last] ?? 0;
    const rest = cut(tree, word, most - 1, end);
    if (rest !== undefined) return [word.slice(start, end), ...rest];
  }
  return undefined;
}

function mayStart({ vowelsInside }: SyllableTree, word: string, start: number): boolean {
  return start === 0 || vowelsInside || !VOWELS.includes(word.charAt(start));
}

/** Where the syllables that begin at `start` end, shortest first. */
function syllableEnds({ next, ends }: SyllableTree, word: string, start: number): number[] {
  const found: number[] = [];
  let node = 0;
  for (let at = start; at < word.length; at++) {
    node = next[node * LETTERS + word.charCodeAt(at) - LETTER_A] ?? 0;
    if (node === 0) break;
    if (ends[node] === 1) found.push(at + 1);
  }
  return found;
}
