import { COUNTRY_NAMES } from "../../jurisdiction/countries.ts";
import { normalizeText } from "./normalize.ts";

/** Regions and points of the compass as companies name their subsidiaries after them (normalized). House choice. */
const REGIONS =
  "africa america americas apac asia asian balkans central east eastern emea eurasia eurasian europe european euro global gulf latin middle nordic north northern pacific scandinavia south southern west western worldwide";

/**
 * Countries, nationalities and their common other names that the table of countries does not spell so (normalized).
 * House choice: places where providers of computing and their customers are at home.
 */
const NATIONS =
  "algerian american arab arabian argentine asean australian austrian azerbaijani bahraini belarusian belgian brasil brazilian british bulgarian burma canadian chilean chinese colombian croatian cypriot czech danish deutsch deutsche deutschland dutch egyptian emirati emirates england english espana estonian finnish french german greek hellas hellenic holland hungarian iberia india indian indonesian iranian iraqi ireland irish israeli italia italian italy japanese kazakh korea korean kuwaiti latvian lebanese lithuanian macao malaysian mexican mexico moroccan nederland netherlands nippon norge norwegian osterreich pakistani peruvian philippine polish polska portuguese prc qatari romanian russian saudi schweiz scotland scottish serbian singaporean slovak slovenian spanish sudanese suisse suomi sverige swedish swiss syrian taiwanese thai tunisian turk turkey turkish turkiye uae uk ukrainian usa uzbek vietnamese wales yemeni";

/** Large cities and provinces (normalized). House choice: seats of subsidiaries and regional headquarters of technology firms. */
const CITIES =
  "abidjan abu dhabi accra addis ababa aires almaty amsterdam anhui ankara antwerp astana athens atlanta austin auckland baku bangalore bengaluru bangkok barcelona basel beijing beirut belgrade berlin berne bogota bologna boston bratislava bremen brisbane brussels bucharest budapest buenos busan cairo california casablanca changchun changsha chengdu chennai chicago chongqing cologne colombo copenhagen dalian dallas damascus delhi denver detroit dhaka doha dongguan dortmund dresden dubai dublin dusseldorf edinburgh eindhoven essen foshan frankfurt fujian fuzhou geneva gothenburg guangdong guangxi guangzhou guiyang hainan haifa hamburg hanoi hangzhou harbin hebei hefei heidelberg heilongjiang helsinki henan houston hubei hunan hyderabad incheon istanbul jakarta jeddah jiangsu jiangxi jilin jinan johannesburg karachi karlsruhe kiev kyiv koln kolkata kowloon krakow kuala kunming kyoto lagos lahore leipzig liaoning lima lisbon ljubljana london lumpur luxembourg lyon macau madrid malaga manchester manila mannheim marseille melbourne miami milan milano minsk montreal moscow mumbai munchen munich nagoya nairobi nanjing nantong naples ningbo novosibirsk nuremberg nurnberg oslo ottawa paris penang perth petersburg porto prague pune qingdao riga riyadh rome rotterdam santiago sao paulo sarajevo seattle seoul shaanxi shandong shanghai shanxi sharjah shenyang shenzhen sichuan sofia stockholm stuttgart suzhou sydney taipei tallinn tashkent tbilisi tehran texas tianjin tokyo toronto toulouse tripoli tunis turin utrecht valencia vancouver vienna vilnius warsaw washington wien wuhan wuxi xiamen xian yerevan yokohama york zagreb zhejiang zhengzhou zhuhai zurich";

const wordsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => normalizeText(name).split(" "));

/** Cities that are countries of their own stay words of where. */
const CITY_STATES = new Set(["hong", "kong", "singapore", "macau", "monaco"]);

const COUNTRIES: ReadonlySet<string> = new Set(
  wordsOf([...Object.keys(COUNTRY_NAMES), ...Object.values(COUNTRY_NAMES)]),
);

const PLACES: ReadonlySet<string> = new Set(
  wordsOf([...Object.values(COUNTRY_NAMES), REGIONS, NATIONS, CITIES]),
);

/** Whether a normalized word is part of the name of a country, a region or a large city, or a nationality. */
export const isPlaceWord = (word: string): boolean => PLACES.has(word);

/** Whether a normalized word is part of the name of a country that is no city, or the code of one. */
export const isCountryWord = (word: string): boolean => COUNTRIES.has(word) && !CITY_STATES.has(word);
