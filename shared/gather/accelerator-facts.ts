import type { Grant } from "../contract/answer.ts";
import type { QuotaRequest, WantedAccelerator } from "../contract/quota-request.ts";
import { type Accelerator, findAccelerator } from "../export-control/accelerators.ts";
import { isWithinCaseByCase } from "../export-control/case-by-case.ts";
import { classify } from "../export-control/classify.ts";
import { findInstanceType } from "../export-control/cloud-instances.ts";
import type { AcceleratorFact } from "../policy/facts.ts";

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

/**
 * Sum of count × TPP; undefined when a part's TPP is unknown. Split orders are judged by their sum. Counts, which are whole, are
 * added up first and the products put in order: a sum of fractions would depend on the order of lines and accounts.
 */
export function totalTpp(parts: readonly Pick<AcceleratorFact, "count" | "tpp">[]): number | undefined {
  const countByTpp = new Map<number, number>();
  for (const { tpp, count } of parts) {
    if (tpp === undefined) return undefined;
    countByTpp.set(tpp, (countByTpp.get(tpp) ?? 0) + count);
  }
  return [...countByTpp].toSorted(([a], [b]) => a - b).reduce((sum, [tpp, count]) => sum + tpp * count, 0);
}

/** What a grant adds to such a sum. */
export function grantedTpp({ accelerator, count }: Grant, now: Date): Pick<AcceleratorFact, "count" | "tpp"> {
  const part = findAccelerator(accelerator);
  const tpp = part && classify(part, now).tpp;
  return { count, ...(tpp !== undefined && { tpp }) };
}

/** One part, as the policy sees it. */
export function acceleratorFact(
  { name, part, count, line }: RequestedAccelerator,
  now: Date,
): AcceleratorFact {
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
