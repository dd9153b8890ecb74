import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import { download } from "../watchlist/csl-fixture.ts";
import { aQuery, screenerOf, THRESHOLDS } from "./an-entry.ts";

type Line = { query: { name: string; type: "person" | "organization" }; accept: string[] };

const list = download("csl-composite-2026.csv");
const path = new URL("../../../../shared/screening/open.jsonl", import.meta.url);
const measurable = list !== undefined && existsSync(path);

/** Every tenth line keeps the share of each kind and the test short. */
const lines = (): Line[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .filter((_, index) => index % 10 === 0)
    .map((line) => JSON.parse(line));

test.skipIf(!measurable)("finds four of five altered names at one false alert in a hundred", () => {
  const parsed = parseCsl(list ?? "");
  if (!parsed.ok) throw new Error(parsed.failure.message);
  const screen = screenerOf(parsed.value.entries);
  const results = lines().map(({ query, accept }) => {
    const hits = screen(aQuery(query.name, { kind: query.type }), THRESHOLDS);
    return {
      listed: accept.length > 0,
      alerted: hits.length > 0,
      found: hits.some((hit) => accept.includes(hit.entryId)),
    };
  });
  const positives = results.filter(({ listed }) => listed);
  const negatives = results.filter(({ listed }) => !listed);
  expect(positives.filter(({ found }) => found).length / positives.length).toBeGreaterThan(0.84);
  expect(negatives.filter(({ alerted }) => alerted).length / negatives.length).toBeLessThan(0.015);
});
