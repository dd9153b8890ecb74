import { expect, test } from "vitest";
import { anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "../an-entry.ts";

/** Each row: a listed company, and its name with business words shortened, or written out where the list shortens. */
const ROWS: readonly (readonly [string, ...string[]])[] = [
  ["Zorlen Technology Co., Ltd.", "Zorlen Tech Co., Ltd.", "Zorlen Technol. Co. Ltd"],
  ["Merval Technologies Corporation", "Merval Tech Corp", "Merval Technol. Corp."],
  ["Kvarta International Trading LLC", "Kvarta Intl Trading LLC", "Kvarta Int'l Trdg LLC"],
  ["Brosk Manufacturing Ltd.", "Brosk Mfg Ltd.", "Brosk Manuf. Ltd."],
  ["Delvo Engineering GmbH", "Delvo Eng. GmbH", "Delvo Engrg GmbH"],
  ["Pelnar Electronics Co.", "Pelnar Elec. Co.", "Pelnar Electr. Co."],
  ["Tazik Industries Pvt. Ltd.", "Tazik Ind. Pvt. Ltd.", "Tazik Inds Pvt Ltd"],
  ["Ombral Development Group", "Ombral Dev. Group", "Ombral Dev Grp"],
  ["Sarvik Research Institute", "Sarvik Res. Inst.", "Sarvik Research Inst"],
  ["Wexor University of Technology", "Wexor Univ. of Technology", "Wexor Univ of Tech"],
  ["Nolvar Construction Company", "Nolvar Constr. Co.", "Nolvar Const Co"],
  ["Gantri Petroleum Services", "Gantri Petrol. Services", "Gantri Petroleum Svcs"],
  ["Hulmet Scientific Production Association", "Hulmet Scientific Prodn. Assoc.", "Hulmet Sci. Prod. Assoc."],
  ["Irbelo Transport and Logistics", "Irbelo Transp. & Logistics", "Irbelo Transport & Log."],
  [
    "Jandor Machinery Import and Export Corp.",
    "Jandor Mach. Imp. & Exp. Corp.",
    "Jandor Machinery Imp & Exp Corp",
  ],
  ["Lomtek Management Services Inc.", "Lomtek Mgmt Services Inc.", "Lomtek Mgt. Svcs. Inc."],
  ["Quernix Communications Equipment", "Quernix Comms Equip.", "Quernix Commun. Eqpt."],
  ["Rastov Aviation Association", "Rastov Aviation Assn.", "Rastov Avn. Assoc."],
  ["Vumbra Holdings Ltd.", "Vumbra Hldgs Ltd.", "Vumbra Holding Ltd."],
  ["Yelsin Department of Energy", "Yelsin Dept. of Energy", "Yelsin Dept of Energy"],
  // The list shortens.
  ["Zubrel Intl Trdg Co.", "Zubrel International Trading Company"],
  ["Fomtal Elec. Mfg. Ltd.", "Fomtal Electronic Manufacturing Limited"],
];

const screen = screenerOf([...ROWS.map(([listed]) => anEntry(listed)), ...CROWD]);

test.for(ROWS)("`%s` alerts however its business words are shortened", ([listed, ...written]) => {
  const missed = written.filter(
    (name) => !screen(aQuery(name), THRESHOLDS).some(({ entryId }) => entryId === listed),
  );
  expect(missed).toEqual([]);
});

test.for(ROWS)("`%s` is strong with the first of its short writings", ([listed, written = ""]) => {
  const hit = screen(aQuery(written), THRESHOLDS).find(({ entryId }) => entryId === listed);
  expect(hit?.score ?? 0).toBeGreaterThanOrEqual(THRESHOLDS.strong);
});
