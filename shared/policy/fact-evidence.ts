import type { EvidenceCode } from "../contract/vocabulary.ts";

/** Which evidence would supply an absent fact. A path without a row can only be settled by a reviewer. */
export const FACT_EVIDENCE: Readonly<Record<string, EvidenceCode>> = {
  "subject.headquarters": "headquarters",
  "subject.ultimateParent.headquarters": "ultimate-parent",
  "subject.ultimateParent.area": "ultimate-parent",
  "ownership.undisclosed": "beneficial-ownership",
  "ownership.largestNamed": "beneficial-ownership",
  "request.endUsers": "end-users",
  "request.endUsers[].headquarters": "end-users",
  "request.accelerators[].class": "accelerator-specification",
  "request.accelerators[].tpp": "accelerator-specification",
  "request.accelerators[].withinCaseByCase": "accelerator-specification",
  "request.aggregateTpp": "accelerator-specification",
  "request.shipFrom": "place-of-export",
  "subject.programmeReviewedDays": "reseller-programme",
};
