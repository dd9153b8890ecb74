import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms in Arabic, Persian and Hebrew, and the Latin abbreviations that the Gulf, the Levant and North Africa use.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const MIDDLE_EAST_FORMS = {
  // Federal Decree-Law 32 of 2021 (United Arab Emirates), article 71; Companies Law M/132 of 2022 (Saudi Arabia), article 156;
  // Law 11 of 2015 (Qatar), article 228; Commercial Code of Iran, article 94.
  llc: {
    where: "AE SA OM QA KW BH EG JO IQ SY LY YE SD PS IR AF",
    writings: `
      ذات مسوولية محدودة, ذات المسوولية المحدودة, ذات مسيولية محدودة, ذات المسيولية المحدودة, شركة ذات مسوولية محدودة,
      شركة ذات مسيولية محدودة, شركة ذات المسوولية المحدودة, محدودة المسوولية, شركة محدودة المسوولية, شركة محدودة, ذمم,
      ش ذ م م, ش م م, ذ م م شخص واحد, المحدودة, المحدوده, محدودة, wll, with limited liability wll, co/company wll,
      spc wll, dhat masuliya mahduda, dhat masuliyyah mahdudah, zat masuliya mahduda, sharikat dhat masuliya mahduda,
      با مسيولیت محدود, با مسيوليت محدود, با مسولیت محدود, مسيولیت محدود, شرکت با مسيولیت محدود,
      ba masouliyat/masuliyat/masooliyat/masoliyat/masouliat/masuliat/masoliat mahdoud/mahdud/mahdood,
      masouliyat/masuliyat/masooliyat/masoliyat mahdoud/mahdud/mahdood, masouliyate/masuliyate mahdoud/mahdud/mahdood,
      ba masouliyate/masuliyate mahdoud/mahdud/mahdood
    `,
  },
  company: {
    where: "SA AE EG JO LB SY IQ KW QA OM BH YE LY SD TN DZ MA IR AF",
    writings: `
      شركة, شرکت, الشركة, شركه, sharikat, sharika, sharikah, shirkat, sherkat, شركت, sherkate, charikat, sherikat,
      חברה, חברת
    `,
  },
  jsc: {
    where: "SA AE EG JO IQ SY KW QA OM BH YE LY SD",
    writings: `
      مساهمة, شركة مساهمة, المساهمة, شركة المساهمة, sjsc, saudi joint stock company, sharikat musahama,
      sharika musahama, musahama, سهامی, شرکت سهامی, sherkat sahami, sahami
    `,
  },
  pjsc: {
    where: "AE SA JO IQ SY",
    writings: `
      ش م ع, مساهمة عامة, شركة مساهمة عامة, المساهمة العامة, مساهمة عامة محدودة, musahama amma,
      sharikat musahama amma, public shareholding company/co, psco, سهامی عام, سهامي عام, شرکت سهامی عام,
      sahami/sahamee am/aam/amm/aamm, sahamiye am/aam, sherkat sahami am/aam/amm
    `,
  },
  cjsc: {
    where: "SA SY",
    writings: `
      مساهمة مقفلة, شركة مساهمة مقفلة, مساهمة مغفلة, شركة مساهمة مغفلة, musahama mughfala,
      saudi closed joint stock company, closed shareholding company
    `,
  },
  // Joint-stock companies of Iran: Commercial Code (amendment of 1347), article 4.
  "private-jsc": {
    where: "IR AE JO SY",
    writings: `
      سهامی خاص, سهامي خاص, شرکت سهامی خاص, sahami/sahamee/sahamy khass/khas/khaas, sahamiye khass/khas/khaas,
      sahami e khass/khas/khaas, sherkat sahami khass/khas/khaas, sherkate sahami khass/khas/khaas, pjs, مساهمة خاصة,
      شركة مساهمة خاصة, ش م خ, musahama khassa, private shareholding company/co, pvt joint stock company/co,
      pvt js co, pvt jsc, private js company
    `,
  },
  cooperative: { where: "IR AF", writings: "تعاونی, شرکت تعاونی, sherkat taavoni, taavoni" },
  // The free zone authorities of Dubai, Sharjah and Ras Al Khaimah; DMCC Company Regulations 2020.
  "free-zone": {
    where: "AE BH OM",
    writings: `
      fze, free zone establishment, fzco, free zone company/co, fzc, fz llc, fz, fze llc, fzco llc,
      fze sole establishment, free zone limited liability company, ش م ح, م م ح, منطقة حرة,
      fz limited liability company
    `,
  },
  dmcc: { where: "AE", writings: "dmcc, dmcc llc, م د م س" },
  "sole-owner": {
    where: "AE BH OM SA QA",
    writings: `
      single person company, sole person company, one person company, شخص واحد, شركة الشخص الواحد, ششو, spc ltd,
      single owner company, sole owner company
    `,
  },
  // Code of Commerce of Lebanon (Legislative Decree 304 of 1942), article 77.
  sal: {
    where: "LB ES",
    writings: `
      sal, societe anonyme libanaise, sal offshore, sal holding, offshore sal, ش م ل, شركة مساهمة لبنانية,
      lebanese joint stock company, sociedad anonima laboral
    `,
  },
  // Law 159 of 1981 (Egypt), article 2.
  sae: {
    where: "EG",
    writings: `
      sae, societe anonyme egyptienne, egyptian joint stock company, شركة مساهمة مصرية, مساهمة مصرية
    `,
  },
  // Legislative Decree 21 of 2001 (Bahrain), article 18; Law 1 of 2016 (Kuwait); Law 11 of 2015 (Qatar); Royal Decree 18/2019 (Oman).
  bsc: {
    where: "BH",
    writings: `
      bsc, bsc c, bsc closed, bahrain shareholding company/co, bahrain joint stock company,
      bahraini joint stock company, ش م ب, شركة مساهمة بحرينية, ش م ب م
    `,
  },
  ksc: {
    where: "KW",
    writings: `
      ksc, kscc, kscp, kpsc, ksc closed, ksc public, kuwaiti shareholding company, kuwait shareholding company,
      kuwait public shareholding company, ش م ك, ش م ك ع, ش م ك م, شركة مساهمة كويتية
    `,
  },
  qsc: {
    where: "QA",
    writings: `
      qpsc, qpjsc, qatari shareholding company, qatari public shareholding company, qatar public shareholding company,
      ش م ق, ش م ع ق, شركة مساهمة قطرية
    `,
  },
  saog: {
    where: "OM",
    writings: `
      saog, societe anonyme omanaise generale, ش م ع ع, omani public joint stock company
    `,
  },
  saoc: {
    where: "OM",
    writings: `
      saoc, societe anonyme omanaise close, ش م ع م, omani closed joint stock company
    `,
  },
  psc: { where: "AE JO QA", writings: "psc" },
  "arab-partnership": {
    where: "SA AE EG JO LB SY IQ",
    writings: `
      شركة تضامن, تضامنية, شركة تضامنية, توصية بسيطة, شركة توصية بسيطة, sharikat tadamun, tawsiya basita
    `,
  },
  // Companies Law 5759-1999 (Israel), section 26; Partnerships Ordinance 5735-1975.
  limited: { where: "IL", writings: "בעמ, בערבון מוגבל, חברה בעמ" },
  partnership: { where: "IL", writings: "שותפות, שותפות כללית, שותפות רשומה" },
  lp: { where: "IL", writings: "שותפות מוגבלת, שותפות מוגבלת רשומה" },
  amuta: { where: "IL", writings: "עמותה, עמותה רשומה, ער, amuta, amutah, חלצ, חברה לתועלת הציבור" },
} as const satisfies Record<string, LegalForm>;
