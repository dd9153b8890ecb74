import { type DeliveredOn, deliverOwed } from "../../shared/ledger/deliver-owed.ts";
import type { Escalation } from "../../shared/ports.ts";
import type { inMemoryPorts } from "./in-memory-ports.ts";

/** Does what all checks of a ledger owe, until none owes anything; answers the messages sent. */
export async function deliverAll(
  ports: ReturnType<typeof inMemoryPorts>,
  on: DeliveredOn,
): Promise<Escalation[]> {
  const sent: Escalation[] = [];
  const queue = { send: async (message: Escalation) => void sent.push(message) };
  const owing = () => [...ports.ledger.items.values()].filter(({ markers }) => markers.length > 0);
  while (owing().length > 0)
    for (const check of owing()) await deliverOwed({ ...ports, outbox: ports.ledger, queue }, check, on);
  return sent;
}
