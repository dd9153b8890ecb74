import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { LISTED, screenAgainst, withoutQueryName } from "./listed.ts";

const CODE_POINTS_END = 0x110000;

/** Every code point that Unicode says is not to be seen where it is not supported, DerivedCoreProperties.txt. */
const INVISIBLE = Array.from({ length: CODE_POINTS_END }, (_, code) => String.fromCodePoint(code)).filter(
  (letter) => /^\p{Default_Ignorable_Code_Point}$/u.test(letter),
);

const screen = screenAgainst();

/** The names whose hits some code point changes, with the code point at a place that moves on from one to the next. */
function changed(name: string, kind: ScreeningQuery["kind"]): string[] {
  const letters = [...name];
  const plain = JSON.stringify(withoutQueryName(screen(name, kind)));
  return INVISIBLE.map((letter, index) => letters.toSpliced(index % (letters.length + 1), 0, letter).join(""))
    .filter((variant) => JSON.stringify(withoutQueryName(screen(variant, kind))) !== plain)
    .map((variant) => encodeURIComponent(variant));
}

test("there are 4,174 code points that cannot be seen", () => {
  expect(INVISIBLE.length).toBeGreaterThanOrEqual(4174);
});

test.for(LISTED.slice(6, 26))(
  "no code point that cannot be seen hides $name",
  { timeout: 30_000 },
  ({ name, kind }) => {
    expect(screen(name, kind).length).toBeGreaterThan(0);
    expect(changed(name, kind)).toEqual([]);
  },
);

test.for([
  ["Cyrillic", "Владимир Путин", "person"],
  ["Arabic", "حسن نصر الله", "person"],
  ["Han", "华为技术有限公司", "organization"],
  ["Hangul", "김정은", "person"],
] as const)("no code point that cannot be seen hides a name in %s", { timeout: 30_000 }, ([, name, kind]) => {
  expect(screen(name, kind).length).toBeGreaterThan(0);
  expect(changed(name, kind)).toEqual([]);
});

test("a name is found with invisible code points between all its letters", () => {
  for (const { name, kind } of LISTED) {
    const hidden = [...name].map((letter, index) => letter + (INVISIBLE[index * 97] ?? "")).join("");
    expect(screen(hidden, kind)[0]).toMatchObject({ entryId: name, score: 1 });
  }
});

test("a name of nothing that can be seen meets nobody", () => {
  expect(screen(INVISIBLE.slice(0, 50).join(""), "unknown")).toEqual([]);
});
