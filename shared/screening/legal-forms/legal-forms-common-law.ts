import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of places with English company law, and of India and its neighbours in their own scripts.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const COMMON_LAW_FORMS = {
  // Companies House compares names without "Limited", "Ltd" and "Company" (SI 2015/17, schedule 3), so they are one here.
  // Companies Act 2006, section 59; "Cyfyngedig" is the Welsh writing, "Teoranta" the Irish (Companies Act 2014, section 26).
  limited: {
    where: "GB IE HK CN TW IL CY MT NG KE GH UG TZ ZM NZ AU CA IN PK BD LK MM TH VN KH LA JP KR KP SD IQ",
    writings: `
      ltd, limited, lmtd, ltdd, limted, limitied, limitd, lmited, co ltd/limited/lmtd/lt, company ltd/limited,
      coy ltd/limited, comp ltd/limited, compnay ltd/limited, corp/corporation ltd/limited, limited/ltd company, cyf,
      cyfyngedig, cwmni cyfyngedig, teo, teoranta, ltee, limitee, lt, private company limited by shares,
      by shares ltd, लमटड, লমটড, லமடட, లమటడ, ಲಮಟಡ, ലമററഡ, લમટડ, ਲਮਟਡ, لمیٹڈ, لمیتد, לימיטד, λιμιτεδ, λτδ
    `,
  },
  "limited-by-guarantee": {
    where: "GB IE NG HK AU",
    writings: `
      limited by guarantee, company limited by guarantee, ltd gte, gte ltd, clg, ltd by guarantee
    `,
  },
  unlimited: { where: "GB IE CA", writings: "unltd, unlimited company, ulc, unlimited liability company" },
  // Companies Act 2014, section 969.
  dac: { where: "IE", writings: "dac, designated activity company, cuideachta ghniomhaiochta ainmnithe" },
  // Companies (Audit, Investigations and Community Enterprise) Act 2004, section 33.
  cic: {
    where: "GB",
    writings: `
      cic, community interest company, cio, charitable incorporated organisation/organization
    `,
  },
  // Companies Act 2013 (India), section 4(1)(a); Companies Act 1967 (Singapore), section 27.
  "private-limited": {
    where: "IN PK BD LK NP SG ZW BT MV",
    writings: `
      pvt/private/pte/prv/prvt/pvte/priv/p ltd/limited/lmtd, co pvt/private/pte ltd/limited,
      company pvt/private/pte ltd/limited, pte, pvt, opc pvt/private ltd/limited, smc pvt/private ltd/limited,
      private co/company ltd/limited, corp pvt/private/pte ltd/limited, pvt/pte co ltd/limited, pt ltd, परइवट लमटड,
      पर ल, পরইভট লমটড, பரவட லமடட, పరవట లమటడ, ಪರವಟ ಲಮಟಡ, പരവററ ലമററഡ, પરઇવટ લમટડ, پرايیویٹ لمیٹڈ
    `,
  },
  // Corporations Act 2001 (Australia), sections 148 and 149; Companies Act 71 of 2008 (South Africa), section 11(3).
  "proprietary-limited": {
    where: "AU ZA BW NA SZ LS PG",
    writings: `
      pty, pty/proprietary/propriety/prop ltd/limited, co pty ltd/limited, proprietary, edms bpk, eiendoms beperk,
      pty ltd co, soc pty ltd, rf pty ltd, rf proprietary limited
    `,
  },
  "close-corporation": { where: "ZA NA", writings: "close corporation, cc, beslote korporasie" },
  "state-owned-company": { where: "ZA", writings: "soc ltd, state owned company, bpk, beperk" },
  "non-profit-company": { where: "ZA", writings: "npc, non profit company" },
  // Companies Act 2006, section 58; the Welsh and Irish writings beside it.
  plc: {
    where: "GB IE MT NG KE GH LK MM KH ET CY JO",
    writings: `
      plc, public limited company/co, public ltd company/co, public company limited by shares, ccc,
      cwmni cyfyngedig cyhoeddus, cpt, cuideachta phoibli theoranta, public limited, public ltd, co plc, ltd plc
    `,
  },
  // Limited Liability Partnerships Act 2000; the Kazakh law 220-I of 1998 calls its ТОО so in English.
  llp: {
    where: "GB IN US SG KE KZ",
    writings: `
      llp, limited/ltd liability partnership, lllp, limited liability limited partnership
    `,
  },
  lp: {
    where: "US GB CA HK KY",
    writings: `
      lp, limited/ltd partnership, limited partnership fund, slp, scottish limited partnership
    `,
  },
  "general-partnership": { where: "US GB CA", writings: "general partnership, partnership firm" },
  // Delaware General Corporation Law, section 102(a)(1); Canada Business Corporations Act, section 10.
  inc: {
    where: "US CA PH",
    writings: `
      inc, incorporated, incorporate, incorporation, incoporated, incorp, incorporee, co/company inc/incorporated,
      corp/corporation inc, inc co, inc ltd, ltd inc
    `,
  },
  corporation: {
    where: "US CA KR TW PH JP CN KP",
    writings: `
      corp, corporation, corpn, corporations, coporation, corportation, corporaton, co/company corp/corporation,
      corp co, corporation company, corporacion, corporacao, corporazione, one person corporation, opc, chonghoesa,
      총회사, 总公司, 總公司
    `,
  },
  // A company however it is written: it says less than any other form, see `splitLegalForms`.
  company: {
    where: "US GB IE CN TW HK JP KR IN IR ID MY ES FR IT BR TR",
    writings: `
      co, company, comp, coy, compnay, compay, companay, cmpny, cpy, and co/company, und co, y cia/compania,
      et cie/compagnie, e cia/companhia, and cie, cie, cia, compania, companhia, compagnie, compagnia, og co, och co,
      kompani, kompania, kompaniya, 公司, 分公司, gongsi, kongsi, 회사, hoesa, 会社, 會社, kaisha
    `,
  },
  // Uniform Limited Liability Company Act, section 112; Federal Decree-Law 32 of 2021 (United Arab Emirates), article 11.
  llc: {
    where: "US AE OM SA EG JO QA RU UA BY KG UZ AM AZ GE PH",
    writings: `
      llc, limited/ltd/lim liability company/co/comp/compnay, limited/ltd liability/liab,
      limited liability corporation/corp, ltd lia co, llco, company/co with limited liability,
      co/company with ltd liability, with limited liability, lc, ltd co llc, co/company llc, co llc sp, llc sp,
      llc soc, llc opc, llc spc, limited company liability, limitted liability company, llc co/company,
      society/partnership/association with limited liability, limited liability society
    `,
  },
  pllc: {
    where: "US",
    writings: `
      pllc, professional limited liability company, pc, professional corporation, prof corp
    `,
  },
  // 12 U.S.C. 22: a national bank has "national" in its name.
  "national-association": { where: "US", writings: "na, national association, fsb, federal savings bank" },
  ibc: { where: "VG BZ SC BS", writings: "ibc, international business company" },
  establishment: {
    where: "SA AE KW JO QA BH OM LB LI",
    writings: `
      est, establishment, estab, establishments, ets, etablissement, etablissements, anstalt, موسسة, موسسة فردية,
      sole establishment, individual establishment
    `,
  },
  "sole-proprietorship": {
    where: "US IN SG MY",
    writings: `
      sole proprietorship, sole proprietor, sole prop, proprietorship firm
    `,
  },
} as const satisfies Record<string, LegalForm>;
