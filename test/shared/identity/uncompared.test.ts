import { expect, test } from "vitest";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { leavesUncompared } from "../../../shared/identity/uncompared.ts";
import { daysLater, NOW } from "../../support/a-request.ts";

const ON = { now: NOW, maxAgeDays: 365, strengthMin: "strong", attemptsMax: 3 } as const;
const common = { subject: "customer", method: "hosted-verification", at: NOW.toISOString() } as const;
const open = (problem: string, overrides: Partial<EvidenceResult> = {}): EvidenceResult =>
  ({ ...common, status: "indeterminate", problems: [problem], ...overrides }) as EvidenceResult;
const verified = (overrides: Partial<EvidenceResult> = {}): EvidenceResult =>
  ({ ...common, status: "verified", strength: "strong", ...overrides }) as EvidenceResult;

test.for<[string, EvidenceResult[], boolean]>([
  ["nothing", [], false],
  ["a name that is the same in part", [open("name-not-comparable")], true],
  ["an alias's name", [open("name-by-alias-only")], true],
  ["no birthday", [open("date-of-birth-missing")], true],
  ["no last day", [open("document-expiry-missing")], true],
  ["a document that was not made out", [open("document-unverified")], false],
  ["an outage", [open("vendor-unavailable")], false],
  ["another birthday, which contradicts", [open("name-missing", { status: "failed" })], false],
  [
    "a wallet, whose holder can bring another",
    [open("name-not-comparable", { method: "digital-credential" })],
    false,
  ],
  ["one whom other evidence verifies", [open("name-missing"), verified()], false],
  ["one whom nothing strong enough verifies", [open("name-missing"), verified({ strength: "fair" })], true],
  ["one beside another who is verified", [open("name-missing"), verified({ subject: "owner-1" })], true],
  ["one of 365 days ago", [open("name-missing", { at: daysLater(-365).toISOString() })], true],
  ["one of 366 days ago", [open("name-missing", { at: daysLater(-366).toISOString() })], false],
])("%s", ([, results, expected]) => {
  expect(leavesUncompared(results, ON)).toBe(expected);
});
