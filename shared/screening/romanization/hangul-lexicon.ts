import { lazily, parseLexicon } from "./lexicon.ts";

/**
 * Family names of Korea in the traditional spellings, that of the North first. Sources: names in the SDN list of OFAC, programme
 * DPRK; National Institute of Korean Language, survey of the romanization of family names, 2015.
 */
export const hangulSurnames = lazily(() =>
  parseLexicon([
    `
김 kim; 이 ri|lee; 리 ri|lee; 박 pak|park; 최 choe|choi; 정 jong|jung; 강 kang; 조 jo|cho; 윤 yun|yoon; 장 jang
림 rim|lim; 임 rim|lim; 한 han; 오 o|oh; 서 so|seo; 신 sin|shin; 권 kwon; 황 hwang; 안 an|ahn; 송 song; 류 ryu
유 yu|yoo; 전 jon|jeon; 홍 hong; 고 ko; 문 mun|moon; 량 ryang|yang; 양 ryang|yang; 손 son|sohn; 배 pae|bae
백 paek|baek; 허 ho|heo; 노 ro|roh; 로 ro|roh; 남 nam; 심 sim|shim; 하 ha; 곽 kwak; 성 song|sung; 차 cha
주 ju|joo; 우 u|woo; 구 ku|koo; 라 ra|na; 나 ra|na; 민 min; 진 jin; 지 ji; 엄 om|eom; 원 won; 채 chae
천 chon|cheon; 방 pang|bang; 공 kong; 현 hyon|hyun; 함 ham; 변 pyon|byun; 염 ryom|yeom; 여 ryo|yeo; 추 chu|choo
도 to|do; 석 sok|seok; 선 son|sun; 설 sol|seol; 마 ma; 길 kil|gil; 연 yon|yeon; 위 wi; 표 phyo|pyo
명 myong|myung; 기 ki; 반 pan|ban; 왕 wang; 금 kum|keum; 옥 ok; 육 ryuk|yuk; 인 in; 맹 maeng; 제 je; 모 mo
탁 thak|tak; 국 kuk|kook; 어 o|eo; 은 un|eun; 편 phyon|pyeon; 용 ryong|yong; 태 thae|tae; 계 kye; 남궁 namgung
황보 hwangbo; 선우 sonu|sunwoo; 제갈 jegal; 독고 tokko|dokko; 사공 sagong
`,
  ]),
);

/**
 * Words of the names of Korean organizations, and companies with an own Latin name. Sources: English names of the organs and trading
 * companies of the DPRK in the SDN list and the lists of the Security Council committee 1718; the companies' own English names.
 */
export const hangulLexicon = lazily(() =>
  parseLexicon([
    `
주식회사 주식회사; 유한회사 유한회사; 유한책임회사 유한책임회사; 합자회사 합자회사; 회사 company|corporation
총회사 general corporation; 무역회사 trading company|trading corporation
무역총회사 general trading corporation|trading corporation; 련합회사 united corporation|association
연합회사 united corporation; 상사 trading corporation|trading; 상회 trading; 그룹 group; 홀딩스 holdings
지주 holdings; 재단 foundation; 법인 corporation; 협회 association; 련맹 federation; 연맹 federation
위원회 committee|commission; 총국 general bureau; 국 bureau; 무역 trading; 대외 foreign|external
대외무역 foreign trade; 대외경제 external economic; 경제 economic; 은행 bank; 무역은행 foreign trade bank
중앙은행 central bank; 금융 finance; 보험 insurance; 보험총회사 insurance general corporation; 증권 securities
투자 investment; 조선 korea|korean|joson; 조선민주주의인민공화국 democratic peoples republic of korea
조선로동당 workers party of korea; 로동당 workers party; 조선인민군 korean peoples army; 인민군 peoples army
인민무력성 ministry of peoples armed forces; 국방과학원 academy of national defense science
자연과학원 academy of natural sciences; 경제위원회 economic committee; 정찰총국 reconnaissance general bureau
국가보위성 ministry of state security; 인민보안성 ministry of peoples security; 국가 state|national
국방 national defense; 국무위원회 state affairs commission; 군수 munitions
군수공업부 munitions industry department; 선전선동부 propaganda and agitation department
조직지도부 organization and guidance department; 중앙 central; 인민 peoples; 민족 national
과학원 academy of sciences; 과학 science; 기술 technology; 과학기술 science and technology
연구소 research institute|laboratory; 연구원 research institute; 대학 university|college; 대학교 university
종합대학 university; 김일성종합대학 kim il sung university; 김책공업종합대학 kim chaek university of technology
학교 school; 공업 industry; 산업 industry; 중공업 heavy industries; 경공업 light industry; 광업 mining
광업개발 mining development; 광산 mine; 금속 metal; 철강 steel; 제철 steel; 기계 machinery|machine
기계공업 machine industry; 전자 electronics; 전기 electric; 전력 electric power; 원자력 atomic energy
원자력총국 general bureau of atomic energy; 반도체 semiconductor; 화학 chemical; 석유 petroleum|oil; 석탄 coal
에너지 energy; 가스 gas; 제약 pharmaceutical; 의약 pharmaceutical; 바이오 bio; 건설 construction
개발 development; 개발회사 development corporation; 설비 equipment; 기업 enterprise; 기업소 enterprise
공장 factory; 공사 corporation|construction; 합영 joint venture; 합영회사 joint venture company
합작 joint venture; 해운 shipping; 해운회사 shipping company; 선박 ship; 조선소 shipyard; 해양 marine|ocean
해사 maritime; 항공 aviation|airlines; 항공우주 aerospace; 우주 space
우주개발국 national aerospace development administration|space development bureau; 고려항공 air koryo
고려 koryo; 운수 transport; 운송 transport; 물류 logistics; 수출 export; 수입 import; 수출입 export import
자동차 motor|automobile; 통신 communications|telecommunications; 정보 information
정보기술 information technology; 컴퓨터 computer; 콤퓨터 computer; 소프트웨어 software; 시스템 systems
네트워크 network; 테크놀로지 technology; 테크 tech; 글로벌 global; 인터내셔널 international; 국제 international
엔지니어링 engineering; 솔루션 solution; 서비스 service; 코리아 korea; 센터 center; 중심 center; 식품 food
수산 fisheries; 농업 agriculture; 섬유 textile; 피복 garment; 관광 tourism|travel; 여행사 travel company
호텔 hotel; 병원 hospital; 출판 publishing; 미술 art; 창작사 studio; 방송 broadcasting; 보안 security
안전 safety|security; 남강 namgang; 상업 commercial; 봉사 service; 한국 korea; 대한민국 republic of korea
대한 korea|daehan; 북한 north korea; 평양 pyongyang; 서울 seoul; 부산 busan; 인천 incheon; 대구 daegu
대전 daejeon; 광주 gwangju; 울산 ulsan; 개성 kaesong; 원산 wonsan; 신의주 sinuiju; 함흥 hamhung; 청진 chongjin
남포 nampo; 라선 rason; 중국 china; 로씨야 russia; 러시아 russia; 일본 japan; 미국 united states; 아시아 asia
삼성 samsung; 현대 hyundai; 엘지 lg; 에스케이 sk; 기아 kia; 롯데 lotte; 한화 hanwha; 두산 doosan; 포스코 posco
대우 daewoo; 하이닉스 hynix; 네이버 naver; 카카오 kakao; 쿠팡 coupang; 효성 hyosung; 금호 kumho; 신한 shinhan
우리은행 woori bank; 국민은행 kookmin bank; 광선은행 kwangson banking corporation
조선광선은행 korea kwangson banking corporation; 조선광업개발 korea mining development
조선련봉총회사 korea ryonbong general corporation; 련봉 ryonbong; 단천 tanchon
단천상업은행 tanchon commercial bank; 청송 green pine|chongsong; 청송련합 green pine associated
대동신용은행 daedong credit bank; 대성 taesong|daesong; 대성은행 daesong bank; 대성총국 daesong general bureau
동북아시아은행 northeast asia bank; 단군 tangun; 흑룡강 heilongjiang; 만수대 mansudae
만수대창작사 mansudae art studio; 만수대해외개발회사그룹 mansudae overseas project group of companies
해외 overseas; 화웨이 huawei; 구글 google; 애플 apple; 마이크로소프트 microsoft
`,
  ]),
);
