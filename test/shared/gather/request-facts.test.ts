import fc from "fast-check";
import { expect, test } from "vitest";
import type { Gate, Grant } from "../../../shared/contract/answer.ts";
import { QuotaRequest } from "../../../shared/contract/quota-request.ts";
import { requestedAccelerators } from "../../../shared/gather/accelerator-facts.ts";
import { requestFacts, requestPlaces } from "../../../shared/gather/request-facts.ts";
import { aGrant } from "../../support/a-check.ts";
import { aQuotaBody, aQuotaRequest, type Body, NOW } from "../../support/a-request.ts";
import { fullQuotaBody } from "../../support/full-requests.ts";

const where = { region: "eu-central-1", placeOfUse: { country: "DE" } };
const part = (accelerator: string, count: number): Body => ({ accelerator, count, ...where });
const instances = (instanceType: string, count: number): Body => ({ instanceType, count, ...where });

const NOBODY_LINKED = { linkedAccounts: 0, otherCustomers: 0, deniedAccounts: 0, aggregateTpp: 0 };

const factsOf = (overrides: Body, on: { gate?: Gate; earlier?: readonly Grant[] } = {}) => {
  const request = aQuotaRequest(overrides);
  const { gate = "allowed", earlier = [] } = on;
  return requestFacts(request, requestedAccelerators(request), {
    now: NOW,
    gate,
    earlier,
    exposure: NOBODY_LINKED,
    exemptRecipient: false,
  });
};
const ofLines = (...accelerators: Body[]) => factsOf({ accelerators });

test("a request for parts on file gives complete facts", () => {
  expect(factsOf({})).toEqual({
    supply: "rental",
    authorization: "none",
    exemptRecipient: false,
    exposure: NOBODY_LINKED,
    accelerators: [
      {
        part: "H100 SXM5 80GB",
        count: 8,
        region: "eu-central-1",
        placeOfUse: "DE",
        class: "3A090.a",
        dataCentreMarketed: true,
        tpp: expect.any(Number),
        withinCaseByCase: true,
      },
    ],
    aggregateTpp: expect.any(Number),
    count: 8,
    durationDays: 90,
    endUse: "inference",
    onBehalfOf: "customer",
    endUsers: [],
    accountGate: "allowed",
  });
});

test.for<[Body, string, number]>([
  [part("H100 SXM5 80GB", 8), "H100 SXM5 80GB", 8],
  [part("nvidia h100-sxm5-80gb", 8), "H100 SXM5 80GB", 8],
  // Eight in each.
  [instances("p5.48xlarge", 3), "H100 SXM5 80GB", 24],
  [instances("P5.48XLARGE", 1), "H100 SXM5 80GB", 8],
  [instances("g6.xlarge", 5), "L4", 5],
  [instances("x9.unheard-of", 3), "x9.unheard-of", 3],
  [part("Unheard-of 9000", 3), "Unheard-of 9000", 3],
])("%j asks for %s, %d of them", ([line, name, count]) => {
  const [resolved] = requestedAccelerators(aQuotaRequest({ accelerators: [line] }));
  expect(resolved).toMatchObject({ name, count });
});

test("a part and the instance type that holds it are the same thing", () => {
  const byInstance = ofLines(instances("p5.48xlarge", 2));
  expect(byInstance).toEqual(ofLines(part("H100 SXM5 80GB", 16)));
});

test.for<[string, Body]>([
  ["a part", part("Unheard-of 9000", 1)],
  ["an instance type", instances("x9.unheard-of", 1)],
])("an unknown %s has no class, and no sum can be made with it", ([, line]) => {
  const facts = ofLines(part("H100 SXM5 80GB", 8), line);
  expect(facts.accelerators[1]).toEqual({
    part: expect.any(String),
    count: 1,
    region: "eu-central-1",
    placeOfUse: "DE",
  });
  expect(facts).not.toHaveProperty("aggregateTpp");
});

test("lines add up, in number and in performance", () => {
  const one = ofLines(part("H100 SXM5 80GB", 1)).aggregateTpp ?? Number.NaN;
  const other = ofLines(part("L4", 1)).aggregateTpp ?? Number.NaN;
  const line = fc.record({ hopper: fc.boolean(), count: fc.integer({ min: 1, max: 1_000_000 }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const { count, aggregateTpp } = ofLines(
        ...lines.map((item) => part(item.hopper ? "H100 SXM5 80GB" : "L4", item.count)),
      );
      expect(count).toBe(lines.reduce((sum, item) => sum + item.count, 0));
      const tpp = lines.reduce((sum, item) => sum + item.count * (item.hopper ? one : other), 0);
      expect(aggregateTpp).toBeCloseTo(tpp, 3);
    }),
  );
});

// Otherwise a large order could be split over many requests.
test("what was granted before counts for the sum of performance, and for nothing else", () => {
  const { aggregateTpp = Number.NaN, ...rest } = factsOf({});
  const { aggregateTpp: withEarlier, ...same } = factsOf({}, { earlier: [aGrant({ region: "us-east-1" })] });
  expect(withEarlier).toBeCloseTo(2 * aggregateTpp, 3);
  expect(same).toEqual(rest);
  expect(factsOf({}, { earlier: [aGrant({ accelerator: "Unheard-of 9000" })] })).not.toHaveProperty(
    "aggregateTpp",
  );
});

test.for(["allowed", "pending", "blocked"] as const)("the gate's answer is a fact: %s", (gate) => {
  expect(factsOf({}, { gate }).accountGate).toBe(gate);
});

test("only what was stated about training is a fact", () => {
  expect(factsOf({})).not.toHaveProperty("trainingOperations");
  expect(factsOf({ trainingOperations: 0 }).trainingOperations).toBe(0);
});

const endUseFor = (beneficiary: Body) => ({
  endUse: { category: "inference", description: "x", for: beneficiary },
});

test("end users are told by their headquarters, persons by their place alone", () => {
  const endUsers = [
    { kind: "organization", name: "A", headquarters: "CN" },
    { kind: "organization", name: "B" },
    { kind: "person", name: "C", place: { country: "SG" }, headquarters: "CN" },
  ];
  const facts = factsOf(endUseFor({ status: "end-users", endUsers }));
  expect(facts).toMatchObject({ onBehalfOf: "end-users", endUsers: [{ headquarters: "CN" }, {}] });
});

test("end users who are not disclosed are absent, which is not the same as none", () => {
  const facts = factsOf(endUseFor({ status: "undisclosed-end-users" }));
  expect(facts.onBehalfOf).toBe("end-users");
  expect(facts).not.toHaveProperty("endUsers");
});

test("every place of use, and every place and headquarters of an end user, is a place", () => {
  const endUsers = [
    { kind: "organization", name: "A", place: { country: "UA", subdivision: "UA-43" }, headquarters: "CN" },
    { kind: "person", name: "B", place: { country: "UA", subdivision: "UA-40" }, headquarters: "UA" },
  ];
  const request = aQuotaRequest({
    accelerators: [
      part("H100 SXM5 80GB", 1),
      { ...part("L4", 1), placeOfUse: { country: "UA", subdivision: "UA-14" } },
    ],
    ...endUseFor({ status: "end-users", endUsers }),
  });
  expect(requestPlaces(request)).toEqual([
    { role: "place-of-use", country: "DE", area: "DE" },
    { role: "place-of-use", country: "UA", area: "UA-14" },
    { role: "end-user", country: "UA", area: "UA-43" },
    { role: "end-user", country: "CN", area: "CN" },
    { role: "end-user", country: "UA", area: "UA-40" },
  ]);
  expect(requestPlaces(QuotaRequest.parse(aQuotaBody()))).toHaveLength(1);
});

test("the fullest request resolves line by line, in its order", () => {
  const lines = requestedAccelerators(QuotaRequest.parse(fullQuotaBody()));
  expect(lines.map(({ name, count, line }) => [name, count, line.region])).toEqual([
    ["H100 SXM5 80GB", 8, "eu-central-1"],
    ["H100 SXM5 80GB", 16, "eu-north-1"],
  ]);
});

test("what is claimed of a transfer is a fact, and what is not known is absent", () => {
  const shipped = factsOf({
    supply: "transfer",
    transfer: { shipFrom: "US", authorization: { status: "licence", number: "D1234567" } },
  });
  expect(shipped).toMatchObject({ supply: "transfer", shipFrom: "US", authorization: "licence" });
  const unknown = factsOf({ supply: "transfer" });
  expect(unknown).toMatchObject({ authorization: "none" });
  expect(unknown).not.toHaveProperty("shipFrom");
});

test("every place of the access log is a place of access, even one whose share is rounded to nothing", () => {
  const request = aQuotaRequest({
    accessLog: {
      since: "2026-11-09T00:00:00Z",
      byPlace: [
        { place: { country: "TR" }, percent: 30 },
        { place: { country: "IR" }, percent: 70 },
        { place: { country: "RU" }, percent: 0 },
      ],
    },
  });
  expect(requestPlaces(request).filter(({ role }) => role === "access")).toEqual([
    { role: "access", country: "TR", area: "TR" },
    { role: "access", country: "IR", area: "IR" },
    { role: "access", country: "RU", area: "RU" },
  ]);
});
