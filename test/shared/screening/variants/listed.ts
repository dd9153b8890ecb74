import type { Hit, ScreeningQuery } from "../../../../shared/screening/hit.ts";
import type { WatchlistEntry } from "../../../../shared/watchlist/entry.ts";
import { anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "../an-entry.ts";

type Kind = ScreeningQuery["kind"];

/** Companies and bodies, invented or known to everybody, and not one of them excerpted from a list. */
const ORGANIZATIONS = [
  "Zorlen Kvarta Technology Co., Ltd.",
  "Huawei Technologies Co., Ltd.",
  "Semiconductor Manufacturing International Corporation",
  "Hangzhou Hikvision Digital Technology Co., Ltd.",
  "Northwestern Polytechnical University",
  "Rosoboronexport OAO",
  "Kalashnikov Concern JSC",
  "Uralvagonzavod Research and Production Corporation",
  "Bank Melli Iran",
  "Mahan Air",
  "Korea Mining Development Trading Corporation",
  "Brandtner Ostermeier Maschinenbau GmbH",
  "Kandoro Transports SARL",
  "Comercializadora Peralvo del Norte, S.A. de C.V.",
  "Delvanto Denizcilik A.S.",
  "Mardukh General Trading LLC",
];

const PERSONS = [
  "PUTIN, Vladimir Vladimirovich",
  "SHOIGU, Sergei Kuzhugetovich",
  "GERASIMOV, Valery Vasilyevich",
  "YANUKOVYCH, Viktor Fedorovych",
  "ZUBAREV, Anton Lvovich",
  "NASRALLAH, Hasan",
  "SOLEIMANI, Qasem",
  "AL-TIKRITI, Saddam Hussein",
  "KIM, Jong Un",
  "CHOE, Ryong Hae",
  "CHEN, Quanguo",
  "ZHOU, Xiaochuan",
  "MADURO MOROS, Nicolas",
  "GUZMAN LOERA, Joaquin",
];

/** The listed parties of the tests of variants, by kind. The name is the id. */
export const LISTED: readonly { name: string; kind: Exclude<Kind, "unknown"> }[] = [
  ...ORGANIZATIONS.map((name) => ({ name, kind: "organization" as const })),
  ...PERSONS.map((name) => ({ name, kind: "person" as const })),
];

/** Screens against the listed parties, with more where a test needs them, among the crowd. */
export function screenAgainst(
  more: readonly WatchlistEntry[] = [],
): (name: string, kind: Kind) => readonly Hit[] {
  const entries = LISTED.map(({ name, kind }) => anEntry(name, kind === "person" ? { kind } : {}));
  const screen = screenerOf([...entries, ...more, ...CROWD]);
  return (name, kind) => screen(aQuery(name, { kind }), THRESHOLDS);
}

/** What of the hits must not depend on how the name was written: who met, by which name, how strongly and by which words. */
export const withoutQueryName = (hits: readonly Hit[]): unknown[] =>
  hits.map(({ entryId, listedName, score, fullNameEqual, explanation }) => ({
    entryId,
    listedName,
    score,
    fullNameEqual,
    explanation,
  }));
