/**
 * Chinese family names, simplified characters: the 200 most frequent ones. Source: Ministry of Public Security, National Name
 * Report 2020 (the first hundred); the Hundred Family Surnames for the rest.
 */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
    "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦" +
    "戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由习仓双",
);

/** Family names of two characters, simplified, with their reading. Source: the Hundred Family Surnames. */
const COMPOUND_SURNAMES = {
  欧阳: "ouyang",
  司马: "sima",
  上官: "shangguan",
  诸葛: "zhuge",
  东方: "dongfang",
  尉迟: "yuchi",
  皇甫: "huangfu",
  公孙: "gongsun",
  慕容: "murong",
  司徒: "situ",
  夏侯: "xiahou",
  令狐: "linghu",
  长孙: "zhangsun",
  宇文: "yuwen",
  轩辕: "xuanyuan",
  端木: "duanmu",
  百里: "baili",
  呼延: "huyan",
  南宫: "nangong",
  司空: "sikong",
  澹台: "tantai",
  万俟: "moqi",
  闻人: "wenren",
  独孤: "dugu",
  赫连: "helian",
  拓跋: "tuoba",
  钟离: "zhongli",
  申屠: "shentu",
  西门: "ximen",
  单于: "chanyu",
  太史: "taishi",
  濮阳: "puyang",
  公冶: "gongye",
  鲜于: "xianyu",
} as const satisfies Record<string, string>;

const COMPOUND: ReadonlyMap<string, string> = new Map(Object.entries(COMPOUND_SURNAMES));

/** The reading of the two characters as a family name, or undefined. */
export const compoundSurnameReading = (characters: string): string | undefined => COMPOUND.get(characters);

/** Whether a simplified character is a frequent family name. */
export const isSurname = (character: string): boolean => SURNAMES.has(character);
