import { expect, test } from "vitest";
import { parseCommandLine } from "../../../../functions/commands/screening/command-line.ts";

const LIST = ["--watchlist", "list.csv"];

test("reads a batch with all its options", () => {
  const args = ["--watchlist", "a.csv", "--watchlist", "b.watchlist", "--in", "-", "--out", "x", "--json"];
  expect(parseCommandLine([...args, "--threshold", "0.9"])).toEqual({
    ok: true,
    value: {
      mode: "batch",
      watchlists: ["a.csv", "b.watchlist"],
      input: "-",
      output: "x",
      threshold: 0.9,
    },
  });
});

test("reads a name with all its options, which are claims", () => {
  const args = ["--name", "Jane Doe", "--type", "person", "--country", "RU", "--dob", "1970-01-01", "--json"];
  expect(parseCommandLine(args)).toMatchObject({
    ok: true,
    value: {
      mode: "name",
      watchlists: [],
      asJson: true,
      query: {
        names: ["Jane Doe"],
        kind: "person",
        countries: ["RU"],
        dateOfBirth: { value: "1970-01-01", verified: false },
      },
    },
  });
});

test.for<[string, string[], string]>([
  ["nothing", [], "usage: "],
  ["an unknown option", ["--name", "Acme", "--fast"], "usage: "],
  ["something that is no option", ["Acme"], "usage: "],
  ["a name and an output", ["--name", "Acme", "--out", "x"], "usage: "],
  ["a file without a list", ["--in", "x.csv"], "--in needs a --watchlist"],
  ["a file with a country", [...LIST, "--in", "x.csv", "--country", "CN"], "--country describes one party"],
  ["a file and a name", [...LIST, "--in", "x.csv", "--name", "Acme"], "--name describes one party"],
  ["a threshold of 0", [...LIST, "--name", "Acme", "--threshold", "0"], "--threshold must be"],
  ["a threshold above 1", [...LIST, "--name", "Acme", "--threshold", "1.01"], "--threshold must be"],
  [
    "a threshold that is no number",
    [...LIST, "--name", "Acme", "--threshold", "high"],
    "--threshold must be",
  ],
  ["a type that is none", [...LIST, "--name", "Acme", "--type", "ship"], "--type: expected one of"],
  ["a country that is none", [...LIST, "--name", "Acme", "--country", "UK"], "--country: expected"],
  ["a date that is none", [...LIST, "--name", "Acme", "--dob", "1970-02-30"], "--dob: expected a date"],
  ["a name without a letter", [...LIST, "--name", "…"], "--name: expected at least one letter"],
])("refuses %s with one sentence", ([, args, sentence]) => {
  expect(parseCommandLine(args)).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
});
