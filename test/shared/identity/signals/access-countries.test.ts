import { expect, test } from "vitest";
import { accessCountries } from "../../../../shared/identity/signals/access-countries.ts";

const ON_FILE: Readonly<Record<string, string>> = { "8.8.8.8": "US", "81.2.69.142": "GB", "2a02::1": "DE" };
const from = (...accesses: [ip: string, country?: string][]) =>
  accessCountries(
    accesses.map(([ip, country]) => ({ ip, at: "2026-11-22T12:00:00Z", ...(country && { country }) })),
    (address) => ON_FILE[address],
  );

test("the caller's word counts first, and the database fills in", () => {
  expect(from(["8.8.8.8"], ["81.2.69.142", "GB"], ["203.0.113.9", "FR"])).toEqual({
    accessCountries: ["US", "GB", "FR"],
    locatedCountries: ["US", "GB"],
    contradictedAccessPercent: 0,
  });
});

test("where both are known and differ, it is told of how many of those", () => {
  expect(from(["8.8.8.8", "DE"], ["2a02::1", "DE"])).toEqual({
    accessCountries: ["DE"],
    locatedCountries: ["US", "DE"],
    contradictedAccessPercent: 50,
  });
});

test.for([
  ["PR", "US", 0],
  ["US", "PR", 0],
  ["JE", "GB", 0],
  ["JE", "GG", 0],
  ["RE", "FR", 0],
  ["CW", "NL", 0],
  ["HK", "CN", 0],
  ["TW", "CN", 100],
  ["RE", "GB", 100],
] as const)("said to be in %s and located in %s: %d percent differ", ([said, located, percent]) => {
  const access = [{ ip: "8.8.8.8", at: "2026-11-22T12:00:00Z", country: said }];
  expect(accessCountries(access, () => located).contradictedAccessPercent).toBe(percent);
});

test.for<[string, [string, string?][]]>([
  ["no access", []],
  ["an address that the database does not know", [["9.9.9.9"]]],
])("nothing is known of %s", ([, accesses]) => {
  expect(from(...accesses)).toEqual({});
});

test("an address that is not located contradicts nobody", () => {
  expect(from(["9.9.9.9", "DE"])).toEqual({ accessCountries: ["DE"] });
  expect(from(["8.8.8.8"])).toEqual({ accessCountries: ["US"], locatedCountries: ["US"] });
});
