import type { LegalForm } from "./legal-form.ts";

/**
 * Legal forms of French, Italian, Spanish, Portuguese and Romanian company law, in Europe, Africa and Latin America.
 * Source: ISO 20275 Entity Legal Forms (code list of the GLEIF), local names and abbreviations; the acts named by the rows.
 */
export const ROMANCE_FORMS = {
  // Code de commerce L225-1; Code of Obligations 950 (Switzerland); Ley de Sociedades de Capital, article 6 (Spain); Codigo Civil
  // 1160 (Brazil); Ley 19.550, article 164 (Argentina); Greek law 4548/2018, article 6 calls its ΑΕ "S.A." in Latin letters.
  sa: {
    where: "FR BE LU CH ES PT PL GR AR BR CO CL PE MX PA CR GT UY EC BO PY RO MD MA TN SN CI CM CD",
    writings: `
      sa, societe anonyme, societa anonima, sociedad anonima, sociedade anonima, soc anonima, sociedad an,
      spolka akcyjna, societate pe actiuni, societatea pe actiuni, societate anonima, sau,
      sociedad anonima unipersonal, sa unipersonal, cia sa, y cia sa, co sa, sa en liquidacion, sa con ca, sapi,
      sa sucursal, ae, αε, ανωνυμη εταιρεια/εταιρια, ανωνυμοσ εταιρεια/εταιρια,
      anonymi/anonimi/anonymos/anonimos etaireia/etairia/eteria/etaria, αβεε, abee, αεβε, aebe, αεβτε, αεγα,
      εμπορικη ανωνυμη εταιρεια, sa industrial y comercial, saic, saci, sacif, saicf, sacifia
    `,
  },
  // Code de commerce L227-1; Ley 1258 of 2008 (Colombia); "in accomandita semplice": Codice civile 2315.
  sas: {
    where: "FR CO AR UY DO IT EC MA SN",
    writings: `
      sas, societe par actions simplifiee, sociedad por acciones simplificada, sociedad por acciones simplificadas,
      sasu, societe par actions simplifiee unipersonnelle, societa in accomandita semplice, sas unipersonnelle
    `,
  },
  // Code de commerce L223-1; Acte uniforme OHADA, article 309.
  sarl: {
    where: "FR LU CH MA LB TN DZ SN CI CM ML BF BJ TG GA CG CD DJ",
    writings: `
      sarl, societe a responsabilite limitee, soc a responsabilite limitee, sarl au, suarl, sarlu,
      sarl unipersonnelle, sarls, sagl, societa a garanzia limitata, societe unipersonnelle a responsabilite limitee
    `,
  },
  eurl: {
    where: "FR DZ",
    writings: `
      eurl, entreprise unipersonnelle a responsabilite limitee, entreprise individuelle
    `,
  },
  sprl: { where: "BE CD", writings: "sprl, societe privee a responsabilite limitee, sprlu" },
  scrl: {
    where: "BE",
    writings: `
      scrl, societe cooperative a responsabilite limitee, scrlfs, societe cooperative
    `,
  },
  sci: {
    where: "FR LB",
    writings: `
      sci, societe civile immobiliere, societe civile, scp, societe civile professionnelle, selarl,
      societe dexercice liberal a responsabilite limitee
    `,
  },
  snc: {
    where: "FR IT BE LU CH DZ",
    writings: `
      snc, societe en nom collectif, societa in nome collettivo, societate in nume colectiv, senc,
      societe en nom collectif senc
    `,
  },
  scs: {
    where: "FR LU BE RO",
    writings: `
      scs, societe en commandite simple, secs, scsp, societe en commandite speciale, societe en commandite,
      societate in comandita simpla
    `,
  },
  sca: {
    where: "FR LU BE CO",
    writings: `
      sca, societe en commandite par actions, sapa, societa in accomandita per azioni,
      sociedad en comandita por acciones, societate in comandita pe actiuni
    `,
  },
  gie: {
    where: "FR LU SN",
    writings: `
      gie, groupement dinteret economique, aie, agrupacion de interes economico
    `,
  },
  scop: { where: "FR", writings: "scop, societe cooperative et participative, scic, sa cooperative" },
  sicav: {
    where: "LU FR ES",
    writings: `
      sicav, societe dinvestissement a capital variable, sociedad de inversion de capital variable, sicaf
    `,
  },
  "association-1901": { where: "FR", writings: "association loi 1901, association declaree" },
  // Codice civile, articles 2326 and 2463; Codigo de Comercio of Chile, article 424.
  spa: {
    where: "IT CL DZ",
    writings: `
      spa, societa per azioni, soc per azioni, sociedad por acciones, societe par actions, spa unipersonale,
      spa con socio unico
    `,
  },
  srl: {
    where: "IT RO AR BO MD BE CR DO PE PY UY ES",
    writings: `
      srl, societa a responsabilita limitata, soc a resp limitata, societate cu raspundere limitata,
      societatea cu raspundere limitata, srls, srlu, srl unipersonale, societa a responsabilita limitata semplificata,
      s de rl, srld, sociedad de responsabilidad limitada, sociedad de resp limitada,
      sociedad responsabilidad limitada, soc de resp ltda, sociedad de responsabilidad ltda, srl socio unico, sc srl
    `,
  },
  "italian-cooperative": {
    where: "IT",
    writings: `
      scarl, soc coop, societa cooperativa, societa cooperativa a responsabilita limitata, soc coop arl, scpa,
      societa consortile per azioni, societa consortile a responsabilita limitata, societa semplice
    `,
  },
  "italian-sole-trader": { where: "IT", writings: "ditta individuale, impresa individuale" },
  onlus: { where: "IT", writings: "onlus, organizzazione non lucrativa di utilita sociale" },
  // Ley General de Sociedades Mercantiles, articles 88 and 59; Ley del Mercado de Valores, articles 10 and 22.
  "sa-de-cv": {
    where: "MX SV HN NI",
    writings: `
      sa de cv, sa de capital variable, sociedad anonima de capital variable, s a d cv, sa cv
    `,
  },
  "sapi-de-cv": {
    where: "MX",
    writings: `
      sapi de cv, sociedad anonima promotora de inversion, sociedad anonima promotora de inversion de capital variable
    `,
  },
  "sab-de-cv": {
    where: "MX",
    writings: `
      sab de cv, sab, sociedad anonima bursatil, sociedad anonima bursatil de capital variable
    `,
  },
  "s-de-rl-de-cv": {
    where: "MX HN",
    writings: `
      s de rl de cv, s rl de cv, sociedad de responsabilidad limitada de capital variable, s de rl mi, s de rl cv
    `,
  },
  "sc-de-rl-de-cv": {
    where: "MX",
    writings: `
      sc de rl de cv, sc de rl, sociedad cooperativa de responsabilidad limitada,
      sociedad cooperativa de responsabilidad limitada de capital variable, spr de rl, spr de rl de cv,
      sociedad de produccion rural, sociedad de produccion rural de responsabilidad limitada
    `,
  },
  sofom: {
    where: "MX",
    writings: `
      sofom, sofom enr, sa de cv sofom enr, sapi de cv sofom enr, sociedad financiera de objeto multiple
    `,
  },
  "civil-association": { where: "MX AR", writings: "asociacion civil, sociedad civil, associacao civil" },
  sl: {
    where: "ES AD",
    writings: `
      sl, sociedad limitada, slu, sociedad limitada unipersonal, slne, sociedad limitada nueva empresa,
      sociedad limitada profesional, sll, sociedad limitada laboral, sl unipersonal
    `,
  },
  "spanish-cooperative": {
    where: "ES CO",
    writings: `
      s coop, sociedad cooperativa, sdad coop, sociedad cooperativa limitada, scl, s coop ltda, sccl
    `,
  },
  "community-of-goods": { where: "ES", writings: "comunidad de bienes" },
  ute: {
    where: "ES AR",
    writings: `
      ute, union temporal de empresas, union transitoria de empresas, union temporal, consorcio temporal
    `,
  },
  // Decreto 410 of 1971 (Colombia), article 323.
  "s-en-c": {
    where: "CO ES MX",
    writings: `
      sociedad en comandita, sociedad en comandita simple, y cia s en c, s en cs, cia s en c, y cia s en cs, s en ca,
      s en cpa, y compania s en c, y compania s en cs
    `,
  },
  // Codigo Civil of Brazil, article 1158; Codigo das Sociedades Comerciais of Portugal, article 200.
  ltda: {
    where: "BR CO CL BO PT AO MZ EC VE CV GW ST MO",
    writings: `
      ltda, limitada, lda, lmtda, lda unipessoal, unipessoal lda, sociedade unipessoal lda, sociedade por quotas,
      sociedade limitada, cia ltda, c ltda, co ltda, compania limitada, compania ltda, y cia ltda, cia lda,
      y compania ltda, y compania limitada, e cia ltda, companhia limitada, ltda me, ltda epp,
      sociedade empresaria limitada, ltda y cia, sociedad limitada ltda, ldta
    `,
  },
  "brazilian-individual": {
    where: "BR",
    writings: `
      eireli, empresa individual de responsabilidade limitada, eireli me, eireli epp, mei,
      microempreendedor individual
    `,
  },
  sgps: { where: "PT", writings: "sgps, sociedade gestora de participacoes sociais, sgps sa" },
  // Ley General de Sociedades 26887 (Peru), articles 234 and 249; Decreto Ley 21621.
  sac: { where: "PE", writings: "sac, sociedad anonima cerrada" },
  saa: { where: "PE", writings: "saa, sociedad anonima abierta" },
  eirl: { where: "PE CL DO", writings: "eirl, empresa individual de responsabilidad limitada, e i r ltda" },
  esp: { where: "CO", writings: "esp, empresa de servicios publicos, sa esp, sas esp, ltda esp" },
  "unipersonal-company": { where: "CO", writings: "empresa unipersonal" },
  // Codigo de Comercio of Venezuela, article 201.
  ca: { where: "VE EC", writings: "ca, compania anonima, cia anonima, companias anonimas, co ca, cia ca" },
  "c-por-a": { where: "DO", writings: "c por a, compania por acciones, cxa" },
  // Law 31/1990 (Romania), article 1, before 2022: "S.C." stood before the name beside the form behind it.
  company: { where: "RO MD", writings: "sc, societatea comerciala, societate comerciala" },
  "romanian-individual": {
    where: "RO",
    writings: `
      pfa, persoana fizica autorizata, intreprindere individuala, regia autonoma, intreprindere mixta,
      intreprindere cu capital strain, intreprinderea de stat, intreprindere de stat
    `,
  },
} as const satisfies Record<string, LegalForm>;
