/**
 * Places in Chinese, simplified characters, with their English names: provinces, their seats and other large cities of China;
 * countries. Sources: GB/T 2260 (administrative divisions), the official English names of the regions; UNGEGN list of country
 * names. Those spelt as in pinyin stand here for the characters with two readings, and because a word of its own ends at them.
 */
export const HAN_PLACES = `
中国 china; 中华人民共和国 peoples republic of china; 中华 zhonghua|china; 全国 national; 香港 hong kong
澳门 macau|macao; 台湾 taiwan; 西藏 tibet|xizang; 内蒙古 inner mongolia; 新疆 xinjiang
新疆维吾尔自治区 xinjiang uyghur autonomous region; 内蒙古自治区 inner mongolia autonomous region
广西壮族自治区 guangxi zhuang autonomous region; 宁夏回族自治区 ningxia hui autonomous region
西藏自治区 tibet autonomous region; 香港特别行政区 hong kong special administrative region; 广西 guangxi
宁夏 ningxia; 陕西 shaanxi; 山西 shanxi; 河北 hebei; 河南 henan; 湖北 hubei; 湖南 hunan; 广东 guangdong
海南 hainan; 江苏 jiangsu; 江西 jiangxi; 浙江 zhejiang; 安徽 anhui; 福建 fujian; 山东 shandong; 四川 sichuan
贵州 guizhou; 云南 yunnan; 甘肃 gansu; 青海 qinghai; 辽宁 liaoning; 吉林 jilin; 黑龙江 heilongjiang
北京 beijing; 上海 shanghai; 天津 tianjin; 重庆 chongqing; 南京 nanjing; 广州 guangzhou; 深圳 shenzhen
武汉 wuhan; 成都 chengdu; 西安 xian; 沈阳 shenyang; 大连 dalian; 哈尔滨 harbin; 长春 changchun; 长沙 changsha
郑州 zhengzhou; 济南 jinan; 青岛 qingdao; 杭州 hangzhou; 宁波 ningbo; 温州 wenzhou; 合肥 hefei; 福州 fuzhou
厦门 xiamen; 泉州 quanzhou; 南昌 nanchang; 南宁 nanning; 桂林 guilin; 昆明 kunming; 贵阳 guiyang; 兰州 lanzhou
西宁 xining; 银川 yinchuan; 乌鲁木齐 urumqi; 呼和浩特 hohhot; 包头 baotou; 拉萨 lhasa; 石家庄 shijiazhuang
太原 taiyuan; 洛阳 luoyang; 苏州 suzhou; 无锡 wuxi; 常州 changzhou; 南通 nantong; 徐州 xuzhou; 扬州 yangzhou
镇江 zhenjiang; 昆山 kunshan; 张家港 zhangjiagang; 东莞 dongguan; 佛山 foshan; 珠海 zhuhai; 中山 zhongshan
惠州 huizhou; 汕头 shantou; 湛江 zhanjiang; 江门 jiangmen; 三亚 sanya; 海口 haikou; 烟台 yantai; 威海 weihai
潍坊 weifang; 淄博 zibo; 临沂 linyi; 日照 rizhao; 东营 dongying; 唐山 tangshan; 保定 baoding; 秦皇岛 qinhuangdao
邯郸 handan; 廊坊 langfang; 鞍山 anshan; 抚顺 fushun; 丹东 dandong; 锦州 jinzhou; 营口 yingkou; 葫芦岛 huludao
大庆 daqing; 齐齐哈尔 qiqihar; 牡丹江 mudanjiang; 佳木斯 jiamusi; 延边 yanbian; 喀什 kashgar|kashi
和田 hotan|hetian; 伊犁 ili|yili; 阿克苏 aksu|akesu; 克拉玛依 karamay; 吐鲁番 turpan; 哈密 hami; 石河子 shihezi
昌吉 changji; 库尔勒 korla|kuerle; 阿拉尔 aral; 巴音郭楞 bayingolin; 博尔塔拉 bortala; 塔城 tacheng
阿勒泰 altay; 鄂尔多斯 ordos; 呼伦贝尔 hulunbuir; 赤峰 chifeng; 通辽 tongliao; 日喀则 shigatse; 林芝 nyingchi
昌都 chamdo; 绵阳 mianyang; 宜宾 yibin; 德阳 deyang; 泸州 luzhou; 西昌 xichang; 遵义 zunyi; 大理 dali
宝鸡 baoji; 咸阳 xianyang; 汉中 hanzhong; 酒泉 jiuquan; 天水 tianshui; 襄阳 xiangyang; 宜昌 yichang
株洲 zhuzhou; 湘潭 xiangtan; 衡阳 hengyang; 岳阳 yueyang; 九江 jiujiang; 景德镇 jingdezhen; 赣州 ganzhou
芜湖 wuhu; 马鞍山 maanshan; 蚌埠 bengbu; 嘉兴 jiaxing; 绍兴 shaoxing; 台州 taizhou; 泰州 taizhou; 金华 jinhua
义乌 yiwu; 湖州 huzhou; 舟山 zhoushan; 连云港 lianyungang; 盐城 yancheng; 淮安 huaian; 宿迁 suqian; 浦东 pudong
张江 zhangjiang; 临港 lingang; 中关村 zhongguancun; 海淀 haidian; 朝阳 chaoyang; 亦庄 yizhuang; 滨海 binhai
雄安 xiongan; 前海 qianhai; 龙岗 longgang; 南山 nanshan; 九龙 kowloon; 新界 new territories; 湾仔 wan chai
荃湾 tsuen wan; 观塘 kwun tong; 台北 taipei; 高雄 kaohsiung; 台中 taichung; 台南 tainan; 新竹 hsinchu
桃园 taoyuan; 基隆 keelung; 金门 kinmen; 华北 north china|huabei; 华东 east china|huadong
华南 south china|huanan; 华中 central china|huazhong; 东北 northeast|dongbei; 西北 northwest|xibei
西南 southwest|xinan; 东南 southeast|dongnan; 长江 yangtze|changjiang; 黄河 yellow river|huanghe
珠江 pearl river|zhujiang; 南海 south china sea|nanhai; 东海 east china sea|donghai; 渤海 bohai
黄海 yellow sea|huanghai; 亚洲 asia; 欧洲 europe; 亚太 asia pacific; 太平洋 pacific; 大西洋 atlantic
印度洋 indian ocean; 远东 far east; 中东 middle east; 非洲 africa; 美洲 america; 世界 world; 全球 global
环球 global|universal; 日本 japan|nihon|nippon; 东京 tokyo; 大阪 osaka; 京都 kyoto; 名古屋 nagoya; 横滨 yokohama
神户 kobe; 札幌 sapporo; 福冈 fukuoka; 广岛 hiroshima; 冲绳 okinawa; 北海道 hokkaido; 韩国 korea
朝鲜 korea|democratic peoples republic of korea; 首尔 seoul; 平壤 pyongyang; 釜山 busan
美国 united states|american|us; 英国 united kingdom|british|uk; 法国 france; 德国 germany; 俄罗斯 russia
俄罗斯联邦 russian federation; 莫斯科 moscow; 圣彼得堡 saint petersburg; 海参崴 vladivostok; 伊朗 iran
德黑兰 tehran; 叙利亚 syria; 古巴 cuba; 委内瑞拉 venezuela; 白俄罗斯 belarus; 乌克兰 ukraine
哈萨克斯坦 kazakhstan; 吉尔吉斯斯坦 kyrgyzstan; 乌兹别克斯坦 uzbekistan; 塔吉克斯坦 tajikistan
土库曼斯坦 turkmenistan; 阿富汗 afghanistan; 巴基斯坦 pakistan; 印度 india; 印度尼西亚 indonesia; 印尼 indonesia
马来西亚 malaysia; 新加坡 singapore; 泰国 thailand; 越南 vietnam; 柬埔寨 cambodia; 老挝 laos; 缅甸 myanmar|burma
菲律宾 philippines; 蒙古 mongolia; 尼泊尔 nepal; 斯里兰卡 sri lanka; 孟加拉 bangladesh; 文莱 brunei
土耳其 turkey; 阿联酋 united arab emirates|uae; 迪拜 dubai; 阿布扎比 abu dhabi; 沙特 saudi
沙特阿拉伯 saudi arabia; 卡塔尔 qatar; 科威特 kuwait; 伊拉克 iraq; 以色列 israel; 黎巴嫩 lebanon; 约旦 jordan
埃及 egypt; 加拿大 canada; 墨西哥 mexico; 巴西 brazil; 阿根廷 argentina; 澳大利亚 australia; 澳洲 australia
新西兰 new zealand; 意大利 italy; 西班牙 spain; 荷兰 netherlands; 瑞士 switzerland; 瑞典 sweden; 奥地利 austria
`;
