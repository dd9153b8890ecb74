import { lazily, parseLexicon } from "./lexicon.ts";

/**
 * Beginnings of Russian and Ukrainian words in the names of organizations, with the words of their English names; the endings are those of case and
 * gender. Sources: English names of Russian bodies in the SDN list of OFAC and in 15 CFR part 744, supplement no. 4.
 */
const STEMS = `
институт institute; университет university; академи academy; завод plant; фабрик factory; концерн concern
корпораци corporation; компани company; групп group; холдинг holding; банк bank; фонд foundation; фирм firm
агентств agency; министерств ministry; комитет committee; бюро bureau; центр center; обороны defense
оборон defense; военн military; вооружен armed; сил forces; армии army; арми army; флот fleet; морск marine
авиа aviation; авиацион aviation; авиастроит aircraft; самолет aircraft; вертолет helicopter; ракет missile
космическ space; ракетно rocket; судостроит shipbuilding; судоремонт ship repair; судоход shipping
верф shipyard; порт port; железн railway; дорог railway; научн scientific; исследоват research
конструкторск design; проектн design; опытн experimental; производств production; промышлен industrial
машиностроит machine building; приборостроен instrument; механическ mechanical; электрон electronics
электромеханическ electromechanical; радио radio; электротех electrotechnical; микроэлектрон microelectronics
оптическ optical; лазерн laser; инструмент instrument; прибор instrument; систем systems; технологи technology
техник technics; техническ technical; информацион information; связи communications; телеком telecom
автоматик automation; полупроводник semiconductor; вычислительн computing; нефт oil; нефтян oil; газ gas
нефтегаз oil and gas; нефтехим petrochemical; химическ chemical; энерг energy; энергетик energy; атомн atomic
ядерн nuclear; уголь coal; угольн coal; металлургическ metallurgical; сталь steel; алюмини aluminum
строительн construction; строительств construction; торгов trading; торг trade; дом house
внешнеэкономическ foreign economic; инвестицион investment; финансов financial; страхов insurance
транспорт transport; логистик logistics; груз cargo; экспорт export; импорт import; сервис service
услуг services; российск russian; росси russia; федерал federal; федераци federation; государствен state
национальн national; народн peoples; центральн central; объединен united; международн international
всероссийск all russian; главн main; специальн special; служб service; управлени directorate
безопасност security; разведк intelligence; внешн foreign; внутренн internal; предприяти enterprise
унитарн unitary; обществ company; организаци organization; ассоциаци association; союз union; москв moscow
московск moscow; петербург petersburg; санкт saint; крым crimea; крымск crimean; республик republic
белорусск belarusian; беларус belarus; украин ukraine; казахстан kazakhstan; донецк donetsk; луганск luhansk
севастопол sevastopol; чеченск chechen; трейд trade; трейдинг trading; инжиниринг engineering; маркетинг marketing
консалтинг consulting; девелопмент development; менеджмент management; шиппинг shipping; интернэшнл international
интернешнл international; технолоджи technology; солюшнс solutions; эйрлайнс airlines; кэпитал capital
`;

/** Letters of an ending of case, gender and number after a stem; after a short stem more would make another word: "Газпром". */
const ENDING_LETTERS_MAX = 7;
const SHORT_ENDING_LETTERS_MAX = 2;
const SHORT_STEM_LETTERS_MAX = 4;

const stems = lazily(() => parseLexicon([STEMS]).rows);

/** The English word of a business word in Cyrillic, whatever its ending; undefined for another word. */
export function translateCyrillic(protectedWord: string): string | undefined {
  // The stems are written with the letter that `protectCyrillic` replaces.
  const word = protectedWord.replaceAll("ҋ", "й");
  for (let length = word.length; length >= Math.max(3, word.length - ENDING_LETTERS_MAX); length--) {
    if (length <= SHORT_STEM_LETTERS_MAX && word.length - length > SHORT_ENDING_LETTERS_MAX) return undefined;
    const translation = stems().get(word.slice(0, length))?.[0];
    if (translation !== undefined) return translation;
  }
  return undefined;
}
