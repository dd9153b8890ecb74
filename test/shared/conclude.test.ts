import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { gate } from "../../shared/ledger/gate.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import type { Hit } from "../../shared/screening/hit.ts";
import { signUp } from "../../shared/sign-up.ts";
import { aQuotaRequest, aSignUp, NOW } from "../support/a-request.ts";
import { aManifest, aWatchlist, inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";

const DAY_MS = 86_400_000;
const CONFIGURATION = { policy: policyOf(), provider: { usPerson: true } };

const aCall = <Hook extends "sign-up" | "quota-request", Request>(hook: Hook, request: Request) => ({
  hook,
  accountId: "acme",
  idempotencyKey: hook,
  request,
  body: request,
  now: NOW,
});

/** A confirmed hit for an organization: the same full name in the same country. */
const CONFIRMED: Hit = {
  entryId: "1",
  list: "SDN",
  met: "name",
  queryName: "Weissenfels Bildtechnik GmbH",
  listedName: "WEISSENFELS BILDTECHNIK GMBH",
  score: 1,
  nameScore: 1,
  fullNameEqual: true,
  explanation: { words: [], unmatchedQuery: [], unmatchedListed: [] },
  identifiers: [{ identifier: "country", result: "agree", verified: false }],
};

// A denial once lasted as long as the quota asked for, so a request for one day blocked a listed party for one day.
test("an account denied over a request for one day is still blocked a month later", async () => {
  let listed = false;
  const screen = () => (listed ? [CONFIRMED] : []);
  const ports = inMemoryPorts({ watchlist: { active: async () => aWatchlist(screen) } });
  await signUp(ports, CONFIGURATION, aCall("sign-up", SignUpRequest.parse(aSignUp())));
  listed = true;
  const answer = await quotaRequest(
    ports,
    CONFIGURATION,
    aCall("quota-request", aQuotaRequest({ durationDays: 1 })),
  );
  expect(answer.ok && JSON.parse(answer.value.body)).toMatchObject({ outcome: "deny" });
  const newest = await ports.ledger.newestCheck("acme");
  const gateAfter = (days: number) =>
    newest && gate(newest.standing, new Date(NOW.getTime() + days * DAY_MS));
  expect([0, 2, 30].map(gateAfter)).toEqual(["blocked", "blocked", "blocked"]);
});

test("an attestation names the oldest check of the list's sources, whatever offset it is written with", async () => {
  const [source] = aManifest().sources;
  if (!source) throw new Error("expected a source");
  // As a text, the second is the smaller of the two.
  const checked = ["2026-11-23T09:00:00+09:00", "2026-11-23T08:00:00Z"];
  const manifest = { ...aManifest(), sources: checked.map((checkedAt) => ({ ...source, checkedAt })) };
  const ports = inMemoryPorts({ watchlist: { active: async () => aWatchlist(() => [], manifest) } });
  const answer = await signUp(ports, CONFIGURATION, aCall("sign-up", aSignUp()));
  const claims = decodeJwt(answer.ok ? JSON.parse(answer.value.body).attestation : "");
  expect(claims["watchlist"]).toMatchObject({ checkedAt: "2026-11-23T00:00:00.000Z" });
});
