import { expect, test } from "vitest";
import { type MrzClaim, verifyMrz } from "../../../../shared/identity/mrz/verify-mrz.ts";
import { CHECK_DIGITS, FIELDS, UNREADABLE, UNSAID, written } from "./broken-zones.ts";
import { ANNA, AS_OF, aZone, FORMATS, LONG_NUMBERS, SPECIMENS, VERIFIED } from "./zones.ts";

const verify = (lines: readonly string[], claim: Partial<MrzClaim> = {}, asOf = AS_OF) =>
  verifyMrz(lines, { ...ANNA, ...claim }, asOf);

test.for(FORMATS)("a %s whose claim agrees is fair evidence until it expires", (format) => {
  expect(verify(aZone(format))).toEqual(VERIFIED);
});

test.for(FORMATS)("the specimen of %s is no document", (format) => {
  const { problems } = { problems: [], ...verify(SPECIMENS[format]) };
  expect(problems).toContain("specimen");
});

test("the specimen of the passport of Utopia has no other problem than to be one", () => {
  const { nationality: _, ...claim } = ANNA;
  expect(verifyMrz(SPECIMENS.TD3, claim, new Date("2012-01-01"))).toEqual({
    status: "failed",
    problems: ["specimen"],
  });
});

test("a national of Utopia has no document", () => {
  expect(verify(written({ nationality: "UTO" }))).toMatchObject({
    status: "failed",
    problems: ["specimen", "nationality-not-comparable"],
  });
});

test("a number of signs alone is no number", () => {
  expect(verify(aZone("TD3"), { documentNumber: "---" }).status).toBe("failed");
});

test.for<[string, Partial<MrzClaim>]>([
  ["the number with blanks and signs", { documentNumber: "l 898-902 C3" }],
  ["another alias", { aliases: ["Ivan Petrov"] }],
  ["no middle name", { name: "Anna Eriksson" }],
])("it is verified with %s", ([, claim]) => {
  expect(verify(aZone("TD3"), claim)).toEqual(VERIFIED);
});

test("it is verified without nationality and number in the claim", () => {
  const { name, aliases, dateOfBirth } = ANNA;
  expect(verifyMrz(aZone("TD3"), { name, aliases, dateOfBirth }, AS_OF)).toEqual(VERIFIED);
});

test.for(["TD1", "TD2"] as const)("a long number of %s is compared whole", (format) => {
  const lines = LONG_NUMBERS[format].map((line) => line.replaceAll("UTO", "SWE"));
  const claim = { name: "Peter John Stevenson", dateOfBirth: "1934-07-12", nationality: "SE" };
  const asOf = new Date("1995-01-01");
  expect(verify(lines, { ...claim, documentNumber: "D23145890734" }, asOf).status).toBe("verified");
  expect(verify(lines, { ...claim, documentNumber: "D23145890" }, asOf)).toEqual({
    status: "failed",
    problems: ["document-number-differs"],
  });
});

test("the number of the holder in the optional data is a number of the document", () => {
  const lines = aZone("TD1", {
    number: "BAA000589",
    optional: "99999999R",
    issuer: "ESP",
    nationality: "ESP",
  });
  expect(verify(lines, { documentNumber: "99999999-R", nationality: "ES" })).toEqual(VERIFIED);
  expect(verify(lines, { documentNumber: "99999998-R", nationality: "ES" }).status).toBe("failed");
});

test.for([...CHECK_DIGITS, ...FIELDS])("fails: %s", ([, lines, problems]) => {
  expect(verify(lines)).toEqual({ status: "failed", problems });
});

test.for([...UNREADABLE, ...UNSAID])("cannot be told: %s", ([, lines, problems]) => {
  expect(verify(lines)).toEqual({ status: "indeterminate", problems });
});

test("more than sixty broken zones are told apart by nothing but their codes", () => {
  const broken = [...CHECK_DIGITS, ...FIELDS, ...UNREADABLE, ...UNSAID];
  expect(new Set(broken.map(([, lines]) => lines.join("\n"))).size).toBe(broken.length);
  expect(broken.length).toBeGreaterThan(60);
  const said = JSON.stringify(broken.map(([, lines]) => verify(lines)));
  expect(said).not.toMatch(/ERIKSSON|L898902C3|740812|1974|SWE/i);
});

test.for(["Ivan Petrov", "Anna Svensson", "Anna Erikson", "안나 에릭손"])(
  "an alias does not stand for the name %s: anybody can claim one",
  (name) => {
    expect(verify(aZone("TD3"), { name, aliases: ["Anna Eriksson"] })).toEqual({
      status: "indeterminate",
      problems: ["name-by-alias-only"],
    });
  },
);

test("a zone that fails and leaves something open fails", () => {
  expect(verify(written({ birthDate: "7408<<", name: "SVENSSON<<BRITTA" }))).toEqual({
    status: "failed",
    problems: ["name-differs", "birth-date-incomplete"],
  });
});

test("a name in a script that is not read is not comparable", () => {
  expect(verify(aZone("TD3"), { name: "안나 에릭손" }).status).toBe("indeterminate");
  expect(verify(aZone("TD3"), { name: "แอนนา" })).toEqual({
    status: "indeterminate",
    problems: ["name-not-comparable"],
  });
});

test.for<[string, string]>([
  ["2032-04-15T00:00:00Z", "verified"],
  ["2032-04-15T23:59:59.999Z", "verified"],
  ["2032-04-16T00:00:00Z", "failed"],
])("it is valid on its last day, by UTC: at %s it is %s", ([asOf, status]) => {
  expect(verify(aZone("TD3"), {}, new Date(asOf)).status).toBe(status);
});
