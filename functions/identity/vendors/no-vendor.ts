import type { HostedVerification } from "../../../shared/ports.ts";
import { failure } from "../../../shared/result.ts";

/** A deployment without a vendor: it says so, and verifies nobody. */
export const NO_VENDOR: HostedVerification = {
  create: async () => failure("vendor-missing"),
  lookUp: async () => "missing",
  verifyDelivery: async () => failure("vendor-missing"),
};
