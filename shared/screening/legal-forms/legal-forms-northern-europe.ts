import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of German, Dutch, Nordic and Baltic company law.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const NORTHERN_EUROPE_FORMS = {
  // GmbHG section 4 (Germany), GmbHG section 5 (Austria), Code of Obligations article 950 (Switzerland).
  gmbh: {
    where: "DE AT CH LI",
    writings: `
      gmbh, gesmbh, mbh, ggmbh, gemeinnutzige gmbh, gesellschaft mit beschrankter haftung,
      gesellschaft mit beschraenkter haftung, gesellschaft mbh, gmbh i l, gmbh in liquidation
    `,
  },
  // Section 5a GmbHG.
  ug: {
    where: "DE",
    writings: `
      ug, ug haftungsbeschrankt, ug haftungsbeschraenkt, unternehmergesellschaft,
      unternehmergesellschaft haftungsbeschrankt/haftungsbeschraenkt
    `,
  },
  // HGB section 19(2): the partner that is liable is named in the form.
  "gmbh-co-kg": {
    where: "DE AT",
    writings: `
      gmbh/gesmbh/mbh co/cie kg, gmbh and/und/u/et co kg, gmbh co kommanditgesellschaft, ag/se/ug co kg,
      ag/se and/und co kg, ug haftungsbeschrankt co kg, gmbh co
    `,
  },
  "gmbh-co-kgaa": { where: "DE", writings: "gmbh/ag/se co kgaa, gmbh/ag/se and/und co kgaa" },
  "gmbh-co-ohg": { where: "DE AT", writings: "gmbh co ohg/og, gmbh and/und co ohg/og" },
  ag: { where: "DE AT CH LI", writings: "ag, aktiengesellschaft, aktienges, ag in liquidation" },
  kg: {
    where: "DE AT",
    writings: `
      kg, kommanditgesellschaft, co kg, and/und/u co kg, keg, kommanditerwerbsgesellschaft
    `,
  },
  kgaa: { where: "DE", writings: "kgaa, kommanditgesellschaft auf aktien, co kgaa, ag co kgaa auf aktien" },
  ohg: {
    where: "DE AT",
    writings: `
      ohg, offene handelsgesellschaft, co ohg, and/und co ohg, og, offene gesellschaft, oeg,
      offene erwerbsgesellschaft
    `,
  },
  gbr: {
    where: "DE",
    writings: `
      gbr, gesellschaft burgerlichen/buergerlichen rechts, egbr, bgb gesellschaft, gesbr
    `,
  },
  "partnership-of-professions": {
    where: "DE",
    writings: `
      partg, partgmbb, partnerschaftsgesellschaft, partnerschaftsgesellschaft mbb, mbb
    `,
  },
  "registered-merchant": {
    where: "DE AT CH",
    writings: `
      ek, e kfm, ekfr, eingetragener kaufmann, eingetragene kauffrau, einzelunternehmen, eingetragenes unternehmen,
      inhaber, inh
    `,
  },
  "registered-cooperative": {
    where: "DE AT CH",
    writings: `
      eg, eingetragene genossenschaft, egen, genossenschaft, regg enmbh,
      registrierte genossenschaft mit beschrankter haftung
    `,
  },
  // BGB section 65.
  "registered-association": {
    where: "DE AT",
    writings: `
      ev, eingetragener verein, verein, rv, rechtsfahiger verein
    `,
  },
  // Council Regulation (EC) 2157/2001, article 11.
  se: {
    where: "DE FR NL AT CZ",
    writings: `
      se, societas europaea, european company, europaische gesellschaft, societe europeenne
    `,
  },
  eeig: {
    where: "DE FR BE GB",
    writings: `
      eeig, ewiv, european economic interest grouping, europaische wirtschaftliche interessenvereinigung, geie,
      groupement europeen dinteret economique
    `,
  },
  // Civil Code of the Netherlands, book 2, articles 64 and 175; Code of Companies and Associations (Belgium), article 1:5.
  bv: {
    where: "NL BE CW SR",
    writings: `
      bv, besloten vennootschap, besloten vennootschap met beperkte aansprakelijkheid, bv io, bvba,
      besloten vennootschap met beperkte aansprakelijkheid bvba
    `,
  },
  nv: { where: "NL BE CW SR AW", writings: "nv, naamloze vennootschap" },
  vof: { where: "NL BE", writings: "vof, vennootschap onder firma" },
  "dutch-partnership": {
    where: "NL BE",
    writings: `
      commanditaire vennootschap, comm v, gcv, gewone commanditaire vennootschap, maatschap
    `,
  },
  "dutch-cooperative": {
    where: "NL BE",
    writings: `
      cooperatie ua, cooperatief, cooperatief ua, cooperatieve, cooperatieve ua, cvba, cooperatieve vennootschap,
      cooperatieve vennootschap met beperkte aansprakelijkheid, cooperatie
    `,
  },
  vzw: {
    where: "BE",
    writings: `
      vzw, vereniging zonder winstoogmerk, ivzw, asbl, association sans but lucratif, aisbl,
      association internationale sans but lucratif, internationale vereniging zonder winstoogmerk
    `,
  },
  // Swedish Companies Act (2005:551), chapter 28, section 3; Finnish Companies Act 624/2006, chapter 2.
  ab: {
    where: "SE FI LT",
    writings: `
      ab, aktiebolag, aktiebolaget, ab publ, publ ab, publ, akcine bendrove, privat aktiebolag, publikt aktiebolag,
      abp
    `,
  },
  "swedish-partnership": {
    where: "SE",
    writings: `
      hb, handelsbolag, handelsbolaget, kommanditbolag, kommanditbolaget, enskild firma
    `,
  },
  "ekonomisk-forening": { where: "SE", writings: "ek for, ekonomisk forening, ideell forening" },
  oy: {
    where: "FI",
    writings: `
      oy, osakeyhtio, oyj, julkinen osakeyhtio, oy ab, ab oy, oyj abp, osakeyhtio aktiebolag, oy ltd
    `,
  },
  "finnish-partnership": { where: "FI", writings: "ky, kommandiittiyhtio, ay, avoin yhtio, tmi, toiminimi" },
  "finnish-association": {
    where: "FI",
    writings: `
      ry, rekisteroity yhdistys, registrerad forening, osk, osuuskunta, andelslag
    `,
  },
  // Aksjeloven and aksjeselskapsloven, section 2-2 / 2; Czech act 90/2012, section 243; Turkish Commercial Code 6102, article 43.
  as: {
    where: "NO DK CZ SK TR LV EE",
    writings: `
      as, aksjeselskap, aksjeselskapet, aktieselskab, aktieselskabet, akciova spolecnost, akciova spolocnost,
      akc spol, anonim sirketi, anonim sirket, anonim sti, anonim ortakligi, aktsiaselts, akciju sabiedriba,
      as ltd sti
    `,
  },
  asa: { where: "NO", writings: "asa, allmennaksjeselskap, allmennaksjeselskapet" },
  "norwegian-partnership": {
    where: "NO",
    writings: `
      ans, ansvarlig selskap, selskap med delt ansvar, enk, enkeltpersonforetak, nuf,
      norskregistrert utenlandsk foretak, samvirkeforetak
    `,
  },
  aps: { where: "DK", writings: "aps, anpartsselskab, anpartsselskabet, ivs, ivaerksaetterselskab" },
  "danish-partnership": {
    where: "DK",
    writings: `
      interessentskab, kommanditselskab, partnerselskab, amba, andelsselskab med begraenset ansvar, fmba,
      forening med begraenset ansvar, smba
    `,
  },
  // Icelandic acts 2/1995 and 138/1994.
  hf: { where: "IS FO", writings: "hf, hlutafelag, ehf, einkahlutafelag, ohf, opinbert hlutafelag" },
  "icelandic-partnership": {
    where: "IS",
    writings: `
      sf, sameignarfelag, slf, samlagsfelag, ses, sjalfseignarstofnun
    `,
  },
  // Estonian Commercial Code, sections 135 and 222; Latvian Commercial Law, section 28; Lithuanian law VIII-1835.
  ou: { where: "EE", writings: "ou, osauhing" },
  "estonian-partnership": {
    where: "EE",
    writings: `
      taisuhing, usaldusuhing, fie, fuusilisest isikust ettevotja, mtu, mittetulundusuhing, tulundusuhistu
    `,
  },
  sia: {
    where: "LV",
    writings: `
      sia, sabiedriba ar ierobezotu atbildibu, sabiedriba ar ierobezoto atbildibu
    `,
  },
  "latvian-merchant": {
    where: "LV",
    writings: `
      ik, individualais komersants, pilnsabiedriba, komanditsabiedriba
    `,
  },
  uab: { where: "LT", writings: "uab, uzdaroji akcine bendrove, uzdaroji akcine bendrove uab" },
  "lithuanian-partnership": {
    where: "LT",
    writings: `
      mb, mazoji bendrija, individuali imone, vsi, viesoji istaiga, tub, tikroji ukine bendrija, kub,
      komanditine ukine bendrija
    `,
  },
} as const satisfies Record<string, LegalForm>;
