import { expect, test } from "vitest";
import { listOf } from "../../../shared/watchlist/csl-party.ts";
import { type CslRow, parseCslRow } from "../../../shared/watchlist/csl-row.ts";
import type { WatchlistEntry } from "../../../shared/watchlist/entry.ts";
import { EL, SDN } from "./csl-fixture.ts";

const EMPTY: CslRow = {
  _id: "7",
  source: EL,
  type: "",
  name: "Example Works",
  addresses: "",
  vessel_flag: "",
  remarks: "",
  alt_names: "",
  citizenships: "",
  dates_of_birth: "",
  nationalities: "",
  ids: "",
};

function entry(columns: Partial<CslRow>): WatchlistEntry {
  const parsed = parseCslRow({ ...EMPTY, ...columns });
  if ("reason" in parsed) throw new Error(parsed.reason);
  return parsed;
}

test.for([
  [SDN, "SDN"],
  [EL, "EL"],
  ["Military End User (MEU) List - Bureau of Industry and Security", "MEU"],
  ["Capta List (CAP) - Treasury Department", "CAP"],
  ["Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "MBS"],
  ["Palestinian Legislative Council List (PLC) - Treasury Department", "PLC"],
  ["Sundry List (XYZ) - Nobody", undefined],
  ["Security Council List (UN) - Nobody", undefined],
  ["Object (toString) - Nobody", undefined],
  ["SDN", undefined],
])("takes the list from the parentheses of `%s`", ([source, code]) => {
  expect(listOf(source ?? "")).toBe(code);
});

test.for([
  ["Individual", "person"],
  ["Entity", "organization"],
  ["Vessel", "vessel"],
  ["Aircraft", "aircraft"],
  ["", "unknown"],
])("reads the type `%s` as %s", ([type, kind]) => {
  expect(entry({ type: type ?? "" }).kind).toBe(kind);
});

test.for([
  [{ name: " - " }, "the row has no name"],
  [{ _id: " " }, "the row has no _id"],
  [{ source: "Sundry" }, "unknown list in source `Sundry`"],
] as const)("rejects %o", ([columns, reason]) => {
  expect(parseCslRow({ ...EMPTY, ...columns })).toEqual({ reason });
});

test("keeps names as given, each once, and knows OFAC's weak aliases by their quotes", () => {
  const { names } = entry({
    name: "DOE, John",
    alt_names: "DOE, Jonathan; DOE, John; ACE",
    remarks: "DOB 01 Jan 1970; a.k.a. 'ACE'; a.k.a. 'THE JOKER'.",
  });
  expect(names).toEqual([
    { name: "DOE, John", quality: "primary" },
    { name: "DOE, Jonathan", quality: "strong-alias" },
    { name: "ACE", quality: "weak-alias" },
    { name: "THE JOKER", quality: "weak-alias" },
  ]);
});

test.for([
  [{ addresses: "1 First Road, Wuhan, CN; Suite 2, Dubai, AE" }, ["CN", "AE"]],
  [{ addresses: "CN" }, ["CN"]],
  [{ addresses: "Somewhere in Europe" }, []],
  [{ addresses: "Deira, Dubai, UAE" }, []],
  [{ nationalities: "RU; CY", citizenships: "RU" }, ["RU", "CY"]],
  [{ vessel_flag: "Democratic People's Republic of Korea" }, ["KP"]],
  [{ vessel_flag: "None Identified" }, []],
] as const)("reads the countries of %o", ([columns, countries]) => {
  expect(entry(columns).countries).toEqual(countries);
});

test("a bare country is no address", () => {
  expect(entry({ addresses: "CN; 1 First Road, Wuhan, CN" }).addresses).toEqual(["1 First Road, Wuhan, CN"]);
});

test("an address among the aliases is an address of the entry as well", () => {
  const { names, addresses } = entry({
    addresses: "1 First Road, Wuhan, CN",
    alt_names: "Example; and 22 Second Street, Minsk, Belarus 220000",
  });
  expect(names).toHaveLength(3);
  expect(addresses).toEqual(["1 First Road, Wuhan, CN", "22 Second Street, Minsk, Belarus 220000"]);
});

test.for([
  [
    "Registration Number, 1027700132195, RU",
    [{ type: "Registration Number", number: "1027700132195", country: "RU" }],
  ],
  [
    "RU, 2017-01-02, 2007-01-03, 71 1234567, Passport",
    [{ type: "Passport", number: "71 1234567", country: "RU" }],
  ],
  ["1089516791, National ID No.", [{ type: "National ID No.", number: "1089516791" }]],
  ["Male, Gender; Subject to Secondary Sanctions, Additional Sanctions Information -", []],
  ["sections 510.201 and 510.210, Secondary sanctions risk:", []],
  ["IMO 9116412, Vessel Registration Identification", []],
] as const)("reads the documents in `%s`", ([ids, identifiers]) => {
  expect(entry({ ids }).identifiers).toEqual(identifiers);
});

test("joins dates and numbers of the columns with those of the remarks", () => {
  const { datesOfBirth, identifiers } = entry({
    dates_of_birth: "1976-10-05; circa 1977",
    remarks: "DOB 05 Oct 1976; alt. DOB 1978; Passport A1234567 (Russia).",
  });
  expect(datesOfBirth).toEqual(["1976-10-05", "1975/1979", "1978"]);
  expect(identifiers).toEqual([{ type: "Passport", number: "A1234567" }]);
});
