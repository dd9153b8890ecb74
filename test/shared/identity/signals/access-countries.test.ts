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
    accessContradicted: false,
  });
});

test("where both are known and differ, that is told of", () => {
  expect(from(["8.8.8.8", "DE"], ["2a02::1", "DE"])).toEqual({
    accessCountries: ["DE"],
    locatedCountries: ["US", "DE"],
    accessContradicted: true,
  });
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
