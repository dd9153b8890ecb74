type LegalForm = { where: string; writings: readonly string[] };

/**
 * Legal forms by one canonical name, with the places that use them and the writings that name the same form, normalized.
 * A writing in Latin letters is compared without its blanks, so "l l c" is "llc".
 * Source: ISO 20275 Entity Legal Forms code list (GLEIF, version 1.5), local and transliterated names and abbreviations;
 * the Russian and Ukrainian transliterations as OFAC writes them in the SDN list.
 */
const LEGAL_FORMS = {
  // Companies House and the Chinese registrar treat Ltd, Limited and Co., Ltd. as one form of words.
  limited: {
    where: "GB IE HK CN TW IL CY MT NG KE",
    writings: [
      "ltd",
      "limited",
      "co ltd",
      "co limited",
      "company ltd",
      "company limited",
      "limited company",
      "coltd",
      "corp ltd",
    ],
  },
  "limited-cjk": { where: "CN HK TW JP", writings: ["有限公司", "有限责任公司", "有限責任公司"] },
  "share-company-cjk": { where: "CN TW", writings: ["股份有限公司", "company limited by shares"] },
  "private-limited": {
    where: "IN PK BD LK SG",
    writings: [
      "pvt ltd",
      "pvt limited",
      "private limited",
      "private ltd",
      "p ltd",
      "pte ltd",
      "pte limited",
      "pte",
      "pvt",
    ],
  },
  "proprietary-limited": {
    where: "AU ZA BW NA",
    writings: ["pty ltd", "pty limited", "proprietary limited", "pty"],
  },
  plc: { where: "GB IE", writings: ["plc", "public limited company"] },
  llp: { where: "GB IN US", writings: ["llp", "limited liability partnership"] },
  lp: { where: "US GB CA", writings: ["lp", "limited partnership"] },
  inc: { where: "US CA PH", writings: ["inc", "incorporated"] },
  corporation: { where: "US CA KR TW", writings: ["corp", "corporation"] },
  company: { where: "US GB", writings: ["co", "company"] },
  llc: {
    where: "US AE OM QA RU UA BY KZ UZ",
    writings: [
      "llc",
      "limited liability company",
      "limited liability co",
      "ltd liability company",
      "ltd liability co",
      "company with limited liability",
      "co llc",
      "ooo",
      "obshchestvo s ogranichennoi otvetstvennostyu",
      "obshchestvo s ogranichennoy otvetstvennostyu",
      "obschestvo s ogranichennoi otvetstvennostyu",
      "obschestvo s ogranichennoy otvetstvennostyu",
      "общество с ограниченнои ответственностью",
      "ооо",
      "tov",
      "tovarystvo z obmezhenoiu vidpovidalnistiu",
      "too",
      "wll",
      "with limited liability",
    ],
  },
  jsc: {
    where: "RU BY KZ UA AM GE VN EG",
    writings: [
      "jsc",
      "joint stock company",
      "joint stock co",
      "jt stk co",
      "ao",
      "ао",
      "aktsionernoe obshchestvo",
      "aktsionernoye obshchestvo",
    ],
  },
  pjsc: {
    where: "RU UA AE",
    writings: [
      "pjsc",
      "public joint stock company",
      "public joint stock co",
      "pao",
      "пао",
      "publichnoe aktsionernoe obshchestvo",
      "publichnoye aktsionernoye obshchestvo",
    ],
  },
  ojsc: {
    where: "RU BY KZ",
    writings: [
      "ojsc",
      "open joint stock company",
      "open joint stock co",
      "oao",
      "оао",
      "otkrytoe aktsionernoe obshchestvo",
      "otkrytoye aktsionernoye obshchestvo",
    ],
  },
  cjsc: {
    where: "RU BY AM",
    writings: [
      "cjsc",
      "closed joint stock company",
      "closed joint stock co",
      "zao",
      "зао",
      "zakrytoe aktsionernoe obshchestvo",
      "zakrytoye aktsionernoye obshchestvo",
    ],
  },
  "private-jsc": { where: "IR", writings: ["private joint stock company", "private joint stock", "pjs co"] },
  "free-zone": {
    where: "AE",
    writings: [
      "fze",
      "free zone establishment",
      "fzco",
      "fz co",
      "free zone company",
      "fzc",
      "fz llc",
      "fz",
      "fzllc",
    ],
  },
  dmcc: { where: "AE", writings: ["dmcc"] },
  sal: { where: "LB", writings: ["sal", "societe anonyme libanaise", "sal offshore"] },
  bsc: { where: "BH", writings: ["bsc", "bahrain shareholding company"] },
  gmbh: { where: "DE AT CH", writings: ["gmbh", "gesellschaft mit beschrankter haftung", "ges mbh", "mbh"] },
  "gmbh-co-kg": { where: "DE AT", writings: ["gmbh co kg", "gmbh and co kg"] },
  ag: { where: "DE AT CH LI", writings: ["ag", "aktiengesellschaft"] },
  kg: { where: "DE AT", writings: ["kg", "kommanditgesellschaft"] },
  sa: {
    where: "FR BE LU CH ES PT PL GR AR",
    writings: ["sa", "societe anonyme", "sociedad anonima", "sociedade anonima", "spolka akcyjna"],
  },
  sas: {
    where: "FR CO AR",
    writings: ["sas", "societe par actions simplifiee", "sociedad por acciones simplificada"],
  },
  sarl: { where: "FR LU CH MA LB", writings: ["sarl", "societe a responsabilite limitee"] },
  spa: { where: "IT CL DZ", writings: ["spa", "societa per azioni", "sociedad por acciones"] },
  srl: {
    where: "IT RO AR BO MD",
    writings: [
      "srl",
      "societa a responsabilita limitata",
      "societate cu raspundere limitata",
      "s de rl",
      "sociedad de responsabilidad limitada",
    ],
  },
  "sa-de-cv": { where: "MX SV HN", writings: ["sa de cv", "sociedad anonima de capital variable"] },
  "s-de-rl-de-cv": {
    where: "MX",
    writings: ["s de rl de cv", "sociedad de responsabilidad limitada de capital variable"],
  },
  "s-en-c": { where: "CO ES", writings: ["s en c", "sociedad en comandita", "y cia s en c"] },
  sl: { where: "ES", writings: ["sl", "sociedad limitada", "slu"] },
  ltda: {
    where: "BR CO CL BO PT",
    writings: ["ltda", "limitada", "lda", "cia ltda", "compania limitada", "y cia ltda"],
  },
  ca: { where: "VE", writings: ["ca", "compania anonima"] },
  bv: { where: "NL BE", writings: ["bv", "besloten vennootschap"] },
  nv: { where: "NL BE", writings: ["nv", "naamloze vennootschap"] },
  ab: { where: "SE FI", writings: ["ab", "aktiebolag"] },
  as: {
    where: "NO DK CZ SK TR",
    writings: ["as", "aksjeselskap", "aktieselskab", "akciova spolecnost", "anonim sirketi"],
  },
  oy: { where: "FI", writings: ["oy", "osakeyhtio", "oyj"] },
  aps: { where: "DK", writings: ["aps", "anpartsselskab"] },
  "sp-z-oo": { where: "PL", writings: ["sp z oo", "spolka z ograniczona odpowiedzialnoscia", "spolka z oo"] },
  sro: { where: "CZ SK", writings: ["sro", "spol sro", "spolecnost s rucenim omezenym"] },
  doo: { where: "RS HR SI BA ME MK", writings: ["doo", "drustvo s ogranicenom odgovornoscu", "dooel"] },
  ood: { where: "BG", writings: ["ood", "eood", "ead"] },
  kft: { where: "HU", writings: ["kft", "korlatolt felelossegu tarsasag"] },
  sia: { where: "LV", writings: ["sia", "sabiedriba ar ierobezotu atbildibu"] },
  uab: { where: "LT", writings: ["uab", "uzdaroji akcine bendrove"] },
  ou: { where: "EE", writings: ["ou", "osauhing"] },
  "ltd-sti": { where: "TR", writings: ["ltd sti", "limited sirketi", "sti"] },
  "sdn-bhd": { where: "MY BN", writings: ["sdn bhd", "sendirian berhad"] },
  bhd: { where: "MY", writings: ["bhd", "berhad"] },
  pt: { where: "ID", writings: ["pt", "perseroan terbatas"] },
  "kabushiki-kaisha": { where: "JP", writings: ["kk", "kabushiki kaisha", "株式会社", "(株)"] },
  "godo-kaisha": { where: "JP", writings: ["gk", "godo kaisha", "合同会社"] },
  "jusik-hoesa": { where: "KR KP", writings: ["jusik hoesa", "chusik hoesa", "주식회사"] },
  est: { where: "SA AE KW JO", writings: ["est", "establishment"] },
} as const satisfies Record<string, LegalForm>;

const blankless = (text: string): string => text.replaceAll(" ", "");

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(LEGAL_FORMS).flatMap(([form, { writings }]) =>
    writings.map((writing) => [blankless(writing), form]),
  ),
);
const FIRST_LETTERS = new Set([...CANONICAL.keys()].map((writing) => writing.slice(0, 2)));
const WORDS_MAX = 6;
/** Writings that are attached to the name without a blank, longest first. */
const ATTACHED = [...CANONICAL.keys()]
  .filter((key) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(key))
  .sort((a, b) => b.length - a.length);

/** A run of words that writes a legal form. */
export type FoundForm = { form: string; written: string };

/** Words of a name without its legal forms, and the forms. A name that is nothing but legal form keeps its words. */
export function splitLegalForms(normalized: string): { words: string[]; forms: FoundForm[] } {
  const all = detach(normalized).split(" ");
  const words: string[] = [];
  const forms: FoundForm[] = [];
  for (let start = 0; start < all.length; ) {
    const found = formAt(all, start);
    if (found) forms.push({ form: found.form, written: all.slice(start, found.end).join(" ") });
    else words.push(all[start] ?? "");
    start = found?.end ?? start + 1;
  }
  return words.length === 0 ? { words: all, forms: [] } : { words, forms };
}

function formAt(words: readonly string[], start: number): { form: string; end: number } | undefined {
  const first = words[start] ?? "";
  if (first.length > 1 && !FIRST_LETTERS.has(first.slice(0, 2))) return undefined;
  for (let end = Math.min(words.length, start + WORDS_MAX); end > start; end--) {
    const written = words.slice(start, end).join("");
    const form = CANONICAL.get(written);
    // Two letters in the middle of a name are more likely a word ("Bank AS Safra") than a form.
    if (form && (written.length > 2 || start === 0 || end === words.length)) return { form, end };
  }
  return undefined;
}

function detach(normalized: string): string {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(normalized)) return normalized;
  const attached = ATTACHED.find((writing) => normalized.includes(writing));
  return attached ? normalized.replace(attached, ` ${attached} `).replace(/ {2,}/g, " ").trim() : normalized;
}
