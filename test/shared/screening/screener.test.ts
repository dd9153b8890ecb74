import { expect, test } from "vitest";
import { aliased, anEntry, aQuery, CROWD, scoreOf, screenerOf, THRESHOLDS } from "./an-entry.ts";

const ZORLEN = anEntry("Zorlen Kvarta Technology Co., Ltd.");
const person = (name: string) => anEntry(name, { kind: "person", list: "SDN" });

test.for([
  ["the same name", "Zorlen Kvarta Technology Co., Ltd.", 1],
  ["other case and punctuation", "ZORLEN-KVARTA TECHNOLOGY CO LTD", 1],
  ["another writing of the legal form", "Zorlen Kvarta Technology Company Limited", 1],
  ["invisible characters", "Zor\u200blen Kvarta Technology Co., Ltd.", 1],
  ["no legal form", "Zorlen Kvarta Technology", 0.94],
  ["another legal form", "Zorlen Kvarta Technology GmbH", 0.92],
  ["a typo", "Zorlen Kvatra Technology Co., Ltd.", 0.9],
  ["an abbreviation", "Zorlen Kvarta Tech Co., Ltd.", 0.95],
  ["joined words", "ZorlenKvarta Technology Co., Ltd.", 0.95],
  ["a split word", "Zorlen Kvarta Techno Logy Co., Ltd.", 0.8],
  ["a word left out", "Zorlen Kvarta", 0.85],
  ["a generic word more", "Zorlen Kvarta Technology Group", 0.85],
] as const)("finds a company by %s", ([, name, scoreMin]) => {
  const score = scoreOf(ZORLEN, aQuery(name));
  expect(score).toBeGreaterThanOrEqual(scoreMin);
  if (scoreMin < 1) expect(score).toBeLessThan(1);
});

test.for([
  ["generic words only", "Technology Co., Ltd."],
  ["one common word", "Kvarta Shipping"],
  ["a contradicting brand", "Mellow Kvarta Technology Co., Ltd."],
  ["nothing in common", "Acme Robotics, Inc."],
  ["punctuation", "..."],
  ["nothing", ""],
] as const)("does not find a company by %s", ([, name]) => {
  expect(scoreOf(ZORLEN, aQuery(name))).toBeLessThan(THRESHOLDS.alert);
});

test.for([
  ["family name first", "Zubarev Anton Lvovich", 1],
  ["given name first", "Anton Lvovich Zubarev", 1],
  ["no patronymic", "Anton Zubarev", 0.8],
  ["initials", "A. L. Zubarev", 0.7],
  ["another spelling", "Anton Lvovich Zubaref", 0.9],
] as const)("finds a person by %s", ([, name, scoreMin]) => {
  expect(scoreOf(person("ZUBAREV, Anton Lvovich"), aQuery(name, { kind: "person" }))).toBeGreaterThanOrEqual(
    scoreMin,
  );
});

test.for([
  ["the family name alone", "Zubarev"],
  ["a given name alone", "Anton"],
  ["another given name", "Mikhail Zubarev"],
  ["another family name", "Anton Lvovich Kuznetsov"],
] as const)("does not find a person by %s", ([, name]) => {
  const score = scoreOf(person("ZUBAREV, Anton Lvovich"), aQuery(name, { kind: "person" }));
  expect(score).toBeLessThan(THRESHOLDS.alert);
});

test("omission costs less than contradiction", () => {
  const listed = person("ZUBAREV, Anton Lvovich");
  const omitted = scoreOf(listed, aQuery("Anton Zubarev", { kind: "person" }));
  expect(scoreOf(listed, aQuery("Anton Petrovich Zubarev", { kind: "person" }))).toBeLessThan(omitted);
});

test.for([
  ["Li Wu", "Lu Wu", false],
  ["Kan Wuyi", "Kaan Wuyi", true],
  ["Zhaolin Wuyi", "Zhalin Wuyi", true],
  ["Zhaolin Wuyi", "Zhlni Wuyi", false],
  ["Zhaolinho Wuyi", "Zhalinhu Wuyi", true],
] as const)("whether `%s` is met by `%s` goes by the length of the word: %s", ([listed, name, met]) => {
  const hits = screenerOf([person(listed), ...CROWD])(aQuery(name, { kind: "person" }), THRESHOLDS);
  expect(hits.map(({ entryId }) => entryId)).toEqual(met ? [listed] : []);
});

test("a one-word name meets itself, a longer misspelling and nothing else", () => {
  const listed = aliased("Kvartalen Works", ["Kvartalen"]);
  expect(scoreOf(listed, aQuery("Kvartalen"))).toBe(1);
  expect(scoreOf(listed, aQuery("Kvartallen"))).toBeGreaterThan(THRESHOLDS.alert);
  expect(scoreOf(aliased("Kvartalen Works", ["Kvar"]), aQuery("Kvan"))).toBe(0);
  expect(scoreOf(listed, aQuery("Kvartalen Bakery Friesland"))).toBe(0);
});

test("a rare word carries a company whose other words are generic, a common word does not", () => {
  expect(scoreOf(anEntry("Kvartalen Technologies Co., Ltd."), aQuery("Kvartalen"))).toBeGreaterThan(
    THRESHOLDS.alert,
  );
  expect(scoreOf(anEntry("Beijing Technologies Co., Ltd."), aQuery("Beijing"))).toBeLessThan(
    THRESHOLDS.alert,
  );
});

test("a weak alias is met by the same name only, and never as a strong name", () => {
  const listed = aliased("ZUBAREV, Anton Lvovich", ["Grey Cardinal"], "weak-alias");
  const exact = scoreOf(listed, aQuery("grey cardinal", { kind: "person" }));
  expect(exact).toBeGreaterThanOrEqual(THRESHOLDS.alert);
  expect(exact).toBeLessThan(THRESHOLDS.strong);
  expect(scoreOf(listed, aQuery("Grey Cardinall", { kind: "person" }))).toBe(0);
});

test("a person with the name of a company is an alert but not a strong name", () => {
  const company = anEntry("Zorlen Kvarta", { kind: "organization" });
  expect(scoreOf(company, aQuery("Zorlen Kvarta"))).toBe(1);
  const asPerson = scoreOf(company, aQuery("Zorlen Kvarta", { kind: "person" }));
  expect(asPerson).toBeGreaterThanOrEqual(THRESHOLDS.alert);
  expect(asPerson).toBeLessThan(THRESHOLDS.strong);
});

test("reports a hit at the alert score and none above it", () => {
  const screen = screenerOf([ZORLEN, ...CROWD]);
  const query = aQuery("Zorlen Kvatra Technology");
  const score = scoreOf(ZORLEN, query);
  expect(screen(query, { alert: score, strong: 1 })).toHaveLength(1);
  expect(screen(query, { alert: score + 1e-9, strong: 1 })).toHaveLength(0);
});

test("takes the best of all given names and says which met which", () => {
  const [hit] = screenerOf([aliased("Example Holding", ["Zorlen Kvarta GmbH"]), ...CROWD])(
    aQuery("Nothing Alike", { names: ["Nothing Alike", "Zorlen Kwarta", "Zorlen Kvatra Bakery AG"] }),
    { ...THRESHOLDS, alert: 0.5 },
  );
  expect(hit).toMatchObject({
    listedName: "Zorlen Kvarta GmbH",
    queryName: "Zorlen Kwarta",
    fullNameEqual: false,
  });
});

test("explains which words met how, and which were left over", () => {
  const [hit] = screenerOf([ZORLEN, ...CROWD])(aQuery("Zorlem Kvarta Hamburg Tech Ltd"), {
    alert: 0.5,
    strong: 1,
  });
  expect(hit?.explanation).toEqual({
    words: expect.arrayContaining([
      { query: "zorlem", listed: "zorlen", how: "spelling" },
      { query: "kvarta", listed: "kvarta", how: "same" },
      { query: "tech", listed: "technology", how: "abbreviation" },
      { query: "ltd", listed: "co ltd", how: "legal-form-ignored" },
    ]),
    unmatchedQuery: ["hamburg"],
    unmatchedListed: [],
  });
});

test("says what an initial and a joined word stand for", () => {
  const screen = screenerOf([person("ZUBAREV, Anton"), anEntry("Kvartabank Works"), ...CROWD]);
  const words = (name: string, kind: "person" | "organization") =>
    screen(aQuery(name, { kind }), { alert: 0.4, strong: 1 })[0]?.explanation.words;
  expect(words("A Zubarev", "person")).toContainEqual({ query: "a", listed: "anton", how: "initial" });
  expect(words("Kvarta Bank Works", "organization")).toContainEqual({
    query: "kvarta bank",
    listed: "kvartabank",
    how: "joined",
  });
});

test.for([
  ["Zorlen Kvarta Technology Company Limited", "organization", true],
  ["Kvarta Zorlen Technology Co., Ltd.", "organization", false],
  ["Kvarta Zorlen Technology Co., Ltd.", "person", false],
  ["Zorlen Kvarta Technology", "organization", false],
  ["The Zorlen Kvarta Technology Co., Ltd.", "organization", false],
  ["Zorlen Kvarta Tech Co., Ltd.", "organization", false],
] as const)("`%s` of kind %s is the equal full name: %s", ([name, kind, equal]) => {
  const [hit] = screenerOf([ZORLEN, ...CROWD])(aQuery(name, { kind }), { alert: 0.5, strong: 1 });
  expect(hit?.fullNameEqual).toBe(equal);
});

test("answers at most twenty entries, best first, whatever the order of the list", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    anEntry(`Zorlen Kvarta ${index}`, { id: `e${index}` }),
  );
  const query = aQuery("Zorlen Kvarta 7");
  const hits = screenerOf(many)(query, { alert: 0.1, strong: 1 });
  expect(hits).toHaveLength(20);
  expect(hits[0]).toMatchObject({ entryId: "e7", score: 1 });
  expect(screenerOf(many.toReversed())(query, { alert: 0.1, strong: 1 })).toEqual(hits);
});

test("a list without entries meets nobody", () => {
  expect(screenerOf([])(aQuery("Zorlen Kvarta"), { alert: 0.01, strong: 1 })).toEqual([]);
});
