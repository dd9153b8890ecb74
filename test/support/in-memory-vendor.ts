import { createHash, createHmac } from "node:crypto";
import type { HostedSession } from "../../shared/identity/hosted-verification/session.ts";
import type { DeliveredEvent, HostedVerification } from "../../shared/ports.ts";
import { failure, success } from "../../shared/result.ts";

/** A vendor in memory; what becomes of its sessions is set on `sessions`, and `state.isDown` takes it away. */
export type InMemoryVendor = HostedVerification & {
  sessions: Map<string, HostedSession>;
  state: { isDown: boolean; secrets: readonly string[] };
};

/** Signs a body at a time, in seconds since 1970: `t.signature`. */
export const inMemorySignature = (body: Uint8Array, seconds: number, secret: string): string =>
  `${seconds}.${createHmac("sha256", secret).update(`${seconds}.`).update(body).digest("hex")}`;

/** A vendor other than Stripe: sessions in memory, and a signature of its own make in the header `x-signature`. */
export function inMemoryVendor(isLive = true): InMemoryVendor {
  const sessions = new Map<string, HostedSession>();
  const state: InMemoryVendor["state"] = { isDown: false, secrets: ["secret"] };
  return {
    sessions,
    state,
    async create(purpose, returnUrl) {
      if (state.isDown) return failure("vendor-unavailable");
      if (returnUrl?.includes("refused")) return failure("return-url-refused");
      const session = `s-${sessions.size + 1}`;
      sessions.set(session, { isLive, purpose, outcome: { status: "unverified", problem: "not-submitted" } });
      return success({ session, url: `https://vendor.example/${session}` });
    },
    lookUp: async (session) => (state.isDown ? "unavailable" : (sessions.get(session) ?? "not-found")),
    async verifyDelivery({ body, header }, now) {
      const signature = header("x-signature") ?? "";
      const seconds = Number(signature.split(".")[0]);
      const isInTime = Math.abs(Math.floor(now.getTime() / 1000) - seconds) <= 300;
      const isSigned = state.secrets.some((secret) => inMemorySignature(body, seconds, secret) === signature);
      if (!isInTime || !isSigned) return failure("signature-invalid");
      return success({
        id: createHash("sha256").update(signature).digest("hex"),
        event: () => readEvent(Buffer.from(body).toString()),
      });
    },
  };
}

function readEvent(text: string): DeliveredEvent {
  const [kind, session] = text.split(" ");
  if (kind === undefined || session === undefined) return "unreadable";
  return kind === "finished" ? { session } : "of-no-interest";
}
