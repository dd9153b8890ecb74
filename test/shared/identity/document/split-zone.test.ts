import { expect, test } from "vitest";
import { splitZone } from "../../../../shared/identity/document/split-zone.ts";
import { aZone, FORMATS } from "../mrz/zones.ts";

test.for(FORMATS)("the lines of %s are the same however their reader parts them", (format) => {
  const lines = aZone(format);
  for (const between of ["", "\n", "\r\n", " ", "\n\n", " \n "])
    expect(splitZone(`${between}${lines.join(between)}${between}`), JSON.stringify(between)).toEqual(lines);
});

test("blanks within a line are the reader's: a zone has none", () => {
  const lines = aZone("TD3");
  const spaced = lines.map((line) => `${line.slice(0, 5)} ${line.slice(5)}`);
  expect(splitZone(spaced.join("\n"))).toEqual(lines);
});

test.for([
  ["a character too few", aZone("TD3").join("").slice(1), 1],
  ["a character too many", `${aZone("TD3").join("")}<`, 1],
  ["lines of which one is short", `${aZone("TD3")[0]}\n${aZone("TD3")[1]?.slice(1)}`, 2],
] as const)("%s is left as it is, and is no zone", ([, text, lines]) => {
  expect(splitZone(text)).toEqual(text.split("\n"));
  expect(splitZone(text)).toHaveLength(lines);
});

test("no text has no lines", () => {
  expect(splitZone("")).toEqual([]);
  expect(splitZone(" \n ")).toEqual([]);
});
