/**
 * Words that say what a body or a company does and of which kind it is, not which one it is, each with its other writings
 * (normalized, with blanks between them): short ones, plurals, and the same word in the languages that write it into names of
 * the same body.
 * Source: house choice among the frequent words of organization names on the Consolidated Screening List of 2026-07-31; the
 * abbreviations after ISO 4 (list of title word abbreviations) and the US Government Publishing Office Style Manual, chapter 9.
 */
export const GENERIC_WORDS = {
  academy: "acad academies academia academie akademie akademia akademiya akademi academic",
  administration: "admin admn adm administracion administracao administrative",
  aerospace: "aerosp aeroespacial",
  aviation: "avn aviatsiya aviatsionnaya aviacion",
  bank: "bk bnk banks banking",
  branch: "branches br",
  bureau: "bureaus bur byuro biuro buro",
  center: "centre centers centres ctr cntr cent centro centrum zentrum tsentr merkezi",
  chemical: "chemicals chem chems",
  china: "",
  commercial: "comm comml kommercheskiy kommercheskaya",
  communication: "communications comms commun commn commns comunicaciones comunicacoes kommunikatsii",
  construction: "constructions constr const constn constructors construct",
  cooperative: "coop cooperatives cooperativa cooperativas kooperatif kooperativ",
  department: "dept depts dep dpt departments departamento departement departament",
  design: "designs",
  development:
    "developments dev devt devmt develop developers developer dvlpt devlpt dvpt desarrollo desenvolvimento developpement entwicklung razvitie razvitiya sviluppo",
  electric: "elec electrical elect electrics electricity",
  electronic: "electronics electr electron elctr elektronika electronica electronique elektronnyy",
  energy: "",
  engineering:
    "eng engg engr engrg engnrg engng engineers ingenieria engenharia ingegneria ingenierie muhendislik",
  enterprise:
    "enterprises ent entpr entp entrprs predpriyatie predpriyatiye predpriiatie pidpryiemstvo pidpryemstvo",
  equipment: "equip eqpt eqp equipments equipos equipamentos oborudovanie ekipmanlari",
  exchange: "exch exchanges xchg",
  export: "exports exp expt exportaciones eksport ihracat",
  factory: "factories fact fcty fty",
  finance: "financial fin finances fincl financials",
  foundation:
    "foundations found fdn fdtn fndn fundacion fundacao fondation fondazione fundacja stiftung stiftelse stichting vakfi yayasan",
  general: "gen genl gnl generale generales",
  global: "glob globalnyy",
  group: "groups grp groupe grupo gruppo gruppe grubu jituan",
  headquarters: "hq head main",
  holding: "holdings hldg hldgs hld holdco holdinga",
  import: "imports imp importaciones ithalat",
  industry:
    "industries industrial industrials ind inds indl indus industr industria industrias industriales industrie industriel sanayi sanayii promyshlennost promyshlennaya",
  information: "info inf informacion informatsionnye",
  institute: "inst insts instit institutes institut instituto istituto institutul institusi enstitusu",
  instrument: "instruments instr instrs instrumentation instrumentos",
  insurance: "insur ins",
  international:
    "intl int internatl internat intern intnl interntl internacional internazionale internationale internationaux mezhdunarodnyy mezhdunarodnyi uluslararasi internasional",
  investment: "investments inv invest invests invmt invst investing investors",
  laboratory: "laboratories lab labs labo laboratorio laboratorios laboratoire laboratoires laboratoriya",
  logistics: "logistic log logist logistica logistik lojistik logistika",
  machinery: "mach machineries mchy",
  management: "mgmt mgt mgmnt mngt mgnt managing",
  manufacturing:
    "mfg mfr mfrs manuf manufacture manufacturers manufacturer manufg mnfg manufactura manufacturas imalat",
  marine: "",
  maritime: "marit maritima maritimo",
  material: "materials matl matls mater materiales materialy",
  mechanical: "mech mechanics mechanic",
  ministry: "min ministries ministerio ministere ministero ministerstvo ministerium bakanligi",
  national: "natl nat natnl nacional nacionales nationale nazionale natsionalnyy",
  network: "networks netw ntwk ntwks",
  office: "offices ofc off oficina",
  oil: "oils",
  organization:
    "organizations organisation organisations org orgs orgn orgzn organizacion organizacao organizatsiya organizatsiia organizasyon",
  petroleum: "petrol pet petrl",
  plant: "plants",
  precision: "prec precis",
  product: "products prod prods productos produtos produits produkty",
  production:
    "productions prodn produccion producao proizvodstvo proizvodstvennoe proizvodstvennoye proizvodstvennaya uretim",
  research:
    "res rsch resch researches investigacion investigaciones pesquisa recherche recherches ricerca forschung issledovatelskiy issledovatelskii issledovatelski arastirma",
  science: "sciences sci scientific scient ciencia ciencias nauchno nauchnyy nauchnyi wissenschaft bilim",
  service:
    "services serv servs svc svcs srv srvs srvc srvcs srvces servcs servicio servicios servico servicos servizi",
  shipping: "shpg shippg shippers shpng",
  software: "softw",
  state: "gosudarstvennyy gosudarstvennoe gosudarstvennaya",
  system: "systems sys syst systs systemes systeme sistemleri",
  technology:
    "technologies tech techs technol technolog tecnologia tecnologias technologie tecnologie tekhnologii tekhnologiya teknoloji teknolojileri teknologi technological tekhnologicheskiy tecn tchnlgy technlgy",
  telecommunication:
    "telecommunications telecom telecoms telecomm telecomms telecommun telco telekom telekomunikasyon telecomunicaciones telekommunikatsii",
  trade: "trading trdg trd trdng tradg trades ticaret tic ticari torgovyy torgovlya",
  transport: "transportation transports trans transp trnsp transporte transportes",
  university:
    "universities univ universidad universidade universita universitat universite universiteit universitet universitesi uniwersytet universitas sveuciliste daigaku",
} as const satisfies Record<string, string>;
