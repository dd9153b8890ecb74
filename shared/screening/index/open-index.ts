import type { WatchlistEntry } from "../../watchlist/entry.ts";
import { type HanReadings, openHanReadings } from "../romanization/han-readings.ts";
import { type AddressIndex, openAddresses } from "./address-index.ts";
import { fromText } from "./entry-text.ts";
import { type NameIndex, openNames } from "./name-index.ts";
import { type NumberIndex, openNumbers } from "./number-index.ts";
import { openSections, type Sections, section } from "./sections.ts";
import { openTexts } from "./text-table.ts";

/** A list ready to be screened against, where it lies. */
export type WatchlistIndex = {
  names: NameIndex;
  addresses: AddressIndex;
  numbers: NumberIndex;
  han: HanReadings;
  /** The entry of that number, read anew each time. */
  entryOf(number: number): WatchlistEntry;
};

/** Opens what `packIndex` packed; next to nothing is parsed or copied. Throws on bytes that are no index. */
export function openIndex(bytes: Uint8Array): WatchlistIndex {
  const sections = openSections(bytes);
  return {
    names: openNames(sections),
    addresses: openAddresses(sections),
    numbers: openNumbers(sections),
    han: openHan(sections),
    entryOf: openEntries(sections),
  };
}

function openHan(sections: Sections): HanReadings {
  const syllables = openTexts(sections, "han.syllables");
  const texts = Array.from({ length: syllables.size }, (_, id) => syllables.textOf(id));
  return openHanReadings(texts, section(sections, "han.readings"));
}

/** Entries are text; one is read only when it is a hit. */
function openEntries(sections: Sections): WatchlistIndex["entryOf"] {
  const starts = section(sections, "entry.starts");
  const { buffer, byteOffset, byteLength } = section(sections, "entry.text");
  const texts = Buffer.from(buffer, byteOffset, byteLength);
  return (number) => fromText(texts.toString("utf8", starts[number], starts[number + 1]));
}
