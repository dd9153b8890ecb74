import { liveDelivery } from "../live-delivery.ts";
import { sweep } from "./sweep.ts";

const { ports, policy } = liveDelivery();

/** Each minute: delivers what the relay has missed. Fails when something could not be delivered. */
export const handler = (): Promise<void> => sweep(ports, { policy, now: new Date() });
