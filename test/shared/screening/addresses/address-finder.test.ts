import { expect, test } from "vitest";
import { dispose } from "../../../../shared/screening/disposition.ts";
import { anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "../an-entry.ts";

const LISTED = "Room 7, 12/F, Zorlen Commercial Centre, 8 Kvarta Road, Wanderby, Hong Kong, HK";
const street = (number: number) =>
  anEntry(`Neighbour ${number}`, { addresses: [`${number} Elm Street, Wanderby, Hong Kong, HK`] });
const SHELL = anEntry("Shell Holdings", { addresses: [LISTED, "Hong Kong, HK", "HK"] });
const entries = [SHELL, ...Array.from({ length: 40 }, (_, index) => street(index + 100)), ...CROWD];
const screen = screenerOf(entries);
const at = (...addresses: string[]) => aQuery("Mellow Robotics", { addresses, countries: ["HK"] });

test.for([
  LISTED,
  "8 Kvarta Rd, Wanderby, Hong Kong",
  "Zorlen Commercial Centre, No. 8 Kvarta Road, Hong Kong",
  "Room 9, 3/F, Zorlen Commercial Centre, 8 KVARTA ROAD, Wanderby, Hong Kong",
])("`%s` is found at the listed house, by no name", (address) => {
  const [hit, ...others] = screen({ ...at(address), countries: [] }, THRESHOLDS);
  expect(hit).toMatchObject({
    entryId: "Shell Holdings",
    queryName: address,
    listedName: LISTED,
    fullNameEqual: false,
  });
  expect(hit).not.toHaveProperty("listedQuality");
  expect(hit).toMatchObject({ met: "address", nameScore: 0 });
  expect(hit?.score).toBeGreaterThanOrEqual(THRESHOLDS.alert);
  expect(hit?.score).toBeLessThan(THRESHOLDS.strong);
  expect(others).toEqual([]);
});

test.for([
  ["another number in the street", "9 Kvarta Road, Wanderby, Hong Kong"],
  ["no number", "Kvarta Road, Wanderby, Hong Kong"],
  ["the number as a room", "Room 8, Kvarta Road, Wanderby, Hong Kong"],
  ["the number in another street", "8 Mellow Avenue, Wanderby, Hong Kong"],
  ["the street in another town", "8 Kvarta Road, Mellowton, Friesland"],
  ["the city", "Hong Kong, HK"],
  ["the country", "HK"],
  ["nothing", ""],
] as const)("%s finds nobody", ([, address]) => {
  expect(screen(at(address), THRESHOLDS)).toEqual([]);
});

test("a listed city or street without a number meets nobody", () => {
  const vague = screenerOf([anEntry("Vague", { addresses: ["Kvarta Road, Wanderby"] }), ...entries.slice(1)]);
  expect(vague(at("8 Kvarta Road, Wanderby"), THRESHOLDS)).toEqual([]);
});

test("an address is potential at most", () => {
  const query = at(LISTED);
  const [hit] = screen(query, THRESHOLDS);
  expect(hit && dispose(hit, query, THRESHOLDS)).toBe("potential");
});

test("an entry is hit once, and by its name where that meets", () => {
  const hits = screen(
    { ...at(LISTED, "8 Kvarta Rd, Wanderby, Hong Kong"), names: ["Shell Holdings"] },
    THRESHOLDS,
  );
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({ listedName: "Shell Holdings", score: 1 });
});
