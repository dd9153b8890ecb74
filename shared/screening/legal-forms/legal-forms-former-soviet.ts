import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of the states of the former Soviet Union without the Baltics: in Russian, in the languages of the states, in
 * Latin letters as passports and registers transliterate them, and in English as lists translate them.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF); the Russian classifier OK 028-2012 (ОКОПФ); the acts named by
 * the rows; the transliterations as OFAC writes them in the SDN list.
 */
export const FORMER_SOVIET_FORMS = {
  // Civil Code of the Russian Federation, article 87; Law of Ukraine 2275-VIII, article 1; Civil Code of Belarus, article 86;
  // Civil Codes of Armenia (article 95), Azerbaijan (87), Georgia (Law on Entrepreneurs 2021, article 2); Uzbek law 310-II.
  llc: {
    where: "RU UA BY KG UZ TJ TM AM AZ GE",
    writings: `
      ooo, ооо, общество/обществом/общества с ограниченнои ответственностью,
      obshchestvo/obschestvo/obshestvo/obshchestva/obschchestvo s ogranichennoy/ogranichennoi/ogranichennoj/ogranichenoy/organichennoi/ogranichennoyu otvetstvennostyu/otvetstvennostiu/otvetstvennostju/otvetstvennostu/otvetsvennostyu,
      obchtchestvo s ogranitchennoi otvetstvennostiou, obshtestvo s ogranichennoy otvetstvennostyu, osoo, осоо, тов,
      tov, товариство з обмеженою відповідальністю, товарищество з обмеженою відповідальністю,
      tovarystvo/tovaristvo z obmezhenoyu/obmezhenoiu/obmezhenoju vidpovidalnistyu/vidpovidalnistiu/vidpovidalnistju,
      таа, taa, таварыства з абмежаванаи адказнасцю,
      tavarystva z abmezhavanay/abmezhavanai/abmezhavanaj/abmiezavanaj adkaznastsyu/adkaznastsiu/adkaznasciu, жчк,
      жоопкерчилиги чектелген коом/коому, zhoopkerchiligi chektelgen koom/koomu, mchj, мчж,
      масъулияти чекланган жамият/жамияти, masuliyati cheklangan jamiyat/jamiyati/zhamiyati, ҷдмм,
      ҷамъияти дорои масъулияти маҳдуд/маҳдудаш, jamiyati doroi masuliyati mahdud, jdmm,
      jogapkarciligi caklendirilen jemgyyet/jemgyyeti, jcj, սպը, սահմանափակ պատասխանատվությամբ ընկերություն,
      sahmanapak pataskhanatvutyamb ynkerutyun, mmc, mahdud masuliyyatli camiyyat/camiyyati,
      mehdud mesuliyyetli cemiyyet/cemiyyeti, შპს, შეზღუდული პასუხისმგებლობის საზოგადოება, shps,
      shezghuduli pasukhismgeblobis sazogadoeba
    `,
  },
  // Republic of Belarus, Civil Code, articles 86 and 94: joint and foreign companies keep a form of their own.
  "joint-llc": {
    where: "BY",
    writings: `
      sooo, сооо, jllc, joint limited liability company/co,
      sovmestnoe/sovmestnoye obshchestvo s ogranichennoy/ogranichennoi otvetstvennostyu,
      совместное общество с ограниченнои ответственностью
    `,
  },
  "foreign-llc": {
    where: "BY",
    writings: `
      iooo, иооо, fllc, foreign limited liability company/co,
      inostrannoe/inostrannoye obshchestvo s ogranichennoy/ogranichennoi otvetstvennostyu,
      иностранное общество с ограниченнои ответственностью
    `,
  },
  "additional-liability-company": {
    where: "BY UA",
    writings: `
      odo, одо, тдв, общество с дополнительнои ответственностью,
      obshchestvo/obschestvo s dopolnitelnoy/dopolnitelnoi otvetstvennostyu, additional liability company/co,
      company with additional liability, товариство з додатковою відповідальністю,
      tovarystvo z dodatkovoyu/dodatkovoiu vidpovidalnistyu/vidpovidalnistiu
    `,
  },
  // Kazakh law 220-I of 22 April 1998 on partnerships of limited and of additional liability.
  llp: {
    where: "KZ",
    writings: `
      too, тоо, жшс, zhshs, jshs, товарищество с ограниченнои ответственностью,
      tovarishchestvo/tovarischestvo/tovarishestvo s ogranichennoy/ogranichennoi/ogranichennoj otvetstvennostyu/otvetstvennostiu,
      жауапкершілігі шектеулі серіктестік/серіктестігі,
      zhauapkershiligi/jauapkershiligi shekteuli seriktestik/seriktestigi
    `,
  },
  // Federal Law 208-FZ of 26 December 1995, article 4; Law of Ukraine 2465-IX; Kazakh law 415-II of 2003.
  jsc: {
    where: "RU BY KZ UA KG UZ TJ TM AM GE VN EG SA",
    writings: `
      jsc, joint stock/stok company/co/comp/compnay/society/corporation/corp, joint stock, jt stk co/company,
      jt stock co/company, jsco, j stock co/company, co jsc, company jsc, stock company/co, shareholding company/co,
      ao, ао, акционерное общество,
      aktsionernoe/aktsionernoye/aktsionernoje/akcionernoe/akcionernoye/aktsionernoie obshchestvo/obschestvo/obshestvo/obschchestvo,
      aktsionernogo obshchestva/obschestva, aktsionernyy/aktsionernyi/aktsionerny obshchestvo, ат,
      ат акціонерне товариство, акціонерне товариство, aktsionerne tovarystvo/tovaristvo, at, ақ,
      акционерлік қоғам/қоғамы, aktsionerlik kogam/kogamy/qogam/qogamy, aksionerlik qogam/qogamy,
      aksiyadorlik jamiyati, акциядорлик жамияти, aj, акционердик коом/коому, aktsionerdik koom/koomu,
      ҷамъияти саҳоми, jamiyati sahomi, paydarlar jemgyyeti, սբը, բաժնետիրական ընկերություն, bazhnetirakan ynkerutyun,
      სს, სააქციო საზოგადოება, saaktsio/saakcio sazogadoeba, sahmdar camiyyati, sehmdar cemiyyeti,
      акцыянернае таварыства, aktsyyanernae/aktsyyanernaye tavarystva
    `,
  },
  pjsc: {
    where: "RU UA AE IR",
    writings: `
      pjsc, public joint stock/stok company/co/comp/society, public joint stock, public jsc, public js co,
      public stock company, publ joint stock co/company, pao, пао, публичное акционерное общество,
      publichnoe/publichnoye/publichnoje aktsionernoe/aktsionernoye/aktsionernoje/akcionernoe obshchestvo/obschestvo/obshestvo,
      pat, пат, публічне акціонерне товариство, publichne aktsionerne tovarystvo/tovaristvo
    `,
  },
  // Forms that the law 99-FZ of 2014 gave up and lists still carry.
  ojsc: {
    where: "RU BY KZ KG UZ TJ TM AM AZ UA",
    writings: `
      ojsc, open joint stock/stok company/co/comp/society, open joint stock, open jsc, open stock company,
      open type joint stock company, joint stock company of open type, joint stock company of the open type, oao, оао,
      открытое акционерное общество,
      otkrytoe/otkrytoye/otkritoe/otkrytoje aktsionernoe/aktsionernoye/aktsionernoje/akcionernoe obshchestvo/obschestvo/obshestvo,
      акционерное общество открытого типа, aktsionernoe/aktsionernoye obshchestvo/obschestvo otkrytogo tipa, aoot,
      аоот, vat, ват, відкрите акціонерне товариство, vidkryte aktsionerne tovarystvo/tovaristvo, аат, aat,
      адкрытае акцыянернае таварыства, adkrytae/adkrytaye aktsyyanernae/aktsyyanernaye tavarystva, аак,
      ачык акционердик коом/коому, achyk aktsionerdik koom/koomu, ашық акционерлік қоғам/қоғамы,
      ochiq aksiyadorlik jamiyati, oaj, ҷамъияти саҳомии кушода, jamiyati sahomii kushoda,
      acyk gornusli paydarlar jemgyyeti, agpj, բբը, բաց բաժնետիրական ընկերություն, bats bazhnetirakan ynkerutyun, asc,
      aciq sahmdar camiyyati, aciq sehmdar cemiyyeti
    `,
  },
  cjsc: {
    where: "RU BY AM KG UZ TJ AZ UA SA",
    writings: `
      cjsc, closed joint stock/stok company/co/comp/society, closed joint stock, closed jsc, closed stock company,
      closed type joint stock company, joint stock company of closed type, joint stock company of the closed type,
      zao, зао, закрытое акционерное общество,
      zakrytoe/zakrytoye/zakritoe/zakrytoje aktsionernoe/aktsionernoye/aktsionernoje/akcionernoe obshchestvo/obschestvo/obshestvo,
      акционерное общество закрытого типа, aktsionernoe/aktsionernoye obshchestvo/obschestvo zakrytogo tipa, aozt,
      аозт, zat, зат, закрите акціонерне товариство, zakryte aktsionerne tovarystvo/tovaristvo,
      закрытае акцыянернае таварыства, zakrytae/zakrytaye aktsyyanernae/aktsyyanernaye tavarystva, жак,
      жабык акционердик коом/коому, zhabyk aktsionerdik koom/koomu, yopiq aksiyadorlik jamiyati, yoaj,
      ҷамъияти саҳомии пушида, jamiyati sahomii pushida, yapyk gornusli paydarlar jemgyyeti, փբը,
      փակ բաժնետիրական ընկերություն, pak bazhnetirakan ynkerutyun, qsc, qapali sahmdar camiyyati,
      qapali sehmdar cemiyyeti
    `,
  },
  "private-jsc": {
    where: "UA",
    writings: `
      prat, прат, приватне акціонерне товариство, pryvatne/privatne aktsionerne tovarystvo/tovaristvo, prjsc, pjs co,
      private joint stock/stok company/co/comp, private joint stock, private jsc, private js co, private stock company
    `,
  },
  // In Kazakhstan the same letters stand for a non-commercial company.
  "non-public-jsc": {
    where: "RU KZ",
    writings: `
      nao, нао, non public joint stock company/co, непубличное акционерное общество,
      nepublichnoe/nepublichnoye aktsionernoe/aktsionernoye obshchestvo/obschestvo,
      некоммерческое акционерное общество, non commercial joint stock company, non profit joint stock company, npjsc,
      ncjsc
    `,
  },
  "subsidiary-jsc": {
    where: "RU UA",
    writings: `
      dao, дао, дочернее акционерное общество, dochernee/docherneye aktsionernoe/aktsionernoye obshchestvo/obschestvo,
      subsidiary joint stock company
    `,
  },
  // Mongolian law on companies of 2011, article 3.
  "mongolian-llc": {
    where: "MN",
    writings: `
      ххк, hhk, xxk, khkhk, хязгаарлагдмал хариуцлагатаи компани, khyazgaarlagdmal khariutslagatai kompani
    `,
  },
  "mongolian-jsc": { where: "MN", writings: "хувьцаат компани, khuvitsaat kompani" },
  corporation: {
    where: "RU UA",
    writings: `
      корпорация, korporatsiya, korporatsiia, корпорація, госкорпорация, goskorporatsiya, state corporation,
      gosudarstvennaya korporatsiya, государственная корпорация
    `,
  },
  company: { where: "RU UA BY", writings: "компания, kompaniia, компанія, кампанія" },
} as const satisfies Record<string, LegalForm>;
