/**
 * Family names, names of origin, titles and parts of names of Arabic and Persian use, without the article, with one Latin writing each.
 * Sources and spelling as of the given names.
 */
export const ARABIC_FAMILY_NAMES = `
ابو abu; ابي abi; ابا aba; ام umm; ابن ibn; بن bin; بنت bint; ال al; ولد ould; بني bani; ذو dhu; ذي dhi
الله allah; اللهي allahi; الدين al din; دين din; حاج haj; حاجي haji; الحاج al hajj; شيخ shaykh; ملا mullah
مولوي mawlawi; مولانا maulana; مفتي mufti; قاري qari; حافظ hafiz; استاذ ustad; استاد ustad; دكتور dr; دکتر dr
مهندس engineer; سيد sayyid; سيده sayyida; السيد al sayyid; ميرزا mirza; اية ayatollah; آيت‌الله ayatollah
اية_الله ayatollah; ايت_الله ayatollah; حجة_الاسلام hojjat al islam; حجت‌الاسلام hojjatoleslam; جنرال general
لواء major general; عميد brigadier general; عقيد colonel; سردار sardar; سرتيپ brigadier general
سرلشكر major general; امير amir; امام imam; خليفة khalifa; كربلائي karbalai; مشهدي mashhadi; بغدادي baghdadi
بصري basri; موصلي mawsili; تكريتي tikriti; سامرائي samarrai; عراقي iraqi; كردي kurdi; كوفي kufi; نجفي najafi
حلي hilli; دوري duri; عاني ani; راوي rawi; حديثي hadithi; فلوجي falluji; دليمي dulaymi; جبوري juburi
شمري shammari; عبيدي ubaydi; زبيدي zubaydi; زوبعي zawbai; جنابي janabi; مجيد majid; عزاوي azzawi; عيساوي isawi
عامري amiri; خزعلي khazali; مالكي maliki; صدر sadr; حكيم hakim; كعبي kabi; ساعدي saidi; تميمي tamimi
كناني kinani; خفاجي khafaji; ربيعي rubayi; بياتي bayati; عبادي abadi; حمداني hamdani; كبيسي kubaysi
سوداني sudani; سعدون sadun; سعدي sadi; غريري ghurayri; قيسي qaysi; طائي tai; عكيدي ukaydi; هاشمي hashimi
حسني hasani; حسيني husayni; موسوي musawi; علوي alawi; رضوي rizvi; نقوي naqvi; جعفري jafari; كاظمي kazimi
باقري baqiri; مهدوي mahdavi; محمدي muhammadi; احمدي ahmadi; محمودي mahmudi; رضائي rezai; رضايي rezaei
عسكري askari; تقوي taqavi; صادقي sadiqi; فاطمي fatimi; سوري suri; شامي shami; حلبي halabi; دمشقي dimashqi
حمصي homsi; حموي hamawi; اسد asad; مخلوف makhluf; شاليش shalish; خولي khuli; طلاس tlas; خدام khaddam; شرع sharaa
معلم muallim; جولاني julani; حوراني hawrani; ادلبي idlibi; جزائري jazairi; لبناني lubnani; بيروتي bayruti
صيداوي saydawi; طرابلسي trabulsi; حريري hariri; جميل gemayel; جنبلاط jumblatt; بري berri; باسيل bassil
فرنجية franjieh; عون aoun; نصرالله nasrallah; قاسم qasim; صفي_الدين safi al din; صفا safa; مغنية mughniyah
عز_الدين izz al din; بدر_الدين badr al din; شرارة sharara; فياض fayyad; رعد rad; خليل khalil
تاج_الدين taj al din; شومان shuman; حمادي hamadi; حمية hamiyah; طباجة tabaja; بزي bazzi; فضل_الله fadlallah
عاملي amili; شرف_الدين sharaf al din; مصري masri; اسكندراني iskandarani; ظواهري zawahiri; سيسي sisi
مبارك mubarak; نجار najjar; حداد haddad; خياط khayyat; صباغ sabbagh; حلاق hallaq; عطار attar; صواف sawwaf
خباز khabbaz; جزار jazzar; بناء banna; بنا banna; قطب qutb; شاطر shatir; بديع badi; مرسي mursi
فلسطيني filastini; غزي ghazzi; مقدسي maqdisi; نابلسي nabulsi; خليلي khalili; هنية haniyeh; سنوار sinwar
مشعل mishal; مرزوق marzuk; ضيف dayf; عاروري aruri; رنتيسي rantisi; زهار zahhar; حية hayya; ياسين yasin
عزام azzam; شقاقي shiqaqi; شلح shallah; نخالة nakhalah; اردني urduni; زرقاوي zarqawi; كيلاني kilani
قرضاوي qaradawi; عبيات ubayyat; حسنات hasanat; حوثي huthi; صنعاني sanani; عدني adani; حضرمي hadrami; يمني yamani
يماني yamani; زنداني zindani; احمر ahmar; صالح salih; بيتي bayti; مشاط mashat; غماري ghamari; رازحي razihi
مراني marani; عاطفي atifi; شاوش shawish; ريمي raymi; وحيشي wuhayshi; عولقي awlaqi; بعداني badani; لادن ladin
سعودي saudi; نجدي najdi; حجازي hijazi; مكي makki; مدني madani; قحطاني qahtani; عتيبي utaybi; حربي harbi
مطيري mutayri; دوسري dawsari; غامدي ghamdi; زهراني zahrani; شهري shihri; شهراني shahrani; عسيري asiri
بلوي balawi; جهني juhani; عنزي anzi; رشيدي rashidi; شمراني shamrani; سبيعي subayi; خالدي khalidi; هذلي hudhali
جوفي jawfi; تويجري tuwayjri; راجحي rajhi; قصيبي qusaybi; فوزان fawzan; عودة awda; كويتي kuwayti; عجمي ajmi
هاجري hajri; عازمي azmi; مطوع mutawa; صباح sabah; بحريني bahrayni; قطري qatari; ثاني thani; نعيمي nuaymi
كواري kuwari; مري marri; اماراتي imarati; نهيان nahyan; مكتوم maktum; ظاهري zahiri; كتبي kutbi; عماني umani
بلوشي balushi; سيابي siyabi; حارثي harithi; بوسعيدي busaidi; ليبي libi; قذافي qadhafi; حفتر haftar
ورفلي warfalli; زنتاني zintani; مصراتي misrati; درناوي darnawi; سنوسي sanusi; كوني koni; غويل ghwell
تونسي tunisi; غنوشي ghannouchi; عياري ayari; ورغي warghi; مغربي maghribi; بنشيخ benchikh; جزايري jazairi
بلمختار belmokhtar; دروكدال droukdal; زيتوني zitouni; وهراني wahrani; بشير bashir; برهان burhan; دقلو dagalo
حميدتي hemedti; ترابي turabi; مهدي mahdi; ميرغني mirghani; كرتي karti; هارون harun; صومالي sumali
شنقيطي shinqiti; موريتاني muritani; خامنه‌اي khamenei; خامنئي khamenei; خميني khomeini; رفسنجاني rafsanjani
خاتمي khatami; روحاني rouhani; رئيسي raisi; احمدي‌نژاد ahmadinejad; لاريجاني larijani; قاليباف qalibaf
ظريف zarif; سليماني soleimani; قاآني qaani; سلامي salami; فيروزآبادي firouzabadi; حاجي‌زاده hajizadeh
طهراني‌مقدم tehrani moghaddam; مقدم moghaddam; تهراني tehrani; طهراني tehrani; اصفهاني esfahani; شيرازي shirazi
تبريزي tabrizi; يزدي yazdi; كرماني kermani; كرمانشاهي kermanshahi; قمي qomi; همداني hamedani
نيشابوري neyshaburi; خراساني khorasani; گيلاني gilani; مازندراني mazandarani; رشتي rashti; كاشاني kashani
بوشهري bushehri; اهوازي ahvazi; دزفولي dezfuli; خوزستاني khuzestani; سيستاني sistani; زابلي zaboli
لرستاني lorestani; اردبيلي ardabili; زنجاني zanjani; قزويني qazvini; سمناني semnani; دامغاني damghani
گرگاني gorgani; نوري nuri; املي amoli; بابلي baboli; ساروي saravi; كردستاني kordestani; طباطبايي tabatabaei
طباطبائي tabatabai; بهشتي beheshti; مطهري motahari; منتظري montazeri; جنتي jannati; شاهرودي shahroudi
وحيدي vahidi; شمخاني shamkhani; صفوي safavi; نقدي naqdi; فدوي fadavi; تنگسيري tangsiri; دهقان dehghan
حاتمي hatami; آشتياني ashtiani; اكبري akbari; اصغري asghari; امامي emami; اميري amiri; انصاري ansari
ايماني imani; ابراهيمي ebrahimi; اسماعيلي esmaeili; اسدي asadi; اشرفي ashrafi; افشار afshar; افغاني afghani
آزاد azad; بهرامي bahrami; بهمني bahmani; بهروزي behrouzi; پرويزي parvizi; پناهي panahi; پهلوان pahlavan
پهلوي pahlavi; تركي turki; توسلي tavassoli; توكلي tavakoli; جلالي jalali; جليلي jalili; جمالي jamali
جوادي javadi; جهانگيري jahangiri; چمران chamran; حبيبي habibi; حسن‌زاده hassanzadeh; حقاني haqqani; حميدي hamidi
حيدري heidari; خاكپور khakpour; خدايي khodaei; خسروي khosravi; دانش danesh; داوري davari; دستجردي dastjerdi
دوستي doosti; راد rad; رادان radan; رحماني rahmani; رحيمي rahimi; رستمي rostami; رستگار rastegar
رمضاني ramezani; زارع zare; زارعي zarei; زماني zamani; زند zand; سالاري salari; سبحاني sobhani; سعيدي saeedi
سهرابي sohrabi; سلطاني soltani; شجاعي shojaei; شريعتي shariati; شريفي sharifi; شفيعي shafiei; شمس shams
شهيدي shahidi; شيخي sheikhi; صالحي salehi; صابري saberi; صدري sadri; صفري safari; طالبي talebi; طاهري taheri
طالقاني taleghani; عابدي abedi; عباسي abbasi; عزيزي azizi; عظيمي azimi; علي‌زاده alizadeh; غفاري ghaffari
غفوري ghafouri; غلامي gholami; فاضلي fazeli; فخري‌زاده fakhrizadeh; فرجي faraji; فرهادي farhadi; فروغي foroughi
فتحي fathi; فلاحيان fallahian; قاسمي ghasemi; قائمي ghaemi; قرباني ghorbani; قنبري ghanbari; كاوياني kaviani
كريمي karimi; كمالي kamali; كوهي kouhi; گلپايگاني golpayegani; لطفي lotfi; لشكري lashkari; مرادي moradi
مرتضوي mortazavi; مسعودي masoudi; مصباح mesbah; مظاهري mazaheri; معصومي masoumi; ملكي maleki; منصوري mansouri
مومني momeni; مهاجر mohajer; مهاجراني mohajerani; موحدي movahedi; ميري miri; ناصري naseri; نبوي nabavi
نصيري nasiri; نظري nazari; نعمتي nemati; نوروزي norouzi; نيكو nikoo; نيكبخت nikbakht; همتي hemmati; واعظي vaezi
ولايتي velayati; وزيري vaziri; يوسفي yousefi; يعقوبي yaghoubi; زاده zadeh; پور pour; نژاد nejad; فرد fard
فر far; نيا nia; مند mand; پناه panah; خواه khah; پرست parast; منش manesh; دوست doust; يار yar; وند vand
افغان afghan; كابلي kabuli; قندهاري qandahari; هراتي herati; حقانى haqqani; حكمتيار hekmatyar; آخند akhund
آخوند akhund; اخوند akhund; اخندزاده akhundzada; آخندزاده akhundzada; متوكل mutawakkil; متقي muttaqi; ذاكر zakir
منصور mansur; هيبت_الله hibatullah; اختر akhtar; نورزي nurzai; نورزی noorzai; درانی durrani; غلزی ghilzai
احمدزی ahmadzai; یوسفزی yousafzai; کرزی karzai; بلخی balkhi; بدخشي badakhshi; پنجشيري panjshiri; مسعود masoud
دوستم dostum; محسود mehsud; وزير wazir; افريدي afridi; خٹک khattak; بلوچ baloch; قريشي qureshi; قرشي qurashi
هاشم hashim; صديقي siddiqui; فاروقي farooqi; عثماني usmani; علواني alwani; بخاري bukhari; كشميري kashmiri
پنجابي punjabi; سندهي sindhi; لاهوري lahori; ملك malik; چوہدری chaudhry; بٹ butt; ڈار dar; مہر mehr
لکھوی lakhvi; اظهر azhar; سعید saeed; ترك turk; تركماني turkmani; شيشاني shishani; داغستاني daghistani
اوزبكي uzbeki; ازبكي uzbaki; روسي rusi; الماني almani; بوسنوي busnawi; هندي hindi; صيني sini; حسون hassun
حمامي hamami; شهابي shihabi; قاضي qadi; كاتب katib; ناطق natiq; خطيب khatib; مقرئ muqri; عراقى iraqi
رفاعي rifai; قادري qadiri; نقشبندي naqshbandi; كبير kabir; صغير saghir; طويل tawil; اعرج araj; اسود aswad
ابيض abyad; اخضر akhdar; ازرق azraq; شامل shamil; سباعي sibai; عطري otari; عفيفي afifi; فقي fiqi; شاذلي shadhili
عدوي adawi; غنيم ghunaym; فرغلي farghali; بنهاوي banhawi; صعيدي saidi; شرقاوي sharqawi; بحيري buhayri
منوفي minufi; دمياطي dimyati; اسواني aswani; سويدي suwaydi; سويدان suwaydan; عليان ulayyan; عجلان ajlan
عمري umari; عمراني umrani; علي ali; لهيبي luhaybi; مفرج mufarrij; مقداد miqdad; مطر matar; منعم munim
ناشري nashiri; نحوي nahwi; نقيب naqib; هلالي hilali; وائلي waili; يافعي yafii
`;
