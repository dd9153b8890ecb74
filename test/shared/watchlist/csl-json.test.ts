import { expect, test } from "vitest";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import { CslDocument, parseCslJson } from "../../../shared/watchlist/csl-json.ts";
import { EL, file, SDN } from "./csl-fixture.ts";

const RESULT = {
  id: "7",
  source: SDN,
  type: "Individual",
  name: "DOE, John",
  alt_names: ["DOE, Jonathan", "ACE"],
  addresses: [
    { address: "1 First Road", city: "Wuhan", state: null, postal_code: "430000", country: "CN" },
    { address: null, city: null, state: null, postal_code: null, country: "AE" },
  ],
  citizenships: ["CY"],
  nationalities: ["RU"],
  dates_of_birth: ["1976-10-05", "circa 1977"],
  vessel_flag: null,
  remarks: "a.k.a. 'ACE'.",
  ids: [
    {
      type: "Passport",
      number: "71 1234567",
      country: "RU",
      issue_date: null,
      expiration_date: "2017-01-02",
    },
    { type: "Gender", number: "Male", country: null, issue_date: null, expiration_date: null },
  ],
};

const parse = (...results: unknown[]) => parseCslJson(CslDocument.parse({ results }));
function parsed(...results: unknown[]) {
  const list = parse(...results);
  if (!list.ok) throw new Error(list.failure.message);
  return list.value;
}

test("reads an entry as the CSV of the same list gives it", () => {
  const csv = parseCsl(
    file({
      _id: "7",
      source: SDN,
      type: "Individual",
      name: "DOE, John",
      alt_names: "DOE, Jonathan; ACE",
      addresses: "1 First Road, Wuhan, 430000, CN; AE",
      citizenships: "CY",
      nationalities: "RU",
      dates_of_birth: "1976-10-05; circa 1977",
      remarks: "a.k.a. 'ACE'.",
      ids: "Passport, 71 1234567, RU; Male, Gender",
    }),
  );
  expect({ ok: true, value: parsed(RESULT) }).toEqual(csv);
});

test("reads a list given as one text, a number as the id, and the country of a party without addresses", () => {
  const { entries } = parsed(
    { id: 8, source: EL, name: "Example", alt_names: "One; Two", addresses: null, country: "BY" },
    RESULT,
  );
  expect(entries[0]).toMatchObject({
    id: "8",
    kind: "unknown",
    names: [{ name: "Example" }, { name: "One" }, { name: "Two" }],
    countries: ["BY"],
    addresses: [],
  });
});

test("leaves out what cannot be read and says which entry it is", () => {
  const { entries, rejected } = parsed(
    RESULT,
    { ...RESULT, id: "8", source: "Sundry" },
    { ...RESULT, id: "9", addresses: "1 First Road" },
    "DOE, Jane",
    { ...RESULT, name: "DOE, Jane" },
  );
  expect(entries).toHaveLength(1);
  expect(rejected).toEqual([
    { entry: 2, reason: "unknown list in source `Sundry`" },
    { entry: 3, reason: "the field `addresses` is not as expected" },
    { entry: 4, reason: "the entry is no object" },
    { entry: 5, reason: "the id `7` stands for another entry of the same list already" },
  ]);
});

test.for(["id", "source", "name", "alt_names", "addresses"])(
  "refuses a list without the field %s",
  (field) => {
    const { [field as "id"]: _, ...rest } = RESULT;
    expect(parse(rest, rest)).toEqual({
      ok: false,
      failure: { code: "missing-column", message: `no entry of the file has the field ${field}` },
    });
  },
);

test("refuses an empty list, and one page of a longer one", () => {
  expect(parse()).toMatchObject({ ok: false, failure: { code: "empty" } });
  const page = parseCslJson({ total: 50, results: [RESULT] });
  expect(page).toMatchObject({ ok: false, failure: { code: "truncated" } });
  expect(parseCslJson({ total: 1, results: [RESULT] }).ok).toBe(true);
});
