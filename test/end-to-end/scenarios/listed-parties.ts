import { type CompiledWatchlist, compileWatchlist } from "../../../shared/watchlist/compile.ts";

/** Columns of the Consolidated Screening List that a row here fills. */
type ListedParty = {
  source: keyof typeof SOURCES;
  type: "Individual" | "Entity" | "";
  name: string;
  addresses: string;
  alt_names?: string;
  nationalities?: string;
  dates_of_birth?: string;
  ids?: string;
};

const SOURCES = {
  SDN: "Specially Designated Nationals (SDN) - Treasury Department",
  EL: "Entity List (EL) - Bureau of Industry and Security",
  MEU: "Military End User (MEU) List - Bureau of Industry and Security",
  DPL: "Denied Persons List (DPL) - Bureau of Industry and Security",
  UVL: "Unverified List (UVL) - Bureau of Industry and Security",
  CMIC: "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department",
} as const;

/** The parties of the scenarios. All but Inspur, which is on the Entity List in truth, and BYD below are invented. */
const PARTIES: readonly ListedParty[] = [
  {
    source: "SDN",
    type: "Individual",
    name: "ZAVARIN, Gleb Arkadyevich",
    addresses: "Moscow, RU",
    nationalities: "RU",
    dates_of_birth: "1968-03-14",
    ids: "Passport, 715224897, RU",
  },
  {
    source: "SDN",
    type: "Individual",
    name: "ALI, Mohammad",
    addresses: "Quetta, PK",
    nationalities: "PK",
    dates_of_birth: "1965-02-11",
  },
  {
    source: "SDN",
    type: "Individual",
    name: "BELOUSENKO, Rodion Matveyevich",
    addresses: "Minsk, BY",
    nationalities: "BY",
    dates_of_birth: "1971-08-02",
  },
  { source: "SDN", type: "Entity", name: "Ostrovnoy Shipping FZE", addresses: "Dubai, AE" },
  { source: "SDN", type: "Entity", name: "Zarya Vektor Holding OOO", addresses: "Moscow, RU" },
  {
    source: "EL",
    type: "",
    name: "Inspur Electronic Information Industry Co., Ltd.",
    addresses: "1036 Langchao Road, Jinan, Shandong, CN",
    alt_names: "Inspur Information",
  },
  { source: "EL", type: "", name: "Tianhe Yuanjian Computing Institute", addresses: "Mianyang, Sichuan, CN" },
  { source: "MEU", type: "", name: "Shenyang Haofeng Aeroengine Design Bureau", addresses: "Shenyang, CN" },
  { source: "DPL", type: "", name: "Brightwater Avionics Export LLC", addresses: "Hialeah, FL, US" },
  {
    source: "UVL",
    type: "",
    name: "Kwai Fung Electronic Components Trading Limited",
    addresses: "Kowloon, HK",
  },
  {
    source: "CMIC",
    type: "Entity",
    name: "Huaxi Surveillance Technology Co., Ltd.",
    addresses: "Chengdu, CN",
  },
];

const COLUMNS =
  "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids".split(
    ",",
  );

function csv(): string {
  const rows = PARTIES.map((party, index) => {
    const cells: Record<string, string> = { ...party, source: SOURCES[party.source], _id: `party-${index}` };
    return COLUMNS.map((column) => `"${cells[column] ?? ""}"`).join(",");
  });
  return [COLUMNS.join(","), ...rows, ""].join("\n");
}

/** The list of Chinese military companies: its real notice, 91 FR 35189, names BYD among others. */
const CHINESE_MILITARY_COMPANIES = {
  list_id: "dow-1260h",
  entities: [{ name: "BYD Company Limited", aliases: ["BYD"], country: "China" }],
};

/** The parties as a compiled list, fetched at some time. */
export function listedParties(checkedAt: string): CompiledWatchlist {
  const compiled = compileWatchlist({
    kind: "official",
    sources: [
      { name: "parties.csv", bytes: Buffer.from(csv()), checkedAt },
      {
        name: "chinese-military-companies.json",
        bytes: Buffer.from(JSON.stringify(CHINESE_MILITARY_COMPANIES)),
        checkedAt,
      },
    ],
  });
  if (!compiled.ok) throw new Error(compiled.failure.message);
  return compiled.value;
}
