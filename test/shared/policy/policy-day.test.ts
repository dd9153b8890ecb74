import { expect, test } from "vitest";
import { countryGroups } from "../../../shared/export-control/country-groups.ts";
import { policyOn } from "../../../shared/policy/policy-day.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();
const at = (instant: string) => policyOn(policy, new Date(instant));

test("what holds is worked out once a day, UTC", () => {
  expect(at("2026-11-23T00:00:00Z")).toBe(at("2026-11-23T23:59:59.999Z"));
  expect(at("2026-11-24T00:30:00+01:00")).toBe(at("2026-11-23T12:00:00Z"));
  expect(at("2026-11-23T23:59:59.999Z")).not.toBe(at("2026-11-24T00:00:00Z"));
});

test.for(["2024-06-01", "2026-07-09", "2026-07-10", "2026-11-09", "2026-11-10"])(
  "a day that is remembered has what it had: %s",
  (day) => {
    const first = structuredClone({ ...at(day), rules: at(day).rules["sign-up"].map(({ id }) => id) });
    for (const other of ["2025-01-01", "2027-01-01"]) at(other);
    const again = at(day);
    expect({ ...again, rules: again.rules["sign-up"].map(({ id }) => id) }).toEqual(first);
    expect(again.countries).toEqual(countryGroups(new Date(day)));
  },
);

test("another policy has days of its own", () => {
  const other = policyOn({ ...policy, rules: [] }, new Date("2026-11-23"));
  expect(other.rules).toEqual({ "sign-up": [], "quota-request": [] });
  expect(at("2026-11-23").rules["sign-up"].length).toBeGreaterThan(0);
});

test("however many days are asked for, each has its own answer", () => {
  const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index));
  const groups = Array.from({ length: 2000 }, (_, index) => policyOn(policy, day(index)).countries);
  expect(groups[1999]).toEqual(countryGroups(day(1999)));
  expect(policyOn(policy, day(0)).countries).toEqual(groups[0]);
});
