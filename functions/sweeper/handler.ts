import { deliverOwed } from "../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { liveDelivery } from "../live-delivery.ts";
import { describeError, log } from "../log.ts";

const { ports, policy } = liveDelivery();

/** The relay has had this long before the sweeper takes over. */
const RELAY_GRACE_MS = 60_000;

/** Each minute: delivers what the relay has missed, however long ago. Fails when something could not be delivered. */
export async function handler(): Promise<void> {
  let [delivered, failed] = [0, 0];
  const now = new Date();
  for await (const key of ports.outbox.overdue(new Date(now.getTime() - RELAY_GRACE_MS))) {
    try {
      await deliverOwed(ports, key, { policy, now });
      delivered += 1;
    } catch (error) {
      failed += 1;
      log("owed-failed", { check: checkId(key), ...describeError(error) });
    }
  }
  log("sweep-completed", { count: delivered });
  // The failure is for the alarm; the next minute tries again.
  if (failed > 0) throw new Error(`${failed} checks still owe a side effect`);
}
