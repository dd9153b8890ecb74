/** Initials of Hanyu Pinyin (ISO 7098:2015) and Wade–Giles (Giles 1912), the aspiration mark lost as in most lists. */
const INITIALS = {
  b: "p",
  p: "p",
  m: "m",
  f: "f",
  d: "t",
  t: "t",
  n: "n",
  l: "l",
  g: "k",
  k: "k",
  h: "h",
  j: "ch",
  q: "ch",
  x: "hs",
  zh: "ch",
  ch: "ch",
  sh: "sh",
  r: "j",
  z: "ts tz",
  c: "ts tz",
  s: "s",
  y: "y",
  w: "w",
} as const satisfies Record<string, string>;

/**
 * Syllables of Hanyu Pinyin by initial, the finals that it takes; ü is written u as lists do (lü, nü: lu, nu).
 * Source: ISO 7098:2015, annex A.
 */
const FINALS = {
  b: "a o ai ei ao an en ang eng i ie iao ian in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un",
  t: "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue",
  l: "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue",
  g: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  k: "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  h: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  j: "i ia ie iao iu ian in iang ing iong u ue uan un",
  q: "i ia ie iao iu ian in iang ing iong u ue uan un",
  x: "i ia ie iao iu ian in iang ing iong u ue uan un",
  zh: "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  ch: "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  sh: "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
  r: "e i ao ou an en ang eng ong u uo ui uan un",
  z: "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
  c: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  s: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  y: "a e i ao ou an in ang ing ong u ue uan un",
  w: "a o ai ei an en ang eng u",
} as const satisfies Record<keyof typeof INITIALS, string>;

/** Syllables without an initial; Wade–Giles writes e, en, er with a mark that lists lose. */
const BARE = {
  a: "a",
  o: "o",
  e: "e o",
  ai: "ai",
  ao: "ao",
  ou: "ou",
  an: "an",
  en: "en",
  ang: "ang",
  er: "erh",
};

/** Finals that Wade–Giles writes otherwise (Giles 1912, table of sounds); ü is u. */
const WADE_FINALS = {
  ie: "ieh",
  ue: "ueh",
  ian: "ien",
  ong: "ung",
  iong: "iung",
} as const satisfies Record<string, string>;

/** Syllables that Wade–Giles writes by no rule of initial and final. */
const WADE_SYLLABLES = {
  ge: "ko",
  ke: "ko",
  he: "ho",
  gui: "kuei",
  kui: "kuei",
  zhi: "chih",
  chi: "chih",
  shi: "shih",
  ri: "jih",
  zi: "tzu",
  ci: "tzu tsu",
  si: "szu ssu",
  duo: "to",
  tuo: "to",
  nuo: "no",
  luo: "lo",
  zhuo: "cho",
  chuo: "cho",
  ruo: "jo",
  zuo: "tso",
  cuo: "tso",
  suo: "so",
  ye: "yeh",
  yi: "i yi",
  yan: "yen",
  you: "yu",
  yue: "yueh",
} as const satisfies Record<string, string>;

const wadeSyllables: Readonly<Record<string, string>> = WADE_SYLLABLES;
const wadeFinals: Readonly<Record<string, string>> = WADE_FINALS;

/** Every pinyin syllable. */
export const PINYIN: ReadonlySet<string> = new Set([
  ...Object.keys(BARE),
  ...Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(" ").map((final) => initial + final)),
]);

/** For every Wade–Giles syllable without apostrophes and marks, the pinyin syllables that it is written for. */
export const WADE_GILES: ReadonlyMap<string, readonly string[]> = wadeGiles();

function wadeGiles(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  const add = (wade: string, pinyin: string): void => {
    readings.set(wade, [...(readings.get(wade) ?? []), pinyin]);
  };
  for (const [pinyin, writings] of Object.entries(BARE)) {
    for (const wade of writings.split(" ")) add(wade, pinyin);
  }
  for (const [initial, wadeInitials] of Object.entries(INITIALS)) {
    for (const final of finalsOf(initial)) {
      for (const wade of wadeWritings(initial, wadeInitials, final)) add(wade, initial + final);
    }
  }
  return readings;
}

function finalsOf(initial: string): string[] {
  const finals: Readonly<Record<string, string>> = FINALS;
  return (finals[initial] ?? "").split(" ");
}

function wadeWritings(initial: string, wadeInitials: string, final: string): string[] {
  const irregular = wadeSyllables[initial + final];
  if (irregular !== undefined) return irregular.split(" ");
  return wadeInitials.split(" ").map((wade) => wade + (wadeFinals[final] ?? final));
}
