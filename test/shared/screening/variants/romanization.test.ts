import { expect, test } from "vitest";
import { anEntry, THRESHOLDS } from "../an-entry.ts";
import { screenAgainst } from "./listed.ts";

/** Each row: a listed person, and the same name by other ways to write the sounds or letters of its language in Latin ones. */
const PERSONS: Record<string, readonly (readonly [string, ...string[]])[]> = {
  Russian: [
    ["PUTIN, Vladimir Vladimirovich", "Wladimir Wladimirowitsch Putin", "Vladimir Poutine"],
    ["SHOIGU, Sergei Kuzhugetovich", "Sergey Shoygu", "Serguei Choïgou", "Sergej Schoigu"],
    ["GERASIMOV, Valery Vasilyevich", "Valerij Vasil'evich Gerasimov", "Valeriy Guerassimov"],
    ["KHRUSHCHEV, Nikita Sergeyevich", "Nikita Khrouchtchev"],
    ["YELTSIN, Boris Nikolayevich", "Boris Eltsine", "Boris Nikolaevich El'tsin"],
    ["ZHIRINOVSKY, Vladimir Volfovich", "Vladimir Zhirinovskiy", "Vladimir Jirinovski"],
    ["MEDVEDEV, Dmitry Anatolyevich", "Dmitri Medwedew", "Dmitrij Anatol'evič Medvedev"],
    ["GORBACHEV, Mikhail Sergeyevich", "Michail Gorbatschow", "Mikhaïl Gorbatchev", "Mihail Gorbačev"],
    ["TSYGANOV, Yevgeny Yuryevich", "Evgenii Iur'evich Cyganov", "Evgeny Tsyganov"],
    ["SHCHERBAKOV, Alexey Fyodorovich", "Aleksei Fedorovich Scherbakov", "Alexej Schtscherbakow"],
  ],
  Ukrainian: [
    ["YANUKOVYCH, Viktor Fedorovych", "Viktor Yanukovich", "Wiktor Janukowytsch", "Victor Ianoukovitch"],
    ["MEDVEDCHUK, Viktor Volodymyrovych", "Victor Medvedtchouk", "Wiktor Medwedtschuk"],
    ["HRYTSENKO, Oleksandr Serhiyovych", "Oleksandr Grytsenko"],
    ["ZAKHARCHENKO, Vitaliy Yuriyovych", "Vitalii Zakharchenko", "Vitaly Sacharchenko"],
  ],
  Arabic: [
    ["AL-ZAWAHIRI, Ayman Muhammad", "Aiman Mohammed Al Zawahiri", "Aymen Mohamed az-Zawahiri"],
    ["AL-QADHAFI, Muammar", "Moammar Gaddafi", "Mu'ammar al-Gaddafi", "Mouammar Kadhafi", "Muammar Qaddafi"],
    ["HUSSEIN, Uday Saddam", "Odai Saddam Hussain", "Uday Saddam Husayn", "Oudaï Saddam Hussein"],
    ["ABD AL-RAHMAN, Umar", "Omar Abdel Rahman", "Omar Abdurrahman", "Umar Abdulrahman"],
    ["NASRALLAH, Hasan", "Hassan Nasrallah", "Hassan Nasr Allah", "Hasan Nasrullah"],
    ["AL-ASSAD, Bashar", "Bashar el-Asad", "Bachar al-Assad", "Bashar Assad"],
    ["YUSUF, Ibrahim Khalil", "Youssef Ibrahim Khaleel", "Yousif Ibraheem Khalil"],
    ["AL-SHAYBANI, Fuad Qasim", "Fouad Kassem Al Sheibani", "Fuad Qassim Shaibani"],
    ["JUMA, Faysal Mansur", "Faisal Mansour Jumaa", "Feisal Mansoor Gomaa"],
  ],
  Persian: [
    ["SOLEIMANI, Qasem", "Ghasem Soleymani", "Qassem Suleimani", "Kassim Soleimani"],
    ["MOHAMMADZADEH, Gholamreza", "Gholam Reza Mohammad Zadeh", "Qolamreza Mohammadzade"],
    ["TAGHAVI, Hossein", "Hosein Taqavi", "Hussain Taghawi"],
    ["JAFARI, Mohammad Ali", "Mohamad Ali Ja'fari", "Muhammad Ali Jaafari"],
  ],
  // Wade–Giles, and Cantonese as it is written in Hong Kong, of a given name that the list writes alike: in one word, or in two.
  Chinese: [
    ["ZHOU, Xiaochuan", "Chou Hsiaochuan", "Chow Hsiaochuan", "Zhou Xiao-chuan"],
    ["MAO, Zedong", "Mao Tsetung", "Mao Ze Dong"],
    ["DENG, Xiaoping", "Teng Hsiaop'ing", "Teng Hsiaoping"],
    ["ZHANG, Guo Zhong", "Chang Kuo-chung", "Cheung Kwok Chung"],
    ["CHEN, Wei Ming", "Chan Wai Ming", "Ch'en Wei-ming", "Chan Wai-ming"],
    ["HUANG, Zhi Qiang", "Huang Chih-ch'iang"],
  ],
  Korean: [
    ["KIM, Jong Un", "Kim Chong-un", "Kim Jeong-eun", "Gim Jeong Eun"],
    ["CHOE, Ryong Hae", "Choi Yong-hae", "Choe Ryong-hae", "Ch'oe Ryong-hae"],
    ["RI, Yong Ho", "Lee Young-ho", "Yi Yŏng-ho"],
    ["PAK, Pong Ju", "Park Bong-ju", "Bak Bong Ju"],
    ["JANG, Song Thaek", "Chang Sŏng-t'aek", "Jang Seong-taek"],
    ["KIM, Kyong Hui", "Kim Kyung-hee", "Gim Gyeong Hui"],
  ],
};

for (const [language, rows] of Object.entries(PERSONS)) {
  const screen = screenAgainst(
    Object.values(PERSONS)
      .flat()
      .map(([listed]) => anEntry(listed, { id: `listed ${listed}`, kind: "person" })),
  );
  test.for(rows.flatMap(([listed, ...written]) => written.map((name) => [name, listed] as const)))(
    `the ${language} name \`%s\` alerts on %s`,
    ([name, listed]) => {
      const hit = screen(name, "person").find(({ entryId }) => entryId === `listed ${listed}`);
      expect(hit?.score ?? 0).toBeGreaterThanOrEqual(THRESHOLDS.alert);
    },
  );
}
