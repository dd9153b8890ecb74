/**
 * Words of the names of organizations in Arabic and Persian, without the article, with the words of their English names.
 * Sources: English names of Arab and Iranian bodies in the SDN list of OFAC and the consolidated list of the Security Council; the
 * bodies' own English names.
 */
export const ARABIC_BUSINESS_WORDS = `
شركة company; شركت company; شركات companies; شركاه partners; شركاؤه partners; بنك bank; بانك bank; مصرف bank
مؤسسة foundation|establishment; مؤسسه institute|foundation; موسسة foundation|establishment; جامعة university
دانشگاه university; دانشكده faculty; كلية college; معهد institute; مركز center; مدرسة school
جمعية association|society; جمعيت society; انجمن association; اتحاد union; اتحادية federation|union; رابطة league
هيئة authority|commission; هيات committee; لجنة committee; كميته committee; مجلس council; شورا council
شوراي council; منظمة organization; سازمان organization; وزارة ministry; وزارت ministry; وزير minister
ديوان bureau; دائرة department; اداره department; مديرية directorate; مكتب office; دفتر office; وكالة agency
اژانس agency; خبرگزاري news agency; صندوق fund; بورصة exchange; بورس exchange; صرافة exchange; صرافي exchange
صيرفة exchange; حوالة remittance; تحويل transfer; تحويلات remittance; مجموعة group; گروه group; هولدينگ holding
هلدينگ holding; قابضة holding; عامة general; عمومي public; خاص private; محدودة limited; محدود limited
مساهمة joint stock; سهامي joint stock; ذات; مسؤولية liability; ليميتد limited
ذات_مسؤولية_محدودة limited liability; مسئولية liability; با_مسئوليت_محدود limited liability; ذ_م_م llc
ش_م_م llc; ش_م_ل sal; ش_م_ع pjsc; سهامي_خاص private joint stock; سهامي_عام public joint stock
تعاوني cooperative; فرع branch; شعبة branch; قسم department; تجارة trading; تجارت trading
بازرگاني trading|commercial; تجاري commercial; تجارية trading|commercial; استيراد import; تصدير export
واردات import; صادرات export; توسعه_صادرات export development; صادرات_و_واردات export import; استثمار investment
استثمارات investments; استثماري investment; سرمايه_گذاري investment; سرمايه‌گذاري investment; سرمايه capital
تمويل finance; مالي financial; مالية finance; تأمين insurance; بيمه insurance; جماعة group|jamaah; مسلحة armed
مقاتلة fighting|combatant; سلفية salafist; دعوة dawa|call; قتال combat; خلافة caliphate; ولاية wilayat|province
شريعة sharia; نصرة nusrah; شام sham|levant; بلاد land; رافدين rafidayn|two rivers; جزيرة peninsula|jazirah
اسلامي islamic; اسلامية islamic; زراعي agricultural; زراعية agricultural; زراعة agriculture
كشاورزي agriculture|keshavarzi; عقاري real estate; عقارية real estate; عقارات real estate; مقاولات contracting
پيمانكاري contracting; توريد supply; توريدات supplies; تجهيزات equipment; تجهيز equipment; معدات equipment
مقاولون contractors; وكالات agencies; خدمات services; خدمة service; تسويق marketing; توزيع distribution
صناعة industry; صناعات industries; صناعي industrial; صناعية industrial; صنعت industry; صنايع industries
صنعتي industrial; انتاج production; توليد production; توليدي manufacturing; مصنع factory; كارخانه factory
مصانع factories; معمل factory; مصفاة refinery; مصافي refineries; پالايشگاه refinery; پالايش refining
تكرير refining; نفط oil; نفت oil; نفطي oil; نفطية oil; غاز gas; گاز gas; بترول petroleum; پتروشيمي petrochemical
بتروكيماويات petrochemicals; كيماويات chemicals; كيمياوية chemical; كيميائية chemical; شيميايي chemical
طاقة energy; انرژي energy; كهرباء electricity; برق electricity|power; نيرو power|energy; اتمي atomic
ذرية atomic; هسته‌اي nuclear; نووي nuclear; معادن minerals; معدن mine; معدني mining; تعدين mining
حديد iron|steel; فولاد steel; صلب steel; اهن iron; الومينيوم aluminum; مس copper; نحاس copper; ذهب gold
فوسفات phosphate; اسمنت cement; سيمان cement; انشاءات construction; بناء construction; ساختمان construction
ساختماني construction; تعمير construction; عمران development|construction; اعمار reconstruction
هندسة engineering; هندسية engineering; مهندسي engineering; مهندسين engineers; مشاور consulting
مشاورين consultants; استشارات consulting; تكنولوجيا technology; تقنية technology; تقنيات technologies
فناوري technology; فناوري‌هاي technologies; فن technology; فني technical; فنية technical; تكنيك technic
معلومات information; اطلاعات information|intelligence; اتصالات communications|telecommunications
ارتباطات communications; مخابرات telecommunications|intelligence; الكترونيك electronics; الكترونيات electronics
الكترونية electronic; الكترونيكي electronic; كمبيوتر computer; كامپيوتر computer; رايانه computer
حاسوب computer; نرم‌افزار software; برمجيات software; شبكة network; شبكه network; سامانه system; سيستم system
انظمة systems; سيستم‌هاي systems; ابزار instrument; قطعات parts; ماشين machine; ماشين‌سازي machine building
موتور motor; سازي manufacturing; خودرو automobile|khodro; سيارات automobiles|cars; لاستيك tire; نساجي textile
نسيج textile; غذائية food; غذايي food; اغذية food; دارو pharmaceutical; داروسازي pharmaceutical
ادوية pharmaceuticals; دوائية pharmaceutical; طبية medical; پزشكي medical; مستشفى hospital; بيمارستان hospital
صحة health; بهداشت health; نقل transport; شحن shipping|cargo; ملاحة shipping|navigation; كشتيراني shipping
كشتيراني_جمهوري_اسلامي_ايران islamic republic of iran shipping lines; كشتي_سازي shipbuilding
بحرية marine|maritime|naval; بحري maritime; دريايي marine; بنادر ports; ميناء port; بندر port|bandar; جوية air
جوي air; هوايي air; طيران aviation|airlines; هواپيمايي airlines|aviation; هواپيما aircraft
هواپيماسازي aircraft manufacturing; هليكوپتر helicopter; هوافضا aerospace; فضا space; فضايي space; فضاء space
خطوط lines; خط line; مطار airport; فرودگاه airport; حديدية railway; راه‌آهن railway; لوجستية logistics
سياحة tourism; سياحية tourism; گردشگري tourism; سفر travel; سفريات travel; تخليص clearance; مخازن warehouses
مستودعات warehouses; حمل_و_نقل transport; دفاع defense; دفاعي defense; دفاعية defense
صنايع_دفاعي defense industries; صنايع_دفاع defense industries; وزارت_دفاع ministry of defense
نيروهاي_مسلح armed forces; نيروي_قدس qods force; سپاه corps; سپاه_پاسداران islamic revolutionary guard corps
پاسداران guards; حرس guard; حرس_ثوري revolutionary guard
سپاه_پاسداران_انقلاب_اسلامي islamic revolutionary guard corps; انقلاب revolution|revolutionary; ثورة revolution
ثوري revolutionary; ثورية revolutionary; بسيج basij; ارتش army; جيش army; قوات forces; قوة force
كتائب brigades|kataib; كتيبة battalion; لواء brigade; لشكر division; سرايا saraya|brigades; عصائب asaib
الوية brigades; جبهة front; حركة movement; حركات movements; حزب hizb|party; حزب_الله hizballah; حماس hamas
فتح fatah; جهاد jihad; تنظيم organization; دولة state; قاعدة al qaida|qaida; طالبان taliban; انصار ansar
انصار_الله ansarallah; انصار_الشريعة ansar al sharia; مجاهدين mujahidin; حشد_الشعبي popular mobilization
شعبي popular; شعبية popular; مقاومة resistance; تحرير liberation|tahrir; فلسطين palestine; اخوان brothers
امن security; امنية security; حماية protection; حراسة guard; عسكري military; عسكرية military; نظامي military
سياسي political; سياسية political; مخابرات_العامة general intelligence; صواريخ missiles; موشكي missile
پهپاد uav; بحوث research; بحث research; ابحاث research; تحقيقات research; پژوهش research; پژوهشي research
پژوهشگاه research institute; پژوهشكده research institute; پژوهشهاي research; دراسات studies; مطالعات studies
علوم sciences; علم science; علمي scientific; علمية scientific
مركز_الدراسات_و_البحوث_العلمية scientific studies and research center; تعليم education; آموزش training
تدريب training; خيرية charity|charitable; خيريه charity; بنياد foundation|bonyad; اوقاف endowments
وقف waqf|endowment; اغاثة relief; امداد relief; اعانة aid; انسانية humanitarian; انساني humanitarian
رعاية care|welfare; ايتام orphans; شهداء martyrs; شهيد shahid|martyr; شهيدان martyrs; مستضعفان mostazafan
جمهوري republic; جمهورية republic; جمهوري_اسلامي islamic republic; جمهوري_اسلامي_ايران islamic republic of iran
اسلامي_ايران islamic republic of iran; مملكة kingdom; دولي international; دولية international
بين_المللي international; بين‌المللي international; عالمية international|global; عالمي global|international
جهاني world|global; وطنية national; وطني national; ملي national|melli; حكومي government; حكومية government
دولتي state; دولت government; عامه general; كل general; مركزي central; مركزية central; اول first; اولى first
متحدة united; متحد united; مشترك joint; مشتركة joint; متقدمة advanced; پيشرفته advanced; حديثة modern
نوين modern|novin; جديد new; جديدة new; كبرى great; توسعه development; تنمية development; عمرانية development
اقتصادي economic; اقتصادية economic; اقتصاد economy; ايران iran; ايراني iranian; تهران tehran; طهران tehran
اصفهان esfahan; شيراز shiraz; تبريز tabriz; مشهد mashhad; قم qom; كرمان kerman; يزد yazd; اهواز ahvaz
بوشهر bushehr; ابادان abadan; خوزستان khuzestan; فارس fars|pars; خليج gulf; خليج_فارس persian gulf
خاورميانه middle east; شرق_الاوسط middle east; عراق iraq; بغداد baghdad; بصرة basra; موصل mosul; سوريا syria
سورية syria|syrian; دمشق damascus; حلب aleppo; حمص homs; لبنان lebanon; بيروت beirut; اردن jordan
عمان oman|amman; مصر egypt; قاهرة cairo; يمن yemen; صنعاء sanaa; عدن aden; حديدة hudaydah
سعودية saudi|saudi arabia; رياض riyadh; جدة jeddah; امارات emirates; دبي dubai; ابوظبي abu dhabi; شارقة sharjah
كويت kuwait; قطر qatar; دوحة doha; بحرين bahrain; ليبيا libya; طرابلس tripoli; تونس tunisia; جزائر algeria
مغرب morocco; سودان sudan; خرطوم khartoum; صومال somalia; تركيا turkey; اسطنبول istanbul; افغانستان afghanistan
كابل kabul; قندهار kandahar; هرات herat; پاكستان pakistan; باكستان pakistan; لاهور lahore; پشاور peshawar
كراچي karachi; هند india; صين china; چين china; روسيا russia; روسيه russia; المانيا germany; فرنسا france
بريطانيا britain; امريكا america; غزة gaza; قدس quds|jerusalem; كردستان kurdistan; سامي sami; عربي arab
عربية arab|arabian; عرب arab; خاتم_الانبياء khatam al anbiya; قرارگاه headquarters|gharargah
قرارگاه_سازندگي_خاتم_الانبياء khatam al anbiya construction headquarters; سازندگي construction; و and; من of
في in; از of; و_شركاه and partners; اخوة brothers; ابناء sons; اولاد sons; وابناؤه and sons
`;

/**
 * Names of origin that an organization bears as its nationality, without the article; a person's family name is no nationality.
 * Source: as above.
 */
export const ARABIC_NATIONALITIES = `
سوري syrian; سورية syrian; عراقي iraqi; عراقية iraqi; لبناني lebanese; لبنانية lebanese; مصري egyptian
مصرية egyptian; اردني jordanian; اردنية jordanian; فلسطيني palestinian; فلسطينية palestinian; يمني yemeni
يمنية yemeni; سعودي saudi; ليبي libyan; ليبية libyan; تونسي tunisian; تونسية tunisian; جزائري algerian
جزائرية algerian; مغربي moroccan; مغربية moroccan; سوداني sudanese; سودانية sudanese; كويتي kuwaiti
كويتية kuwaiti; قطري qatari; قطرية qatari; بحريني bahraini; بحرينية bahraini; عماني omani; عمانية omani
اماراتي emirati; ايرانية iranian; تركي turkish; تركية turkish; روسي russian; روسية russian; صيني chinese
صينية chinese; هندي indian; افغاني afghan; افغانية afghan; الماني german; اوروبي european; افريقي african
افريقية african; كردي kurdish; خليجي gulf; خليجية gulf
`;
