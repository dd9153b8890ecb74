import fc from "fast-check";
import { expect, test } from "vitest";
import { gate, liveGrants } from "../../../shared/ledger/gate.ts";
import { NOTHING_STANDS, type Standing } from "../../../shared/ledger/standing.ts";
import { aGrant, aStanding, hours } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";

const accountCase = { n: 2, hook: "sign-up", scope: "account", supersedable: true } as const;
const requestCase = { n: 3, hook: "quota-request", scope: "request", supersedable: true } as const;
const signUp = (outcome: "approve" | "review" | "deny", until = hours(1)) =>
  aStanding({ signUp: { n: 1, outcome, until } });
const denied = (until: string) => ({ denied: { n: 2, until } });

test.for<[string, Standing, "allowed" | "pending" | "blocked"]>([
  ["nothing", NOTHING_STANDS, "pending"],
  ["an approved sign-up", signUp("approve"), "allowed"],
  [
    "an approved sign-up that ends in a moment",
    signUp("approve", new Date(NOW.getTime() + 1).toISOString()),
    "allowed",
  ],
  ["an approved sign-up that ends now", signUp("approve", hours(0)), "pending"],
  ["an approved sign-up that has ended", signUp("approve", hours(-1)), "pending"],
  ["a sign-up under review", { ...signUp("review"), cases: [accountCase] }, "pending"],
  // Its case was closed by people; their resolution is what must open the gate, never the word "review".
  ["a sign-up under review whose case is gone", signUp("review"), "pending"],
  ["a denied sign-up", { ...signUp("deny"), ...denied(hours(1)) }, "blocked"],
  [
    "a denied sign-up whose denial has ended",
    { ...signUp("deny", hours(-1)), ...denied(hours(-1)) },
    "pending",
  ],
  ["an approval and a review of the account", { ...signUp("approve"), cases: [accountCase] }, "pending"],
  ["an approval and a review of one request", { ...signUp("approve"), cases: [requestCase] }, "allowed"],
  [
    "an approval, one request and the account under review",
    { ...signUp("approve"), cases: [requestCase, accountCase] },
    "pending",
  ],
  ["an approval and a denial in force", { ...signUp("approve"), ...denied(hours(1)) }, "blocked"],
  ["an approval and a denial that ends now", { ...signUp("approve"), ...denied(hours(0)) }, "allowed"],
  [
    "a denial and a review: the denial is stricter",
    { ...signUp("approve"), ...denied(hours(1)), cases: [accountCase] },
    "blocked",
  ],
  ["an approval without a readable end", signUp("approve", "soon"), "pending"],
])("the gate of an account with %s", ([, standing, answer]) => {
  expect(gate(standing, NOW)).toBe(answer);
});

const instant = fc.integer({ min: -500, max: 500 }).map(hours);
const outcome = fc.constantFrom("approve" as const, "review" as const, "deny" as const);
const anyStanding: fc.Arbitrary<Standing> = fc
  .record({
    signUp: fc.option(fc.record({ n: fc.constant(1), outcome, until: instant })),
    denied: fc.option(fc.record({ n: fc.constant(2), until: instant })),
    cases: fc.array(fc.constantFrom(requestCase, accountCase), { maxLength: 3 }),
    grants: fc.array(
      instant.map((until) => aGrant({ until })),
      { maxLength: 3 },
    ),
  })
  .map(({ signUp: last, denied: no, ...rest }) => ({
    ...rest,
    ...(last && { signUp: last }),
    ...(no && { denied: no }),
  }));

test("no approval, however new, opens the gate while a review of the account is open", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      expect(gate({ ...standing, cases: [...standing.cases, accountCase] }, NOW)).not.toBe("allowed");
    }),
  );
});

test("a denial in force blocks, whatever else stands", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      expect(gate({ ...standing, ...denied(hours(1)) }, NOW)).toBe("blocked");
    }),
  );
});

test("only an approved, unexpired sign-up is ever allowed, and only then is anything granted", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      const isAllowed = gate(standing, NOW) === "allowed";
      if (isAllowed) {
        expect(standing.signUp?.outcome).toBe("approve");
        expect(Date.parse(standing.signUp?.until ?? "")).toBeGreaterThan(NOW.getTime());
      }
      const live = standing.grants.filter(({ until }) => Date.parse(until) > NOW.getTime());
      expect(liveGrants(standing, NOW)).toEqual(isAllowed ? live : []);
    }),
  );
});

test("time alone never opens the gate to what was not approved", () => {
  fc.assert(
    fc.property(anyStanding, fc.integer({ min: 0, max: 1000 }), (standing, later) => {
      const opened = gate(standing, new Date(Date.parse(hours(later)))) === "allowed";
      if (opened) expect(standing.signUp?.outcome).toBe("approve");
    }),
  );
});
