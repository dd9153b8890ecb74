import { type Effective, isInForce } from "./effective.ts";

/** `embargo`: services there are barred; `caution`: some are, or parts of the area are embargoed, so people decide. */
export type SanctionEffect = "embargo" | "caution";

/** A country (ISO 3166-1) or a part of one (ISO 3166-2) with what sanctions mean there. */
export type SanctionedArea = Effective & { area: string; effect: SanctionEffect; citation: string };

/**
 * Areas under United States sanctions programmes, read 2026-11-23. Ukrainian codes are those of ISO 3166-2:UA. Rows without a
 * date held throughout the time for which decisions can be replayed.
 */
export const SANCTIONED_AREAS: readonly SanctionedArea[] = [
  { area: "CU", effect: "embargo", citation: "31 CFR part 515" },
  { area: "IR", effect: "embargo", citation: "31 CFR part 560, services: 31 CFR 560.204" },
  { area: "KP", effect: "embargo", citation: "31 CFR part 510; EO 13722 of 15 Mar 2016" },
  // Crimea
  {
    area: "UA-43",
    effect: "embargo",
    from: "2014-12-19",
    citation: "EO 13685 of 19 Dec 2014; 31 CFR part 589",
  },
  // Sevastopol, which the order counts to the Crimea region
  {
    area: "UA-40",
    effect: "embargo",
    from: "2014-12-19",
    citation: "EO 13685 of 19 Dec 2014; 31 CFR part 589",
  },
  // Donetsk and Luhansk: the order bars services to the so-called people's republics, not to the whole oblasts (OFAC FAQ 1009)
  {
    area: "UA-14",
    effect: "caution",
    from: "2022-02-21",
    citation: "EO 14065 of 21 Feb 2022; 31 CFR part 589",
  },
  {
    area: "UA-09",
    effect: "caution",
    from: "2022-02-21",
    citation: "EO 14065 of 21 Feb 2022; 31 CFR part 589",
  },
  // Ukraine without a subdivision may be any of the above
  {
    area: "UA",
    effect: "caution",
    from: "2014-12-19",
    citation: "EO 13685 of 19 Dec 2014; EO 14065 of 21 Feb 2022",
  },
  // The determination, 89 FR 58286, in effect 2024-09-12, bars IT consultancy and design, and IT support and cloud-based
  // services for enterprise management and for design and manufacturing software: not all compute, hence not an embargo.
  {
    area: "RU",
    effect: "caution",
    from: "2022-04-06",
    citation:
      "EO 14071 of 6 Apr 2022; OFAC determination of 12 June 2024 on IT and cloud-based services; 31 CFR part 587",
  },
  { area: "BY", effect: "caution", from: "2021-08-09", citation: "EO 14038 of 9 Aug 2021; 31 CFR part 548" },
  // The comprehensive programme ended on 2025-07-01; Syria is still in Country Group E:1.
  {
    area: "SY",
    effect: "embargo",
    until: "2025-07-01",
    citation: "EO 13582 of 17 Aug 2011; 31 CFR part 542",
  },
  {
    area: "SY",
    effect: "caution",
    from: "2025-07-01",
    citation: "Supplement No. 1 to 15 CFR part 740, Country Group E:1; EO 14312 of 30 June 2025",
  },
];

/** Codes of the areas where sanctions have an effect at a time, sorted. */
export function areasWithEffect(effect: SanctionEffect, asOf: Date): readonly string[] {
  return SANCTIONED_AREAS.filter((row) => row.effect === effect && isInForce(row, asOf))
    .map(({ area }) => area)
    .toSorted();
}
