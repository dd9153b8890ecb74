import { expect, test } from "vitest";
import { legalEntityFile } from "../../../../shared/identity/legal-entity/legal-entity-file.ts";
import { aLegalEntity, aLei, LEI } from "../../../support/a-legal-entity.ts";

const line = (parts: Record<string, unknown> = {}): string => JSON.stringify({ ...aLegalEntity(), ...parts });

test("blank lines and line ends of Windows are passed over", async () => {
  const read = legalEntityFile(`\r\n${line()}\r\n\r\n${line({ lei: aLei("529900SOMEBODYELSE") })}\r\n`);
  expect(read.ok && (await read.value.entity(LEI))).toEqual(aLegalEntity());
});

test("an empty file has nobody, and knows of nobody that it does not exist", async () => {
  const read = legalEntityFile("");
  expect(read.ok && (await read.value.entity(LEI))).toBe("unavailable");
});

test("other names may be left out", async () => {
  const { otherNames: _, ...entity } = aLegalEntity();
  const read = legalEntityFile(JSON.stringify(entity));
  expect(read.ok && (await read.value.entity(LEI))).toEqual(aLegalEntity());
});

test.for([
  ["no JSON", "{", "line 2 of the legal entities is no record: expected a JSON object"],
  [
    "no object",
    "[]",
    "line 2 of the legal entities is no record: `object` Invalid input: expected object, received array",
  ],
  [
    "an identifier with a wrong digit",
    line({ lei: "5493001KJTIIGC8Y1R13" }),
    "line 2 of the legal entities is no record: `lei` expected a Legal Entity Identifier with right check digits",
  ],
  [
    "a country that is none",
    line({ headquartersCountry: "ZZ" }),
    "line 2 of the legal entities is no record: `headquartersCountry` expected an assigned ISO 3166-1 alpha-2 code, or XK for Kosovo",
  ],
  [
    "a parent without a name",
    line({ ultimateParent: { report: "parent", lei: LEI } }),
    "line 2 of the legal entities is no record: `ultimateParent.legalName` Invalid input: expected string, received undefined",
  ],
  [
    "a reason that nobody knows",
    line({ directParent: { report: "exception", reason: "SECRETIVE" } }),
    'line 2 of the legal entities is no record: `directParent.reason` Invalid option: expected one of "NATURAL_PERSONS"',
  ],
  [
    "a date that is none",
    line({ nextRenewalDate: "2027-02-30" }),
    "line 2 of the legal entities is no record: `nextRenewalDate` Invalid ISO date",
  ],
  [
    "no report on a parent",
    JSON.stringify({ ...aLegalEntity(), ultimateParent: undefined }),
    "line 2 of the legal entities is no record: `ultimateParent`",
  ],
  [
    "an entity that an earlier line has",
    line({ lei: aLei("529900SOMEBODYELSE") }),
    "line 2 of the legal entities repeats an earlier one",
  ],
])("fails with one sentence on a line with %s", ([, bad = "", sentence = ""]) => {
  const read = legalEntityFile(`${line({ lei: aLei("529900SOMEBODYELSE") })}\n${bad}\n${line()}`);
  expect(read.ok ? "" : read.failure).toContain(sentence);
  expect(read.ok ? "" : read.failure).not.toMatch(/SECRETIVE|ZZ|5493001|02-30/);
});
