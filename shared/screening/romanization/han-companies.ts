/**
 * Companies whose Chinese name (simplified characters, without place and legal form) the lists do not write in pinyin, with the name
 * they are listed or known under. Sources: the companies' own English names; 15 CFR part 744, supplement no. 4 (Entity List) and
 * supplement no. 7 (military end users); section 1260H list of the Department of Defense; NS-CMIC and SDN lists of OFAC.
 */
export const HAN_COMPANIES = `
华为 huawei; 海思 hisilicon; 海思半导体 hisilicon technologies; 哈勃 hubble|habo; 中兴通讯 zte
中兴 zte|zhongxing; 中兴康讯 zte kangxun; 海康威视 hikvision; 海康 hikvision|haikang; 大华 dahua
科大讯飞 iflytek; 讯飞 iflytek; 商汤 sensetime; 旷视 megvii; 依图 yitu; 云从 cloudwalk; 云天励飞 intellifusion
美亚柏科 meiya pico; 东方网力 netposa; 深网视界 sensenets; 宇视 uniview; 天地伟业 tiandy; 佳都 pci|jiadu
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
盛美 acm research; 华大九天 empyrean; 概伦 primarius; 鹏芯微 pengxinwei; 升维旭 swaysure; 晋华 jinhua
福建晋华 fujian jinhua; 鹏新旭 pengxinxu; 闻泰 wingtech; 安世 nexperia; 建广 jac|jianguang; 智路 wise road
新升 zing; 沪硅 national silicon; 兆易创新 gigadevice; 汇顶 goodix; 紫光展锐 unisoc; 展锐 unisoc
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
