import { buildSync } from "esbuild";
import { expect, test } from "vitest";

test("what loads a compiled list carries no parser of XML and no dictionary of Han", () => {
  const { metafile } = buildSync({
    stdin: {
      contents: `export { loadWatchlist } from "./load.ts"`,
      resolveDir: new URL("../../../shared/watchlist", import.meta.url).pathname,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    minify: true,
    metafile: true,
    write: false,
  });
  const carried = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  expect(carried.some((path) => path.endsWith("watchlist/load.ts"))).toBe(true);
  expect(carried.filter((path) => /fast-xml|strnum|path-expression|pinyin-pro/.test(path))).toEqual([]);
});
