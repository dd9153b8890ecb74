import { asks, endUse, signUp, transfer } from "./calls.ts";
import { aCompany, ofGroup } from "./customers.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Scenario } from "./scenario.ts";

const subsidiary = () =>
  aCompany("Merlion Tensor Pte Ltd", "SG", {
    registration: { jurisdiction: { country: "SG" }, number: "202112345K", date: "2021-02-01" },
    placesOfUse: [{ country: "MY" }],
    ...ofGroup("Beijing Qianfan Yuanhang Intelligence", "CN"),
  });
const macau = () => aCompany("Lotus Harbour Computação Limitada", "MO");

/** Of the given scenarios, those that turn on what is asked for, for what and from where. */
export const GIVEN_ACCELERATORS: readonly Scenario<ReasonCode>[] = [
  {
    name: "O-07 a Singapore subsidiary of a Beijing group rents 64 H100 in Malaysia",
    steps: [signUp(subsidiary()), asks([[64, "H100 SXM5 80GB", "MY"]])],
    outcome: "review",
    codes: ["HQ_TEST_ULTIMATE_PARENT_D5", "CLASS_A"],
  },
  {
    name: "O-08 the same group wants four racks of GB200 of its own",
    steps: [signUp(subsidiary()), asks([[288, "GB200", "MY"]], { changes: transfer() })],
    outcome: "deny",
    codes: ["TRANSFER_TO_D5_HQ_NO_LICENCE"],
  },
  {
    name: "O-09 Macau, which is not in D:5, rents 8 A100",
    steps: [signUp(macau()), asks([[8, "A100 80GB", "MO"]])],
    outcome: "review",
    codes: ["HQ_TEST_MACAU", "CLASS_A"],
  },
  {
    name: "O-10 Macau rents 4 T4",
    steps: [signUp(macau()), asks([[4, "T4", "MO"]])],
    outcome: "approve",
    codes: ["NOT_3A090"],
  },
  {
    name: "O-11 16 L4 are placed in Hanoi",
    steps: [
      signUp(aCompany("Song Hong Robotics JSC", "VN")),
      asks([[16, "L4", "VN"]], { changes: transfer() }),
    ],
    outcome: "review",
    codes: ["CLASS_A_BY_DENSITY", "DEST_D1"],
  },
  {
    name: "O-12 100 H20 are placed in Hong Kong for a Chinese company",
    steps: [
      signUp(
        aCompany("Yangtze Delta Retail Cloud Co., Ltd.", "CN", {
          placesOfUse: [{ country: "HK" }],
        }),
      ),
      asks([[100, "H20", "HK"]], { changes: transfer() }),
    ],
    outcome: "review",
    codes: ["BY_NOTICE_LICENCE"],
  },
  {
    name: "O-13 a customer in Belarus states military intelligence",
    steps: [
      signUp(aCompany("Belaya Vezha Optika OOO", "BY"), { outcome: "review" }),
      asks([[16, "H100 SXM5 80GB", "BY"]], {
        changes: endUse("military-intelligence", "target recognition for our ministry's signals directorate"),
      }),
    ],
    outcome: "deny",
    codes: ["MILINT_END_USE"],
  },
  {
    name: "O-14 seven in ten logins come from Iran",
    steps: [
      signUp(aCompany("Anadolu Görüntü Yazılım A.Ş.", "TR")),
      asks([[8, "A100 80GB", "TR"]]),
      asks([[32, "A100 80GB", "TR"]], {
        changes: ({ instant }) => ({
          accessLog: {
            since: instant(14),
            byPlace: [
              { place: { country: "IR" }, percent: 70 },
              { place: { country: "TR" }, percent: 30 },
            ],
          },
        }),
      }),
    ],
    outcome: "deny",
    codes: ["EMBARGOED_ACCESS_IR"],
  },
  {
    name: "O-15 logins come through commercial VPN exits",
    steps: [
      signUp(
        aCompany("Wisła Grafika sp. z o.o.", "PL", ({ date, instant }) => ({
          customerSince: date(334),
          access: [
            { ip: "192.0.2.7", at: instant(3), country: "NL", anonymized: true },
            { ip: "198.51.100.7", at: instant(2), country: "US", anonymized: true },
          ],
        })),
      ),
      asks([[4, "L40S", "PL"]]),
    ],
    outcome: "review",
    codes: ["GEO_MISMATCH"],
  },
  {
    name: "O-23 an Indian studio rents 200 consumer cards",
    steps: [
      signUp(aCompany("Deccan Peacock Studios Private Limited", "IN", { sector: "media" })),
      asks([[200, "GeForce RTX 4090", "IN"]], { changes: endUse("rendering", "a game") }),
    ],
    outcome: "approve",
    codes: ["CLASS_A_NON_DC"],
  },
];
