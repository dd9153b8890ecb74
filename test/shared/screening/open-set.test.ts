import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import { download } from "../watchlist/csl-fixture.ts";
import { aQuery, screenerOf, THRESHOLDS } from "./an-entry.ts";

type Line = { kind: string; query: { name: string; type: "person" | "organization" }; accept: string[] };
type Result = {
  kind: string;
  listed: boolean;
  /** Score of the best hit, and of the best hit that is the listed party; 0 without one. */
  best: number;
  found: number;
};

const list = download("csl-composite-2026.csv");
const path = new URL("../../../../shared/screening/open.jsonl", import.meta.url);

const lines = (): Line[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Share of the values that reach the threshold. */
const shareFrom = (threshold: number, values: readonly number[]): number =>
  values.filter((value) => value >= threshold).length / values.length;

describe.skipIf(list === undefined || !existsSync(path))("of the names of the open set", () => {
  let positives: Result[] = [];
  let negatives: Result[] = [];

  beforeAll(() => {
    const parsed = parseCsl(list ?? "");
    if (!parsed.ok) throw new Error(parsed.failure.message);
    const screen = screenerOf(parsed.value.entries);
    const results = lines().map(({ kind, query, accept }): Result => {
      const hits = screen(aQuery(query.name, { kind: query.type }), THRESHOLDS);
      const best = hits[0]?.score ?? 0;
      const found = hits.find((hit) => accept.includes(hit.entryId))?.score ?? 0;
      return { kind, listed: accept.length > 0, best, found };
    });
    positives = results.filter(({ listed }) => listed);
    negatives = results.filter(({ listed }) => !listed);
  }, 60_000);

  const foundOf = (kind: string): number[] =>
    positives.filter((result) => result.kind === kind).map(({ found }) => found);

  // The policy's `strong` is where one name in a thousand is wrong.
  test.for([
    ["alert", 0.01, 0.95],
    ["strong", 0.001, 0.86],
  ] as const)("from `%s` at most a share of %d is wrong, and %d of the listed parties are found", (row) => {
    const [threshold, wrong, found] = row;
    const scores = negatives.map(({ best }) => best);
    expect(shareFrom(THRESHOLDS[threshold], scores)).toBeLessThanOrEqual(wrong);
    expect(
      shareFrom(
        THRESHOLDS[threshold],
        positives.map((each) => each.found),
      ),
    ).toBeGreaterThanOrEqual(found);
  });

  test.for([
    ["exact", 0.99],
    ["alias", 0.99],
    ["case_punct", 0.99],
    ["reorder", 0.99],
    ["typo1_insert", 0.96],
    ["typo1_delete", 0.96],
    ["typo1_swap", 0.96],
    ["typo1_key", 0.96],
    ["typo2", 0.88],
    ["legal_form", 0.96],
    ["concat", 0.9],
    ["split", 0.9],
    ["translit_ru", 0.95],
    ["translit_ar", 0.9],
    ["translit_zh", 0.85],
    ["translit_ko", 0.8],
    ["script_cyrillic_gen", 0.92],
    ["script_arabic_un", 0.65],
    ["script_cjk_hand", 0.5],
  ] as const)("of kind %s a share of %d is found", ([kind, share]) => {
    expect(foundOf(kind).length).toBeGreaterThan(0);
    expect(shareFrom(THRESHOLDS.alert, foundOf(kind))).toBeGreaterThanOrEqual(share);
  });
});
