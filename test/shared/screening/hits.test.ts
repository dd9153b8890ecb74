import { expect, test } from "vitest";
import { dispose } from "../../../shared/screening/disposition.ts";
import { aliased, anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "./an-entry.ts";

const NUMBERED = anEntry("Zorlen Kvarta Works", {
  id: "numbered",
  identifiers: [
    { type: "Registration Number", number: "91-350203 612340000Q", country: "CN" },
    { type: "Passport", number: "12345" },
  ],
});
const HOUSED = anEntry("Wanderby Holdings", {
  id: "housed",
  addresses: ["HK", "8 Kvarta Road, Wanderby, Hong Kong, HK"],
});
const screen = screenerOf([NUMBERED, HOUSED, ...CROWD]);
const numbered = (value: string, verified = false) =>
  aQuery("Mellow Robotics", { identifiers: [{ value, verified }] });

test.for(["91350203612340000Q", "91350203 61234 0000q", "91-350203-612340000-Q"])(
  "the registration number `%s` alone is an alert, but no strong name",
  (value) => {
    const [hit, ...others] = screen(numbered(value), THRESHOLDS);
    expect(hit).toMatchObject({
      ...{ entryId: "numbered", list: "EL", met: "number", nameScore: 0, fullNameEqual: false },
      ...{ queryName: value, listedName: "91-350203 612340000Q" },
      explanation: {
        words: [{ query: value, listed: "91-350203 612340000Q", how: "same" }],
        unmatchedQuery: [],
        unmatchedListed: [],
      },
    });
    expect(hit).not.toHaveProperty("listedQuality");
    expect(hit).not.toHaveProperty("reading");
    expect(hit?.score).toBeGreaterThanOrEqual(THRESHOLDS.alert);
    expect(hit?.score).toBeLessThan(THRESHOLDS.strong);
    expect(others).toEqual([]);
  },
);

test.for([
  ["another number", "91350203612340001Q"],
  ["a number of five digits, which many have", "12345"],
  ["part of the number", "9135020361234"],
  ["nothing", ""],
] as const)("%s leads to nobody by itself", ([, value]) => {
  expect(screen(numbered(value), THRESHOLDS)).toEqual([]);
});

test("a short number that agrees still raises the score of a name", () => {
  const query = (value: string) => aQuery("Zorlen Kvarta", { identifiers: [{ value, verified: false }] });
  const [without] = screen(query("54321"), THRESHOLDS);
  const [agreeing] = screen(query("12345"), THRESHOLDS);
  expect(agreeing?.score).toBeGreaterThan(without?.score ?? 1);
  expect(agreeing?.nameScore).toBe(without?.nameScore);
});

test("a verified number without a name that meets is potential: it may be a slip of the list", () => {
  const query = numbered("91350203612340000Q", true);
  const [hit] = screen(query, THRESHOLDS);
  expect(hit && dispose(hit, query, THRESHOLDS)).toBe("potential");
});

test("an address alone is said to be one, with the listed address that met and the words of both", () => {
  const query = aQuery("Mellow Robotics", { addresses: ["Elm Court, 8 Kvarta Rd, Wanderby, Hong Kong"] });
  const [hit, ...others] = screen(query, THRESHOLDS);
  expect(hit).toMatchObject({
    ...{ entryId: "housed", met: "address", nameScore: 0, fullNameEqual: false },
    ...{ queryName: "Elm Court, 8 Kvarta Rd, Wanderby, Hong Kong", listedName: HOUSED.addresses[1] },
    explanation: {
      words: ["kvarta", "road", "wanderby", "hong", "kong"].map((word) => ({
        query: word,
        listed: word,
        how: "same",
      })),
      unmatchedQuery: ["elm", "court"],
    },
  });
  expect(others).toEqual([]);
});

test("a name is said to be one, with the quality of the listed name", () => {
  const listed = aliased("Zorlen Kvarta", ["Wanderby Mellow"], "weak-alias");
  const hits = (name: string) => screenerOf([listed, ...CROWD])(aQuery(name), THRESHOLDS);
  expect(hits("Zorlen Kvarta")).toMatchObject([{ met: "name", listedQuality: "primary", nameScore: 1 }]);
  expect(hits("Wanderby Mellow")).toMatchObject([{ met: "name", listedQuality: "weak-alias" }]);
});

test("one entry is one hit, by the best of its name, its number and its address", () => {
  const entry = anEntry("Zorlen Kvarta", {
    addresses: HOUSED.addresses,
    identifiers: NUMBERED.identifiers,
  });
  const all = {
    addresses: ["8 Kvarta Road, Wanderby"],
    identifiers: [{ value: "91350203612340000Q", verified: false }],
  };
  const met = (name: string) =>
    screenerOf([entry, ...CROWD])(aQuery(name, all), THRESHOLDS).map((hit) => hit.met);
  expect(met("Zorlen Kvarta")).toEqual(["name"]);
  expect(met("Mellow Robotics")).toEqual(["address"]);
});

test("all entries with a number are hits, in the order of their ids", () => {
  const many = ["c", "a", "b"].map((id) =>
    anEntry(`Mellow ${id}`, { id, identifiers: NUMBERED.identifiers }),
  );
  const hits = screenerOf([...many, ...CROWD])(numbered("91350203612340000Q"), THRESHOLDS);
  expect(hits.map(({ entryId }) => entryId)).toEqual(["a", "b", "c"]);
});

test.for([
  ["Cyrillic", "Зорлен Кварта", "Zorlen Kvarta"],
  ["Greek", "Ζορλεν Κβαρτα", "Zorlen Kvarta"],
  ["Cyrillic letters that look Latin", "АСМЕ КТЕР", "Acme Ktep"],
] as const)(
  "a name in %s is met by a reading, which is named and scores below the name itself",
  ([, own, listed]) => {
    const [hit] = screenerOf([anEntry(listed), ...CROWD])(aQuery(own), THRESHOLDS);
    expect(hit).toMatchObject({
      queryName: own,
      reading: expect.stringMatching(/^[a-z ]+$/i),
      fullNameEqual: false,
    });
    expect(hit?.score).toBeLessThan(1);
    expect(hit?.score).toBeGreaterThanOrEqual(THRESHOLDS.alert);
  },
);

test("a Latin name has no reading", () => {
  const [hit] = screen(aQuery("Wanderby Holdings"), THRESHOLDS);
  expect(hit).not.toHaveProperty("reading");
});

test("what the name alone scores stays as it is, whatever the identifiers say", () => {
  const entry = anEntry("Zorlen Kvarta Works", { countries: ["CN"], datesOfBirth: ["1976"] });
  const hitOf = (more: Parameters<typeof aQuery>[1]) =>
    screenerOf([entry, ...CROWD])(aQuery("Zorlen Kvatra", more), { alert: 0.3, strong: 1 })[0];
  const plain = hitOf({});
  const agreeing = hitOf({ countries: ["CN"] });
  const conflicting = hitOf({ dateOfBirth: { value: "1950-01-01", verified: true } });
  expect(plain?.score).toBe(plain?.nameScore);
  expect([agreeing?.nameScore, conflicting?.nameScore]).toEqual([plain?.nameScore, plain?.nameScore]);
  expect(agreeing?.score).toBeGreaterThan(plain?.nameScore ?? 1);
  expect(conflicting?.score).toBeLessThan(plain?.nameScore ?? 0);
});
