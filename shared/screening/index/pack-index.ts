import type { WatchlistEntry } from "../../watchlist/entry.ts";
import { buildHanReadings } from "../romanization/build-han-readings.ts";
import { packAddresses } from "./address-index.ts";
import { toText } from "./entry-text.ts";
import { packNumbers } from "./number-index.ts";
import { packNames } from "./pack-names.ts";
import { narrow, packSections, type Sections } from "./sections.ts";
import { packTexts } from "./text-table.ts";

/** Packs a list into one block of bytes; the same entries give the same bytes. */
export function packIndex(entries: readonly WatchlistEntry[]): Uint8Array {
  return packSections({
    ...packNames(entries),
    ...packAddresses(entries),
    ...packNumbers(entries),
    ...packHan(),
    ...packEntries(entries),
  });
}

let han: Sections | undefined;

/** How Han characters are read: worked out here, once a process, by a library that is too large for the hooks. */
function packHan(): Sections {
  if (han === undefined) {
    const { syllables, ids } = buildHanReadings();
    han = { ...packTexts("han.syllables", syllables), "han.readings": ids };
  }
  return han;
}

function packEntries(entries: readonly WatchlistEntry[]): Sections {
  const texts = entries.map((entry) => Buffer.from(toText(entry)));
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
  return { "entry.text": Buffer.concat(texts), "entry.starts": narrow(starts) };
}
