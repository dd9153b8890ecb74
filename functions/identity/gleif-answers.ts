import * as z from "zod";
import { LegalEntity, ParentReport } from "../../shared/identity/legal-entity/legal-entity.ts";

/** Names of GLEIF's API that are used; what else an answer has is passed over. API v1, `/lei-records`. */
const Name = z.object({ name: z.string() });
const Names = z.array(Name).nullish();
const Address = z.object({ country: z.string() });

const LeiRecord = z.object({
  data: z.object({
    attributes: z.object({
      lei: z.string(),
      entity: z.object({
        legalName: Name,
        otherNames: Names,
        transliteratedOtherNames: Names,
        legalAddress: Address,
        headquartersAddress: Address,
        status: z.string(),
      }),
      registration: z.object({
        status: z.string(),
        nextRenewalDate: z.iso.datetime({ offset: true }).nullish(),
      }),
    }),
  }),
});

const ReportingException = z.object({
  data: z.object({ attributes: z.object({ lei: z.string(), reason: z.string() }) }),
});

/** The record without its parents. */
export type Level1 = Omit<LegalEntity, "directParent" | "ultimateParent">;
const Level1 = LegalEntity.omit({ directParent: true, ultimateParent: true });

/** The record of the entity asked for, or undefined when the answer is not one. */
export function readRecord(body: unknown, lei: string): Level1 | undefined {
  const answer = LeiRecord.safeParse(body);
  if (!answer.success) return undefined;
  const { lei: found, entity, registration } = answer.data.data.attributes;
  const names = [...(entity.otherNames ?? []), ...(entity.transliteratedOtherNames ?? [])];
  const record = Level1.safeParse({
    lei: found,
    legalName: entity.legalName.name,
    otherNames: names.map(({ name }) => name).filter((name) => name !== ""),
    legalCountry: entity.legalAddress.country,
    headquartersCountry: entity.headquartersAddress.country,
    entityStatus: entity.status,
    registrationStatus: registration.status,
    ...(registration.nextRenewalDate && { nextRenewalDate: dayOf(registration.nextRenewalDate) }),
  });
  return record.success && record.data.lei === lei ? record.data : undefined;
}

const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, "YYYY-MM-DD".length);

/** The report of a parent's record, or undefined when the answer is not one. */
export function readParent(body: unknown): ParentReport | undefined {
  const answer = LeiRecord.safeParse(body);
  if (!answer.success) return undefined;
  const { lei, entity, registration } = answer.data.data.attributes;
  const report = ParentReport.safeParse({
    report: "parent",
    lei,
    legalName: entity.legalName.name,
    headquartersCountry: entity.headquartersAddress.country,
    entityStatus: entity.status,
    registrationStatus: registration.status,
  });
  return report.success ? report.data : undefined;
}

/** The report of a reason for naming no parent, or undefined when the answer is not one of the entity asked for. */
export function readException(body: unknown, lei: string): ParentReport | undefined {
  const answer = ReportingException.safeParse(body);
  if (!answer.success || answer.data.data.attributes.lei !== lei) return undefined;
  const report = ParentReport.safeParse({ report: "exception", reason: answer.data.data.attributes.reason });
  return report.success ? report.data : undefined;
}
