import type { SpellingTable } from "./spelling-table.ts";

/**
 * Names of God, and of the Prophet and his kin in Shiite use, that follow Abd (servant of): with it they make one name.
 * Source: A. Schimmel, Islamic Names (1989), chapter 3; the ninety-nine names in the order of al-Tirmidhi, those in use.
 */
export const NAMES_OF_GOD = {
  alim: "aleem",
  azim: "azeem adhim atheem azem",
  aziz: "azeez azez aziez",
  bari: "bary baari",
  basir: "baseer bassir",
  basit: "baset bassit bassett baseth",
  fattah: "fatah fattaah fetah",
  ghaffar: "gaffar ghafar qaffar",
  ghafur: "ghafour ghafoor gafur gafoor ghafor",
  ghani: "gani ghany qani",
  hadi: "hady haadi",
  hafiz: "hafez hafeez hafidh hafid",
  hakim: "hakeem hakem",
  halim: "haleem helim",
  hamid: "hameed",
  haqq: "haq hak hagh haque",
  husayn: "hussein hossein hussain hosein husain",
  jabbar: "jabar djabbar djebbar gabbar gabar jaber",
  jalil: "galil jaleel djalil djelil",
  kabir: "kabeer kebir",
  karim: "kareem kerim krim",
  khaliq: "khalik khaleq khaligh khalek khaleeq",
  latif: "lateef letif latef",
  majid: "majeed magid madjid medjid mejid maguid",
  malik: "malek maalik",
  mannan: "manan",
  matin: "mateen",
  mahdi: "mehdi",
  muhammad: "mohammad mohammed mohamed",
  muhsin: "mohsen mohsin muhsen",
  mumin: "momen moumen moumin mumen momin",
  munim: "monem moneim monim moneam munem menem meneim",
  mutallib: "motaleb muttalib mottaleb mutalib muttaleb mottalib motalib",
  nabi: "naby nabee",
  nasir: "nasser naser nassir nacer",
  nur: "nour noor",
  qadir: "qader kader kadir ghader qadeer gadir gader kadr qadr",
  qayyum: "qayum kayum qayoum kayyum qaiyum ghayoum qaiyoom",
  quddus: "qudus qodus kuddus quddous qoddus kuddous",
  rabb: "rab rabbo rabbuh rabo rabbih rabou",
  rahim: "raheem rehim rahem",
  rahman: "raxman raxmaan rehman rahmaan rahmane rakhman rehmaan",
  rashid: "rasheed rachid rashed",
  rasul: "rasool rasoul resul rassoul",
  rauf: "raouf raoof raof",
  razzaq: "razak razaq razzak razeq razzagh razagh rezzak razzaaq rezak razack razig",
  rida: "reza ridha redha raza",
  sabur: "sabour saboor",
  salam: "salaam selam sallam",
  samad: "samed",
  sami: "samee samei",
  sattar: "satar",
  shakur: "shakoor shakour chakour",
  tawwab: "tawab tavab",
  wadud: "wadood wadoud vadud wadoode ouadoud",
  wahhab: "wahab vahab ouahab wahhaab ouahhab vahhab",
  wahid: "waheed vahid ouahid",
  wakil: "wakeel vakil",
  wali: "vali waly",
  wasi: "wase",
  zahir: "zaher dhahir zaheer thaher",
  zahra: "zahrah zehra",
} as const satisfies SpellingTable;

/** Names after Abd whose writings alone are too short to be read as these names. */
export const AFTER_ABD_ONLY = {
  allah: "lah la llah ilah elah ellah alah lo",
  ali: "aly aal",
  hayy: "hai hay haye",
  // The Maghreb swallows the first vowel.
  salam: "slam",
} as const satisfies SpellingTable;

/**
 * Parts of names that are words of their own where the parts are written apart, and family words of Persian and Pashto.
 * Source: BGN/PCGN 1956, 1958; UK Home Office, A Guide to Names and Naming Practices (2006).
 */
export const NAME_PARTS = {
  abd: "abdul abdel abdal abdol abdoul abdool abdil",
  abu: "abou abo aboo",
  al: "el",
  akhund: "akhond akhoond",
  din: "deen dine eddin eddine uddin aldin addin aldeen uldin oddin eddeen uddeen",
  haji: "hajji hadji hajj haj hadj haaji hag hajy hajie",
  ibn: "bin ben",
  bint: "bent binte",
  mawlawi: "maulvi molawi molavi mowlavi mawlavi maulawi mawlvi moulvi molvi mowlawi moulavi maulavi mewlewi",
  mawlana: "maulana molana moulana mevlana mowlana",
  mulla: "mullah mollah molla mula mulah mola",
  nizhad: "nejad nezhad nejhad nijad nezad najad",
  pur: "pour",
  ullah: "allah ollah ellah",
  zada: "zadeh zadah zade zadha",
} as const satisfies SpellingTable;
