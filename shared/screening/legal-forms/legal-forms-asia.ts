import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of East and Southeast Asia in native writing, in Latin letters and in translation.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const ASIA_FORMS = {
  // Company Law of China (2023), article 7; Company Act of Taiwan, article 2; Companies Ordinance of Hong Kong (cap. 622),
  // section 100; Law on Enterprises of Vietnam (59/2020/QH14), article 37; Civil and Commercial Code of Thailand, section 1098.
  limited: {
    where: "CN HK MO TW VN TH LA KH MM JP KR",
    writings: `
      有限公司, 有限责任公司, 有限責任公司, 私人有限公司, 有限公司分公司, youxian gongsi, youxian zeren gongsi, yuxian gongsi,
      zeren youxian gongsi, cong ty tnhh, cong ty trach nhiem huu han, tnhh, trach nhiem huu han, cong ty tnhh mtv,
      cong ty tnhh mot thanh vien, cty tnhh, cong ty trach nhiem huu han mot thanh vien, tnhh mtv, จากด, chamkat,
      chamgat, jamkad, jumkud, ຈາກດ, chamkad, လမတက, ကမပဏလမတက, ខអលធឌ, លមតធត, อลมเตด
    `,
  },
  "share-company-cjk": {
    where: "CN TW HK",
    writings: `
      股份有限公司, 股份公司, 股份有限責任公司, 股份制有限公司, company limited by shares, co limited by shares, co ltd by shares,
      company ltd by shares, limited by shares, joint stock limited company, joint stock company limited,
      joint stock co ltd, joint stock limited, gufen youxian gongsi, gufen gongsi, shares limited company,
      stock limited company, shares co ltd, share co ltd
    `,
  },
  lp: { where: "CN", writings: "有限合伙, 合伙企业, 有限合伙企业, 合伙企业有限合伙, 普通合伙, 合夥" },
  "individual-proprietorship": { where: "CN TW", writings: "个人独资企业, 個人獨資企業, 个体工商户, 個體戶" },
  // Companies Act of Japan (86/2005), article 6.
  "kabushiki-kaisha": {
    where: "JP",
    writings: `
      kk, kabushiki kaisha, kabushiki gaisha, kabusiki kaisha, 株式会社, 株式會社, 株
    `,
  },
  "yugen-kaisha": {
    where: "JP",
    writings: "yk, yugen kaisha, yugen gaisha, yuugen kaisha, 有限会社, 有限會社, 有",
  },
  "godo-kaisha": { where: "JP", writings: "gk, godo kaisha, godo gaisha, goudou kaisha, 合同会社, 合同會社" },
  "goshi-kaisha": {
    where: "JP",
    writings: "goshi kaisha, 合資会社, 合資會社, gomei kaisha, 合名会社, 合名會社",
  },
  "japanese-corporation": {
    where: "JP",
    writings: `
      一般社団法人, 公益社団法人, 社団法人, 一般財団法人, 公益財団法人, 財団法人, 独立行政法人, 国立大学法人, 国立研究開発法人, 学校法人, 医療法人, 医療法人社団, 特定非営利活動法人, 宗教法人,
      社会福祉法人, 協同組合, ippan shadan hojin, shadan hojin, zaidan hojin, ippan zaidan hojin, gakko hojin,
      dokuritsu gyosei hojin
    `,
  },
  // Commercial Act of Korea, article 170.
  "jusik-hoesa": {
    where: "KR KP",
    writings: `
      jusik hoesa, chusik hoesa, jusighoesa, chusik hoisa, jusik hoisa, 주식회사, 주
    `,
  },
  "yuhan-hoesa": {
    where: "KR",
    writings: "yuhan hoesa, yuhan chaegim hoesa, 유한회사, 유한책임회사, 유, 유한",
  },
  "korean-partnership": {
    where: "KR",
    writings: `
      합자회사, 합명회사, hapja hoesa, hapmyeong hoesa, 재단법인, 사단법인, 사회복지법인, 학교법인, 의료법인, 협동조합
    `,
  },
  // Law on Enterprises of Vietnam, article 37(1)(b).
  jsc: { where: "VN", writings: "cong ty co phan, cong ty cp, ctcp, cty cp, co phan" },
  company: {
    where: "VN TH LA KH MM MY ID",
    writings: `
      cong ty, cty, บรษท, borisat, borisad, boribat, ບລສດ, ករមហន, kromhun, ကမပဏ, syarikat, perusahaan, perseroan
    `,
  },
  "vietnamese-enterprise": {
    where: "VN",
    writings: `
      doanh nghiep tu nhan, dntn, hop tac xa, htx, cong ty hop danh
    `,
  },
  // Public Limited Companies Act B.E. 2535 (Thailand).
  "public-company-limited": {
    where: "TH LA",
    writings: `
      pcl, public company limited, public co ltd, public company ltd, public co limited, มหาชน, จากด มหาชน,
      มหาชน จากด, chamkat mahachon, ມະຫາຊນ
    `,
  },
  "thai-partnership": {
    where: "TH",
    writings: `
      หางหนสวนจากด, หางหนสวน, หจก, หสน, หนสวนจากด, hang hun suan chamkat, hang hun suan, หจก จากด
    `,
  },
  // Companies Act 2016 (Malaysia), section 25; Companies Act of Brunei (cap. 39).
  "sdn-bhd": {
    where: "MY BN",
    writings: `
      sdn bhd, sendirian berhad, sdn berhad, sendirian bhd, sdn, sdn bhn, syarikat sdn bhd, sdn bhd co, co sdn bhd
    `,
  },
  bhd: { where: "MY BN", writings: "bhd, berhad" },
  plt: { where: "MY", writings: "plt, perkongsian liabiliti terhad" },
  // Law 40 of 2007 (Indonesia), article 16.
  pt: { where: "ID", writings: "pt, perseroan terbatas, pt persero, pt perseroan, persero" },
  tbk: { where: "ID", writings: "tbk, terbuka, persero tbk, pt tbk" },
  "indonesian-partnership": {
    where: "ID NL",
    writings: `
      cv, persekutuan komanditer, ud, usaha dagang, perusahaan dagang, perusahaan daerah, perum, perusahaan umum, pma
    `,
  },
} as const satisfies Record<string, LegalForm>;
