import * as z from "zod";
import { failure, type Result, success } from "../result.ts";
import { countryByName } from "./country-names.ts";
import type { WatchlistEntry } from "./entry.ts";
import { createListBuilder } from "./list-builder.ts";
import type { ParsedList, ReadFailure, StatedTimes } from "./list-file.ts";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const Company = z.object({
  name: z.string(),
  aliases: z.array(z.string()).nullish(),
  country: z.string().nullish(),
  address: z.string().nullish(),
  effective_date: Day.nullish(),
});

/**
 * A machine copy of the list of Chinese military companies, which the Department of Defense publishes as a notice only.
 * Source: section 1260H of Public Law 116-283; notice 91 FR 35189 (10 June 2026).
 */
export const Document1260H = z.object({
  list_id: z.string().regex(/1260h/i),
  /** When the copy was taken from the notice. */
  extracted: Day.optional(),
  count: z.number().optional(),
  entities: z.array(z.unknown()),
});
export type Document1260H = z.infer<typeof Document1260H>;

/**
 * Reads the companies. The notice numbers none of them, so the id is the name in lower case with hyphens; it was published when
 * the newest listing took effect.
 */
export function parse1260H(document: Document1260H): Result<ParsedList & StatedTimes, ReadFailure> {
  const { entities, count, extracted } = document;
  if (entities.length === 0) return failure({ code: "empty", message: "the file has no entries" });
  if (count !== undefined && count !== entities.length) {
    const message = `the file says that there are ${count} entries and has ${entities.length} of them`;
    return failure({ code: "truncated", message });
  }
  const list = createListBuilder();
  const companies = entities.map((entity) => Company.safeParse(entity));
  for (const [index, company] of companies.entries())
    list.add(company.success ? toEntry(company.data) : refusal(company.error), { entry: index + 1 });
  const newest = companies
    .flatMap(({ data }) => data?.effective_date ?? [])
    .sort()
    .at(-1);
  return success({
    ...list.finish(),
    ...(newest !== undefined && { publishedAt: startOf(newest) }),
    ...(extracted !== undefined && { checkedAt: startOf(extracted) }),
  });
}

const startOf = (day: string): string => `${day}T00:00:00Z`;

function toEntry(company: z.infer<typeof Company>): WatchlistEntry | { reason: string } {
  const { name, aliases, country, address } = company;
  const primary = name.trim();
  if (!/[\p{L}\p{N}]/u.test(primary)) return { reason: "the entry has no name" };
  const others = new Set((aliases ?? []).map((alias) => alias.trim()).filter((alias) => alias !== ""));
  others.delete(primary);
  const code = countryByName(country ?? "");
  return {
    id: primary
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, ""),
    list: "1260H",
    kind: "organization",
    names: [
      { name: primary, quality: "primary" },
      ...[...others].map((alias) => ({ name: alias, quality: "strong-alias" }) as const),
    ],
    countries: code === undefined ? [] : [code],
    addresses: address?.trim() ? [address.trim()] : [],
    datesOfBirth: [],
    identifiers: [],
  };
}

function refusal(error: z.ZodError): { reason: string } {
  const path = error.issues[0]?.path.join(".") ?? "";
  return {
    reason: path === "" ? "the entry is no object" : `the field \`${path.slice(0, 80)}\` is not as expected`,
  };
}
