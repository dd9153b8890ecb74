import { expect, test } from "vitest";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { asks, signUp, transfer } from "./scenarios/calls.ts";
import { type ACustomer, aCompany, anOwner, ownedBy } from "./scenarios/customers.ts";
import { gateInMemory } from "./scenarios/gates.ts";
import { listedParties } from "./scenarios/listed-parties.ts";
import { expectAsSaid } from "./scenarios/play.ts";
import { said } from "./scenarios/scenario.ts";

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const listOf = (now: Date) => loadWatchlist(listedParties(now.toISOString()).bytes);

const listedOwners = (...shares: readonly (readonly [percent: number, name: string])[]) => {
  const listed = shares.map(([percent, name]) => anOwner(percent, "CN", { kind: "organization", name }));
  const others = 100 - shares.reduce((sum, [percent]) => sum + percent, 0);
  return aCompany("Isarbogen Rechenwerke GmbH", "DE", ownedBy(...listed, anOwner(others, "DE")));
};
const INSTITUTE = "Tianhe Yuanjian Computing Institute";
const BUREAU = "Shenyang Haofeng Aeroengine Design Bureau";

const places = (customer: ACustomer, part: string, country: string) => [
  signUp(customer),
  asks([[8, part, country]], { changes: transfer("US") }),
];
const exempt = () => aCompany("Group 42 Holding Ltd", "AE");
const emirati = () => aCompany("Jumeirah Cloud Hosting LLC", "AE");
const syrian = () => aCompany("Barada Software", "SY");
const chinese = () => aCompany("Xiangjiang Yuyan Moxing Co., Ltd.", "CN");

const DESTINATION = "advanced-computing/transfer-destination";
const H100 = "H100 SXM5 80GB";

test.for([
  // 91 FR 43034, Supplement No. 8 to part 740
  {
    day: "2026-07-09",
    of: said("a company not yet exempt", places(exempt(), H100, "AE"), "review", DESTINATION),
  },
  {
    day: "2026-07-10",
    of: said(
      "an exempt company of the Emirates",
      places(exempt(), H100, "AE"),
      "review",
      "advanced-computing/transfer-exempt-recipient",
    ),
  },
  {
    day: "2027-04-05",
    of: said(
      "an exempt company on its last day",
      places(exempt(), H100, "AE"),
      "review",
      "advanced-computing/transfer-exempt-recipient",
    ),
  },
  {
    day: "2027-04-06",
    of: said("a company no longer exempt", places(exempt(), H100, "AE"), "review", DESTINATION),
  },
  {
    day: "2026-11-23",
    of: said("another company there", places(emirati(), H100, "AE"), "review", DESTINATION),
  },
  // 90 FR 47201, stayed by 90 FR 50857
  {
    day: "2025-11-09",
    of: said(
      "half owned by a listed party",
      [signUp(listedOwners([50, INSTITUTE]))],
      "deny",
      "lists/affiliate",
    ),
  },
  {
    day: "2025-11-10",
    of: said(
      "the same while the rule is stayed",
      [signUp(listedOwners([50, INSTITUTE]))],
      "review",
      "lists/restricted-ownership",
    ),
  },
  {
    day: "2026-11-09",
    of: said(
      "the same on the last day of the stay",
      [signUp(listedOwners([50, INSTITUTE]))],
      "review",
      "lists/restricted-ownership",
    ),
  },
  {
    day: "2026-11-10",
    of: said("the same when it is back", [signUp(listedOwners([50, INSTITUTE]))], "deny", "lists/affiliate"),
  },
  {
    day: "2026-11-23",
    of: said(
      "a little less than half",
      [signUp(listedOwners([49.9, INSTITUTE]))],
      "review",
      "lists/restricted-ownership",
    ),
  },
  {
    day: "2026-11-23",
    of: said(
      "half by two listed parties together",
      [signUp(listedOwners([25, INSTITUTE], [25, BUREAU]))],
      "deny",
      "lists/affiliate",
    ),
  },
  // EO 14312: the programme for Syria ended
  {
    day: "2025-06-30",
    of: said(
      "a Syrian company under the programme",
      [signUp(syrian())],
      "deny",
      "sanctions/embargoed-customer",
    ),
  },
  {
    day: "2025-07-01",
    of: said("a Syrian company after it", [signUp(syrian())], "review", "sanctions/embargo-caution"),
  },
  // The letters to the maker of 9 and 14 April 2025
  {
    day: "2025-04-08",
    of: said("H20 for China before the letter", places(chinese(), "H20", "CN"), "approve"),
  },
  {
    day: "2025-04-14",
    of: said(
      "H20 for China after it",
      places(chinese(), "H20", "CN"),
      "review",
      "advanced-computing/transfer-by-notice",
    ),
  },
])("$day: $of.name", async ({ day, of }) => {
  const now = noon(day);
  await expectAsSaid(gateInMemory({ now, watchlist: listOf(now) }), of);
});

const NOW = noon("2026-11-23");

test("without any list nobody is approved", async () => {
  const scenario = said("no list", [signUp(emirati())], "review", "lists/list-not-fresh");
  await expectAsSaid(gateInMemory({ now: NOW, watchlist: undefined }), scenario);
});

test.for([
  { usPerson: true, basis: "law" },
  { usPerson: false, basis: "policy" },
])(
  "sanctions are $basis when it is $usPerson that the provider is a US person",
  async ({ usPerson, basis }) => {
    const gate = gateInMemory({ now: NOW, usPerson, watchlist: listOf(NOW) });
    const listed = said(
      "listed",
      [signUp(aCompany("Zarya Vektor Holding OOO", "RU"))],
      "deny",
      "sanctions/sdn-party",
    );
    const cuban = said(
      "Cuban",
      [signUp(aCompany("Malecón Datos S.A.", "CU"))],
      "deny",
      "sanctions/embargoed-customer",
    );
    for (const scenario of [listed, cuban]) {
      const { decision } = await expectAsSaid(gate, scenario);
      const ground = decision.grounds.find(({ pack, rule }) => scenario.codes.includes(`${pack}/${rule}`));
      expect(ground).toMatchObject({ outcome: "deny", basis });
    }
  },
);
