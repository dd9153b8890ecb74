/**
 * Initials and finals by Revised Romanization (2000), each with what McCune–Reischauer (1939, marks and apostrophes
 * lost), North Korea (its 1992 rules) and habit write for it. ㄱ ㄷ ㅂ ㅈ are one class each with their aspirates, which
 * McCune–Reischauer without marks writes alike. The vowels ㅓ ㅗ and ㅜ ㅡ are told apart only by some.
 */
const INITIALS = {
  "": "",
  b: "b p ph",
  d: "d t th",
  g: "g k kh",
  h: "h",
  j: "j ch",
  m: "m",
  n: "n",
  r: "r",
  s: "s",
} as const satisfies Record<string, string>;

const FINALS = {
  a: "a",
  ae: "ae",
  aek: "aek aik",
  aeng: "aeng",
  ak: "ak",
  al: "al",
  am: "am",
  an: "an ahn",
  ang: "ang",
  ap: "ap",
  e: "e",
  eo: "eo o",
  eok: "eok ok uk",
  eol: "eol ol ul",
  eom: "eom om um",
  eon: "eon on un",
  eong: "eong ong ung",
  eop: "eop op up",
  eum: "eum um",
  eun: "eun un",
  eung: "eung ung",
  euk: "euk uk",
  eul: "eul ul",
  i: "i ee",
  ik: "ik ick",
  il: "il",
  im: "im",
  in: "in",
  ip: "ip",
  o: "o",
  oe: "oe oi",
  ok: "ok",
  ol: "ol",
  on: "on",
  ong: "ong",
  u: "u oo ou",
  ui: "ui eui ee i",
  uk: "uk ook",
  ul: "ul ool",
  un: "un oon",
  ung: "ung oong",
  wa: "wa",
  wak: "wak",
  wan: "wan",
  wang: "wang",
  weon: "won weon",
  wi: "wi",
  ya: "ya",
  yang: "yang",
  ye: "ye",
  yeo: "yeo yo",
  yeok: "yeok yok yuk",
  yeol: "yeol yol yul",
  yeom: "yeom yom yum",
  yeon: "yeon yon yun youn",
  yeong: "yeong yong yung young",
  yo: "yo",
  yong: "yong",
  yu: "yu yoo you",
  yuk: "yuk",
  yul: "yul",
  yun: "yun yoon youn",
} as const satisfies Record<string, string>;

/**
 * Syllables of Korean family and given names, by Revised Romanization without the aspirates. Source: Supreme Court of
 * Korea, table of hanja for use in personal names (1991, as amended), the readings in use; family names of the census
 * of Statistics Korea of 2015.
 */
const NAME_SYLLABLES =
  "ae an bae baek bak ban bang beom bin bok bong bu bun byeol byeon byeong dae daek dal dam dan deok deuk " +
  "do don dong du eok eom eon eun eung gak gan gang gap ge geum geun gi gil gim go gon gong gu guk gwak " +
  "gwan gwang gweon gyeom gyeong gyu ha hae hak ham han hang heo heon heum heung ho hong hu hui hun hwa " +
  "hwan hwang hye hyeok hyeon hyeong hyeop hyo i il im in ja jae jan jang jeo jeok jeol jeon jeong ji jik " +
  "jin jo jong ju jul jun jung mae maeng man mi min mo mok mu mun myeong myo na nae nak nam no o ok on ong " +
  "pa pil pyo ran ri rim rin ro rok ryang ryeo ryeol ryeon ryeong ryong ryu sa san sang se seo seok seol " +
  "seom seon seong seul seung sik sil sim sin so sol song su suk sun sung u uk un ung wan wang weon wi yang " +
  "ye yeo yeol yeom yeon yeong yo yong yu yuk yul yun";

/** Spellings that follow no table of letters: of family names, of 시 and 신 as English hears them, of 희 and 우. */
const HABITUAL = {
  bae: "pae bai",
  baek: "paik back paick",
  bak: "park bark bahk",
  gang: "kahng",
  gim: "ghim",
  go: "koh goh",
  gu: "koo",
  gweon: "kwon kweon gwon",
  geum: "keum",
  hui: "hee heui",
  i: "yi yee",
  im: "yim",
  jo: "joh",
  joe: "choe choi choy chey",
  ju: "joo choo",
  no: "noh",
  o: "oh",
  ri: "li lee rhee rhie rhi",
  rim: "lim",
  ryu: "lyu",
  ro: "roh rho",
  seo: "suh seoh surh",
  seol: "sul",
  sik: "shik",
  sil: "shil",
  sim: "shim",
  sin: "shin",
  sun: "soon",
  u: "woo wu",
  uk: "wook",
  un: "woon",
  ung: "woong",
  yeo: "yuh",
  yu: "yoo you",
  yun: "yoon",
} as const satisfies Record<string, string>;

/**
 * First syllables that South Korea says and writes without ㄹ, or with ㄴ for it (초성 두음법칙, Standard Pronunciation 1988):
 * Ri is Yi. A spelling with r or l stands for both.
 */
const SOUTHERN = {
  ri: "i",
  rim: "im",
  rin: "in",
  ro: "no",
  ryang: "yang",
  ryeo: "yeo",
  ryeol: "yeol",
  ryeon: "yeon",
  ryeong: "yeong",
  ryong: "yong",
  ryu: "yu",
} as const satisfies Record<string, string>;

/** For every spelling of a syllable of Korean names, the syllables that it may stand for. */
export const KOREAN_SYLLABLES: ReadonlyMap<string, readonly string[]> = readingsBySpelling();

function readingsBySpelling(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  const southern: Readonly<Record<string, string>> = SOUTHERN;
  const add = (spelling: string, syllable: string | undefined): void => {
    const known = readings.get(spelling);
    if (syllable === undefined || known?.includes(syllable)) return;
    if (known === undefined) readings.set(spelling, [syllable]);
    else known.push(syllable);
  };
  for (const [syllable, spellings] of [...regularSpellings(), ...habitualSpellings()]) {
    for (const spelling of spellings) {
      add(spelling, syllable);
      // An old North Korean Li must not make the Chinese Li and Yi one family.
      if (spelling !== "li") add(spelling, southern[syllable]);
    }
  }
  return readings;
}

type Spellings = readonly [syllable: string, spellings: readonly string[]];

function regularSpellings(): Spellings[] {
  const inUse = new Set(NAME_SYLLABLES.split(" "));
  return Object.entries(INITIALS).flatMap(([initial, initials]) =>
    Object.entries(FINALS)
      .filter(([final]) => inUse.has(initial + final))
      .map(([final, finals]) => [initial + final, joined(initials, finals)] as const),
  );
}

function habitualSpellings(): Spellings[] {
  return Object.entries(HABITUAL).map(([syllable, spellings]) => [syllable, spellings.split(" ")] as const);
}

function joined(initials: string, finals: string): string[] {
  return initials.split(" ").flatMap((first) => finals.split(" ").map((rest) => first + rest));
}
