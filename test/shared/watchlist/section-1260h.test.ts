import { expect, test } from "vitest";
import { Document1260H, parse1260H } from "../../../shared/watchlist/section-1260h.ts";
import { download } from "./csl-fixture.ts";
import { JSON_1260H } from "./list-files.ts";

const parse = (document: unknown) => parse1260H(Document1260H.parse(document));

test("reads companies with aliases, country and address, and the dates of the notice and of its copy", () => {
  expect(parse(JSON.parse(JSON_1260H))).toEqual({
    ok: true,
    value: {
      entries: [
        {
          id: "example-chips-co-ltd",
          list: "1260H",
          kind: "organization",
          names: [
            { name: "Example Chips Co., Ltd.", quality: "primary" },
            { name: "Example Chips", quality: "strong-alias" },
          ],
          countries: ["CN"],
          addresses: [],
          datesOfBirth: [],
          identifiers: [],
        },
        expect.objectContaining({
          id: "example-ships",
          names: [{ name: "Example Ships", quality: "primary" }],
          addresses: ["1 First Road"],
        }),
      ],
      rejected: [],
      publishedAt: "2026-06-10T00:00:00Z",
      checkedAt: "2026-07-09T00:00:00Z",
    },
  });
});

test("leaves out what cannot be read and says which entry it is", () => {
  const entities = [{ name: "A" }, { name: " " }, { name: 5 }, "A", { name: "a", aliases: ["B"] }];
  const list = parse({ list_id: "1260H", entities });
  expect(list.ok && list.value.rejected).toEqual([
    { entry: 2, reason: "the entry has no name" },
    { entry: 3, reason: "the field `name` is not as expected" },
    { entry: 4, reason: "the entry is no object" },
    { entry: 5, reason: "the id `a` stands for another entry of the same list already" },
  ]);
});

test.for([
  ["no entries", { entities: [] }, "empty"],
  ["fewer than it says", { count: 3, entities: [{ name: "A" }] }, "truncated"],
] as const)("refuses %s", ([, document, code]) => {
  expect(parse({ list_id: "1260H", ...document })).toMatchObject({ ok: false, failure: { code } });
});

const official = download("dod-1260h-2026.json");

test.skipIf(!official)("reads all 80 companies of a copy of the notice", () => {
  const list = parse(JSON.parse(official ?? ""));
  expect(list.ok && [list.value.entries.length, list.value.rejected.length]).toEqual([80, 0]);
});
