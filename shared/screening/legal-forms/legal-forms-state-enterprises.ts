import type { LegalForm } from "./legal-form.ts";

/**
 * Enterprises and institutions of the state, and of one owner, in the states of the former Soviet Union.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF); the Russian classifier OK 028-2012 (ОКОПФ); the acts named by
 * the rows; the transliterations as OFAC writes them in the SDN list.
 */
export const STATE_ENTERPRISE_FORMS = {
  // Federal Law 161-FZ of 14 November 2002 on unitary enterprises.
  fgup: {
    where: "RU",
    writings: `
      fgup, фгуп, fsue, federal state unitary enterprise/company/undertaking/firm, federal unitary state enterprise,
      federal state owned unitary enterprise, федеральное государственное унитарное предприятие,
      federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye unitarnoe/unitarnoye predpriyatie/predpriyatiye/predpriiatie
    `,
  },
  gup: {
    where: "RU",
    writings: `
      gup, гуп, state unitary enterprise, государственное унитарное предприятие,
      gosudarstvennoe/gosudarstvennoye unitarnoe/unitarnoye predpriyatie/predpriyatiye, fkp, фкп,
      federal state enterprise, federal treasury enterprise, federal state owned enterprise,
      federalnoe/federalnoye kazennoe/kazennoye predpriyatie/predpriyatiye
    `,
  },
  mup: {
    where: "RU",
    writings: `
      mup, муп, municipal unitary enterprise, муниципальное унитарное предприятие,
      munitsipalnoe/munitsipalnoye unitarnoe/unitarnoye predpriyatie/predpriyatiye
    `,
  },
  "unitary-enterprise": {
    where: "BY",
    writings: `
      уп, унитарное предприятие, unitary enterprise, unitarnoe/unitarnoye predpriyatie/predpriyatiye,
      унітарнае прадпрыемства, unitarnae/unitarnaye pradpryemstva/pradpryyemstva, руп, rup, рунп,
      republican unitary enterprise, республиканское унитарное предприятие,
      respublikanskoe/respublikanskoye unitarnoe/unitarnoye predpriyatie/predpriyatiye,
      production republican unitary enterprise, republican unitary production enterprise, prup, чуп, chup, чтуп,
      private unitary enterprise, chastnoe/chastnoye unitarnoe/unitarnoye predpriyatie/predpriyatiye,
      частное унитарное предприятие, private trading unitary enterprise
    `,
  },
  "state-enterprise": {
    where: "RU UA KZ UZ MD LT BG",
    writings: `
      дп, гп, державне підприємство, государственное предприятие, derzhavne pidpryemstvo/pidpryyemstvo/pidpryiemstvo,
      gosudarstvennoe/gosudarstvennoye predpriyatie/predpriyatiye, state enterprise, state owned enterprise, kgp, ргп,
      rgp, казенное предприятие
    `,
  },
  "private-enterprise": {
    where: "UA RU BY UZ",
    writings: `
      чп, пп, пе, private enterprise, частное предприятие, chastnoe/chastnoye predpriyatie/predpriyatiye,
      приватне підприємство, pryvatne/privatne pidpryemstvo/pidpryyemstvo/pidpryiemstvo, xususiy korxona, хк,
      хусусии корхона, xususiy korxonasi
    `,
  },
  // OK 028-2012, class 7: institutions of the state.
  "budgetary-institution": {
    where: "RU KZ",
    writings: `
      fgbu, фгбу, fsbi, fgbou, фгбоу, fgbou vo, фгбоу во, fgaou, фгаоу, fgaou vo, фгаоу во, fgbun, фгбун, fgau, фгау,
      fgku, фгку, gbu, гбу, gku, гку, federal state budgetary institution/establishment,
      federal state budgetary institution of science, federal state budget institution,
      federal state budgetary educational institution of higher education,
      federal state autonomous educational institution of higher education, federal state autonomous institution,
      federal state institution, federal state budgetary scientific institution,
      federal state budgetary educational institution, федеральное государственное бюджетное учреждение,
      федеральное государственное бюджетное учреждение науки,
      федеральное государственное бюджетное образовательное учреждение высшего образования,
      федеральное государственное автономное образовательное учреждение высшего образования,
      federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye byudzhetnoe/byudzhetnoye/biudzhetnoe uchrezhdenie/uchrezhdeniye,
      federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye byudzhetnoe/byudzhetnoye uchrezhdenie/uchrezhdeniye nauki,
      federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye byudzhetnoe/byudzhetnoye obrazovatelnoe/obrazovatelnoye uchrezhdenie/uchrezhdeniye vysshego obrazovaniya
    `,
  },
  "individual-entrepreneur": {
    where: "RU UA BY KZ AM GE",
    writings: `
      ип, фоп, жк, individual entrepreneur, sole entrepreneur, индивидуальныи предприниматель,
      individualnyy/individualnyi/individualny predprinimatel, фізична особа підприємець,
      fizychna osoba pidpryyemets/pidpryiemets, fop
    `,
  },
  "autonomous-non-profit": {
    where: "RU",
    writings: `
      ano, ано, автономная некоммерческая организация, avtonomnaya nekommercheskaya organizatsiya,
      autonomous non profit/commercial organization/organisation, ano vo, ano dpo
    `,
  },
} as const satisfies Record<string, LegalForm>;
