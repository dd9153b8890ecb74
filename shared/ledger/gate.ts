import type { Gate, Grant } from "../contract/answer.ts";
import { type Standing, unexpiredGrants } from "./standing.ts";

/**
 * The gate of an account: `blocked` by a denial in force, `pending` by a review in force, `allowed` only if the newest
 * sign-up in force approves and is unexpired. A join: an old approval cannot open it while a review is open.
 */
export function gate(standing: Standing, now: Date): Gate {
  const live = (until: string) => Date.parse(until) > now.getTime();
  if (standing.denied && live(standing.denied.until)) return "blocked";
  if (standing.cases.some((open) => open.scope === "account")) return "pending";
  return standing.signUp?.outcome === "approve" && live(standing.signUp.until) ? "allowed" : "pending";
}

/** What may be provisioned now: nothing unless the gate is `allowed`. */
export function liveGrants(standing: Standing, now: Date): readonly Grant[] {
  if (gate(standing, now) !== "allowed") return [];
  return unexpiredGrants(standing.grants, now);
}
