/**
 * Companies whose Chinese name (simplified characters, without place and legal form) the lists do not write in pinyin, with the name
 * they are listed or known under. Sources: the companies' own English names; 15 CFR part 744, supplement no. 4 (Entity List) and
 * supplement no. 7 (military end users); section 1260H list of the Department of Defense; NS-CMIC and SDN lists of OFAC.
 */
export const HAN_COMPANIES = `
华为 huawei; 海思 hisilicon; 海思半导体 hisilicon; 哈勃 hubble|habo; 中兴通讯 zte; 中兴 zte|zhongxing
中兴康讯 zte kangxun; 海康威视 hikvision; 海康 hikvision|haikang; 大华 dahua; 科大讯飞 iflytek; 讯飞 iflytek
商汤 sensetime; 旷视 megvii; 依图 yitu; 云从 cloudwalk; 云天励飞 intellifusion; 美亚柏科 meiya pico
东方网力 netposa; 深网视界 sensenets; 宇视 uniview; 天地伟业 tiandy; 佳都 pci|jiadu
烽火通信 fiberhome telecommunication; 烽火 fiberhome; 烽火科技 fiberhome technologies; 奇虎 qihoo
三六零 qihoo 360; 达闼 cloudminds; 银河水滴 watrix; 立昂 leon; 科大国盾 quantumctek; 国盾量子 quantumctek
国盾 quantumctek; 浪潮 inspur; 中科曙光 sugon|dawning information industry; 曙光信息 sugon|dawning information
曙光 sugon|dawning; 海光 hygon|higon; 海光信息 hygon information
海光微电子 hygon microelectronics|higon microelectronics; 飞腾 phytium; 申威 sunway; 龙芯 loongson
寒武纪 cambricon; 壁仞 biren; 摩尔线程 moore threads|moore thread; 燧原 enflame; 沐曦 metax
天数智芯 iluvatar corex; 智谱 zhipu; 智谱华章 zhipu huazhang; 深度求索 deepseek; 百度 baidu; 腾讯 tencent
阿里巴巴 alibaba; 字节跳动 bytedance; 小米 xiaomi; 京东 jd|jingdong; 联想 lenovo; 箩筐 luokung; 大疆 dji|dajiang
道通智能 autel robotics; 道通 autel; 亿航 ehang; 纵横股份 jouav; 禾赛 hesai; 速腾聚创 robosense
中国商飞 comac|commercial aircraft corporation of china; 商飞 comac
中国商用飞机 commercial aircraft corporation of china; 商用飞机 commercial aircraft
中芯国际 smic|semiconductor manufacturing international
中芯国际集成电路制造 semiconductor manufacturing international; 中芯 smic|semiconductor manufacturing
中芯北方 semiconductor manufacturing north china; 中芯南方 semiconductor manufacturing south china
中芯国际集成电路 semiconductor manufacturing international; 长江存储 yangtze memory|ymtc; 长存 yangtze memory
长鑫存储 cxmt|changxin memory; 长鑫 changxin; 武汉新芯 wuhan xinxin semiconductor|xmc; 新芯 xinxin
华虹 hua hong; 华力微电子 huali microelectronics; 上海微电子装备 shanghai micro electronics equipment|smee
北方华创 naura; 中微半导体 advanced micro fabrication equipment|amec; 中微公司 amec; 拓荆 piotech
盛美 acm research; 华大九天 empyrean; 概伦 primarius; 鹏芯微 pengxinwei; 昇维旭 swaysure; 晋华 jinhua
福建晋华 fujian jinhua; 鹏新旭 pengxinxu; 闻泰 wingtech; 安世 nexperia; 建广 jac|jianguang; 智路 wise road
新昇 zing; 沪硅 national silicon; 兆易创新 gigadevice; 汇顶 goodix; 紫光展锐 unisoc; 展锐 unisoc
紫光集团 tsinghua unigroup; 紫光 unigroup|unisplendour; 士兰微 silan microelectronics; 卓胜微 maxscend
韦尔 will; 粤芯 cansemi; 晶合 nexchip; 芯恩 sien; 积塔 gta; 华润 china resources
华润微 china resources microelectronics; 复旦微电子 fudan microelectronics; 复旦微 fudan microelectronics
芯原 verisilicon; 澜起 montage; 全志 allwinner; 瑞芯微 rockchip; 晶晨 amlogic; 地平线 horizon
景嘉微 jingjia microelectronics; 算能 sophgo; 比特大陆 bitmain; 嘉楠 canaan; 长电 jcet; 通富 tongfu
华天 huatian; 中环 zhonghuan; 芯源微 kingsemi; 至纯 pnc process; 凯世通 kingstone; 新凯来 sicarrier
海能达 hytera; 海格 haige; 司南导航 comnav; 北斗星通 bdstar|beidouxingtong; 中科星图 geovis
长光卫星 chang guang satellite; 天仪 spacety; 银河航天 galaxyspace|galaxy space; 航天宏图 piesat
航天信息 aisino; 迈普 maipu; 安天 antiy; 奇安信 qianxin; 启明星辰 venustech; 知道创宇 knownsec
安恒 dbappsecurity; 深信服 sangfor; 绿盟 nsfocus; 卫士通 westone; 永信至诚 integrity technology
软通动力 isoftstone; 东软 neusoft; 用友 yonyou; 金山 kingsoft; 拓尔思 trs; 京东方 boe; 天马 tianma
欧菲光 o film|ofilm; 欧菲 ofilm; 和而泰 het|heertai; 传音 transsion; 一加 oneplus; 海尔 haier; 海信 hisense
美的 midea; 格力 gree; 创维 skyworth; 康佳 konka; 长虹 changhong; 熊猫 panda; 熊猫电子 panda electronics
普天 potevio|putian; 大唐 datang; 大唐电信 datang telecom; 信科 cict|xinke
中国信科 china information communication technologies; 移远 quectel; 广和通 fibocom; 美格 meig; 新华三 h3c
锐捷 ruijie; 宁德时代 catl|contemporary amperex; 比亚迪 byd; 国轩 gotion; 国轩高科 gotion high tech; 亿纬 eve
远景 envision; 欣旺达 sunwoda; 合盛硅业 hoshine silicon industry; 合盛 hoshine; 大全 daqo
大全新能源 daqo new energy; 东方希望 east hope; 协鑫 gcl; 保利协鑫 gcl poly; 晶科 jinko; 隆基 longi
阿特斯 canadian solar; 天合 trina; 特变电工 tbea; 金风 goldwind; 华大基因 bgi genomics|bgi; 华大 bgi
华大智造 mgi; 华大研究院 bgi research; 药明康德 wuxi apptec; 药明生物 wuxi biologics; 金斯瑞 genscript
联影 united imaging; 迈瑞 mindray; 国药 sinopharm; 科兴 sinovac; 同方威视 nuctech; 威视 nuctech; 同方 tongfang
中集 cimc; 三一 sany; 徐工 xcmg; 中联重科 zoomlion; 潍柴 weichai; 东风汽车 dongfeng motor; 一汽 faw; 上汽 saic
北汽 baic; 广汽 gac; 吉利 geely; 奇瑞 chery; 蔚来 nio; 小鹏 xpeng; 理想汽车 li auto; 长城汽车 great wall motor
中车 crrc; 中国中车 crrc; 昆仑银行 bank of kunlun; 昆仑 kunlun; 丹东银行 bank of dandong
珠海振戎 zhuhai zhenrong; 振戎 zhenrong; 恒力石化 hengli petrochemical; 鲁清石化 luqing petrochemical
胜星化工 shengxing chemical; 中国银行 bank of china; 工商银行 industrial and commercial bank
建设银行 construction bank; 农业银行 agricultural bank; 交通银行 bank of communications; 招商局 china merchants
招商银行 china merchants bank; 中信 citic; 光大 everbright; 平安 ping an; 人寿 life insurance
台积电 tsmc|taiwan semiconductor manufacturing; 台湾积体电路制造 taiwan semiconductor manufacturing
联发科 mediatek; 联电 umc|united microelectronics; 鸿海 hon hai; 富士康 foxconn; 华硕 asus; 宏碁 acer
算丰 sophgo; 长荣 evergreen; 阳明 yang ming; 东芝 toshiba; 日立 hitachi; 三菱 mitsubishi; 富士通 fujitsu
日本电气 nec; 松下 panasonic|matsushita; 本田 honda; 日产 nissan; 丰田 toyota; 住友 sumitomo; 三井 mitsui
川崎 kawasaki; 任天堂 nintendo; 伊藤忠 itochu; 丸红 marubeni; 东京电子 tokyo electron; 村田 murata
岛津 shimadzu; 安川 yaskawa; 三星 samsung; 现代汽车 hyundai motor; 海力士 hynix; 乐金 lg; 浦项 posco
维吾尔 uyghur; 哈萨克 kazakh; 伏羲 fuxi; 恩智浦 nxp; 特斯拉 tesla; 天宝 trimble|tianbao
`;

/**
 * Central state enterprises, their groups and research academies of China (simplified characters) with their official English names.
 * Sources: list of central enterprises of SASAC; section 1260H and NS-CMIC lists; 15 CFR part 744, supplement no. 4.
 */
export const HAN_STATE_ENTERPRISES = `
中国电子科技集团 china electronics technology group
中国电子科技集团公司 china electronics technology group corporation; 中国电子科技 china electronics technology
中国电科 cetc|china electronics technology group; 中电科 cetc|china electronics technology; 电科 cetc
中电海康 cethik; 中国电子信息产业集团 china electronics corporation|cec; 中国电子 china electronics
中国电子进出口 china national electronics import and export|ceiec; 中电 cec|china electronics
中国航天科技集团 china aerospace science and technology|casc
中国航天科技 china aerospace science and technology; 中国航天科工集团 china aerospace science and industry|casic
中国航天科工 china aerospace science and industry; 航天长峰 aerospace changfeng
中国运载火箭技术研究院 china academy of launch vehicle technology
运载火箭技术研究院 academy of launch vehicle technology; 中国空间技术研究院 china academy of space technology
空间技术研究院 academy of space technology; 上海航天技术研究院 shanghai academy of spaceflight technology
航天技术研究院 academy of spaceflight technology|academy of aerospace technology
四川航天技术研究院 sichuan academy of aerospace technology
航天动力技术研究院 academy of aerospace solid propulsion technology|academy of aerospace propulsion technology
航天推进技术研究院 academy of aerospace propulsion technology; 航天时代电子 aerospace times electronics
航天东方红 dfh|aerospace dongfanghong; 中国长城工业 china great wall industry; 长城工业 great wall industry
中国精密机械进出口 china precision machinery import and export
精密机械进出口 precision machinery import and export; 中国卫通 china satellite communications|china satcom
中国航空工业集团 aviation industry corporation of china|avic
中国航空工业 aviation industry corporation of china; 中航工业 avic|aviation industry corporation of china
中航 avic|zhonghang; 中航光电 jonhon optronic|avic jonhon; 中航国际 avic international; 中航科工 avichina
中国航空技术 china national aero technology
中国航空技术进出口 china national aero technology import and export|catic
中国航空发动机集团 aero engine corporation of china|aecc; 中国航发 aecc|aero engine corporation of china
航发 aecc|aero engine; 沈阳飞机工业 shenyang aircraft; 沈飞 shenyang aircraft
成都飞机工业 chengdu aircraft industrial; 成飞 chengdu aircraft; 西安飞机工业 xian aircraft industrial
西飞 xian aircraft; 哈飞 harbin aircraft|hafei; 洪都 hongdu; 昌河飞机 changhe aircraft; 昌飞 changhe aircraft
贵飞 guizhou aircraft; 中国飞行试验研究院 chinese flight test establishment
中国直升机设计研究所 china helicopter research and development institute
航空动力机械研究所 aviation powerplant research institute; 金城 jincheng
航空计算技术研究所 aeronautic computing technique research institute
中国兵器工业集团 china north industries group|norinco group; 中国兵器工业 china north industries
中国北方工业 china north industries|norinco; 北方工业 north industries|norinco
中国兵器装备集团 china south industries group; 中国兵器装备 china south industries
中国兵装 china south industries; 北方导航 north navigation; 北方夜视 north night vision
北方光电 north optoelectronics|norinco optoelectronics; 保利 poly; 中国保利 china poly
保利科技 poly technologies; 新时代 xinshidai|new era; 中国新时代 china xinshidai
中国船舶集团 china state shipbuilding; 中国船舶工业集团 china state shipbuilding
中国船舶工业 china state shipbuilding; 中国船舶重工集团 china shipbuilding industry
中国船舶重工 china shipbuilding industry; 中国重工 china shipbuilding industry
中国船舶 china state shipbuilding|china cssc; 中船 cssc|china state shipbuilding
中船重工 csic|china shipbuilding industry; 中国舰船研究 china ship research and development
中国舰船研究设计中心 china ship development and design center; 沪东中华 hudong zhonghua
江南造船 jiangnan shipyard; 外高桥造船 waigaoqiao shipbuilding; 渤海造船 bohai shipbuilding
黄埔文冲 huangpu wenchong; 武昌造船 wuchang shipbuilding; 武昌船舶 wuchang shipbuilding
大连船舶重工 dalian shipbuilding industry; 中国核工业集团 china national nuclear|cnnc
中国核工业 china national nuclear; 中核 cnnc|china national nuclear
中国核工业建设 china nuclear engineering and construction; 中国核建 china nuclear engineering
中国广核集团 china general nuclear power group|cgn; 中国广核 china general nuclear power|cgn
中广核 cgn|china general nuclear power; 中国核动力研究设计院 nuclear power institute of china
中国原子能科学研究院 china institute of atomic energy; 中国工程物理研究院 china academy of engineering physics
工程物理研究院 academy of engineering physics
中国空气动力研究与发展中心 china aerodynamics research and development center
西北核技术研究所 northwest institute of nuclear technology
应用物理与计算数学研究所 institute of applied physics and computational mathematics
高压科学研究中心 center for high pressure science and technology advanced research
江南计算技术研究所 jiangnan institute of computing technology; 国家超级计算 national supercomputing
国家超级计算中心 national supercomputing center; 国家超算中心 national supercomputing center
集成电路研发中心 integrated circuit research and development center
高性能集成电路 high performance integrated circuit
中国科学院 chinese academy of sciences|china academy of sciences; 中科院 chinese academy of sciences
中国科学院计算技术研究所 chinese academy of sciences institute of computing technology
中国科学院自动化研究所 chinese academy of sciences institute of automation
中国科学院微电子研究所 chinese academy of sciences institute of microelectronics
中国科学院半导体研究所 chinese academy of sciences institute of semiconductors
长春光学精密机械与物理研究所 changchun institute of optics fine mechanics and physics
光学精密机械研究所 institute of optics and fine mechanics; 光电技术研究所 institute of optics and electronics
力学研究所 institute of mechanics; 声学研究所 institute of acoustics
中国科学院沈阳自动化研究所 chinese academy of sciences shenyang institute of automation
中国工程院 chinese academy of engineering; 军事科学院 academy of military science
军事医学研究院 academy of military medical sciences|academy of military medical science
军事医学科学院 academy of military medical sciences; 中科 cas|zhongke; 中国移动 china mobile
中国移动通信集团 china mobile communications group; 中国电信 china telecom
中国电信集团 china telecommunications; 中国联通 china unicom
中国联合网络通信 china united network communications; 中国海洋石油集团 china national offshore oil|cnooc
中国海洋石油 china national offshore oil|cnooc; 中海油 cnooc; 中海油田服务 china oilfield services
中国石油天然气集团 china national petroleum|cnpc; 中国石油天然气 china national petroleum|petrochina
中国石油 petrochina|china petroleum; 中石油 cnpc|petrochina; 中国石油化工 china petroleum and chemical|sinopec
中石化 sinopec; 中国石化 sinopec; 中国化工 china national chemical|chemchina; 中化 sinochem; 中国中化 sinochem
中国化学工程 china national chemical engineering
中国国际石油化工联合 china international united petroleum and chemicals|unipec; 联合石化 unipec
中国交通建设 china communications construction; 中国交建 china communications construction
中交 cccc|china communications; 中国铁建 china railway construction; 中国铁路 china railway
中国中铁 china railway group; 中国建筑 china state construction
中国电力建设 power construction corporation of china|powerchina; 中国电建 powerchina; 中国能建 energy china
中国长江三峡 china three gorges; 三峡 three gorges; 中国三峡 china three gorges; 国家电网 state grid
南方电网 southern power grid; 华能 huaneng; 华电 huadian; 国电 guodian; 神华 shenhua; 中远海运 cosco shipping
中远 cosco; 中国远洋 china ocean|cosco; 中国远洋海运 china cosco shipping; 中国海运 china shipping
中外运 sinotrans; 中粮 cofco; 五矿 minmetals; 中铝 chinalco; 中国铝业 aluminum corporation of china|chalco
宝武 baowu; 宝钢 baosteel; 鞍钢 ansteel|angang; 首钢 shougang; 国机 sinomach
中国机械工业 china national machinery industry|sinomach; 中国通用技术 china general technology|genertec
中国航空油料 china national aviation fuel; 中国航油 china aviation oil; 中国东方航空 china eastern airlines
中国南方航空 china southern airlines; 中国国际航空 air china; 建材集团 national building material
中国国新 china reform; 国新 reform; 中国诚通 china chengtong; 中国化学 china national chemical
中国电气装备 china electric equipment; 新疆生产建设兵团 xinjiang production and construction corps|xpcc
中国长江电力 china yangtze power
国家集成电路产业投资基金 china integrated circuit industry investment fund|national integrated circuit industry investment fund
中国中央电视台 china central television; 中共中央 central committee of the communist party of china
中国共产党 communist party of china; 中央军事委员会 central military commission
中央军委 central military commission; 全国人民代表大会 national peoples congress
全国人大 national peoples congress; 国家安全部 ministry of state security
国家国防科技工业局 state administration of science technology and industry for national defense
`;

/**
 * Universities of China (simplified characters) whose official English name is not that of the words it is made of.
 * Source: the universities' own English names; many are in 15 CFR part 744, supplement no. 4.
 */
export const HAN_UNIVERSITIES = `
北京航空航天大学 beihang university|beijing university of aeronautics and astronautics; 北航 beihang
北京理工大学 beijing institute of technology; 哈尔滨工业大学 harbin institute of technology
哈工大 harbin institute of technology; 哈尔滨工程大学 harbin engineering university
哈尔滨理工大学 harbin university of science and technology; 西北工业大学 northwestern polytechnical university
西工大 northwestern polytechnical university
南京航空航天大学 nanjing university of aeronautics and astronautics
南航大学 nanjing university of aeronautics and astronautics
南京理工大学 nanjing university of science and technology
国防科技大学 national university of defense technology
国防科学技术大学 national university of defense technology; 国防大学 national defense university
电子科技大学 university of electronic science and technology of china; 西安电子科技大学 xidian university
清华 tsinghua; 清华大学 tsinghua university; 北京大学 peking university; 北大 peking university|beida
北大方正 founder|peking founder; 方正 founder; 复旦 fudan; 复旦大学 fudan university; 同济 tongji
中山大学 sun yat sen university; 中国人民大学 renmin university of china
中国科学技术大学 university of science and technology of china
中国科学院大学 university of chinese academy of sciences
华中科技大学 huazhong university of science and technology; 华南理工大学 south china university of technology
大连理工大学 dalian university of technology; 武汉理工大学 wuhan university of technology
太原理工大学 taiyuan university of technology; 西安理工大学 xian university of technology
广东工业大学 guangdong university of technology; 北京工业大学 beijing university of technology
合肥工业大学 hefei university of technology; 南京工业大学 nanjing tech university
西安工业大学 xian technological university; 浙江工业大学 zhejiang university of technology
河北工业大学 hebei university of technology; 南方科技大学 southern university of science and technology
中北大学 north university of china; 中南大学 central south university; 东南大学 southeast university
西南科技大学 southwest university of science and technology; 华东师范大学 east china normal university
华东理工大学 east china university of science and technology; 西南交通大学 southwest jiaotong university
西安交通大学 xian jiaotong university; 上海交通大学 shanghai jiao tong university|shanghai jiaotong university
北京交通大学 beijing jiaotong university; 北京邮电大学 beijing university of posts and telecommunications
南京邮电大学 nanjing university of posts and telecommunications
重庆邮电大学 chongqing university of posts and telecommunications
北京化工大学 beijing university of chemical technology; 沈阳航空航天大学 shenyang aerospace university
南昌航空大学 nanchang hangkong university; 长春理工大学 changchun university of science and technology
东北大学 northeastern university; 东北林业大学 northeast forestry university
中国民航大学 civil aviation university of china; 中国地质大学 china university of geosciences
中国矿业大学 china university of mining and technology; 中国石油大学 china university of petroleum
暨南大学 jinan university; 海军工程大学 naval university of engineering
空军工程大学 air force engineering university; 火箭军工程大学 rocket force university of engineering
战略支援部队信息工程大学 strategic support force information engineering university
信息工程大学 information engineering university; 陆军工程大学 army engineering university
`;

/**
 * Persons of Hong Kong who are listed under Cantonese or English names (simplified characters).
 * Source: SDN list of OFAC, programme HK-EO13936.
 */
export const HAN_PERSONS = `
林郑月娥 carrie lam cheng yuet ngor|lam cheng yuet ngor; 李家超 lee ka chiu john|lee ka chiu
邓炳强 tang ping keung chris; 卢伟聪 lo wai chung stephen; 郑若骅 cheng yeuk wah teresa
曾国卫 tsang kwok wai erick; 陈智思 bernard chan; 萧泽颐 siu chak yee raymond; 林定国 lam ting kwok paul
李嘉诚 li ka shing
`;
