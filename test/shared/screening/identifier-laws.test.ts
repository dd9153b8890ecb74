import fc from "fast-check";
import { expect, test } from "vitest";
import type { WatchlistEntry } from "../../../shared/watchlist/entry.ts";
import { aliased, anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "./an-entry.ts";
import { kind, name } from "./arbitrary-names.ts";

const listed = fc
  .record({
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom("person" as const, "organization" as const, "unknown" as const),
    address: fc.constantFrom("8 Kvarta Road, Wanderby, Hong Kong", "12 Elm Street, Wanderby", "Wanderby"),
    number: fc.constantFrom("A1234567", "B7654321", "12345"),
    dateOfBirth: fc.constantFrom("1976-10-05", "1976", "1970"),
    country: fc.constantFrom("HK", "CN"),
  })
  .map(({ names: [first = "", ...others], kind: own, address, number, dateOfBirth, country }) => ({
    ...aliased(first, others),
    ...{ id: "listed", kind: own, addresses: [address], countries: [country], datesOfBirth: [dateOfBirth] },
    identifiers: [{ type: "Passport", number }],
  }));

const asked = fc
  .record({
    names: fc.array(name, { minLength: 1, maxLength: 2 }),
    kind,
    countries: fc.subarray(["HK", "US"]),
    addresses: fc.subarray(["8 Kvarta Rd, Wanderby, Hong Kong", "12 Elm St, Wanderby"]),
    identifiers: fc.subarray([
      { value: "A 1234567", verified: true },
      { value: "C7777777", verified: false },
      { value: "12345", verified: false },
    ]),
    verified: fc.boolean(),
  })
  .map(({ names, verified, ...more }) => ({
    ...aQuery(names[0] ?? "", { names, ...more }),
    dateOfBirth: { value: "1976-10-05", verified },
  }));

/** Numbers that agree are reported whatever the alert. */
test("a lower alert score never loses a hit of a query with addresses and identifiers, nor changes one", () => {
  fc.assert(
    fc.property(listed, asked, fc.double({ min: 0.01, max: 1, noNaN: true }), (entry, query, alert) => {
      const screen = screenerOf([entry, ...CROWD]);
      const byOther = (own: number) =>
        screen(query, { alert: own, strong: 1 }).filter(({ met }) => met !== "number");
      expect(byOther(alert)).toEqual(byOther(0.01).filter(({ score }) => score >= alert));
    }),
    { numRuns: 600 },
  );
});

test("a score with addresses and identifiers is in [0, 1], and the name's own is in it", () => {
  fc.assert(
    fc.property(listed, asked, (entry, query) => {
      const hits = screenerOf([entry, ...CROWD])(query, { alert: 0, strong: 1 });
      const scores = hits.flatMap(({ score, nameScore }) => [score, nameScore]);
      expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
      expect(hits.filter(({ score, nameScore }) => score === 1 && nameScore < 1)).toEqual([]);
      expect(hits.filter(({ met, nameScore }) => met !== "name" && nameScore > 0)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const hitOf = (entry: WatchlistEntry, query: ReturnType<typeof aQuery>) =>
  screenerOf([entry, ...CROWD])(query, { alert: 0.01, strong: 1 }).find(
    ({ entryId }) => entryId === entry.id,
  );

test.for([
  ["a birth date", { dateOfBirth: { value: "1976-10-05", verified: true } }, { datesOfBirth: ["1976"] }],
  [
    "a birth date nobody verified",
    { dateOfBirth: { value: "1976-10-05", verified: false } },
    { datesOfBirth: ["1976"] },
  ],
  ["a country", { countries: ["HK"] }, { countries: ["HK"] }],
  [
    "a number",
    { identifiers: [{ value: "A1234567", verified: false }] },
    { identifiers: [{ type: "Passport", number: "A1234567" }] },
  ],
  ["an address", { addresses: ["8 Kvarta Road, Wanderby"] }, { addresses: ["8 Kvarta Road, Wanderby"] }],
] as const)(
  "%s that agrees never lowers a score, raises one below 1, and makes none 1",
  ([, own, theirs]) => {
    fc.assert(
      fc.property(name, name, kind, (listedName, query, ofKind) => {
        const entry = anEntry(listedName, { id: "listed", ...theirs });
        const without = hitOf(entry, aQuery(query, { kind: ofKind }));
        const agreeing = hitOf(entry, aQuery(query, { kind: ofKind, ...own }));
        if (without === undefined) return;
        if (without.score === 1) expect(agreeing?.score).toBe(1);
        else expect(agreeing?.score).toBeGreaterThan(without.score);
        if (without.score < 1) expect(agreeing?.score).toBeLessThan(1);
      }),
      { numRuns: 100 },
    );
  },
);

test.for([
  ["an unverified birth date", { dateOfBirth: { value: "1950-01-01", verified: false } }, 1],
  ["a verified birth date", { dateOfBirth: { value: "1950-01-01", verified: true } }, 0.9],
  ["an unverified LEI", { identifiers: [{ value: "529900T8BM49AURSDO55", verified: false }] }, 1],
  ["a verified LEI", { identifiers: [{ value: "529900T8BM49AURSDO55", verified: true }] }, 0.9],
  ["a country, which is never verified,", { countries: ["US"] }, 1],
] as const)("%s in conflict leaves %d of a score", ([, own, left]) => {
  fc.assert(
    fc.property(name, name, kind, (listedName, query, ofKind) => {
      const entry = anEntry(listedName, {
        ...{ id: "listed", countries: ["HK"], datesOfBirth: ["1976"] },
        identifiers: [{ type: "LEI", number: "5493006MHB84DD0ZWV18" }],
      });
      const without = hitOf(entry, aQuery(query, { kind: ofKind }));
      const conflicting = hitOf(entry, aQuery(query, { kind: ofKind, ...own }));
      if (without !== undefined && without.score > 0.02)
        expect(conflicting?.score).toBeCloseTo(left * without.score, 12);
    }),
    { numRuns: 100 },
  );
});

/**
 * What a word weighs depends on how many entries have it, so another entry may move the score of a near name either way. What
 * does not rest on weights stays as it is: the same name, the same number, and that a name is not met at all by chance.
 */
test("another entry never takes away the hit of the same name or number, nor changes its score", () => {
  fc.assert(
    fc.property(listed, asked, name, (entry, query, other) => {
      const hits = (...more: WatchlistEntry[]) =>
        screenerOf([entry, ...CROWD, ...more])(query, { alert: 0.01, strong: 1 });
      const after = hits(anEntry(other, { id: "another" }));
      for (const hit of hits().filter(({ nameScore, met }) => nameScore === 1 || met === "number"))
        expect(after).toContainEqual(hit);
    }),
    { numRuns: 300 },
  );
});

test("another entry takes away no hit of a near name, unless there are more than are answered", () => {
  const near = [
    "Zorlen Kvatra Technology",
    "Zorlen Kvarta",
    "Beijing Star Aviation Equip",
    "Kvarta Zorlen Tech Ltd",
  ];
  const far = fc.array(fc.stringMatching(/^[m-p]{6,9}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...near), fc.array(far, { maxLength: 30 }), (query, others) => {
      const own = [anEntry("Zorlen Kvarta Technology Co., Ltd."), ...CROWD];
      const more = others.map((parts, place) => anEntry(parts.join(" "), { id: `far${place}` }));
      const ids = (entries: readonly WatchlistEntry[]) =>
        screenerOf(entries)(aQuery(query), THRESHOLDS).map(({ entryId }) => entryId);
      expect(ids([...own, ...more])).toEqual(expect.arrayContaining(ids(own)));
    }),
    { numRuns: 60 },
  );
});

test("a faint resemblance of the names never hides the same house", () => {
  const entry = anEntry("Zorlen Kvarta Holdings Mellow Works", {
    addresses: ["8 Kvarta Road, Wanderby, Hong Kong"],
  });
  const query = aQuery("Zorlen Kvarta Mellow Elm", { addresses: ["8 Kvarta Rd, Wanderby, Hong Kong"] });
  expect(hitOf(entry, { ...query, addresses: [] })?.score).toBeLessThan(THRESHOLDS.alert);
  for (const alert of [0.01, 0.5, 0.7, THRESHOLDS.alert])
    expect(screenerOf([entry, ...CROWD])(query, { ...THRESHOLDS, alert })[0]).toMatchObject({
      met: "address",
    });
});

test.for([
  ["a short number", "12345"],
  ["a long number", "A1234567"],
] as const)("%s that agrees finds a name below the alert as a name, whatever the alert", ([, number]) => {
  const entry = anEntry("Zorlen Kvarta Holdings Mellow Works", { identifiers: [{ type: "Tax ID", number }] });
  const query = (value: string) =>
    aQuery("Zorlen Kvarta Mellow Elm Oak", { identifiers: [{ value, verified: false }] });
  const [low] = screenerOf([entry, ...CROWD])(query("98765"), { ...THRESHOLDS, alert: 0.5 });
  expect(low?.score).toBeLessThan(THRESHOLDS.alert);
  for (const alert of [0.01, 0.5, 0.7]) {
    const [hit] = screenerOf([entry, ...CROWD])(query(number), { ...THRESHOLDS, alert });
    expect(hit?.score).toBeGreaterThan(low?.score ?? 1);
  }
});
