import { expect, test } from "vitest";
import { anEntry, aQuery, CROWD, screenerOf, THRESHOLDS } from "../an-entry.ts";
import { NAMES_BY_COUNTRY } from "../legal-forms/legal-form-names.ts";

const STARTS = "zor kvar mel bran ost lim tar vex gul nad pel rin sak dov jur".split(" ");
const ENDS = "len tano dika vasto mir pexo gund lor bani kesto wuri".split(" ");

/** A name of its own for each company: 165 before one repeats. */
function brandOf(index: number): string {
  const start = STARTS[index % STARTS.length] ?? "";
  const end = ENDS[(index * 3 + Math.floor(index / STARTS.length)) % ENDS.length] ?? "";
  return start.charAt(0).toUpperCase() + start.slice(1) + end;
}

/** One listed company for each form of each country, and the other writings of its form: full, short and native. */
const COMPANIES = NAMES_BY_COUNTRY.map(([country, ...names], index) => {
  const [listed = "", ...written] = names.map((name) => name.replace(/zorlen/gi, brandOf(index)));
  return { country, listed, written, entry: anEntry(listed, { id: `${country} ${listed}` }) };
});

const screen = screenerOf([...COMPANIES.map(({ entry }) => entry), ...CROWD]);

/** The name with nothing of its form, as it is written there. */
const bare = (name: string, brand: string): string =>
  new RegExp(`\\b${brand}\\b`, "i").exec(name)?.[0] ?? brand;

test("the companies are of 60 places and more, with names of their own", () => {
  expect(new Set(COMPANIES.map(({ country }) => country)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(COMPANIES.map((_, index) => brandOf(index))).size).toBe(COMPANIES.length);
});

test.for(COMPANIES)("$listed of $country is the same company in every writing of its form", (company) => {
  for (const written of company.written) {
    const [hit] = screen(aQuery(written), THRESHOLDS);
    expect([written, hit?.entryId, hit?.score, hit?.fullNameEqual]).toEqual([
      written,
      company.entry.id,
      1,
      true,
    ]);
  }
});

test("every company is strong without its form, but not the same", () => {
  for (const [index, { listed, entry }] of COMPANIES.entries()) {
    // What is in brackets there is a place.
    if (listed.includes("(Hong Kong)")) continue;
    const [hit] = screen(aQuery(bare(listed, brandOf(index))), THRESHOLDS);
    expect([listed, hit?.entryId]).toEqual([listed, entry.id]);
    expect(hit?.score).toBeGreaterThanOrEqual(THRESHOLDS.strong);
    expect(hit?.score).toBeLessThan(1);
  }
});

test.for(["GmbH", "LLC", "S.p.A.", "Sdn. Bhd.", "Oy", "K.K.", "有限公司"])(
  "every company of another form alerts as %s, but is not the same",
  (form) => {
    for (const [index, { listed, entry }] of COMPANIES.entries()) {
      const hit = screen(aQuery(`${bare(listed, brandOf(index))} ${form}`), THRESHOLDS).find(
        ({ entryId }) => entryId === entry.id,
      );
      expect([listed, hit !== undefined]).toEqual([listed, true]);
    }
  },
);

test("a shared form alone meets nobody", () => {
  const hits = COMPANIES.flatMap(({ written }, index) =>
    written
      .map((name) => name.replace(new RegExp(brandOf(index), "i"), "Wexhamby"))
      .filter((name) => screen(aQuery(name), THRESHOLDS).length > 0),
  );
  expect(hits).toEqual([]);
});

test.for([
  ["Zortano Compnay Limited", "GB"],
  ["Limited Liabilty Company Zortano", "US"],
  ["Zortano Gesellschaft mit beschrankter Haftun", "DE"],
  ["Zortano Socieded Anonima", "ES"],
] as const)("`%s`, with an error in its form, is strong", ([name]) => {
  const listed = [anEntry("Zortano Bremesh Ltd."), anEntry("Zortano Bremesh GmbH"), ...CROWD];
  const written = name.replace("Zortano", "Zortano Bremesh");
  expect(screenerOf(listed)(aQuery(written), THRESHOLDS)[0]?.score).toBeGreaterThanOrEqual(THRESHOLDS.strong);
});
