import { readFileSync } from "node:fs";
import { loadWatchlist } from "../../shared/watchlist/load.ts";

/** Loads a compiled list in a fresh process and screens one name: prints what that cost, as JSON. Run with `--expose-gc`. */
const [file = "", name = ""] = process.argv.slice(2);
const collect = globalThis.gc ?? (() => undefined);
collect();
const before = memory();
const startedAt = performance.now();
const { screen } = loadWatchlist(readFileSync(file));
const query = { names: [name], kind: "unknown", countries: [], addresses: [], identifiers: [] } as const;
const hits = screen(query, { alert: 0.7, strong: 0.85 });
const firstAnswerMs = performance.now() - startedAt;
collect();
const memoryBytes = memory() - before;
console.log(
  JSON.stringify({
    firstAnswerMs,
    memoryBytes,
    hits: hits.length + screen(query, { alert: 0.7, strong: 0.85 }).length,
  }),
);

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
