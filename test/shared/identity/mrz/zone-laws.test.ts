import fc from "fast-check";
import { expect, test } from "vitest";
import type { MrzFormat } from "../../../../shared/identity/mrz/layouts.ts";
import { type MrzClaim, verifyMrz } from "../../../../shared/identity/mrz/verify-mrz.ts";
import { changed, written } from "./broken-zones.ts";
import { ANNA, AS_OF, aZone, checkDigit, FORMATS, VERIFIED } from "./zones.ts";

const verify = (lines: readonly string[], claim: Partial<MrzClaim> = {}) =>
  verifyMrz(lines, { ...ANNA, ...claim }, AS_OF);
const { documentNumber: _number, ...CLAIM_WITHOUT_NUMBER } = ANNA;

const CHARACTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"];
const valueIn = (character: string): number => (character === "<" ? 0 : Number.parseInt(character, 36));

/** Where check digits reach: positions of the lower lines and, of TD1, of the upper one. */
const REACHED: Record<MrzFormat, readonly (readonly [line: number, from: number, to: number])[]> = {
  TD1: [
    [0, 5, 30],
    [1, 0, 7],
    [1, 8, 15],
    [1, 18, 30],
  ],
  TD2: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 36],
  ],
  TD3: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 44],
  ],
  // No composite digit: the optional data of a visa are not protected.
  "MRV-A": [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 28],
  ],
  "MRV-B": [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 28],
  ],
};
const PLACES = FORMATS.flatMap((format) =>
  REACHED[format].flatMap(([line, from, to]) =>
    Array.from({ length: to - from }, (_, index) => ({ format, line, at: from + index })),
  ),
);
test("no change of one protected character verifies, but to one of the same value modulo 10", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      fc.constantFrom(...CHARACTERS),
      ({ format, line, at }, character) => {
        const before = aZone(format)[line]?.[at] ?? "";
        const verified =
          verifyMrz(changed(format, line, at, character), CLAIM_WITHOUT_NUMBER, AS_OF).status === "verified";
        // 7, 3 and 1 have no factor in common with 10: a digit tells every two values apart that differ modulo 10, and no others.
        if (verified) expect(valueIn(before) % 10).toBe(valueIn(character) % 10);
        else expect(character).not.toBe(before);
      },
    ),
    { numRuns: 3000 },
  );
});

test("of the characters with one value modulo 10, check digits tell none apart", () => {
  for (const twin of ["V", "B"]) {
    expect(
      verifyMrz(
        written({ number: "L1" }).map((line) => line.replace("L1<", `L${twin}<`)),
        CLAIM_WITHOUT_NUMBER,
        AS_OF,
      ),
    ).toEqual(VERIFIED);
  }
});

const aName = fc
  .array(fc.stringMatching(/^[A-Z]{3,8}$/), { minLength: 2, maxLength: 3 })
  .map(([surname = "", ...given]) => `${surname}<<${given.join("<")}`);
const aDay = fc.date({ min: new Date("1930-01-01"), max: new Date("2020-12-31"), noInvalidDate: true });

test("what is written by the rules verifies, in every format, and only for whom it is written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMATS),
      aName,
      fc.stringMatching(/^[A-Z0-9]{4,9}$/),
      aDay,
      aDay,
      (format, name, number, born, otherBorn) => {
        const day = born.toISOString().slice(0, 10);
        const lines = aZone(format, { name, number, birthDate: day.slice(2).replaceAll("-", "") });
        const claim = { name: name.replaceAll("<", " "), documentNumber: number, dateOfBirth: day };
        expect(verify(lines, claim)).toEqual(VERIFIED);
        const other = otherBorn.toISOString().slice(0, 10);
        if (other.slice(2) !== day.slice(2))
          expect(verify(lines, { ...claim, dateOfBirth: other }).status).toBe("failed");
      },
    ),
    { numRuns: 500 },
  );
});

test("any lines get an answer, and none that is not a zone verifies", () => {
  const aLine = fc.oneof(
    fc.string({ maxLength: 50 }),
    fc.array(fc.constantFrom(...CHARACTERS), { minLength: 30, maxLength: 44 }).map((line) => line.join("")),
  );
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 4 }), fc.string({ maxLength: 60 }), (lines, name) => {
      expect(verify(lines, { name }).status).not.toBe("verified");
    }),
    { numRuns: 1000 },
  );
});

test("the check digit of the tests is ICAO's", () => {
  // Part 3, appendix A, examples 1 and 2.
  expect([checkDigit("520727"), checkDigit("AB2134<<<")]).toEqual(["3", "5"]);
});
