import { type Numbers, narrow, type Sections, section } from "./sections.ts";

/** Different texts by number, and the number of a text. */
export type TextTable = {
  size: number;
  /** Number of the text; -1 when it is not in the table. */
  idOf(text: string): number;
  textOf(id: number): string;
  /** UTF-16 code units of all texts; text `id` has those from `starts[id]` up to `starts[id + 1]`. */
  units: Numbers;
  starts: Numbers;
};

/** Sections of a table of texts, numbered in their order. The texts must differ. */
export function packTexts(name: string, texts: readonly string[]): Sections {
  const starts = new Uint32Array(texts.length + 1);
  for (const [id, text] of texts.entries()) starts[id + 1] = (starts[id] ?? 0) + text.length;
  const units = new Uint16Array(starts[texts.length] ?? 0);
  for (const [id, text] of texts.entries()) {
    for (let at = 0; at < text.length; at++) units[(starts[id] ?? 0) + at] = text.charCodeAt(at);
  }
  return {
    [`${name}.units`]: narrow(Uint32Array.from(units)),
    [`${name}.starts`]: narrow(starts),
    [`${name}.slots`]: narrow(slotsOf(texts)),
  };
}

/** Open addressing with linear probing, at most half full; 0 is an empty slot, else the number plus 1. */
function slotsOf(texts: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * texts.length + 1)));
  for (const [id, text] of texts.entries()) {
    let at = hashText(text) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = id + 1;
  }
  return slots;
}

export function openTexts(sections: Sections, name: string): TextTable {
  const units = section(sections, `${name}.units`);
  const starts = section(sections, `${name}.starts`);
  const slots = section(sections, `${name}.slots`);
  const mask = slots.length - 1;
  const equals = (id: number, text: string): boolean => {
    const start = starts[id] ?? 0;
    if ((starts[id + 1] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) {
      if (units[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  };
  return {
    size: starts.length - 1,
    units,
    starts,
    idOf(text) {
      for (let at = hashText(text) & mask; slots[at] !== 0; at = (at + 1) & mask) {
        const id = (slots[at] ?? 0) - 1;
        if (equals(id, text)) return id;
      }
      return -1;
    },
    textOf(id) {
      let text = "";
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++)
        text += String.fromCharCode(units[at] ?? 0);
      return text;
    },
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The low bits of FNV-1a hang on the last letters most; fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
