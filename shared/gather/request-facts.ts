import type { Gate, Grant } from "../contract/answer.ts";
import type { QuotaRequest, WantedAccelerator } from "../contract/quota-request.ts";
import { type Accelerator, findAccelerator } from "../export-control/accelerators.ts";
import { isWithinCaseByCase } from "../export-control/case-by-case.ts";
import { classify } from "../export-control/classify.ts";
import { findInstanceType } from "../export-control/cloud-instances.ts";
import type { AcceleratorFact, ExposureFact, Facts, PlaceFact } from "../policy/facts.ts";
import { distinctPlaces, placeFact } from "./customer-facts.ts";

/** A line of the request, resolved to a part and a number of parts. */
export type RequestedAccelerator = {
  name: string;
  part: Accelerator | undefined;
  count: number;
  line: WantedAccelerator;
};

/** Which parts are asked for, and how many; an instance type counts for the accelerators in it. */
export function requestedAccelerators(request: QuotaRequest): RequestedAccelerator[] {
  return request.accelerators.map((line) => {
    if ("accelerator" in line) {
      const part = findAccelerator(line.accelerator);
      return { name: part?.name ?? line.accelerator, part, count: line.count, line };
    }
    const instance = findInstanceType(line.instanceType);
    const part = instance && findAccelerator(instance.accelerator);
    return { name: part?.name ?? line.instanceType, part, count: line.count * (instance?.count ?? 1), line };
  });
}

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

/** Sum of count × TPP; undefined when a part's TPP is unknown. Split orders are judged by their sum. */
function totalTpp(parts: readonly Pick<AcceleratorFact, "count" | "tpp">[]): number | undefined {
  const tpps = parts.map(({ tpp, count }) => (tpp === undefined ? undefined : tpp * count));
  return tpps.every((tpp) => tpp !== undefined) ? tpps.reduce((sum, tpp) => sum + tpp, 0) : undefined;
}

function grantedTpp({ accelerator, count }: Grant, now: Date): Pick<AcceleratorFact, "count" | "tpp"> {
  const part = findAccelerator(accelerator);
  const tpp = part && classify(part, now).tpp;
  return { count, ...(tpp !== undefined && { tpp }) };
}

function acceleratorFact({ name, part, count, line }: RequestedAccelerator, now: Date): AcceleratorFact {
  const common = { part: name, count, region: line.region, placeOfUse: line.placeOfUse.country };
  if (!part) return common;
  const { class: classification, tpp } = classify(part, now);
  const withinCaseByCase = isWithinCaseByCase(part, now);
  return {
    ...common,
    ...(classification !== "indeterminate" && { class: classification }),
    dataCentreMarketed: part.dataCentreMarketed,
    ...(tpp !== undefined && { tpp }),
    ...(withinCaseByCase !== undefined && { withinCaseByCase }),
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
