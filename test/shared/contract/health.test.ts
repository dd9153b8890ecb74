import { expect, test } from "vitest";
import { Health, health } from "../../../shared/contract/health.ts";
import { NOW } from "../../support/a-request.ts";
import { aManifest } from "../../support/in-memory-ports.ts";

const POLICY_DIGEST = "0".repeat(64);
const checked = (hoursAgo: number) =>
  aManifest({ checkedAt: new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString() });
const state = { stage: "deployed", policyDigest: POLICY_DIGEST, now: NOW } as const;

test.for([
  [0, "fresh", "ok"],
  [24, "fresh", "ok"],
  [24.01, "ageing", "ok"],
  [72, "ageing", "ok"],
  [72.01, "stale", "cannot-approve"],
] as const)("a list of %d hours is %s and the gate answers %s", ([hoursAgo, freshness, status]) => {
  const answer = health({ ...state, manifest: checked(hoursAgo) });
  expect(answer).toMatchObject({ status, watchlist: { freshness, ageHours: hoursAgo } });
  expect(Health.safeParse(answer).success).toBe(true);
});

test("without a list the gate cannot approve, and there is no age", () => {
  expect(health({ ...state, manifest: undefined })).toEqual({
    status: "cannot-approve",
    watchlist: { freshness: "missing" },
    policyDigest: POLICY_DIGEST,
    asOf: NOW.toISOString(),
  });
});

test("a sample counts as no list where it is deployed, and as a list where it is tried out", () => {
  const manifest = { ...checked(1), kind: "sample" as const };
  expect(health({ ...state, manifest }).watchlist).toEqual({ freshness: "missing" });
  expect(health({ ...state, manifest, stage: "local" })).toMatchObject({
    status: "ok",
    watchlist: { freshness: "fresh", manifest },
  });
});

test("a list that was checked in the future is stale, and its age is not given as a number", () => {
  const answer = health({ ...state, manifest: checked(-1) });
  expect(answer.status).toBe("cannot-approve");
  expect(answer.watchlist).not.toHaveProperty("ageHours");
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});
