import { type DeliveredOn, type DeliveryPorts, deliverOwed } from "../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { describeError, log } from "../log.ts";

/** The relay has had this long before the sweeper takes over. */
const RELAY_GRACE_MS = 60_000;

/** Delivers what the relay has missed, however long ago. Throws at its end when something could not be delivered. */
export async function sweep(ports: DeliveryPorts, on: DeliveredOn): Promise<void> {
  let [delivered, failed] = [0, 0];
  for await (const key of ports.outbox.overdue(new Date(on.now.getTime() - RELAY_GRACE_MS))) {
    try {
      await deliverOwed(ports, key, on);
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
