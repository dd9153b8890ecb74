import { asks, endUse, endUsers, signUp, transfer } from "./calls.ts";
import { type ACustomer, aCompany, aFirm, ofGroup } from "./customers.ts";
import { type Scenario, said } from "./scenario.ts";

const H100 = "H100 SXM5 80GB";
const H200 = "H200 SXM 141GB";

const chinese = () => aCompany(aFirm("Co., Ltd."), "CN");
const ofChineseGroup = () => aCompany(aFirm("Pte Ltd"), "SG", ofGroup("Xiangjiang Yuyan Holding", "CN"));

/** Signs up with approval and wants a part placed in a country. */
const places = (
  customer: ACustomer,
  [count, part, country]: readonly [number, string, string],
  ...how: Parameters<typeof transfer>
) => [signUp(customer), asks([[count, part, country]], { changes: transfer(...how) })];

/** More of what turns on hardware that would change hands. */
export const FURTHER_TRANSFERS: readonly Scenario[] = [
  said(
    "H200 from the United States to China go to people",
    places(chinese(), [8, H200, "CN"], "US"),
    "review",
    "advanced-computing/transfer-case-by-case",
  ),
  said(
    "MI325X from the United States to China go to people",
    places(chinese(), [8, "Instinct MI325X", "CN"], "US"),
    "review",
    "advanced-computing/transfer-case-by-case",
  ),
  said(
    "B200 from the United States to China are refused",
    places(chinese(), [8, "B200 (HGX)", "CN"], "US"),
    "deny",
    "advanced-computing/transfer-headquarters",
  ),
  said(
    "H200 from Singapore to China are refused",
    places(chinese(), [8, H200, "CN"], "SG"),
    "deny",
    "advanced-computing/transfer-headquarters",
  ),
  said(
    "H200 from nobody knows where to China wait for the answer",
    places(chinese(), [8, H200, "CN"]),
    "review",
    "advanced-computing/transfer-headquarters",
  ),
  said(
    "H200 from the United States to Macau go to people",
    places(aCompany("Guia Dados Limitada", "MO"), [8, H200, "MO"], "US"),
    "review",
    "advanced-computing/transfer-case-by-case",
  ),
  said(
    "H200 from the United States to a Chinese group in Singapore are refused",
    places(ofChineseGroup(), [8, H200, "SG"], "US"),
    "deny",
    "advanced-computing/transfer-headquarters",
  ),
  said(
    "a licence that is claimed is for people to see",
    places(ofChineseGroup(), [8, H100, "SG"], "US", { status: "licence", number: "D1234567" }),
    "review",
    "advanced-computing/transfer-authorization-claimed",
  ),
  said(
    "a licence exception that is claimed is for people to see",
    places(chinese(), [8, "GeForce RTX 4090", "CN"], "US", { status: "exception", symbol: "NAC" }),
    "review",
    "advanced-computing/transfer-authorization-claimed",
  ),
  said(
    "consumer cards below the line may be sent to China",
    places(chinese(), [8, "GeForce RTX 4090D", "CN"], "US"),
    "approve",
  ),
  said(
    "H100 for the Emirates go to people",
    places(aCompany("Jumeirah Cloud Hosting LLC", "AE"), [8, H100, "AE"], "US"),
    "review",
    "advanced-computing/transfer-destination",
  ),
  said(
    "H100 for Saudi Arabia go to people",
    places(aCompany("Najd Hosting Company", "SA"), [8, H100, "SA"], "US"),
    "review",
    "advanced-computing/transfer-destination",
  ),
  said(
    "H100 for Taiwan are approved",
    places(aCompany("Alishan Computing Co., Ltd.", "TW"), [8, H100, "TW"], "US"),
    "approve",
  ),
  said(
    "H100 for Malaysia are approved for a Malaysian group",
    places(aCompany("Selangor Hosting Sdn Bhd", "MY"), [8, H100, "MY"], "US"),
    "approve",
  ),
  said(
    "hardware for an end user of a Chinese group is refused",
    [
      signUp(aCompany("Selangor Racks Sdn Bhd", "MY")),
      asks([[8, H100, "MY"]], {
        changes: {
          ...transfer("US"),
          ...endUse("inference", "for a tenant", endUsers(["Xiangjiang Yuyan Malaysia", "CN"])),
        },
      }),
    ],
    "deny",
    "advanced-computing/transfer-end-user",
  ),
  said(
    "H20 for a Chinese group in Singapore go to people",
    places(ofChineseGroup(), [8, "H20", "SG"], "US"),
    "review",
    "advanced-computing/transfer-by-notice",
  ),
  said(
    "H20 for Germany are approved",
    places(aCompany(aFirm("GmbH"), "DE"), [8, "H20", "DE"], "US"),
    "approve",
  ),
  said(
    "a part of 3A090.b for Vietnam goes to people",
    places(aCompany(aFirm("JSC"), "VN"), [8, "L40", "VN"], "US"),
    "review",
    "advanced-computing/transfer-destination",
  ),
  said(
    "H100 for a group of Macau in Portugal are refused",
    places(aCompany(aFirm("Lda"), "PT", ofGroup(aFirm("Limitada"), "MO")), [8, H100, "PT"], "US"),
    "deny",
    "advanced-computing/transfer-headquarters",
  ),
  said(
    "B200 that a German company places in China go to people",
    places(aCompany(aFirm("GmbH"), "DE"), [8, "B200 (HGX)", "CN"], "US"),
    "review",
    "advanced-computing/transfer-destination",
  ),
];
