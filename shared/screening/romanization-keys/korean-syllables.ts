/**
 * Syllables of Korean names by the letters of Revised Romanization (2000), with McCune–Reischauer (1939, marks lost), the spellings of
 * North Korea and habitual ones. ㄱ ㄷ ㅂ ㅈ and their aspirates are one class each, since McCune–Reischauer without marks writes
 * them alike.
 */
const ONSETS = {
  g: "g k kk",
  d: "d t tt",
  b: "b p pp",
  j: "j ch jj",
  s: "s ss",
  r: "r l",
  h: "h",
  n: "n",
  m: "m",
  "": "",
};
const RIMES = {
  a: "a ah",
  ae: "ae ai",
  ak: "ak ag",
  an: "an ahn",
  al: "al",
  am: "am ahm",
  ap: "ap ab",
  ang: "ang ahng",
  aek: "aek aik ack",
  aeng: "aeng",
  eo: "eo o uh",
  eok: "eok ok uk",
  eon: "eon on un",
  eol: "eol ol ul",
  eom: "eom om um",
  eop: "eop op up eob",
  eong: "eong ong ung oung",
  e: "e",
  yeo: "yeo yo",
  yeok: "yeok yok yuk",
  yeon: "yeon yon yun youn",
  yeol: "yeol yol yul youl",
  yeom: "yeom yom yum youm",
  yeong: "yeong yong yung young",
  ye: "ye",
  o: "o oh",
  ok: "ok",
  on: "on",
  ong: "ong",
  yo: "yo",
  yong: "yong ryong",
  wa: "wa",
  wan: "wan",
  wang: "wang",
  wal: "wal",
  oe: "oe oi",
  u: "u oo woo ou",
  uk: "uk ook",
  un: "un oon",
  ul: "ul ool",
  um: "um oom",
  ung: "ung oong",
  yu: "yu yoo",
  yun: "yun yoon",
  yul: "yul",
  yung: "yung",
  weon: "won weon",
  wi: "wi",
  eu: "eu u",
  euk: "euk uk",
  eun: "eun un",
  eul: "eul ul",
  eum: "eum um",
  eung: "eung ung",
  ui: "ui eui",
  i: "i ee",
  ik: "ik ick",
  in: "in een",
  il: "il",
  im: "im",
  ip: "ip",
  yang: "yang",
  ya: "ya",
  yak: "yak",
} as const satisfies Record<string, string>;

/** For every spelling of a syllable, the syllables it may be, in the classes above. */
export const KOREAN_SYLLABLES: ReadonlyMap<string, readonly string[]> = spellings();

function spellings(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  const add = (spelling: string, syllable: string): void => {
    readings.set(spelling, [...(readings.get(spelling) ?? []), syllable]);
  };
  for (const [onset, onsets] of Object.entries(ONSETS)) {
    for (const [rime, rimes] of Object.entries(RIMES)) {
      for (const spelling of joined(onsets.split(" "), rimes.split(" "))) add(spelling, onset + rime);
    }
  }
  return readings;
}

function joined(firsts: readonly string[], rests: readonly string[]): string[] {
  return firsts.flatMap((first) => rests.map((rest) => first + rest));
}
