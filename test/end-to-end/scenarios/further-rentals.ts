import { asks, endUse, endUsers, signUp } from "./calls.ts";
import { type ACustomer, aCompany, aFirm, ofGroup } from "./customers.ts";
import { type Changes, type Scenario, said } from "./scenario.ts";

const H100 = "H100 SXM5 80GB";

const german = (changes?: Changes) => aCompany(aFirm("GmbH"), "DE", changes);
const chinese = () => aCompany(aFirm("Co., Ltd."), "CN");
const ofChineseGroup = () => aCompany(aFirm("Pte Ltd"), "SG", ofGroup("Xiangjiang Yuyan Holding", "CN"));

/** Signs up with approval and asks for so many of a part. */
const rents = (customer: ACustomer, count: number, part: string, changes: Changes = {}) => [
  signUp(customer),
  asks([[count, part, "DE"]], { changes }),
];
const paying = (payment: object): Changes => ({ payment });

/** More of what turns on what is rented, for what, paid by whom and used from where. */
export const FURTHER_RENTALS: readonly Scenario[] = [
  // Renting
  said(
    "a Chinese group that rents H20 goes to people",
    rents(ofChineseGroup(), 8, "H20"),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said(
    "a Chinese group that rents a part of unknown class goes to people",
    rents(ofChineseGroup(), 8, "TPU v5e"),
    "review",
  ),
  said("a part of unknown class goes to people, whoever asks", rents(german(), 8, "TPU v5e"), "review"),
  said("a part that nobody knows goes to people", rents(german(), 8, "QuantumLeap 9000"), "review"),
  said(
    "a Chinese company rents consumer cards below the line",
    rents(chinese(), 8, "GeForce RTX 4090D"),
    "approve",
  ),
  said(
    "a Chinese company that rents consumer cards above the line goes to people",
    rents(chinese(), 8, "GeForce RTX 4090"),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said(
    "a Hong Kong company that rents H100 goes to people",
    rents(aCompany("Lantau Vision Limited", "HK"), 8, H100),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said("a company of the Emirates rents H100", rents(aCompany(aFirm("LLC"), "AE"), 8, H100), "approve"),
  said(
    "training for a party of D:5 goes to people",
    rents(
      german(),
      8,
      H100,
      endUse("model-training", "a model for a client", endUsers(["Shenzhen Lanhai Zhixing Keji", "CN"])),
    ),
    "review",
    "advanced-computing/end-users-headquarters",
  ),
  said(
    "the largest training run is approved while its report is a proposal",
    rents(german(), 8, H100, { ...endUse("model-training", "a model"), trainingOperations: 2e26 }),
    "approve",
  ),
  said("79 H100 are approved for a company of some years", rents(german(), 79, H100), "approve"),
  said("127 H100 go to people", rents(german(), 127, H100), "review", "red-flags/large-order"),
  said(
    "79 H100 for a company of ten days go to people",
    rents(
      german(({ date }) => ({ customerSince: date(10) })),
      79,
      H100,
    ),
    "review",
    "red-flags/first-order-sizeable",
  ),
  // End uses
  said(
    "weapons of mass destruction are refused",
    rents(german(), 1, "T4", endUse("weapons-of-mass-destruction", "simulation")),
    "deny",
    "end-use/weapons-of-mass-destruction",
  ),
  said(
    "a military end use goes to people",
    rents(german(), 1, "T4", endUse("military", "logistics")),
    "review",
    "end-use/military",
  ),
  said(
    "military intelligence of Venezuela is refused",
    [
      signUp(aCompany("Orinoco Sistemas C.A.", "VE")),
      asks([[1, "T4", "VE"]], { changes: endUse("military-intelligence", "analysis") }),
    ],
    "deny",
    "end-use/military-intelligence",
  ),
  said(
    "words that speak of weapons are read by people",
    rents(german(), 1, "T4", endUse("scientific-computing", "flow around a ballistic missile")),
    "review",
    "end-use/stated-purpose",
  ),
  // Payment and access
  said(
    "a sizeable order for virtual currency goes to people",
    rents(
      german(paying({ means: "virtual-currency", payer: { status: "customer", country: "DE" } })),
      79,
      H100,
    ),
    "review",
    "red-flags/untraceable-payment",
  ),
  said(
    "payment from a third country goes to people",
    rents(german(paying({ means: "card", payer: { status: "customer", country: "TH" } })), 8, H100),
    "review",
    "red-flags/payer-elsewhere",
  ),
  said(
    "access through VPNs goes to people",
    rents(german(), 8, H100, ({ instant }) => ({
      accessLog: {
        since: instant(14),
        byPlace: [{ place: { country: "DE" }, percent: 100 }],
        anonymizedPercent: 80,
      },
    })),
    "review",
    "red-flags/anonymized-access",
  ),
  said(
    "access from China goes to people",
    rents(german(), 8, H100, ({ instant }) => ({
      accessLog: {
        since: instant(14),
        byPlace: [
          { place: { country: "DE" }, percent: 60 },
          { place: { country: "CN" }, percent: 40 },
        ],
      },
    })),
    "review",
    "advanced-computing/place-in-d5-or-macau",
  ),
  said(
    "access from Crimea is refused",
    rents(german(), 1, "T4", ({ instant }) => ({
      accessLog: {
        since: instant(14),
        byPlace: [{ place: { country: "UA", subdivision: "UA-43" }, percent: 5 }],
      },
    })),
    "deny",
    "sanctions/embargoed-access",
  ),
  said("a company of Saudi Arabia rents H100", rents(aCompany(aFirm("Ltd"), "SA"), 8, H100), "approve"),
  said(
    "a company of Venezuela that rents H100 goes to people",
    rents(aCompany(aFirm("C.A."), "VE"), 8, H100),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said(
    "a Chinese company that rents a part of 3A090.b goes to people",
    rents(chinese(), 8, "A40"),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said("a Chinese company rents parts outside 3A090", rents(chinese(), 8, "L20"), "approve"),
  said(
    "an American subsidiary of a Chinese group that rents H100 goes to people",
    rents(aCompany(aFirm("Inc."), "US", ofGroup(aFirm("Holding"), "CN")), 8, H100),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said(
    "a subsidiary of a Hong Kong group goes to people",
    rents(german(ofGroup(aFirm("Holdings"), "HK")), 8, H100),
    "review",
    "advanced-computing/rental-headquarters",
  ),
  said(
    "a person in China who would use H100 goes to people",
    rents(
      german(),
      8,
      H100,
      endUse("inference", "for a client", {
        status: "end-users",
        endUsers: [{ kind: "person", name: "Li Wei", place: { country: "CN" } }],
      }),
    ),
    "review",
    "advanced-computing/place-in-d5-or-macau",
  ),
  said(
    "a forwarder that asks for H100 goes to people",
    rents(german({ sector: "freight-forwarding" }), 8, H100),
    "review",
    "red-flags/intermediary",
  ),
  said(
    "a new domain and a sizeable order go to people",
    rents(
      german(({ date }) => ({ website: { status: "known", registeredOn: date(20) } })),
      80,
      H100,
    ),
    "review",
    "red-flags/web-presence",
  ),
];
