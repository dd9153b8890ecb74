import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseOptions } from "../../../infra/local/options.ts";
import { Refusal } from "../../../infra/local/refusal.ts";

test("the defaults are port 8787, in memory, on the sample", () => {
  expect(parseOptions([])).toEqual({
    port: 8787,
    data: undefined,
    watchlist: undefined,
    verbose: false,
    help: false,
  });
});

test("paths become absolute", () => {
  expect(parseOptions(["--data", "here", "--watchlist", "package.json"])).toMatchObject({
    data: resolve("here"),
    watchlist: resolve("package.json"),
  });
});

test.for(["0", "65535"])("the port may be %s", (port) => {
  expect(parseOptions(["--port", port]).port).toBe(Number(port));
});

test.for([
  { args: ["--port", "65536"], sentence: "`65536`" },
  { args: ["--port=-1"], sentence: "`-1`" },
  { args: ["--port", "http"], sentence: "`http`" },
  { args: ["--port", ""], sentence: "``" },
  { args: ["--watchlist", "no-such-file.csv"], sentence: "`no-such-file.csv` does not exist" },
  { args: ["--colour"], sentence: "--colour" },
  { args: ["stray"], sentence: "stray" },
])("rejects $args with a sentence", ({ args, sentence }) => {
  expect(() => parseOptions(args)).toThrow(Refusal);
  expect(() => parseOptions(args)).toThrow(sentence);
});
