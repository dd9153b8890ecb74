import { HookAnswer } from "../../shared/contract/answer.ts";
import type { CheckItem } from "../../shared/ledger/check.ts";
import { nextPlace } from "../../shared/ledger/next-place.ts";
import { type HookCall, recordOnce, type UnwrittenCheck } from "../../shared/ledger/record-once.ts";
import { nextStanding } from "../../shared/ledger/standing.ts";
import type { CheckLedger, KeyVault } from "../../shared/ports.ts";
import { success } from "../../shared/result.ts";
import { aChange, aGrant } from "../support/a-check.ts";
import { NOW } from "../support/a-request.ts";
import { Fault } from "./faulty-ledger.ts";
import type { World } from "./world.ts";

/** Accelerators that an account may hold in all: the limit that concurrent requests must not break. */
export const LIMIT = 10;

/** What a client asks for: so many accelerators in a region of its own. */
export type Wish = { accountId: string; key: string; count: number };

/** An answer that a client got. */
export type Received = { wish: Wish; status: 200 | 201 | 422 | 503; body: string };

/** Two twins, one that reuses their key for another body, two that compete for the limit, and a stranger with the same key. */
export const WISHES: readonly Wish[] = [
  { accountId: "acme", key: "k1", count: 4 },
  { accountId: "acme", key: "k1", count: 4 },
  { accountId: "acme", key: "k1", count: 5 },
  { accountId: "acme", key: "k2", count: 4 },
  { accountId: "acme", key: "k3", count: 3 },
  { accountId: "beta", key: "k1", count: 6 },
];

type Gateway = { world: World; ledger: CheckLedger; keys: KeyVault };

/** One call of a hook that grants what the limit leaves, as the edge answers it. */
export async function callHook({ world, ledger, keys }: Gateway, wish: Wish): Promise<Received> {
  const call: HookCall<Wish> = {
    hook: "quota-request",
    accountId: wish.accountId,
    idempotencyKey: wish.key,
    request: wish,
    body: { count: wish.count },
    now: NOW,
  };
  try {
    const answer = await recordOnce({ ledger, keys }, call, async (newest) => {
      await world.step();
      if (world.strikes(0.05)) throw new Fault("signing failed");
      return decideQuota(newest, wish, world.random());
    });
    if (!answer.ok)
      return { wish, status: answer.failure === "not-recorded" ? 503 : 422, body: answer.failure };
    return { wish, status: answer.value.replayed ? 200 : 201, body: answer.value.body };
  } catch (error) {
    if (error instanceof Fault) return { wish, status: 503, body: error.message };
    throw error;
  }
}

function decideQuota(newest: CheckItem | undefined, wish: Wish, nonce: number) {
  const place = nextPlace(newest, "quota-request", undefined);
  if (!place.ok) return place;
  const { n, standing } = place.value;
  const held = standing.grants.reduce((sum, { count }) => sum + count, 0);
  const outcome = held + wish.count <= LIMIT ? "approve" : "deny";
  const grants = outcome === "approve" ? [aGrant({ region: wish.key, count: wish.count })] : [];
  const change = aChange({ n, hook: "quota-request", outcome, scope: "request", grants });
  // No two decisions are alike, so that a replay can be told from a second decision.
  const answer = { attestationId: `${wish.accountId}.${n}`, outcome, nonce };
  return success<UnwrittenCheck>({
    n,
    outcome,
    createdAt: NOW.toISOString(),
    answer: JSON.stringify(answer),
    record: new Uint8Array(),
    standing: nextStanding(standing, change, NOW),
    links: [],
    markers: [],
  });
}

/** Whether an answer's body says that the wish was granted. */
export const isApproved = (body: string): boolean =>
  HookAnswer.pick({ outcome: true }).loose().parse(JSON.parse(body)).outcome === "approve";
