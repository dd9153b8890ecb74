/**
 * Words that say what a company does, not which one it is, with their usual short writings (normalized). Two names never
 * meet by such words alone, on a short list as on a long one.
 * Source: house choice among the frequent words of organization names on the Consolidated Screening List of 2026-07-31.
 */
const GENERIC_WORDS = {
  academy: ["acad"],
  administration: ["admin"],
  aerospace: [],
  aviation: ["avn"],
  bank: ["bk"],
  branch: ["br"],
  bureau: [],
  center: ["centre", "ctr"],
  chemical: ["chem", "chemicals"],
  china: [],
  commercial: ["comm", "comml"],
  communication: ["communications", "comms", "commun"],
  construction: ["constr", "const"],
  cooperative: ["coop"],
  department: ["dept"],
  design: [],
  development: ["dev", "devt", "dvlpt"],
  electric: ["elec", "electrical"],
  electronic: ["electronics", "electr"],
  energy: [],
  engineering: ["eng", "engg", "engrg"],
  enterprise: ["enterprises", "ent"],
  equipment: ["equip", "eqpt"],
  exchange: ["exch"],
  export: ["exports", "exp"],
  factory: ["fact", "fty"],
  finance: ["financial", "fin"],
  foundation: ["found", "fdn"],
  general: ["gen", "gnl"],
  global: [],
  group: ["grp", "groupe", "grupo"],
  holding: ["holdings", "hldg", "hldgs"],
  import: ["imports", "imp"],
  industry: ["industries", "industrial", "ind", "inds", "indl"],
  information: ["info"],
  institute: ["inst", "institut"],
  instrument: ["instruments", "instr"],
  insurance: ["ins"],
  international: ["intl", "int", "internatl"],
  investment: ["investments", "inv", "invest"],
  laboratory: ["lab", "labs", "laboratories"],
  logistics: ["logistic", "log"],
  machinery: ["mach"],
  management: ["mgmt", "mgt"],
  manufacturing: ["mfg", "mfr", "manufacture"],
  marine: [],
  maritime: [],
  material: ["materials", "matl"],
  mechanical: ["mech"],
  ministry: ["min"],
  national: ["natl", "nat"],
  network: ["networks"],
  oil: [],
  organization: ["organisation", "org"],
  petroleum: ["petrol", "pet"],
  plant: [],
  precision: ["prec"],
  product: ["products", "prod", "prods"],
  production: [],
  research: ["res", "rsch"],
  science: ["sciences", "sci", "scientific"],
  service: ["services", "serv", "svc", "svcs", "srvcs"],
  shipping: ["ship"],
  software: [],
  state: [],
  system: ["systems", "sys"],
  technology: ["technologies", "tech", "technol", "techs"],
  telecommunication: ["telecommunications", "telecom", "telecoms"],
  trade: ["trading", "trdg"],
  transport: ["transportation", "trans", "transp"],
  university: ["univ", "universitat", "universite"],
} as const satisfies Record<string, readonly string[]>;

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(GENERIC_WORDS).flatMap(([word, writings]) =>
    [word, ...writings].map((writing) => [writing, word]),
  ),
);

/** The word that a generic word is a writing of ("tech" gives "technology"), or undefined for a distinctive word. */
export const genericWord = (word: string): string | undefined => CANONICAL.get(word);

/**
 * Words that neither help nor hinder a match: articles, conjunctions, honorifics (normalized).
 * House choice: function words of English, French and Spanish, and forms of address that OFAC writes into names.
 */
const IGNORED_WORDS = new Set(
  "the of and for de du des la le les el y e dr mr mrs ms miss prof professor sir haji hajji hadji sheikh shaykh sayyid mullah maulana".split(
    " ",
  ),
);

/** Whether a word is an article, a conjunction or an honorific. */
export const isIgnored = (word: string): boolean => IGNORED_WORDS.has(word);
