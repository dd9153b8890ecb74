/**
 * Words of the names of companies, institutes and offices in Chinese (simplified characters) and of Japanese ones in kanji, with the words
 * that their official English names use. Sources: English names in the annual reports of listed Chinese companies, GB/T 4754
 * (industries) and the English names of the organs of the State Council; more than one where the usage is divided.
 */
export const HAN_BUSINESS_WORDS = `
技术 technology; 科技 technology; 科学 science; 科学技术 science and technology; 工程 engineering
工程技术 engineering technology; 工业 industry; 实业 industrial|enterprise; 产业 industry
工贸 industry and trade; 商贸 trading|commerce; 贸易 trading; 进出口 import and export
进出口贸易 import and export trading; 进口 import; 出口 export; 对外贸易 foreign trade; 外贸 foreign trade
经贸 economic and trade|trading; 经济 economic; 经济技术 economic and technical; 商业 commercial
商务 business|commerce; 电子商务 e commerce; 国际 international; 国际贸易 international trading
国家 national|state; 国立 national; 国有 state owned; 国营 state; 民用 civil; 集团 group; 控股 holding; 股份
投资 investment; 资产 asset; 资产管理 asset management; 资本 capital; 基金 fund; 创业投资 venture capital
风险投资 venture capital; 金融 financial; 财务 finance; 租赁 leasing; 融资租赁 financial leasing; 银行 bank
商业银行 commercial bank; 农村商业银行 rural commercial bank; 信托 trust; 保险 insurance; 证券 securities
期货 futures; 支付 payment; 公司 company|corporation; 总公司 corporation|general corporation; 分公司 branch
子公司 subsidiary; 企业 enterprise; 企业集团 enterprise group; 合作社 cooperative; 合伙企业 partnership
有限合伙 limited partnership; 事务所 office|firm; 律师事务所 law firm; 办事处 representative office|office
代表处 representative office; 总部 headquarters; 总厂 general factory; 工厂 factory; 厂 factory|plant
制造厂 factory; 机械厂 machinery factory|machinery plant; 船厂 shipyard; 造船厂 shipyard; 造船 shipbuilding
船舶 shipbuilding|ship; 船舶工业 shipbuilding industry; 船舶重工 shipbuilding industry; 船务 shipping
航运 shipping; 海运 marine shipping|shipping; 船业 shipping; 船舶管理 ship management; 轮船 steamship
油轮 tanker; 港口 port; 港务 port; 码头 terminal; 物流 logistics; 供应链 supply chain
供应链管理 supply chain management; 货运 freight; 货运代理 freight forwarding
国际货运代理 international freight forwarding; 运输 transportation|transport; 快递 express; 速递 express
仓储 warehousing|storage; 报关 customs; 交通 transportation|jiaotong; 铁路 railway; 公路 highway; 轨道 rail
轨道交通 rail transit; 机场 airport; 航空 aviation|airlines; 航空公司 airlines; 通用航空 general aviation
航空工业 aviation industry; 航空航天 aerospace|aeronautics and astronautics; 航天 aerospace|space
航天科技 aerospace science and technology; 航天科工 aerospace science and industry; 航空发动机 aero engine
发动机 engine; 动力 power; 空间 space; 空间技术 space technology; 宇航 aerospace|astronautics; 卫星 satellite
卫星通信 satellite communications; 卫星导航 satellite navigation; 运载火箭 launch vehicle; 火箭 rocket
导弹 missile; 飞机 aircraft; 飞机工业 aircraft industry; 飞行器 aircraft; 直升机 helicopter
无人机 unmanned aerial vehicle|drone; 无人系统 unmanned systems; 飞行 flight; 电子 electronics
电子科技 electronics technology|electronic science and technology; 电子技术 electronic technology
电子信息 electronic information; 电子器件 electronic devices; 电子元件 electronic components; 元器件 components
元件 components; 器件 devices; 电器 electric appliance|electrical; 电气 electric
电机 motor|electric|electrical machinery; 电力 electric power|power; 电网 power grid; 电源 power supply|power
电池 battery; 蓄电池 battery; 电缆 cable; 线缆 cable; 光缆 optical cable; 光纤 optical fiber
光电 optoelectronics; 光电子 optoelectronics; 光学 optical; 光学仪器 optical instruments
精密光学 precision optics; 激光 laser; 红外 infrared; 微波 microwave; 雷达 radar; 声学 acoustics; 传感 sensing
传感器 sensor; 传感技术 sensing technology; 半导体 semiconductor; 半导体设备 semiconductor equipment
集成电路 integrated circuit; 芯片 chip; 晶圆 wafer; 硅片 silicon; 硅 silicon; 硅业 silicon industry
微电子 microelectronics|micro electronics; 微电子技术 microelectronics technology; 微系统 microsystem
存储 memory|storage; 存储器 memory; 存储技术 memory technology; 封装 packaging; 光刻 lithography; 显示 display
显示技术 display technology; 计算机 computer; 电脑 computer; 计算 computing; 计算技术 computing technology
超级计算 supercomputing; 超级计算中心 supercomputing center; 超算 supercomputing; 云计算 cloud computing
大数据 big data; 数据 data; 数据中心 data center; 数据技术 data technology; 服务器 server; 软件 software
系统 system; 系统集成 system integration; 系统工程 systems engineering; 信息 information
信息技术 information technology; 信息产业 information industry; 信息科技 information technology
信息安全 information security; 信息系统 information system; 网络 network; 网络科技 network technology
网络技术 network technology; 网络安全 network security|cyber security; 互联网 internet
物联网 internet of things; 智能 intelligent|intelligence|smart; 智能科技 intelligent technology
智能技术 intelligent technology; 人工智能 artificial intelligence; 智慧 smart|wisdom; 机器人 robot
自动化 automation; 自动控制 automatic control; 控制 control; 控制技术 control technology; 识别 recognition
图像 image; 视觉 vision; 视频 video; 语音 speech; 软件技术 software technology; 数码 digital; 数字 digital
数字技术 digital technology; 量子 quantum; 量子技术 quantum technology; 通信 communications
通信技术 communication technology; 通讯 communications; 通讯设备 communication equipment
电信 telecom|telecommunications; 电讯 telecommunications; 移动 mobile; 移动通信 mobile communications
无线 wireless; 无线电 radio; 广播 broadcasting; 电视 television; 传媒 media; 文化 culture
文化传播 culture communication; 广告 advertising; 影视 film and television; 游戏 game; 娱乐 entertainment
教育 education; 咨询 consulting; 管理 management; 管理咨询 management consulting; 服务 service
技术服务 technical service|technology service; 技术开发 technology development; 技术发展 technology development
技术研究 technology research; 技术研究所 technology research institute|institute of technology
技术研究院 technology research institute|academy of technology; 开发 development; 发展 development
研发 research and development|r d; 研发中心 research and development center|r d center; 研究 research
研究中心 research center; 研究所 research institute|institute; 研究院 academy|research institute|institute
设计院 design institute; 设计研究院 design and research institute; 设计 design; 研制 research
科学研究院 academy of sciences|research institute; 科学院 academy of sciences; 学院 college|institute|university
学校 school; 中学 middle school; 大学 university; 工程学院 engineering college|institute of engineering
技术学院 institute of technology; 职业技术学院 vocational and technical college
理工 science and technology|technology
理工大学 university of science and technology|university of technology|institute of technology
工业大学 university of technology|polytechnical university|institute of technology
科技大学 university of science and technology; 工程大学 engineering university|university of engineering
师范大学 normal university; 医科大学 medical university; 交通大学 jiaotong university
航空航天大学 university of aeronautics and astronautics
电子科技大学 university of electronic science and technology
邮电大学 university of posts and telecommunications; 农业大学 agricultural university
财经大学 university of finance and economics; 石油大学 university of petroleum
矿业大学 university of mining and technology; 海洋大学 ocean university; 外国语大学 foreign studies university
政法大学 university of political science and law; 实验室 laboratory; 重点实验室 key laboratory
国家重点实验室 state key laboratory; 国家实验室 national laboratory; 中心 center; 基地 base; 园区 park
科技园 science and technology park; 产业园 industrial park; 工业园 industrial park; 工业园区 industrial park
开发区 development zone; 高新技术 high tech|high technology; 高科 hi tech|high tech
高科技 hi tech|high technology; 高技术 high technology; 高新 high tech|gaoxin; 新技术 new technology
新材料 new material; 新能源 new energy; 新型 new|advanced; 材料 material
复合材料 composite materials|composites; 碳纤维 carbon fiber; 化纤 chemical fiber; 纤维 fiber; 纺织 textile
服装 garment|clothing|apparel; 服饰 apparel|clothing; 鞋业 shoes|footwear; 皮革 leather; 家具 furniture
家居 home; 玩具 toys; 工艺品 arts and crafts|crafts; 礼品 gifts; 珠宝 jewelry; 塑料 plastic; 塑胶 plastic
橡胶 rubber; 玻璃 glass; 陶瓷 ceramics; 水泥 cement; 建材 building materials; 木业 wood industry; 纸业 paper
包装 packaging; 印刷 printing; 化工 chemical; 化学 chemical|chemistry; 化学工业 chemical industry
精细化工 fine chemical; 石化 petrochemical; 石油化工 petrochemical; 石油 petroleum|oil
石油天然气 petroleum|oil and gas; 天然气 natural gas; 燃气 gas; 能源 energy; 能源科技 energy technology
煤炭 coal; 煤业 coal industry; 焦化 coking; 炼油 refining; 沥青 asphalt; 润滑油 lubricants; 光伏 photovoltaic
太阳能 solar|solar energy; 风电 wind power; 风能 wind energy; 水电 hydropower; 核电 nuclear power
核能 nuclear energy; 核工业 nuclear industry; 核 nuclear; 原子能 atomic energy
原子能科学研究院 institute of atomic energy; 核动力 nuclear power; 冶金 metallurgical|metallurgy
钢铁 iron and steel|steel; 钢管 steel pipe; 钢 steel; 特钢 special steel; 铝业 aluminum|aluminium; 铜业 copper
钛业 titanium; 有色金属 nonferrous metals; 金属 metal; 金属制品 metal products; 金属材料 metal materials
五金 hardware; 稀土 rare earth; 矿业 mining; 矿产 minerals; 黄金 gold; 石墨 graphite
磁性材料 magnetic materials; 耐火材料 refractories; 机械 machinery|mechanical
机械设备 machinery equipment|mechanical equipment; 机械制造 machinery manufacturing; 机械工业 machinery industry
机电 electromechanical|mechanical and electrical
机电设备 electromechanical equipment|mechanical and electrical equipment; 机床 machine tool
数控 numerical control|cnc; 数控机床 cnc machine tool; 精密 precision; 精密机械 precision machinery
精密仪器 precision instruments; 仪器 instrument; 仪表 instrument|meter
仪器仪表 instruments and meters|instrumentation; 测控 measurement and control; 测试 testing
测试技术 testing technology; 测绘 surveying and mapping; 检测 testing|inspection; 计量 metrology; 设备 equipment
装备 equipment; 装备制造 equipment manufacturing; 重工 heavy industry; 重工业 heavy industries; 重型 heavy
重型机械 heavy machinery; 制造 manufacturing; 制品 products; 产品 products; 零部件 parts; 配件 parts|accessories
轴承 bearing; 阀门 valve; 泵业 pump; 液压 hydraulic; 真空 vacuum; 真空设备 vacuum equipment; 低温 cryogenic
制冷 refrigeration; 空调 air conditioning; 压缩机 compressor; 锅炉 boiler; 汽轮机 turbine|steam turbine
燃气轮机 gas turbine; 轮机 turbine; 模具 mould|mold; 工具 tools; 电梯 elevator; 起重机 crane; 焊接 welding
传动 transmission; 汽车 automobile|automotive|auto; 汽车工业 automobile industry; 汽车零部件 auto parts
客车 bus; 卡车 truck; 车辆 vehicle; 特种车辆 special vehicle; 摩托车 motorcycle; 轮胎 tire|tyre
新能源汽车 new energy vehicle; 机车 locomotive; 自动车 motor|automobile|jidosha; 兵器 ordnance|norinco|weapons
兵器工业 ordnance industry|north industries; 兵器装备 ordnance equipment; 军工 military industry; 军事 military
军队 military; 国防 national defense|defense; 国防科技 defense technology; 国防工业 national defense industry
防务 defense; 警用 police; 安防 security; 安全 security|safety; 安全技术 security technology
公安 public security; 公安局 public security bureau; 公安厅 public security department
公安部 ministry of public security; 国家安全 state security; 武警 peoples armed police
解放军 peoples liberation army; 中国人民解放军 chinese peoples liberation army; 监狱 prison
看守所 detention center; 弹药 ammunition; 光电技术 optoelectronics technology; 特种 special
特种设备 special equipment; 医疗 medical; 医疗器械 medical devices|medical instruments; 医院 hospital
医药 pharmaceutical|medicine; 制药 pharmaceutical; 药业 pharmaceutical; 药物 pharmaceutical|drug
生物 biological|bio; 生物科技 biotechnology|bio technology; 生物技术 biotechnology|biological technology
生物工程 bioengineering|biological engineering; 生命科学 life science; 基因 gene|genomics; 健康 health
保健 health care; 疫苗 vaccine; 农业 agriculture; 农产品 agricultural products; 食品 food; 饮料 beverage
酒业 liquor; 粮油 cereals and oils; 粮食 grain; 番茄 tomato; 棉业 cotton; 棉花 cotton; 棉纺 cotton textile
畜牧 animal husbandry; 渔业 fishery|fishing; 远洋渔业 pelagic fishery|ocean fishing; 水产 aquatic products
海洋 ocean|marine; 海洋工程 ocean engineering|offshore engineering; 海洋石油 offshore oil
远洋 ocean|ocean shipping; 水下 underwater; 深海 deep sea; 疏浚 dredging; 航道 waterway; 水利 water conservancy
环保 environmental protection; 环境 environment; 节能 energy saving; 水务 water; 建设 construction
建设工程 construction engineering; 建筑 construction|architecture; 建筑工程 construction engineering
建工 construction; 工程建设 engineering construction; 安装 installation; 装饰 decoration; 房地产 real estate
地产 real estate|property; 置业 property|real estate; 置地 land; 物业 property; 物业管理 property management
酒店 hotel; 旅游 tourism|travel; 旅行社 travel agency|travel service; 餐饮 catering; 零售 retail
百货 department store; 超市 supermarket; 劳务 labor; 人力资源 human resources; 外经 foreign economic
对外经济合作 foreign economic cooperation; 合作 cooperation; 交流 exchange; 会展 exhibition; 展览 exhibition
拍卖 auction; 生产 production; 生产建设兵团 production and construction corps; 兵团 corps; 勘探 exploration
勘察 survey; 钻井 drilling; 油田 oilfield; 油气 oil and gas; 地质 geology|geological; 地球物理 geophysical
物理 physics; 工程物理 engineering physics; 空气动力 aerodynamics; 流体 fluid; 力学 mechanics; 数学 mathematics
先进 advanced; 先进技术 advanced technology; 创新 innovation; 创新科技 innovation technology
创新中心 innovation center; 综合 comprehensive|general; 联合 united|joint; 联盟 alliance; 协会 association
学会 society; 商会 chamber of commerce; 基金会 foundation; 委员会 committee|commission
管理委员会 management committee; 董事会 board of directors; 政府 government; 人民政府 peoples government
国务院 state council; 外交部 ministry of foreign affairs
国防部 ministry of defense|ministry of national defense; 商务部 ministry of commerce; 部 ministry; 海关 customs
海警 coast guard; 海事 maritime; 海军 navy; 空军 air force; 陆军 army; 战略支援部队 strategic support force
参谋部 staff department; 共产党 communist party; 党委 party committee; 政治 political; 法院 court
检察院 procuratorate; 检察 procuratorial; 纪委 commission for discipline inspection; 青年 youth; 妇女 women
人民 peoples; 新华 xinhua; 通讯社 news agency; 日报 daily; 新闻 news; 出版社 press|publishing house; 图书 book
体育 sports; 音乐 music; 艺术 art; 博物馆 museum; 图书馆 library; 第一 first|no 1; 第二 second|no 2
第三 third|no 3; 全资; 特别 special; 高级 senior; 东方 oriental|dongfang|east; 北方 north|northern|norinco
南方 south|southern|nanfang; 西部 western; 中央 central; 中部 central; 太空 space; 天文 astronomical
气象 meteorological; 地震 earthquake; 制作所 seisakusho|works; 制铁 steel; 商事 shoji|trading; 商社 trading
通商 trading; 化成 chemical; 物产 bussan; 不动产 real estate; 株式; 重机 heavy machinery; 精机 seiki|precision
精工 seiko|precision; 电工 electric; 光机 optical; 研究开发 research and development; 机构 agency|organization
宇宙 space; 原子力 nuclear; 大学院 graduate school; 产业技术 industrial technology; 财团 foundation; 法人
`;
