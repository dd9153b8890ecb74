import type { Gate, Grant } from "../contract/answer.ts";
import type { QuotaRequest } from "../contract/quota-request.ts";
import type { ExposureFact, Facts, PlaceFact } from "../policy/facts.ts";
import { acceleratorFact, grantedTpp, type RequestedAccelerator, totalTpp } from "./accelerator-facts.ts";
import { distinctPlaces, placeFact } from "./customer-facts.ts";

/** What is asked for, as the policy sees it. */
export function requestFacts(
  request: QuotaRequest,
  requested: readonly RequestedAccelerator[],
  on: {
    now: Date;
    gate: Gate;
    earlier: readonly Grant[];
    exposure: ExposureFact;
    /** Whether the customer is exempt by name from the licence requirement for its country. */
    exemptRecipient: boolean;
  },
): NonNullable<Facts["request"]> {
  const accelerators = requested.map((item) => acceleratorFact(item, on.now));
  const aggregateTpp = totalTpp([...accelerators, ...on.earlier.map((grant) => grantedTpp(grant, on.now))]);
  const endUsers = endUserFacts(request);
  return {
    supply: request.supply,
    ...(request.transfer?.shipFrom && { shipFrom: request.transfer.shipFrom }),
    authorization: request.transfer?.authorization.status ?? "none",
    exemptRecipient: on.exemptRecipient,
    accelerators,
    ...(aggregateTpp !== undefined && { aggregateTpp }),
    count: accelerators.reduce((sum, { count }) => sum + count, 0),
    exposure: on.exposure,
    durationDays: request.durationDays,
    endUse: request.endUse.category,
    onBehalfOf: request.endUse.for.status === "customer" ? "customer" : "end-users",
    ...(endUsers && { endUsers }),
    ...(request.trainingOperations !== undefined && { trainingOperations: request.trainingOperations }),
    accountGate: on.gate,
  };
}

function endUserFacts(request: QuotaRequest): { headquarters?: string }[] | undefined {
  const { for: beneficiary } = request.endUse;
  switch (beneficiary.status) {
    case "customer":
      return [];
    case "end-users":
      // The headquarters test is for organizations; a person's place is judged with all other places.
      return beneficiary.endUsers
        .filter(({ kind }) => kind === "organization")
        .map(({ headquarters }) => (headquarters ? { headquarters } : {}));
    case "undisclosed-end-users":
      return undefined;
  }
}

/** Where the accelerators will be used, where the end users are, and from where the account was used since sign-up. */
export function requestPlaces(request: QuotaRequest): PlaceFact[] {
  const endUsers = request.endUse.for.status === "end-users" ? request.endUse.for.endUsers : [];
  return [
    ...request.accelerators.map((line) => placeFact("place-of-use", line.placeOfUse)),
    ...endUsers.flatMap(({ place, headquarters }) =>
      distinctPlaces([place, headquarters ? { country: headquarters } : undefined]).map((at) =>
        placeFact("end-user", at),
      ),
    ),
    // A share that is rounded to nothing is still an access.
    ...(request.accessLog?.byPlace ?? []).map(({ place }) => placeFact("access", place)),
  ];
}
