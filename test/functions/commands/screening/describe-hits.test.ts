import { expect, test } from "vitest";
import { describeHits } from "../../../../functions/commands/screening/describe-hits.ts";
import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { aHit } from "../../../support/a-hit.ts";

const asked = (name: string): ScreeningQuery => ({
  names: [name],
  kind: "person",
  countries: [],
  addresses: [],
  identifiers: [],
});

test("shows which words met, what is left over, and what else agrees or conflicts", () => {
  const hit = aHit({
    entryId: "SDN-1",
    listedName: "DOE, Jon\u{200b} Q.",
    score: 0.8764,
    explanation: {
      words: [
        { query: "jonn", listed: "jon", how: "spelling" },
        { query: "gmbh", listed: "ltd", how: "legal-form-ignored" },
      ],
      unmatchedQuery: ["von"],
      unmatchedListed: ["q", "r"],
    },
    identifiers: [
      { identifier: "date-of-birth", result: "conflict", verified: true },
      { identifier: "number", result: "missing", verified: false },
      { identifier: "country", result: "agree", verified: false },
    ],
  });
  expect(describeHits(asked("Jonn von Doe"), [hit]).split("\n")).toEqual([
    "1 hit for “Jonn von Doe”",
    "",
    "0.876  DOE, Jon⟨U+200B⟩ Q.",
    "       list         SDN, Specially Designated Nationals and Blocked Persons List (OFAC)",
    "       entry        SDN-1",
    "       words        jonn ↔ jon (spelling)",
    "                    gmbh ↔ ltd (legal form ignored)",
    "       left over    von of yours; q r of the listed name",
    "       identifiers  date of birth conflicts (verified), number missing, country agrees",
  ]);
});

test("shows every hit in its order, and says where there is none", () => {
  const printed = describeHits(asked("Jane Doe"), [aHit({ entryId: "1" }), aHit({ entryId: "2" })]);
  expect(printed).toMatch(/^2 hits for “Jane Doe”\n(.*\n)*.*entry +1\n(.*\n)*.*entry +2\n/);
  expect(describeHits(asked("Jane Doe"), [])).toBe("no hit for “Jane Doe”");
});
