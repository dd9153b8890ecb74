import { asks, signUp } from "./calls.ts";
import { aCompany } from "./customers.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Scenario } from "./scenario.ts";

/** O-25: clean, and met by a list of nine days ago. */
export const CLEAN: Scenario<ReasonCode> = {
  name: "O-25 a clean Dutch company meets a list of nine days ago",
  steps: [
    signUp(aCompany("Polderlicht Beeldtechniek B.V.", "NL"), { outcome: "review" }),
    asks([[8, "H100 SXM5 80GB", "NL"]]),
  ],
  outcome: "review",
  codes: ["LIST_STALE"],
};
