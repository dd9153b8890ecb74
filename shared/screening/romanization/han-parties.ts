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
中航 avic|zhonghang; 中航光电 avic jonhon optronic|jonhon optronic; 中航国际 avic international
中航科工 avichina; 中国航空技术 china national aero technology
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
林郑月娥 carrie lam cheng yuet ngor|lam cheng yuet ngor; 李家超 lee ka chiu john|li jiachao
邓炳强 tang ping keung chris|deng bingqiang; 卢伟聪 lo wai chung stephen|lu weicong
郑若骅 cheng yeuk wah teresa|zheng ruohua; 曾国卫 tsang kwok wai erick|zeng guowei
萧泽颐 siu chak yee raymond|xiao zeyi; 林定国 lam ting kwok paul|lin dingguo
陈国基 chan kwok ki eric|chen guoji; 刘赐蕙 lau chi wai edwina|liu cihui; 李桂华 li kwai wah steve|li guihua
区志光 au chi kwong sonny|ou zhiguang; 谭耀宗 tam yiu chung|tan yaozong
`;
