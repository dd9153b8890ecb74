import { expect, test } from "vitest";
import type { MrzFormat } from "../../../../shared/identity/mrz/layouts.ts";
import { parseMrz } from "../../../../shared/identity/mrz/parse-mrz.ts";
import { aZone, LONG_NUMBERS, SPECIMENS } from "./zones.ts";

const AS_OF = new Date("2012-01-01T00:00:00Z");
const parsed = (lines: readonly string[], asOf = AS_OF) => {
  const mrz = parseMrz(lines, asOf);
  if (!mrz.ok) throw new Error(mrz.failure);
  return mrz.value;
};

const DOCUMENT = {
  issuingState: "UTO",
  surname: "ERIKSSON",
  givenNames: "ANNA MARIA",
  nationality: "UTO",
  birthDate: "1974-08-12",
  sex: "female",
  expiresOn: "2012-04-15",
  wrongCheckDigits: [],
};
// The visas of part 7 are of another woman of the same name, of unspecified nationality.
const VISA = {
  ...DOCUMENT,
  documentCode: "V",
  documentNumber: "L8988901C",
  nationality: "XXX",
  birthDate: "1940-09-07",
  expiresOn: "1996-12-10",
};

test.for<[MrzFormat, object]>([
  ["TD1", { ...DOCUMENT, documentCode: "I", documentNumber: "D23145890" }],
  ["TD2", { ...DOCUMENT, documentCode: "I", documentNumber: "D23145890" }],
  ["TD3", { ...DOCUMENT, documentCode: "P", documentNumber: "L898902C3" }],
  ["MRV-A", VISA],
  ["MRV-B", VISA],
])("the specimen of %s is read whole, and its check digits fit", ([format, fields]) => {
  expect(parsed(SPECIMENS[format], format.startsWith("MRV") ? new Date("1996-01-01") : AS_OF)).toEqual({
    format,
    ...fields,
  });
});

test.for(["TD1", "TD2"] as const)("a number of twelve characters is put together in %s", (format) => {
  const { documentNumber, wrongCheckDigits, surname } = parsed(LONG_NUMBERS[format]);
  expect({ documentNumber, wrongCheckDigits, surname }).toEqual({
    documentNumber: "D23145890734",
    wrongCheckDigits: [],
    surname: "STEVENSON",
  });
});

// The library by itself takes the first three for right.
test.for<[string, string]>([
  ["no number at all behind the filler", "D23145006<<<<<<<<<<<<<<<<"],
  ["a check digit alone", "D23145006<0<<<<<<<<<<<<<<"],
  ["no filler behind the number", "D23145002<734973497349734"],
  ["a letter for the check digit", "D23145890<734A<<<<<<<<<<<"],
  ["a wrong check digit", "D23145890<7348<<<<<<<<<<<"],
])("a long number fails with %s", ([, number]) => {
  const [, middle = "", name = ""] = LONG_NUMBERS.TD1;
  expect(parsed([`I<UTO${number}`, middle, name]).wrongCheckDigits).toContain("document-number-check-digit");
});

test("a name of one part has no given names", () => {
  const { surname, givenNames } = parsed(aZone("TD3", { name: "ARKFREITH" }));
  expect([surname, givenNames]).toEqual(["ARKFREITH", ""]);
});

test.for([
  ["F", "female"],
  ["M", "male"],
  ["<", "unspecified"],
] as const)("sex %s is %s", ([written, sex]) => {
  expect(parsed(aZone("TD3", { sex: written })).sex).toBe(sex);
});

test("dates that are not wholly known, or of which century is open, are absent", () => {
  const mrz = parsed(aZone("TD3", { birthDate: "7408<<", expiryDate: "500101" }));
  expect(mrz).not.toHaveProperty("birthDate");
  expect(mrz).not.toHaveProperty("expiresOn");
});

test("every check digit that is wrong is named", () => {
  const [upper = "", lower = ""] = SPECIMENS.TD3;
  const digits = lower
    .replace("C36", "C37")
    .replace("122F", "123F")
    .replace("159Z", "158Z")
    .replace("10", "25");
  expect(parsed([upper, digits]).wrongCheckDigits).toEqual([
    "document-number-check-digit",
    "birth-date-check-digit",
    "expiry-date-check-digit",
    "personal-number-check-digit",
    "composite-check-digit",
  ]);
});

test("the check digit of no personal number is 0 or a filler", () => {
  const [upper = "", lower = ""] = aZone("TD3");
  expect(lower.slice(42, 43)).toBe("0");
  expect(parsed([upper, `${lower.slice(0, 42)}<${lower.slice(43)}`]).wrongCheckDigits).toEqual([]);
  expect(parsed([upper, `${lower.slice(0, 42)}1${lower.slice(43)}`]).wrongCheckDigits).toContain(
    "personal-number-check-digit",
  );
});
