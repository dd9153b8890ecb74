import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of Poland, Czechia, Slovakia, Hungary, the Balkans, Greece and Turkey.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const EASTERN_EUROPE_FORMS = {
  // Kodeks spolek handlowych, articles 160, 24, 104, 127 and 300-7.
  "sp-z-oo": {
    where: "PL",
    writings: `
      sp z oo, spolka z ograniczona odpowiedzialnoscia, spolka z oo, spolka z ogr odp, sp z ogr odp,
      sp z oo w likwidacji
    `,
  },
  "sp-z-oo-sp-k": {
    where: "PL",
    writings: `
      sp z oo sp k, sp z oo spolka komandytowa, spolka z ograniczona odpowiedzialnoscia spolka komandytowa,
      spolka z ograniczona odpowiedzialnoscia sp k, spolka z oo sp k
    `,
  },
  "polish-partnership": {
    where: "PL",
    writings: `
      sp j, spolka jawna, sp k, spolka komandytowa, sp p, spolka partnerska, ska, spolka komandytowo akcyjna,
      spolka cywilna, sp jawna, sp komandytowa
    `,
  },
  psa: { where: "PL", writings: "psa, prosta spolka akcyjna" },
  // Act 90/2012 (Czechia), section 132; Commercial Code 513/1991 (Slovakia), section 107.
  sro: {
    where: "CZ SK",
    writings: `
      sro, spol sro, spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym, spol s rucenim omezenym,
      spol s rucenim obmedzenym
    `,
  },
  "czech-partnership": {
    where: "CZ SK",
    writings: `
      vos, verejna obchodni spolecnost, verejna obchodna spolocnost, komanditni spolecnost, komanditna spolocnost,
      statni podnik, statny podnik, kom spol, zapsany spolek, zapsany ustav, obecne prospesna spolecnost
    `,
  },
  jsa: { where: "SK", writings: "jsa, jednoducha spolocnost na akcie" },
  // Act V of 2013 (Hungary), sections 3:90 and following.
  kft: {
    where: "HU",
    writings: `
      kft, korlatolt felelossegu tarsasag, korlatolt felelosegu tarsasag, nonprofit kft,
      nonprofit korlatolt felelossegu tarsasag, kozhasznu nonprofit kft
    `,
  },
  zrt: { where: "HU", writings: "zrt, zartkoruen mukodo reszvenytarsasag, zartkoru reszvenytarsasag" },
  nyrt: { where: "HU", writings: "nyrt, nyilvanosan mukodo reszvenytarsasag, nyilvanos reszvenytarsasag" },
  rt: { where: "HU", writings: "reszvenytarsasag" },
  bt: { where: "HU", writings: "bt, beteti tarsasag, kkt, kozkereseti tarsasag, egyeni ceg" },
  // Zakon o trgovackim drustvima (Croatia), article 385; ZGD-1 (Slovenia), article 471; Zakon o privrednim drustvima (Serbia), 139.
  doo: {
    where: "RS HR SI BA ME MK XK",
    writings: `
      doo, доо, дооел, dooel, jdoo, jednostavno drustvo s ogranicenom odgovornoscu,
      drustvo s ogranicenom odgovornoscu/odgovornosti, drustvo sa ogranicenom odgovornoscu/odgovornosti,
      drustvo ogranicene odgovornosti, druzba z omejeno odgovornostjo, druzba z oo,
      друштво са ограниченом одговорношћу, друштво со ограничена одговорност, drustvo so ogranicena odgovornost,
      drushtvo so ogranichena odgovornost, drustvo s ogranichenom odgovornoshchu,
      друштво со ограничена одговорност од едно лице, drustvo so ogranicena odgovornost od edno lice
    `,
  },
  dd: { where: "HR SI BA", writings: "dd, dionicko drustvo, delniska druzba, дионичко друштво" },
  ad: {
    where: "RS ME BG MK BA",
    writings: `
      ad, ад, akcionarsko drustvo, акционарско друштво, akcionersko drustvo, акционерско друштво,
      aktsionerno druzhestvo, акционерно дружество, акционерно д во, adsits, адсиц
    `,
  },
  "balkan-partnership": {
    where: "HR SI RS BA BG",
    writings: `
      jtd, javno trgovacko drustvo, druzba z neomejeno odgovornostjo, dno, komanditno drustvo, komanditna druzba,
      ortacko drustvo, preduzetnik, samostojni podjetnik, samostalna trgovinska radnja,
      samostojni podjetnik posameznik, zanatska radnja, str trgovinska radnja, vl obrt, obrt
    `,
  },
  "javno-preduzece": {
    where: "RS BA ME",
    writings: `
      javno preduzece, јавно предузеће, javno poduzece, javno komunalno preduzece, jkp, јкп
    `,
  },
  // Commercial Act of Bulgaria, articles 113 and 158.
  ood: {
    where: "BG",
    writings: `
      ood, оод, eood, еоод, дружество с ограничена отговорност, druzhestvo s ogranichena otgovornost,
      druzestvo s ogranicena otgovornost, еднолично дружество с ограничена отговорност,
      ednolichno druzhestvo s ogranichena otgovornost
    `,
  },
  ead: {
    where: "BG",
    writings: `
      ead, еад, еднолично акционерно дружество, ednolichno aktsionerno druzhestvo
    `,
  },
  "bulgarian-trader": {
    where: "BG",
    writings: `
      ет, едноличен търговец, ednolichen targovets, ednolichen turgovets, събирателно дружество,
      sabiratelno druzhestvo, sdruzhenie, kda, кда, командитно дружество, komanditno druzhestvo
    `,
  },
  // Law 9901 of 2008 (Albania), articles 68 and 105.
  shpk: {
    where: "AL XK",
    writings: `
      shpk, shoqeri me pergjegjesi te kufizuar, shoqeria me pergjegjesi te kufizuar
    `,
  },
  sha: { where: "AL XK", writings: "sh a, shoqeri aksionare, shoqeria aksionare, shoqeri anonime" },
  // Greek laws 3190/1955, 4072/2012 and 4548/2018; the "S.A." stands with the French forms.
  epe: {
    where: "GR CY",
    writings: `
      epe, επε, εταιρεια/εταιρια περιορισμενησ ευθυνησ,
      etaireia/etairia/eteria periorismenis efthynis/evthinis/efthinis/eythynis, μονοπροσωπη επε, monoprosopi epe
    `,
  },
  ike: {
    where: "GR",
    writings: `
      ike, ικε, ιδιωτικη κεφαλαιουχικη εταιρεια/εταιρια, idiotiki kefalaiouchiki/kefaleouhiki etaireia/etairia/eteria,
      μονοπροσωπη ικε, μον ικε, monoprosopi ike, private capital company
    `,
  },
  "greek-partnership": {
    where: "GR",
    writings: `
      οε, ομορρυθμη εταιρεια/εταιρια, omorrythmi etaireia/etairia/eteria, εε, ετερορρυθμη εταιρεια/εταιρια,
      eterorrythmi etaireia/etairia/eteria, και σια εε/οε, oe, ee
    `,
  },
  company: { where: "GR TR RS", writings: "και σια, εταιρεια, εταιρια, sirketi, sirket, σια" },
  // Turkish Commercial Code 6102, articles 43 and 573; the "A.S." stands with the Nordic forms.
  "ltd-sti": {
    where: "TR",
    writings: `
      ltd sti, limited sirketi, limited sirket, sti, ltd sirketi, limited sti, ltd sirket, limitet sirketi,
      limitet sirket, ltd sti co, co ltd sti, lti sti, ltd st, ltd sti ltd, ltdsti ti
    `,
  },
  "turkish-partnership": {
    where: "TR",
    writings: `
      koll sti, kollektif sirketi, kollektif sti, kom sti, komandit sirketi, adi komandit sirketi, adi ortakligi,
      adi ortaklik, kooperatifi sk
    `,
  },
} as const satisfies Record<string, LegalForm>;
