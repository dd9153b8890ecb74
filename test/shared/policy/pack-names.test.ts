import { expect, test } from "vitest";
import { packNames } from "../../../shared/policy/pack-names.ts";

test("the packs of a folder are its .yaml files, in a fixed order", () => {
  const paths = [
    "notes",
    "z.yaml",
    "a.yaml",
    ".b.yaml",
    "README.md",
    "notes/today.txt",
    "a.yaml.bak",
    "facts.json",
  ];
  expect(packNames(paths)).toEqual({ ok: true, value: [".b.yaml", "a.yaml", "z.yaml"] });
});

const ENDING = "packs are read from files that end in .yaml, so this one would not be in force";
const BELOW =
  "packs are read from the folder itself, so this file in a folder below it would not be in force";

test.for([
  ["house.yml", ENDING],
  [".house.yml", ENDING],
  ["house.YAML", ENDING],
  ["house.Yml", ENDING],
  ["more/house.yaml", BELOW],
  ["more\\house.yaml", BELOW],
  ["more/and/more/house.yml", BELOW],
  ["more/.house.yaml", BELOW],
] as const)("fails with %s, which would not be in force", ([file, message]) => {
  expect(packNames(["a.yaml", file])).toEqual({ ok: false, failure: [{ file, message }] });
});

test("fails with every file that would not be in force", () => {
  const read = packNames(["more/b.yaml", "c.yml", "a.yaml"]);
  expect(!read.ok && read.failure.map(({ file }) => file)).toEqual(["c.yml", "more/b.yaml"]);
});

test.for([".git/config.yaml", ".github/workflows/check.yml", "more/.tool/a.yml"])(
  "%s is some tool's, and passed over",
  (path) => {
    expect(packNames([path, "a.yaml"])).toEqual({ ok: true, value: ["a.yaml"] });
  },
);
