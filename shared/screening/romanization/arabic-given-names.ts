/**
 * Given names of Arabic and of Persian, Kurdish, Pashto and Urdu use, with one Latin writing each: short vowels are not
 * written, so only a list can give them. Sources: BGN/PCGN 1956 System for Arabic and 1958 System for Persian, without marks; the choice follows the given
 * names that recur in the SDN list of OFAC and the consolidated list of the Security Council.
 */
export const ARABIC_GIVEN_NAMES = `
محمد muhammad; احمد ahmad; محمود mahmud; حامد hamid; حميد hamid; حمد hamad; حماد hammad; حمدان hamdan
حمدي hamdi; حمود hamud; مصطفى mustafa; علي ali; حسن hasan; حسين husayn; حسان hassan; حسنين hasanayn; محسن muhsin
حسني husni; عمر umar; عمرو amr; عمار ammar; عمران imran; عامر amir; امير amir; عثمان uthman; بكر bakr
ابوبكر abu bakr; طلحة talha; زبير zubayr; خالد khalid; وليد walid; يزيد yazid; زيد zayd; زياد ziyad
زيدان zaydan; زاهد zahid; زهير zuhayr; جعفر jafar; موسى musa; عيسى isa; يحيى yahya; زكريا zakariya; يعقوب yaqub
يوسف yusuf; اسحاق ishaq; اسحق ishaq; ابراهيم ibrahim; اسماعيل ismail; داود daud; داوود daud; سليمان sulayman
هارون harun; ايوب ayyub; يونس yunus; ادريس idris; نوح nuh; ادم adam; صالح salih; هود hud; شعيب shuayb; لوط lut
الياس ilyas; عمانوئيل emmanuel; كريم karim; كرم karam; اكرم akram; رحمن rahman; رحيم rahim; رحمان rahman
رحمت rahmat; رحمة rahma; سالم salim; سليم salim; سلمان salman; سلام salam; مسلم muslim; اسلام islam
سالمة salima; سلوى salwa; سلمى salma; سلطان sultan; سعد sad; سعيد said; سعود saud; سعدون sadun; سعدي sadi
اسعد asad; مسعود masud; سعاد suad; سعدية sadiya; نصر nasr; ناصر nasir; نصير nasir; منصور mansur; منتصر muntasir
نصار nassar; ناظم nazim; نظام nizam; نعيم naim; نعمان numan; نعمة nima; نبيل nabil; نجيب najib; نجم najm
ناجي naji; نادر nadir; نذير nadhir; نديم nadim; نسيم nasim; نور nur; نورا nura; انور anwar; منير munir
منيرة munira; نوري nuri; نزار nizar; نضال nidal; نايف nayif; نواف nawaf; نوفل nawfal; ناهد nahid; نهاد nihad
نصيف nasif; قاسم qasim; قيس qays; قادر qadir; قدير qadir; قدري qadri; قدوس quddus; قحطان qahtan; قصي qusay
كاظم kazim; كامل kamil; كمال kamal; كنعان kanan; كامران kamran; كنعاني kanani; لطيف latif; لطفي lutfi; لؤي luay
ليث layth; ليلى layla; مازن mazin; مالك malik; ماهر mahir; ماجد majid; مجيد majid; مجدي majdi; امجد amjad
مؤيد muayyad; مبارك mubarak; متولي mitwalli; مختار mukhtar; مراد murad; مرزوق marzuq; مرتضى murtada
مروان marwan; مريم maryam; مزمل muzammil; مشعل mishal; مصباح misbah; مطلق mutlaq; مظفر muzaffar; معاذ muadh
معاوية muawiya; معتز mutazz; معمر muammar; معين muin; مفتاح miftah; مقتدى muqtada; ممدوح mamduh; منذر mundhir
مهدي mahdi; مهند muhannad; مهدية mahdiya; مؤمن mumin; مأمون mamun; ميثم maytham; ميلاد milad; مناف manaf
مجتبى mujtaba; معصومة masuma; مبين mubin; مجاهد mujahid; بدر badr; بديع badi; براء bara; برهان burhan
بسام bassam; باسم basim; بسمة basma; بشار bashar; بشير bashir; بشر bishr; بلال bilal; بهاء baha; بهجت bahjat
بكير bakir; بندر bandar; باقر baqir; باسل basil; بهرام bahram; بهمن bahman; بهروز behruz; بهزاد behzad
بيژن bizhan; بابك babak; تامر tamir; تركي turki; توفيق tawfiq; تيسير taysir; تقي taqi; تيمور taymur; ثابت thabit
ثامر thamir; ثائر thair; جابر jabir; جبار jabbar; جبر jabr; جاسم jasim; جاسر jasir; جبريل jibril; جرجس jirjis
جلال jalal; جلیل jalil; جمال jamal; جميل jamil; جميلة jamila; جهاد jihad; جواد jawad; جورج george; جوزيف joseph
جهان jahan; جهانگير jahangir; جمشيد jamshid; جاويد javid; جليل jalil; حاتم hatim; حارث harith; حازم hazim
حافظ hafiz; حكيم hakim; حاكم hakim; حبيب habib; حجاج hajjaj; حذيفة hudhayfa; حسام husam; حسيب hasib; حفيظ hafiz
حفصة hafsa; حليم halim; حليمة halima; حمزة hamza; حنان hanan; حيدر haydar; حيدرة haydara; حيان hayyan
حنيف hanif; خلف khalaf; خليفة khalifa; خليل khalil; خميس khamis; خضر khidr; خضير khudayr; خديجة khadija
خيري khayri; خيرالله khayrallah; خرم khurram; خورشيد khurshid; خسرو khosrow; دانيال danial; داريوش dariush
درويش darwish; دلال dalal; ديب dib; ذاكر dhakir; ذكي zaki; ذوالفقار zulfiqar; ذبيح dhabih; راشد rashid
رشيد rashid; رشاد rashad; رشدي rushdi; رائد raid; رافع rafi; رفيع rafi; رفيق rafiq; رامي rami; رامز ramiz
رامين ramin; راغب raghib; رباب rabab; ربيع rabi; رجب rajab; رضا rida|reza; رضوان ridwan; رعد rad; رمضان ramadan
رمزي ramzi; رؤوف rauf; رؤف rauf; رياض riyad; ريان rayyan; ريم rim; رستم rustam; روح ruh; روح‌الله ruhollah
زكي zaki; زكية zakiya; زينب zaynab; زين zayn; زهراء zahra; زهرا zahra; زهرة zahra; زمان zaman; ساجد sajid
سجاد sajjad; سامر samir; سامي sami; سمير samir; سميح samih; سالار salar; سامان saman; سيف sayf; سيد sayyid
سراج siraj; سرور surur; سرمد sarmad; سفيان sufyan; سلامة salama; سهيل suhayl; سهيلة suhayla; سهام siham
سوسن sawsan; ستار sattar; سبحان subhan; سعيدة saida; سميرة samira; سارة sara; سارا sara; سهراب sohrab
سياوش siavash; سيروس sirus; سينا sina; شاكر shakir; شكري shukri; شكيب shakib; شادي shadi; شاهر shahir
شاهين shahin; شريف sharif; شعبان shaban; شفيق shafiq; شفيع shafi; شهاب shihab; شوقي shawqi; شوكت shawkat
شمس shams; شهرام shahram; شهريار shahriar; شاهرخ shahrokh; شاپور shapur; شيرين shirin; شيرزاد sherzad; شير sher
شيخ shaykh; صابر sabir; صبري sabri; صبحي subhi; صباح sabah; صادق sadiq; صديق siddiq; صدام saddam; صدر sadr
صفاء safa; صفوان safwan; صفوت safwat; صلاح salah; صهيب suhayb; صالحة saliha; صمد samad; صنعان sanan; ضياء diya
ضاحي dahi; ضرغام dirgham; طارق tariq; طاهر tahir; طه taha; طالب talib; طلال talal; طلعت talat; طيب tayyib
طاهرة tahira; طهماسب tahmasb; ظافر zafir; ظاهر zahir; ظفر zafar; ظهير zahir; عادل adil; عدلي adli; عدنان adnan
عدي uday; عارف arif; عاصم asim; عصام isam; عاطف atif; عطا ata; عطية atiya; عاكف akif; عالم alim; علاء ala
علوان alwan; علاوي allawi; عباس abbas; عبد abd; عبيد ubayd; عبيدة ubayda; عبادة ubada; عابد abid; عزام azzam
عزت izzat; عزيز aziz; عزيزة aziza; عزة azza; عز izz; عفيف afif; عقيل aqil; عكرمة ikrima; عماد imad; عنتر antar
عوض awad; عواد awwad; عون awn; عيد id; عياد ayyad; عائشة aisha; عائض aid; عبير abir; عطوان atwan; عظيم azim
عصمت ismat; عرفان irfan; عرفات arafat; عاشور ashur; عطاءالله ataullah; عتيق atiq; علیرضا alireza; عليرضا alireza
غلام ghulam; غلامرضا gholamreza; غلامحسين gholamhossein; غلامعلي gholamali; غازي ghazi; غالب ghalib; غانم ghanim
غسان ghassan; غيث ghayth; غياث ghiyath; غفور ghafur; غفار ghaffar; غني ghani; فادي fadi; فارس faris; فاروق faruq
فاضل fadil; فضل fadl; فاطمة fatima; فاتح fatih; فتحي fathi; فتح fath; فتاح fattah; فخر fakhr; فخري fakhri
فراس firas; فرج faraj; فرحان farhan; فرحات farhat; فرهاد farhad; فرهود farhud; فريد farid; فريدون fereydun
فرزاد farzad; فرزانه farzaneh; فرشاد farshad; فرامرز faramarz; فرخ farrokh; فردوس firdaws; فداء fida; فهد fahd
فهمي fahmi; فهيم fahim; فواز fawwaz; فوزي fawzi; فؤاد fuad; فيصل faysal; فياض fayyad; فائز faiz; فائق faiq
فيروز firuz; فلاح fallah; فيض fayd; وائل wail; واصف wasif; وجدي wajdi; وجيه wajih; وحيد wahid; وداد widad
وديع wadi; وسام wisam; وسيم wasim; وصفي wasfi; وفاء wafa; وفيق wafiq; وكيل wakil; وهاب wahhab; وهيب wahib
ولي wali; هادي hadi; هاشم hashim; هشام hisham; هاني hani; هيثم haytham; هيفاء hayfa; هلال hilal; همام hammam
هدى huda; هند hind; هناء hana; هوشنگ hushang; هومن human; هژير hozhir; ياسر yasir; ياسين yasin; ياسمين yasmin
يسرى yusra; يسري yusri; يمان yaman; ياور yavar; يار yar; يزدان yazdan; يد yad; يدالله yadollah; اياد iyad
اياس iyas; ايمن ayman; ايمان iman; اسامة usama; اسد asad; اشرف ashraf; اصغر asghar; اكبر akbar; امين amin
امينة amina; امل amal; انس anas; اوس aws; ايهاب ihab; ابان aban; ابرار abrar; اثير athir; احسان ihsan
احلام ahlam; ادهم adham; ارسلان arslan; ارش arash; اريا aria; ازاد azad; ازهر azhar; اسفنديار esfandiar
اسكندر iskandar; اسماء asma; اشكان ashkan; افشين afshin; اقبال iqbal; الهام ilham; امان aman; امام imam
اميد omid; اميرة amira; انيس anis; انصار ansar; اورنگ aurang; ايرج iraj; ايمانويل emmanuel; اية aya; ايت ayat
اختر akhtar; اعظم azam; افتخار iftikhar; انعام inam; ارشد arshad; امتياز imtiaz; اعجاز ijaz; اشفاق ashfaq
اشتياق ishtiaq; بابر babar; بهادر bahadur; تنوير tanvir; جاوید javed; زلمي zalmay; گل gul; گلبدين gulbuddin
لال lal; ميرزا mirza; مير mir; مولا mawla; نواز nawaz; نواب nawab; پرويز parviz; پروين parvin; پدرام pedram
پيمان peyman; پيام payam; پويا pouya; پژمان pejman; پرهام parham; چنگيز changiz; كاوه kaveh; كيوان keyvan
كيان kian; كيانوش kianush; كورش kurosh; كوروش kurosh; كامبيز kambiz; كبري kobra; مهرداد mehrdad; مهران mehran
مهرزاد mehrzad; مهسا mahsa; مينا mina; مجيده majideh; محسنى mohseni; نادره nadereh; نيما nima; نگار negar
نرگس narges; شهلا shahla; شهناز shahnaz; سيما sima; سودابه sudabeh; سپهر sepehr; سروش sorush; سهيلا soheila
طيبه tayyebeh; قربان qurban; قدرت qudrat; قنبر qanbar; لیلا leila; ليلا leila; ماني mani; مسيح masih; نعمت nemat
عزت‌الله ezzatollah; حشمت heshmat; حجت hojjat; حجت‌الله hojjatollah; اسدالله asadollah; نصرت nosrat
شكرالله shokrollah; فتح‌الله fathollah; لطف‌الله lotfollah; عين‌الله eynollah; هدايت hedayat; ولايت velayat
عنايت enayat; بركت barakat; رسول rasul; نبي nabi; صفر safar; سلامت salamat; دوست dost; خان khan; بيگم begum
جان jan; آغا agha; آقا agha; بي‌بي bibi; شاه shah; بيگ beg; پاشا pasha; عبدالله abdallah; عبد_الله abdallah
عبيدالله ubaydallah; عبيد_الله ubaydallah; نصرالله nasrallah; نصر_الله nasrallah; ضيف_الله dayfallah
جار_الله jarallah; خير_الله khayrallah; سيف_الله saifullah; حميد_الله hamidullah; رحمت_الله rahmatullah
نور_الله nurullah; اسد_الله asadullah; حبيب_الله habibullah; امان_الله amanullah; ذبيح_الله zabihullah
سميع_الله samiullah; فضل_الله fadlallah; نجيب_الله najibullah; كريم_الله karimullah; عطا_الله ataullah
روح_الله ruhollah; يد_الله yadollah; فرج_الله farajollah; عين_الله eynollah; رسول_الله rasulallah
`;
