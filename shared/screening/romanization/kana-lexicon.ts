import { lazily, parseLexicon } from "./lexicon.ts";

/**
 * Words of foreign origin in the names of companies, in katakana, and companies with an own Latin name. Sources: the English names in
 * annual reports of companies listed in Tokyo; JIS Z 8301 spelling with and without the final long vowel.
 */
export const kanaLexicon = lazily(() =>
  parseLexicon([
    `
テクノロジー technology; テクノロジーズ technologies; テクノロジ technology; テクニカル technical; テクノ techno
テック tech; グループ group; ホールディングス holdings; ホールディング holding; ジャパン japan; ニッポン nippon
インターナショナル international; グローバル global; ワールド world; アジア asia; アメリカ america
ヨーロッパ europe; チャイナ china; ロシア russia; イラン iran; コリア korea; ホンコン hong kong
シンガポール singapore; エレクトロニクス electronics; エレクトロニック electronic; エレクトリック electric
エレクトロン electron; セミコンダクター semiconductor; セミコンダクタ semiconductor; デバイス device
マイクロ micro; システム system; システムズ systems; ソフトウェア software; ソフト soft; ソリューション solution
ソリューションズ solutions; ネットワーク network; ネットワークス networks; ネット net
コミュニケーション communication; コミュニケーションズ communications; データ data; デジタル digital
コンピュータ computer; コンピューター computer; クラウド cloud; インターネット internet; サービス service
サービシズ services; センター center; エンジニアリング engineering; インダストリー industry
インダストリーズ industries; マシナリー machinery; ツール tool; エンジン engine; モーター motor
モータース motors; モーターズ motors; オート auto; パワー power; エナジー energy; エネルギー energy; ガス gas
オイル oil; ケミカル chemical; ケミカルズ chemicals; マテリアル material; マテリアルズ materials; スチール steel
メタル metal; メタルズ metals; ガラス glass; プラスチック plastic; フィルム film; ケーブル cable; オプト opto
オプティクス optics; レーザー laser; レーザ laser; ロボット robot; ロボティクス robotics; ファーマ pharma
メディカル medical; バイオ bio; ヘルスケア healthcare; フード food; フーズ foods; ビール beer
トレーディング trading; トレード trade; マーケティング marketing; コマース commerce; ロジスティクス logistics
シッピング shipping; マリン marine; ライン line; エアライン airline; エアラインズ airlines; エアロ aero
エアロスペース aerospace; スペース space; セキュリティ security; セキュリティー security; バンク bank
キャピタル capital; ファイナンス finance; フィナンシャル financial; インベストメント investment
パートナーズ partners; アセット asset; マネジメント management; コンサルティング consulting; リサーチ research
ラボ lab; ラボラトリー laboratory; ラボラトリーズ laboratories; デザイン design; プロダクト product
プロダクツ products; コーポレーション corporation; カンパニー company; リミテッド limited
エンタープライズ enterprise; エンタテインメント entertainment; エンターテインメント entertainment; ゲーム game
ゲームス games; メディア media; ミュージック music; スポーツ sports; ホテル hotel; リゾート resort; ホーム home
ハウス house; エステート estate; クラブ club; アカデミー academy; アンド and; トヨタ toyota; ホンダ honda
ニッサン nissan; マツダ mazda; スズキ suzuki; スバル subaru; ダイハツ daihatsu; ヤマハ yamaha; カワサキ kawasaki
ソニー sony; パナソニック panasonic; シャープ sharp; キヤノン canon; キャノン canon; ニコン nikon; リコー ricoh
オリンパス olympus; カシオ casio; セイコー seiko; エプソン epson; コニカミノルタ konica minolta
キーエンス keyence; ファナック fanuc; オムロン omron; キオクシア kioxia; ルネサス renesas
アドバンテスト advantest; ブリヂストン bridgestone; クボタ kubota; コマツ komatsu; ダイキン daikin
サムスン samsung; ソフトバンク softbank; ラピダス rapidus; ファーウェイ huawei; シャオミ xiaomi; レノボ lenovo
テンセント tencent; アリババ alibaba; バイドゥ baidu; ハイクビジョン hikvision; センスタイム sensetime
カスペルスキー kaspersky; ロスネフチ rosneft; ガスプロム gazprom; グーグル google; マイクロソフト microsoft
アップル apple; アマゾン amazon; エヌビディア nvidia; インテル intel
`,
  ]),
);
