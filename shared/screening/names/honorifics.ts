/**
 * Titles, ranks and forms of address before a name and letters behind it (normalized). Source: ICAO Doc 9303 part 3, section
 * 4.6, which leaves titles and honorifics out of the name unless the law makes them part of it; the words themselves are a
 * house choice after the names of persons on the Consolidated Screening List of 2026-07-31.
 *
 * Sayyid is here though it is a family name too ("al-Sayyid"): most who are listed with it are Iranians and Iraqis who carry
 * it as a title, written five ways or left out. Not here, as they are names more often: Amir, Malik, Khan, Shah, Mirza, Agha,
 * Hafiz, Hojjat, Said, Don, Pan, Tun, Khun, Bayan, Coronel, Major, King, Prince, Judge, Marshall.
 */
const HONORIFICS = {
  english: `mr mrs ms miss mister mx messrs sir dame madam maam lord lady dr doctor prof professor hon honorable honourable rev
    reverend capt captain lt lieutenant col colonel gen general maj brig brigadier adm admiral sgt sergeant cpl corporal cmdr
    commander commodore ltcol ltgen majgen briggen vadm radm amb ambassador gov minister atty attorney engr eng engineer comrade`,
  // Degrees and generations. "Jr" and "Sr" tell father from son, but forms drop them freely.
  behind: `jr junior sr snr jnr ii iii iv phd md msc bsc mba llb llm cpa mbbs esq esquire obe mbe cbe kbe ret retd rtd`,
  // As OFAC and the UN write them into names and aliases, with the spellings of South Asia, Iran and North Africa.
  islamic: `sheikh shaykh sheik shaikh shaikha sheikha shaykha cheikh cheik shekh shiekh haji hajji hadji hajj hadj haj hajjah hajja
    alhaji alhaj alhajj elhadj elhaj mullah mulla molla mullo mawlawi maulvi maulawi moulvi mawlvi mowlavi molavi mawlavi maulavi
    maulana mawlana moulana mowlana ayatollah ayatullah hojatoleslam hojjatoleslam imam emam qari ustad ustadh ustaz ostad mufti
    qazi allama allamah akhund akhond akhunzada sahib saheb sayyid sayid sayyed seyyed seyed syed sayed saiyid seyyid sayeed`,
  european: `herr frau fraulein dipl dhr mevr mevrouw monsieur madame mademoiselle mme mlle docteur professeur senor senora senorita
    sra srta dona doctora licenciado licenciada lic ingeniero arquitecto profesor profesora capitan sargento comandante teniente
    senhor senhora doutor doutora dott dottor dottoressa avv avvocato signor signora sig ingegnere`,
  eastern: `gospodin gospozha tovarishch polkovnik podpolkovnik pani efendi hoca sardar sarhang sarlashkar sartip muhandis mohandes
    mohandis muhandes`,
  asian: `shri shree smt shrimati thiru datuk dato datin puan encik tengku bapak ibu xiansheng nushi`,
} as const satisfies Record<string, string>;

/** Words that a name keeps at least: "Haji Abdullah" without its title would be a forename that millions have. House choice. */
const WORDS_LEFT_MIN = 2;

const WORDS: ReadonlySet<string> = new Set(Object.values(HONORIFICS).flatMap((words) => words.split(/\s+/)));

/** Whether a normalized word of a person's name is a title or a form of address, which neither helps nor hinders a match. */
export const isHonorific = (word: string): boolean => WORDS.has(word);

/** The words of a person's name without titles; all of them where fewer than two would be left. */
export function withoutHonorifics(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !isHonorific(word));
  return left.length < WORDS_LEFT_MIN ? words : left;
}
