import { pinyin } from "pinyin-pro";
import { HAN_FIRST, HAN_LAST } from "./han-readings.ts";

/** The parts of `HanReadings` that an index holds: the different syllables, of which the first is "", and their ids. */
export type BuiltHanReadings = { syllables: string[]; ids: Uint16Array };

/** Works out the pinyin of every Han character; takes about 0.1 s. Never imported at query time: the library is large. */
export function buildHanReadings(): BuiltHanReadings {
  const idBySyllable = new Map([["", 0]]);
  const ids = new Uint16Array(HAN_LAST - HAN_FIRST + 1);
  for (let codePoint = HAN_FIRST; codePoint <= HAN_LAST; codePoint++) {
    const syllable = syllableOf(String.fromCodePoint(codePoint));
    const id = idBySyllable.get(syllable) ?? idBySyllable.size;
    idBySyllable.set(syllable, id);
    ids[codePoint - HAN_FIRST] = id;
  }
  return { syllables: [...idBySyllable.keys()], ids };
}

/** Lists write ü as u: "lu" for 吕. The library gives an ideograph without a reading back as it is, or as nothing. */
function syllableOf(character: string): string {
  const plain = pinyin(character, { toneType: "none", v: true })
    .replaceAll(/[vü]/g, "u")
    .replaceAll("ê", "e");
  return /^[a-z]+$/.test(plain) ? plain : "";
}
