import { expect, test } from "vitest";
import { customerFacts } from "../../../shared/gather/customer-facts.ts";
import type { DisposedHit, ScreenedParty } from "../../../shared/gather/screen-parties.ts";
import { aHit } from "../../support/a-hit.ts";
import { anOrganization, anOwner, aSignUp, type Body } from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";
import { aManifest, NO_SIGNALS } from "../../support/in-memory-ports.ts";

const gathered = {
  provider: { usPerson: true },
  on: ON,
  results: attestedResults(aSignUp()),
  newCustomerDays: 30,
  sources: NO_SIGNALS,
  manifest: aManifest(),
};
const factsOf = (screened: readonly ScreenedParty[], customer?: Body) =>
  customerFacts(aSignUp(customer).customer, { ...gathered, screened });

test("without a list there are no hits to speak of, not even none", () => {
  const facts = customerFacts(aSignUp().customer, { ...gathered, screened: undefined, manifest: undefined });
  expect(facts.screening).toEqual({ freshness: "missing", complete: false });
});

const disposed = (
  disposition: DisposedHit["disposition"],
  list: DisposedHit["list"] = "SDN",
): DisposedHit => ({
  ...aHit({ list }),
  disposition,
});
const screenedAs = (role: ScreenedParty["role"], ...hits: DisposedHit[]): ScreenedParty => ({
  role,
  names: ["x"],
  hits,
  complete: true,
});

test("screening is complete only if it is for everybody", () => {
  const incomplete = { ...screenedAs("payer"), complete: false };
  expect(factsOf([screenedAs("customer")]).screening.complete).toBe(true);
  expect(factsOf([screenedAs("customer"), incomplete]).screening.complete).toBe(false);
});

test("hits are facts by role, list and disposition, each once; what was cleared is none", () => {
  const screened = [
    screenedAs("customer", disposed("potential"), disposed("potential"), disposed("cleared")),
    screenedAs("payer", disposed("potential"), disposed("confirmed", "EL")),
    screenedAs("signatory", disposed("cleared")),
  ];
  expect(factsOf(screened).screening.hits).toEqual([
    { role: "customer", list: "SDN", disposition: "potential" },
    { role: "payer", list: "SDN", disposition: "potential" },
    { role: "payer", list: "EL", disposition: "confirmed" },
  ]);
});

const owner = (ref: string, ...hits: DisposedHit[]): ScreenedParty => ({
  ...screenedAs("beneficial-owner", ...hits),
  ref,
});

test.for<[string, ScreenedParty[], object]>([
  [
    "on the SDN List",
    [owner("owner-1", disposed("confirmed"))],
    { blocked: { min: 60, max: 60 }, restricted: { min: 0, max: 0 } },
  ],
  [
    "on the Entity List",
    [owner("owner-2", disposed("confirmed", "EL"))],
    { blocked: { min: 0, max: 0 }, restricted: { min: 40, max: 40 } },
  ],
  [
    "on the Military End-User List",
    [owner("owner-2", disposed("confirmed", "MEU"))],
    { restricted: { min: 40, max: 40 } },
  ],
  [
    "on different lists",
    [owner("owner-1", disposed("confirmed", "EL")), owner("owner-2", disposed("confirmed", "MEU"))],
    { restricted: { min: 100, max: 100 } },
  ],
  [
    "on a list that counts for neither",
    [owner("owner-1", disposed("confirmed", "UVL"))],
    { blocked: { min: 0, max: 0 }, restricted: { min: 0, max: 0 } },
  ],
  ["only potentially listed", [owner("owner-1", disposed("potential"))], { blocked: { min: 0, max: 0 } }],
  [
    "not an owner but a signatory",
    [screenedAs("signatory", disposed("confirmed"))],
    { blocked: { min: 0, max: 0 } },
  ],
])("what listed owners hold is a fact: %s", ([, screened, ownership]) => {
  expect(factsOf(screened).ownership).toMatchObject(ownership);
});

test("an unknown share of a listed owner widens what is held", () => {
  const owners = [anOwner("owner-1", 60), anOwner("owner-2", 0, { share: { status: "unknown" } })];
  const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners } });
  const { ownership } = factsOf([owner("owner-2", disposed("confirmed"))], customer);
  expect(ownership).toMatchObject({
    blocked: { min: 0, max: 40 },
    restricted: { min: 0, max: 0 },
    undisclosed: 40,
  });
});
