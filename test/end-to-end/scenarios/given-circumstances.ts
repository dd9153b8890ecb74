import { asks, signUp } from "./calls.ts";
import { aCompany, aPhone } from "./customers.ts";
import { type Scenario, said } from "./scenario.ts";

/** Clean, and met by a list of nine days ago. */
export const CLEAN: Scenario = said(
  "O-25 a clean Dutch company meets a list of nine days ago",
  [
    signUp(aCompany("Polderlicht Beeldtechniek B.V.", "NL"), { outcome: "review" }),
    asks([[8, "H100 SXM5 80GB", "NL"]]),
  ],
  "review",
  "LIST_STALE",
);

const shenzhen = aPhone("CN");

/** Accounts under other names that share a device; two of them give the same telephone number of Shenzhen. */
export const SPLIT = [
  { name: "Harbourline Data Ltd" },
  { name: "Quayside Rendering Ltd" },
  { name: "Lantern Speech Ltd" },
  { name: "Tidewater Models Ltd" },
  { name: "Causeway Vision Ltd", phone: shenzhen },
  { name: "Breakwater Learning Ltd", phone: shenzhen },
  { name: "Slipway Analytics Ltd" },
].map(({ name, phone }, index) =>
  signUp(
    aCompany(name, "SG", ({ date }) => ({
      customerSince: date(10 - index),
      devices: ["fingerprint-4711"],
      ...(phone && { phone }),
    })),
    { account: `-${index + 1}` },
  ),
);
