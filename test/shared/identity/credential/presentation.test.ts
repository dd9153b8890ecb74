import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DISCLOSURES_MAX,
  PRESENTATION_LENGTH_MAX,
} from "../../../../shared/identity/credential/presentation.ts";
import {
  aDisclosure,
  aPresentation,
  bound,
  type Hostile,
  keyBinding,
  outcomeOf,
  refusal,
} from "./a-credential.ts";

const good = await aPresentation();
const [jwt = ""] = good.split("~");

test.for<Hostile>([
  ["nothing in it", "malformed", async () => ""],
  ["only separators", "malformed", async () => "~~"],
  ["JSON instead", "malformed", async () => JSON.stringify({ payload: jwt, signatures: [] })],
  ["an empty disclosure", "malformed", () => bound(jwt, [""])],
  ["a line break at its end", "malformed", async () => `${good}\n`],
  ["padding", "malformed", async () => good.replace("~", "==~")],
  ["two key bindings", "malformed", async () => `${good}~${await keyBinding(`${good}~`)}`],
])("rejects a presentation with %s: %s", async ([, problem, present]) => {
  expect(await outcomeOf(await present())).toBe(refusal(problem));
});

test.for([
  [0, "failed: disclosure-foreign"],
  [1, "indeterminate: too-many-disclosures"],
] as const)("%d more disclosures than are read: %s", async ([more, outcome]) => {
  const many = Array.from({ length: DISCLOSURES_MAX + more }, (_, place) => aDisclosure(`c${place}`, place));
  expect(await outcomeOf(await bound(jwt, many))).toBe(outcome);
});

test("thousands of disclosures and megabytes cost no time, as nothing of them is decoded", async () => {
  expect(await outcomeOf(`${jwt}${"~e30".repeat(5_000)}~`)).toBe("indeterminate: too-many-disclosures");
  expect(await outcomeOf(`${jwt}~${"A".repeat(10_000_000)}~`)).toBe("indeterminate: too-large");
});

test.for([
  [0, "indeterminate: malformed"],
  [1, "indeterminate: too-large"],
] as const)("%d characters more than the longest presentation: %s", async ([more, outcome]) => {
  const text = good + "A".repeat(PRESENTATION_LENGTH_MAX - good.length + more - 1);
  // A point too many makes it no presentation, so that nothing but its length can be at fault for the longer one.
  expect(await outcomeOf(`${text}.`)).toBe(outcome);
});

test("no text one character away from a good presentation verifies, save where a signature has bits to spare", async () => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ ";
  const edit = fc.record({
    index: fc.nat({ max: good.length - 2 }),
    length: fc.nat({ max: 1 }),
    character: fc.constantFrom(...alphabet),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ index, length, character }) => {
      const text = good.slice(0, index) + character + good.slice(index + length);
      if (text !== good) expect(await outcomeOf(text)).not.toBe("verified");
    }),
    { numRuns: 300 },
  );
});

test("whatever is sent, an answer is given, and it is never that the credential verified", async () => {
  const part = fc.oneof(
    fc.string(),
    fc.json().map((text) => Buffer.from(text).toString("base64url")),
    fc.constantFrom(...good.split(/[.~]/)),
  );
  const text = fc
    .array(fc.tuple(part, fc.constantFrom(".", "~")), { maxLength: 12 })
    .map((parts) => parts.flat().join(""));
  await fc.assert(
    fc.asyncProperty(text, async (sent) => {
      expect(await outcomeOf(sent)).toMatch(/^(failed|indeterminate): [a-z-]+$/);
    }),
    { numRuns: 300 },
  );
});
